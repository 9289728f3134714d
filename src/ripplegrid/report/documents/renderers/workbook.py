"""The tables of a document as a workbook: a sheet for each, and how the document was made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from ripplegrid.exchange.office_package import steady
from ripplegrid.report.documents.parts import (
    Cell,
    Document,
    Listing,
    Paragraph,
    Section,
    Table,
    sections_of,
)
from ripplegrid.report.documents.renderers.inline import plain

WIDE = 110
"""How many characters wide all the columns of a sheet are together."""
LONGEST = 32_767
"""What one cell of a workbook can hold."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def write_workbook(document: Document, stream: BinaryIO) -> None:
    """Write the tables of a document as a workbook; texts stay texts and are never formulas."""
    file = BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties(
        {
            "title": plain(document.title)[:255],
            "created": datetime.combine(document.made, time()),
        }
    )
    looks = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2}),
        "name": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        "cell": book.add_format({"text_wrap": True, "valign": "top"}),
        "title": book.add_format({"bold": True, "font_size": 16}),
    }
    names: set[str] = set()
    _first(book.add_worksheet(_name(document.subtitle.text, names)), document, looks)
    for section, table in _tables(document):
        sheet = book.add_worksheet(_name(plain(section.title), names))
        _table(sheet, table, looks)
    book.close()
    stream.write(steady(file.getvalue()))


def _tables(document: Document) -> Iterator[tuple[Section, Table]]:
    for _, section in sections_of(document):
        yield from ((section, block) for block in section.blocks if isinstance(block, Table))


def _name(title: str, taken: set[str]) -> str:
    """A name for a sheet: at most 31 characters, none of those that are not allowed, only once."""
    plainly = _NOT_IN_NAMES.sub(" ", title).strip()[:31].strip() or "-"
    name, number = plainly, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plainly[: 30 - len(str(number))]} {number}"
    taken.add(name.casefold())
    return name


def _first(sheet: Worksheet, document: Document, looks: dict[str, object]) -> None:
    """What the workbook is, and how it was made."""
    sheet.set_column(0, 0, WIDE)
    sheet.write_string(0, 0, plain(document.title), looks["title"])
    lines = [block for block in document.opening if isinstance(block, Paragraph)]
    for block in document.sections[-1].blocks if document.sections else ():
        lines += [block] if isinstance(block, Paragraph) else []
        lines += list(block.items) if isinstance(block, Listing) else []
    for row, line in enumerate(lines, 2):
        sheet.write_string(row, 0, _said(Cell((line,))), looks["cell"])


def _table(sheet: Worksheet, table: Table, looks: dict[str, object]) -> None:
    shares = table.widths or tuple(1 / len(table.head) for _ in table.head)
    for column, (head, share) in enumerate(zip(table.head, shares, strict=True)):
        sheet.set_column(column, column, max(8, WIDE * share / sum(shares)))
        sheet.write_string(0, column, plain(head), looks["head"])
    for row, cells in enumerate(table.rows, 1):
        for column, cell in enumerate(cells):
            look = looks["name" if table.row_heads and column == 0 else "cell"]
            said = _said(cell)
            if said.isdecimal() and len(said) < 10:
                sheet.write_number(row, column, int(said), look)
            else:
                sheet.write_string(row, column, said, look)
    sheet.freeze_panes(1, 1 if table.row_heads else 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.head) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _said(cell: Cell) -> str:
    lines = (" ".join(plain(s) for s in paragraph.sentences) for paragraph in cell.paragraphs)
    return "\n".join(lines)[:LONGEST]
