"""The grids of the chosen case studies side by side: a row a level, a column a case study."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Column, Level
from ripplegrid.web.across.shown.merged import COLUMNS, Combined, Named

AT_ONCE = 4
"""So many case studies stand beside one another; the others follow on further pages."""
IN_A_CELL = 6
ALONE = 300
"""So many entries of one case study at one level are listed."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands in one column of the grid at one level; ``more`` is how many are not listed."""

    column: Column
    entries: tuple[Named, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One case study at one level."""

    case: CaseStudy
    mark: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One level across the case studies that are shown."""

    level: Level
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """The page: what is shown, and which case studies come before and after."""

    cases: tuple[CaseStudy, ...]
    rows: tuple[Row, ...]
    earlier: int | None
    later: int | None


def side_by_side(
    found: Combined, *, case: Id = "", level: Level | None = None, first: int = 0
) -> SideBySide:
    """The grids from the case study at a position on, or of one alone; of one level or of all."""
    alone = [c for c in found.cases if c.id == case]
    first = min(max(first, 0), max(len(found.cases) - 1, 0)) // AT_ONCE * AT_ONCE
    shown = tuple(alone or found.cases[first : first + AT_ONCE])
    most = ALONE if alone and level else IN_A_CELL * AT_ONCE if alone else IN_A_CELL
    levels = [level] if level else list(Level)
    rows = tuple(Row(one, tuple(_cell(found, c, one, most) for c in shown)) for one in levels)
    later = first + AT_ONCE
    return SideBySide(
        cases=shown,
        rows=tuple(row for row in rows if level or any(cell.parts for cell in row.cells)),
        earlier=None if alone or not first else first - AT_ONCE,
        later=None if alone or later >= len(found.cases) else later,
    )


def _cell(found: Combined, case: CaseStudy, level: Level, most: int) -> Cell:
    return Cell(case, found.marks[case.id], tuple(_parts(found, case.id, level, most)))


def _parts(found: Combined, case: Id, level: Level, most: int) -> Iterable[Part]:
    for column in COLUMNS:
        here = found.merged.side_by_side.get((level, column), {}).get(case, ())
        if here:
            listed = tuple(found.named(member) for member in here[:most])
            yield Part(column, listed, len(here) - len(listed))
