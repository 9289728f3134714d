"""The plain form people already have: a grid on a sheet, or on several."""

from __future__ import annotations

from ripplegrid.exchange.format import Imported
from ripplegrid.exchange.grid_case import case_from_grids
from ripplegrid.exchange.grid_cells import Cell, Grid, typed_lines
from ripplegrid.exchange.workbook.sheets import Book, Sheet


def read_plain(book: Book, filename: str) -> Imported:
    """A case study from every grid on the visible sheets of a workbook."""
    found = case_from_grids([grid_of(sheet) for sheet in book.sheets], filename, new_id=book.new_id)
    return Imported(case=found.case, problems=(*book.problems, *found.problems))


def grid_of(sheet: Sheet) -> Grid:
    """A sheet as a grid of lines."""
    cells = [
        Cell(c.top, c.left, c.bottom, c.right, typed_lines(c.text), sheet.place(c), c.text)
        for c in sheet.cells
    ]
    return Grid(f"sheet “{sheet.name}”", cells, heading=sheet.name)
