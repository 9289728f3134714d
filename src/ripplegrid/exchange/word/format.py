"""The grid as a table in a Word document."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO

from ripplegrid.exchange.format import Imported
from ripplegrid.exchange.grid_case import case_from_grids
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.word.document import read_document
from ripplegrid.exchange.word.writing import write_grid
from ripplegrid.model.case import CaseStudy


@dataclass(frozen=True, slots=True)
class WordGrid:
    """A Word document whose table is the grid."""

    name: str = "docx"
    label: str = "Grid in a Word document"
    suffixes: tuple[str, ...] = (".docx",)
    loses: tuple[str, ...] = ("XX",)
    writes: bool = True

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether it is a zip in a file named as Word documents are."""
        return head.startswith(b"PK") and filename.lower().endswith((".docx", ".docm"))

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The entries in every grid of the document."""
        data, problems = read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        pages = read_document(data)
        if not pages.readable:
            return Imported(case=None, problems=tuple(pages.problems))
        found = case_from_grids(pages.tables, filename, texts=pages.texts, title=pages.title)
        return Imported(case=found.case, problems=(*pages.problems, *found.problems))

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write the grid."""
        buffer = io.BytesIO()
        write_grid(case, buffer)
        stream.write(buffer.getvalue())

    def carried(self, case: CaseStudy) -> CaseStudy:
        """XX."""
        return case


FORMAT = WordGrid()
