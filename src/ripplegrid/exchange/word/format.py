"""The grid as a table in a Word document."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO

from ripplegrid.exchange.format import Imported
from ripplegrid.exchange.grid_case import case_from_grids
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.office_package import id_maker, steady
from ripplegrid.exchange.word.carried import carried
from ripplegrid.exchange.word.document import Pages, read_document
from ripplegrid.exchange.word.writing import write_grid
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.record import Id
from ripplegrid.saying import mark


@dataclass(frozen=True, slots=True)
class WordGrid:
    """A Word document whose table is the grid."""

    name: str = "docx"
    label: str = mark("Grid in a Word document")
    suffixes: tuple[str, ...] = (".docx", ".docm")
    loses: tuple[str, ...] = (
        mark(
            "The grid alone is carried: people, involvement, links, evidence, voices and what they "
            "say stay behind."
        ),
        mark("Of an entry, its text, levels and kinds; line breaks in it become spaces."),
        mark(
            "An entry that has a level but no kind, or a kind but no level, waits to be placed "
            "again."
        ),
        mark("Entries that were set aside or merged into others are not written."),
    )
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
        new_id = id_maker(data)
        found = case_from_grids(
            pages.tables, filename, new_id=new_id, texts=pages.texts, title=pages.title,
            known=pages.known,
        )  # fmt: skip
        case = found.case
        if case is not None and pages.tray:
            case = replace(case, entries=table([*case.entries.values(), *_tray(pages, new_id)]))
        return Imported(case=case, problems=(*pages.problems, *found.problems))

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write the grid."""
        buffer = io.BytesIO()
        write_grid(case, buffer)
        stream.write(steady(buffer.getvalue()))

    def carried(self, case: CaseStudy) -> CaseStudy:
        """The title and the shown entries."""
        return carried(case)


def _tray(pages: Pages, new_id: Callable[[], Id]) -> list[Entry]:
    return [Entry(id=line.ident or new_id(), text=line.text) for line in pages.tray]


FORMAT = WordGrid()
