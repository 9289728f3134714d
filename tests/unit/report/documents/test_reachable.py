"""What was bad, unwanted, unchanged or doubted is found in every file, or counted with its place.

What that is, is said anew here from the records; a reader has only the text of a file.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import Answer, Direction, Stance
from ripplegrid.report.documents import KINDS, Account, make
from tests.factories import claim, entry, telling
from tests.unit.report.documents.read_back.page import read_page
from tests.unit.report.documents.shelf import written
from tests.unit.report.documents.told import DAY, allowed

SHORT = frozenset({"outcomes", "gripp2", "ref", "researchfish", "letter"})
"""The kinds that have no place for everything; all others must hold all of it."""
LEFT = re.compile(
    r"This document has no place for (\d+) things? that (?:was|were) told as bad, unwanted or "
    r"unchanged, or that somebody doubts\. (?:It stands|They stand) in the case-study report, "
    r"under the numbers? ([^.]*)\."
)
MORE = re.compile(r"The whole report tells of (\d+) more\.")
BAD = (Direction.NEGATIVE, Direction.MIXED, Direction.NOTHING)
KIND = ("outcome", "process", "mechanism", "external factor", "use", "output")
QUICKLY = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without making a failure smaller, which takes minutes here."""
SEEN = st.lists(
    st.tuples(
        st.sampled_from(list(Direction)),
        st.sampled_from(list(Stance)),
        st.sampled_from(list(Answer)),
        st.sampled_from(KIND),
        st.booleans(),
    ),
    min_size=1,
    max_size=9,
)


def told(seen: list[Any]) -> tuple[CaseStudy, set[str]]:
    """An account, and the entries of it that are not simply good; some speak for another one."""
    records: list[Any] = [claim("e0>e0x", "v")]
    odd = set()
    for number, (direction, stance, intended, kind, merged) in enumerate(seen):
        key, of = f"e{number}", f"e{number}m" if merged else f"e{number}"
        records.append(entry(key, "group", kind, intended=intended, text=words(key)))
        if merged:
            records.append(entry(of, "group", kind, merged_into=key))
        records.append(telling(of, "w", direction=direction, stance=stance))
        doubted = stance in {Stance.PARTLY, Stance.DISAGREES}
        bad = direction in BAD and stance is not Stance.DISAGREES
        if doubted or bad or intended in {Answer.NO, Answer.PARTLY}:
            odd.add(key)
    return allowed(*records), odd


def words(key: str) -> str:
    return f"Happening {key} came about"


def text_of(kind: str, case: CaseStudy) -> str:
    """What a reader finds in the best file of a kind."""
    document = make(kind, case, made=DAY)
    if ".html" not in KINDS[kind].endings:
        book = CalamineWorkbook.from_filelike(BytesIO(written(document, ".xlsx")))
        rows = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
        return " ".join(str(cell) for sheet in rows for row in sheet for cell in row)
    page = read_page(written(document, ".html").decode())
    return " ".join(" ".join(page.words.values()).split())


@given(SEEN)
@settings(max_examples=25, deadline=None, phases=QUICKLY)
def test_it_is_there_or_counted_with_its_place(seen: list[Any]) -> None:
    case, odd = told(seen)
    numbers = Account(case, made=DAY).words.numbers
    for kind in KINDS:
        text = text_of(kind, case)
        left = LEFT.search(text)
        rest = LEFT.sub("", text)
        lost = {key for key in odd if words(key) not in rest and f"[{numbers[key]}]" not in rest}
        listed = {int(one) for one in re.findall(r"\[(\d+)\]", left[2])} if left else set()
        assert int(left[1]) == len(listed) if left else True
        assert listed <= {numbers[key] for key in odd}
        if kind == "plain":  # it says of each list how much of it only the whole report tells
            more = sum(int(one) for one in MORE.findall(rest))
            assert len({numbers[key] for key in lost} - listed) <= more
        else:
            assert {numbers[key] for key in lost} <= listed, kind
            assert kind in SHORT or not left, kind


def test_of_very_many_the_rest_is_counted_too() -> None:
    crowd = [(Direction.NEGATIVE, Stance.SAYS, Answer.NO, "external factor", False)] * 90
    case, odd = told(crowd)
    left = LEFT.search(text_of("outcomes", case))
    assert left
    assert int(left[1]) == len(odd) == 90
    assert "10 more" in left[2]


@given(SEEN)
@settings(max_examples=5, deadline=None)
def test_its_number_leads_to_it_in_the_report(seen: list[Any]) -> None:
    """The numbers that short documents give are those of the list in the case-study report."""
    case, odd = told(seen)
    page = read_page(written(make("case-study", case, made=DAY), ".html").decode())
    listed = " ".join(" ".join(page.words.values()).split())
    numbers = Account(case, made=DAY).words.numbers
    for key in odd:
        assert re.search(
            rf"\b{numbers[key]} \S* ?{words(key)}|{words(key)} \[{numbers[key]}\]", listed
        )
