"""What is usually missing, asked quietly: another question each day, in the place where it fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ripplegrid import method
from ripplegrid.analysis.timeline import early
from ripplegrid.method.prompts import Question
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Column, Direction, Kind
from ripplegrid.web.cases.shown.grid import Cell, Grid
from ripplegrid.web.cases.shown.told import Told

NOT_ONLY_GOOD = frozenset({Direction.NEGATIVE, Direction.MIXED, Direction.NOTHING})


@dataclass(frozen=True, slots=True)
class Wanting:
    """What a grid asks today: by the key of a cell, and once for the whole account."""

    cells: Mapping[str, str]
    question: Question | None


def wanting(told: Told, grid: Grid, day: date) -> Wanting:
    """One question a row, in a cell where something stands already, and one for the account.

    Impacts of which only good is told are asked about first. What was answered is not asked.
    """
    turn = day.toordinal()
    cells = {}
    for row in grid.rows:
        filled = [cell for cell in row.cells if cell.cards]
        good = [c for c in filled if c.column is Column.IMPACTS and _only_good(c)]
        fitting = good or filled
        if fitting:
            cell = fitting[turn % len(fitting)]
            cells[cell.key] = method.prompt(cell.level, cell.column).also
    unanswered = [q for q in method.questions() if q.id in _OPEN and _OPEN[q.id](told)]
    question = unanswered[turn % len(unanswered)] if unanswered and grid.count else None
    return Wanting(cells, question)


def _only_good(cell: Cell) -> bool:
    return not any(NOT_ONLY_GOOD.intersection(card.directions) for card in cell.cards)


def _untold(told: Told, *directions: Direction) -> bool:
    shown: frozenset[Id] = frozenset(e.id for e in told.reading.entries)
    return not any(set(told.directions(i)).intersection(directions) for i in shown)


def _nothing_early(told: Told) -> bool:
    found = early(told.reading.entries)
    return found is None or not (found.certain or found.possible)


_OPEN: Mapping[str, Callable[[Told], bool]] = {
    "before-publication": _nothing_early,
    "unexpected": lambda told: all(e.expected is not Answer.NO for e in told.reading.entries),
    "negative": lambda told: _untold(told, Direction.NEGATIVE, Direction.MIXED),
    "nothing": lambda told: _untold(told, Direction.NOTHING),
    "power": lambda told: not told.case.power_notes,
    "else": lambda told: all(Kind.EXTERNAL not in e.kinds for e in told.reading.entries),
}
"""When a question of the method is still open, by its id. The others are about links."""
