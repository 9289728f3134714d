"""Grids as people build them, for the tests of the workbook and of the Word table."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter
from docx import Document

from ripplegrid.exchange.format import Imported, Weight
from ripplegrid.exchange.word import FORMAT as WORD
from ripplegrid.exchange.workbook import FORMAT as WORKBOOK

HEAD = ["", "Contributors and processes", "Outputs", "Uses", "Outcomes", "Mechanisms"]
ROWS = ["Individual", "Groups/networks", "Organisational", "Societal"]


def sheet(
    rows: Sequence[Sequence[object]], *, merges: Sequence[str] = (), name: str = "Grid"
) -> bytes:
    """A workbook of one sheet; a merge takes the text that stands first in it."""
    return book({name: rows}, merges=merges)


def book(sheets: dict[str, Sequence[Sequence[object]]], *, merges: Sequence[str] = ()) -> bytes:
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream)
    for name, rows in sheets.items():
        page = made.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text != "":
                    page.write(r, c, text)
        for merge in merges:
            first = merge.partition(":")[0]
            row, column = xlsxwriter.utility.xl_cell_to_rowcol(first)
            page.merge_range(merge, rows[row][column])
    made.close()
    return stream.getvalue()


def read_sheet(data: bytes, filename: str = "grid.xlsx") -> Imported:
    return WORKBOOK.read(io.BytesIO(data), filename)


def table(rows: Sequence[Sequence[str]], *, heading: str = "") -> Document:
    """A document with one table; a line that begins with * is a list paragraph."""
    document = Document()
    if heading:
        document.add_heading(heading, level=1)
    made = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            fill(made.cell(r, c), text)
    return document


def fill(cell: object, text: str) -> None:
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if line.startswith("*"):
            paragraph.style = "List Bullet"
        paragraph.add_run(line.lstrip("*"))


def read_word(document: Document, filename: str = "grid.docx") -> Imported:
    stream = io.BytesIO()
    document.save(stream)
    stream.seek(0)
    return WORD.read(stream, filename)


def placed(found: Imported) -> dict[str, tuple[str, str]]:
    """Each entry's levels and kinds as words, by its text."""
    assert found.case is not None, [p.sentence for p in found.problems]
    return {
        e.text: ("+".join(sorted(e.levels)), "+".join(sorted(e.kinds)))
        for e in found.case.entries.values()
    }


def warned(found: Imported) -> list[str]:
    return [p.sentence for p in found.problems if p.weight is Weight.WARNING]


def codes(found: Imported) -> set[str]:
    return {p.code for p in found.problems}


def accounted(found: Imported, words: Sequence[str]) -> list[str]:
    """The words of a file that were neither stored nor listed; there must be none."""
    assert found.case is not None
    kept = [f"{e.text}\n{e.note}\n{e.came_from}" for e in found.case.entries.values()]
    kept += [f.text for f in found.case.factors.values()]
    kept += [found.case.title, *(f"{p.sentence} {p.place}" for p in found.problems)]
    return [word for word in words if not any(word in text for text in kept)]
