"""The tables of a document as a workbook."""

from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.parts import Document, Table, blocks_of
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.renderers.workbook import write_workbook
from tests.factories import entry, telling
from tests.unit.report.documents.told import DAY, allowed


def sheets_of(document: Document) -> dict[str, list[list[Any]]]:
    file = BytesIO()
    write_workbook(document, file)
    book = CalamineWorkbook.from_filelike(BytesIO(file.getvalue()))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize("kind", [k for k, made in KINDS.items() if ".xlsx" in made.endings])
def test_every_table_is_a_sheet_with_its_heads_and_rows(kind: str) -> None:
    document = make(kind, load("home-care"), made=DAY)
    first, *sheets = sheets_of(document).values()
    assert plain(document.title) == first[0][0]
    assert any("31 January 2026" in str(row[0]) for row in first)
    tables = [block for block in blocks_of(document) if isinstance(block, Table)]
    assert len(sheets) == len(tables)
    for rows, table in zip(sheets, tables, strict=True):
        assert rows[0] == [plain(head) for head in table.head]
        assert len(rows) == len(table.rows) + 1


def test_what_people_wrote_is_no_formula_and_a_number_is_a_number() -> None:
    account = allowed(entry("a", text='=HYPERLINK("http://x")'), telling("a", "v"))
    document = make("case-study", account, made=DAY)
    listed = sheets_of(document)["Everything that was told, in th"]
    assert listed[1][0] == 1
    assert listed[1][2] == '=HYPERLINK("http://x")'


def test_names_of_sheets_are_short_and_stay_apart() -> None:
    document = make("case-study", load("deep"), made=DAY)
    names = list(sheets_of(document))
    assert all(len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_the_same_document_is_the_same_file() -> None:
    one, other = BytesIO(), BytesIO()
    document = make("case-study", load("deep"), made=DAY)
    write_workbook(document, one)
    write_workbook(document, other)
    assert one.getvalue() == other.getvalue()
