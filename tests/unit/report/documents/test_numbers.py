"""Numbers that no single record holds are counted here once more: in a synthesis, of what was left
out, in the cells of a workbook."""

from __future__ import annotations

import re
from dataclasses import fields
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.report.documents import KINDS
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.parts import Table, blocks_of, sentences_of
from ripplegrid.report.documents.renderers.inline import pieces, plain
from ripplegrid.report.documents.sentences import Sentence, Stated
from tests.unit.report.documents.shelf import TOGETHER, Shelf, every_file, together
from tests.unit.report.documents.told import DAY

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

NOT_COUNTED = {"consents", "tension_notes", "openings", "distinctions", "labels", "path_steps"}
"""What is kept for the work alone and never told of, so that none of it is said to be left out."""


LEFT = re.compile(
    "is left out: |was left out: |Nobody asked for anything|Nothing had to be left out"
)
ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
CALLED = re.compile("shown under another name than the team|names? (was|were) changed or left out")


def numbers(text: str) -> set[int]:
    return {int(one) for one in re.findall(r"\d+", ID.sub("", text))}


def text_of(sentence: Sentence) -> str:
    return "".join(piece for piece in pieces(sentence) if isinstance(piece, str))


def left_out(whole: CaseStudy) -> list[int]:
    """How many records of each table, and how many quotations, may not stand in a report."""
    kept = share(whole, Reader(), Purpose.REPORT)
    found = [len(getattr(whole, t)) - len(getattr(kept, t)) for t in TABLES if t not in NOT_COUNTED]
    found.append(
        sum(
            bool(one.quotation) and not getattr(kept, t)[key].quotation
            for t in ("tellings", "claims")
            for key, one in getattr(whole, t).items()
            if key in getattr(kept, t)
        )
    )
    return sorted(number for number in found if number)


def renamed(whole: CaseStudy) -> int:
    kept = share(whole, Reader(), Purpose.REPORT)
    return sum(
        getattr(whole, t)[key].name != one.name
        for t in ("contributors", "voices")
        for key, one in getattr(kept, t).items()
    )


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_left_out_is_as_much_as_is_missing(shelf: Shelf, kind: str, name: str) -> None:
    said = [text_of(sentence) for sentence in sentences_of(shelf.document(kind, name))]
    (told,) = [one for one in said if LEFT.search(one)]
    counted = [int(one) for one in re.findall(r"\d+", told)]
    assert sorted(counted) == left_out(load(name))
    called = [one for one in said if CALLED.search(one)]
    assert [numbers(one) for one in called] == [{renamed(load(name))}] * bool(renamed(load(name)))


def known(record: Any) -> set[int]:
    """The numbers in every field of a record, dates among them."""
    texts = []
    for field in fields(record):
        value = getattr(record, field.name)
        texts += [str(value), value.text if hasattr(value, "text") else ""]
    return numbers(" ".join(texts))


def test_numbers_of_a_synthesis_are_counts_or_stand_in_its_records(shelf: Shelf) -> None:
    """But for figures of agreement, which have tests with published tables."""
    account = AccountAcross(together(), made=DAY, times=0)
    records: dict[str, Any] = {record.id: record for record in account.synthesis.records()}
    for case in account.cases.values():
        records |= {f"{case.id}/{record.id}": record for record in case.records()}
        records[case.id] = case.about
    wholes = {case.id: case for case in map(load, names())}
    looked_at = 0
    for sentence in sentences_of(shelf.document("synthesis", TOGETHER)):
        rests = sentence.rests_on if isinstance(sentence, Stated) else ()
        tables = {table for table, _ in rests}
        if not rests or tables & {"about_synthesis", "coding_rounds"}:
            continue
        may = set(range(len(rests) + 1)).union(*(known(records[key]) for _, key in rests))
        for table, key in rests:
            may |= {*left_out(wholes[key]), renamed(wholes[key])} if table == "cases" else set()
        if tables == {"settlements"}:  # each settles as many codings as it gives themes
            given = (records[key] for _, key in rests)
            may.add(sum(len(one.themes) + len(one.against) for one in given))
        assert numbers(text_of(sentence)) <= may, sentence
        looked_at += 1
    assert looked_at > 500


@pytest.mark.parametrize(("kind", "name"), every_file(".xlsx"))
def test_each_cell_of_a_workbook_says_what_the_document_says(
    shelf: Shelf, kind: str, name: str
) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(shelf.file(kind, name, ".xlsx")))
    tables = [block for block in blocks_of(shelf.document(kind, name)) if isinstance(block, Table)]
    _, *sheets = [book.get_sheet_by_name(one).to_python() for one in book.sheet_names]
    for rows, block in zip(sheets, tables, strict=True):
        for row, cells in zip(rows[1:], block.rows, strict=True):
            said = [
                "\n".join(" ".join(map(plain, p.sentences)) for p in c.paragraphs) for c in cells
            ]
            assert [str(int(v)) if isinstance(v, float) else str(v) for v in row] == said
    assert all(str(one.visible).endswith("Visible") for one in book.sheets_metadata)
