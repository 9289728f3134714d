"""The grid workbook: ours, written and read; and the plain grid people already have, read."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO

from ripplegrid.exchange.format import Imported
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.workbook.filled import read_filled
from ripplegrid.exchange.workbook.plain import read_plain
from ripplegrid.exchange.workbook.rows import is_ours
from ripplegrid.exchange.workbook.sheets import read_book
from ripplegrid.exchange.workbook.template import write_workbook
from ripplegrid.model.case import CaseStudy
from ripplegrid.saying import mark


@dataclass(frozen=True, slots=True)
class GridWorkbook:
    """An Excel workbook that holds a case study."""

    name: str = "xlsx"
    label: str = mark("Grid workbook (Excel)")
    suffixes: tuple[str, ...] = (".xlsx", ".xlsm")
    loses: tuple[str, ...] = ()
    writes: bool = True

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether it is a zip in a file named as workbooks are."""
        return head.startswith(b"PK") and filename.lower().endswith((".xlsx", ".xlsm"))

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The case study in our own form, or in the plain grid people already have."""
        data, problems = read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        book = read_book(data)
        if not book.readable:
            return Imported(case=None, problems=tuple(book.problems))
        return read_filled(book, filename) if is_ours(book) else read_plain(book, filename)

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write our own form; an empty case study gives the empty form."""
        buffer = io.BytesIO()
        write_workbook(case, buffer)
        stream.write(buffer.getvalue())

    def carried(self, case: CaseStudy) -> CaseStudy:
        """All of it."""
        return case


FORMAT = GridWorkbook()
