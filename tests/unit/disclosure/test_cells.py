"""No small cells, and none to be worked out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.analysis.analysis import analyse
from ripplegrid.analysis.findings import findings
from ripplegrid.disclosure import Past, Purpose, Reader, Role, outgoing, share
from ripplegrid.disclosure.cells import FEWEST, Counted, counted, held_back, unnamed
from ripplegrid.exchange.registry import FORMATS
from ripplegrid.model import CaseStudy, Consent, Opening, Record, Reflection, table
from ripplegrid.model.words import Attribution, Direction, Use, VoiceKind
from ripplegrid.report.figures.draw import KINDS, draw
from tests.factories import case, claim, contributor, entry, link, telling, voice, when
from tests.unit.disclosure.test_withdrawal import written

TEAM = Reader(role=Role.TEAM)
LEAD = Reader(role=Role.FACILITATOR)
USES = [use for use in Purpose if use is not Purpose.BACKUP]
KIND = st.sampled_from(["patient", "carer", "nurse"])
SAID = st.sampled_from(["", "", "carer", "nurse", "patient"])


@settings(max_examples=500)
@given(st.dictionaries(st.sampled_from(" abcdef"), st.integers(0, 20)), st.integers(1, 12))
def test_every_cell_and_the_rest_has_nobody_or_enough(cells: dict[str, int], least: int) -> None:
    hidden = held_back(cells, " ", least)
    rest = sum(number for cell, number in cells.items() if cell in hidden)
    assert " " in hidden
    assert all(number >= least for cell, number in cells.items() if cell not in hidden)
    assert not 0 < rest < least or set(cells) <= hidden


def test_nothing_is_held_back_without_need() -> None:
    assert counted(["a", "b"] * 5) == Counted(kinds={"a": 5, "b": 5}, rest=0)
    assert counted(["a"] * 5 + [""] * 5) == Counted(kinds={"a": 5}, rest=5)
    assert counted(["a"] * 4) == Counted(kinds={}, rest=4)
    assert counted([]) == Counted(kinds={}, rest=0)


ANY = ("", "a", "b", "c")
LEAST = 3


def consistent(size: int) -> dict[str, list[Counter[str]]]:
    """Every sitting of this size, by what is published of it: all that an attacker has."""
    found: dict[str, list[Counter[str]]] = {}
    for split in product(range(size + 1), repeat=len(ANY) - 1):
        if sum(split) <= size:
            cells = Counter(dict(zip(ANY, (size - sum(split), *split), strict=True)))
            found.setdefault(repr(counted(cells.elements(), LEAST)), []).append(cells)
    return found


@pytest.mark.parametrize("size", range(1, 13))
def test_who_knows_the_rule_and_tries_every_table_finds_no_small_cell(size: int) -> None:
    """Any kinds together, and what is left, are certain only where they are nobody or enough."""
    groups = [g for n in range(1, len(ANY)) for g in combinations(ANY, n)]
    for tables in consistent(size).values():
        for group in groups:
            possible = {sum(cells[kind] for kind in group) for cells in tables}
            assert len(possible) > 1 or not 0 < possible.pop() < LEAST


def test_inside_a_pen_name_is_a_name_and_outside_only_a_name_is() -> None:
    kinds = {"types": frozenset({"carer"})}
    pen = voice("p", attribution=Attribution.PEN_NAME, **kinds)
    named, paper = voice("n", **kinds), voice("d", kind=VoiceKind.DOCUMENT, **kinds)
    hidden = voice("a", attribution=Attribution.ANONYMOUS, **kinds)
    post = voice("x", kind=VoiceKind.ANONYMOUS, **kinds)
    assert [unnamed(v, Purpose.TEAM) for v in (pen, named, paper, hidden, post)] == [
        False, False, False, True, True]  # fmt: skip
    assert [unnamed(v, Purpose.REPORT) for v in (pen, named, paper, hidden, post)] == [
        True, False, False, True, True]  # fmt: skip


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("reader", [TEAM, LEAD])
def test_the_kind_of_a_post_is_told_of_none_however_many_share_it(
    use: Purpose, reader: Reader
) -> None:
    shown = share(sitting(["carer"] * 40), reader, use)
    assert {(v.types, v.outside) for v in shown.voices.values()} == {(frozenset(), False)}
    assert FEWEST == 5


def test_the_kind_and_role_of_somebody_without_a_name_go_with_the_name() -> None:
    people = [
        contributor(f"p{i}", types=frozenset({"nurse"}), attribution=Attribution.ANONYMOUS)
        for i in range(12)
    ]
    made = [
        Reflection(id=f"r{i}", subject=f"dimension/{i}", reasons="R", role="Nurse", by="Ann",
                   contributor=f"p{i}")
        for i in range(12)
    ]  # fmt: skip
    many = case(*people, *made, Opening(id="o", subject=""))
    shown = share(many, Reader(role=Role.TEAM, contributor="p0"), Purpose.TEAM)
    assert [c.id for c in shown.contributors.values() if c.types] == ["p0"]
    assert {r.role for r in shown.reflections.values() if r.contributor != "p0"} == {""}
    assert len(shown.reflections) == 12
    assert all(c.types for c in share(many, LEAD, Purpose.TEAM).contributors.values())


def sitting(kinds: list[str], *more: Record) -> CaseStudy:
    """A case study of posts without a name, each crossing its kind with something else."""
    records: list[Record] = [*more]
    for n, kind in enumerate(kinds):
        said = voice(f"v{n:02}", kind=VoiceKind.ANONYMOUS, attribution=Attribution.ANONYMOUS,
                     types=frozenset({kind} - {""}), outside=kind == "patient")  # fmt: skip
        about = f"e{n % 5}"
        records += [said, telling(about, said.id, direction=list(Direction)[n % len(Direction)],
                                  when=when(f"20{10 + n}-01-01", text=f"20{10 + n}"))]  # fmt: skip
        records += [Consent(id=f"{said.id} {use}", voice=said.id, use=use, given=n % 4 > 0)
                    for use in (Use.REPORT, Use.ARCHIVE, Use.PUBLIC_QUOTE)]  # fmt: skip
        if n % 3 == 0:
            records.append(claim("e0>e1", said.id))
    levels = ("individual", "group", "organisational", "societal", "individual")
    records += [entry(f"e{n}", level, ("process", "outcome")[n % 2], agreed=n % 2 == 0)
                for n, level in enumerate(levels)]  # fmt: skip
    return case(*records, link("e0", "e1"))


def published(study: CaseStudy, *, whole: bool = False) -> dict[str, Any]:
    """Everything that is made of a case study for anybody: records, figures, findings, files."""
    told: dict[str, Any] = {}
    for use in USES:
        for reader in (TEAM, LEAD, Reader()):
            shown = share(study, reader, use)
            told[f"records {use} {reader}"] = tuple(shown.records())
            told[f"past {use} {reader}"] = [
                past.shows(name, record.id)
                for past in (Past(study, reader, use),)
                for name in ("tellings", "claims", "entries")
                for record in getattr(study, name).values()
            ]
        told[f"outgoing {use}"] = outgoing(study, use)
        if whole and use in (Purpose.TEAM, Purpose.REPORT):
            shown = share(study, TEAM, use)
            told |= {f"{kind} {use}": draw(kind, shown) for kind in KINDS}
            told[f"findings {use}"] = repr(findings(shown, analyse(shown)))
            told |= {f"{name} {use}": written(name, shown) for name in FORMATS}
    return told


@st.composite
def growing(draw: st.DrawFn) -> tuple[list[str], list[str], int]:
    """The same posts by people of other kinds, and how many of them were there a version before."""
    kinds = draw(st.lists(SAID, min_size=1, max_size=16))
    others = draw(st.lists(SAID, min_size=len(kinds), max_size=len(kinds)))
    return kinds, others, draw(st.integers(0, len(kinds)))


@settings(max_examples=40)
@given(growing())
def test_nothing_published_at_any_version_depends_on_a_kind(
    both: tuple[list[str], list[str], int],
) -> None:
    """So nothing of it can be subtracted or solved for a kind: not by filters, dates, files, or
    the version before one more post, whatever the attacker crosses.
    """
    kinds, others, before = both
    for upto in {len(kinds), len(kinds) - 1, before}:
        assert published(sitting(kinds[:upto])) == published(sitting(others[:upto]))


@settings(max_examples=4)
@given(growing())
def test_no_figure_finding_or_file_depends_on_a_kind(
    both: tuple[list[str], list[str], int],
) -> None:
    kinds, others, _ = both
    assert published(sitting(kinds), whole=True) == published(sitting(others), whole=True)


@given(st.lists(KIND, min_size=5, max_size=12), st.integers(0, 11))
def test_filters_pair_by_pair_leave_no_kind_with_a_level_or_direction(
    kinds: list[str], last: int
) -> None:
    """The attacker of old: two questions of one or two states, subtracted either way."""
    answers: list[Counter[str]] = []
    for upto in (len(kinds), last % len(kinds)):
        for use in (Purpose.TEAM, Purpose.REPORT):
            shown = share(sitting(kinds[:upto]), TEAM, use)
            for level in {level for e in shown.entries.values() for level in e.levels}:
                told = [t.voice for t in shown.tellings.values()
                        if level in shown.entries[t.entry].levels]  # fmt: skip
                answers.append(Counter(k for v in told for k in shown.voices[v].types))
    for one, other in combinations(answers, 2):
        for kind in ("carer", "nurse", "patient"):
            assert one[kind] - other[kind] == 0 or abs(one[kind] - other[kind]) >= FEWEST


def test_named_people_keep_their_kinds_beside_posts() -> None:
    """The other way round: nothing is taken from whoever speaks with a name."""
    nurse = voice("n", types=frozenset({"nurse"}))
    shown = share(sitting(["carer"] * 3, nurse, telling("e0", "n")), TEAM, Purpose.TEAM)
    assert shown.voices["n"] == nurse
    assert replace(shown, voices=table([])).entries.keys() == shown.entries.keys()
