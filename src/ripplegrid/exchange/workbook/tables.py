"""Every visible sheet of a workbook as a table of texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from ripplegrid.exchange.cells import Table, Tables
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.workbook.sheets import Sheet, read_book
from ripplegrid.saying import mark


@dataclass(frozen=True, slots=True)
class SheetsAsTables:
    """Reads a workbook without asking what its sheets mean."""

    label: str = mark("Excel workbook")

    def read(self, stream: BinaryIO, filename: str = "") -> Tables:
        """The sheets that hold something."""
        data, problems = read_bounded(stream, filename)
        if data is None:
            return Tables((), problems)
        book = read_book(data)
        sheets = book.sheets if book.readable else []
        return Tables(tuple(_table(s) for s in sheets if s.cells), tuple(book.problems))


def _table(sheet: Sheet) -> Table:
    rows = sheet.rows()
    texts = []
    for row in range(max(rows) + 1):
        cells = rows.get(row, {})
        texts.append(tuple(cells.get(column, "") for column in range(max(cells, default=-1) + 1)))
    merged = tuple((c.top, c.left) for c in sheet.cells if (c.bottom, c.right) != (c.top, c.left))
    return Table(tuple(texts), sheet.name, merged)


TABLES = SheetsAsTables()
