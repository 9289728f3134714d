"""The grid: which card stands in which cell, in the margin, or in the tray."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, COLUMN_OF, Column, Level, Stance
from ripplegrid.web.cases.shown.cards import Card, card
from ripplegrid.web.cases.shown.sieve import Sieve
from ripplegrid.web.cases.shown.told import Told

COLUMNS = (Column.PROCESSES, Column.IMPACTS, Column.MECHANISMS)
TRAY = "tray"
EVERYONE = "everyone"
AGREED = "agreed"
EVERYTHING = Sieve()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with its cards. ``key`` names it in the page: ``individual/impacts``."""

    level: Level
    column: Column
    cards: list[Card] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The name of the cell in the page."""
        return f"{self.level}/{self.column}"


@dataclass(frozen=True, slots=True)
class Row:
    """One level with its three cells."""

    level: Level
    cells: tuple[Cell, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing stands at this level."""
        return not any(cell.cards for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """All of it: base rows, the paradigmatic row set apart, the margin and the tray."""

    rows: tuple[Row, ...]
    paradigmatic: Row
    margin: list[Card]
    tray: list[Card]
    count: int

    @property
    def places(self) -> Mapping[str, list[Card]]:
        """The cards by the place where they stand: the key of a cell, the margin or the tray."""
        cells = (cell for row in (*self.rows, self.paradigmatic) for cell in row.cells)
        found = {cell.key: cell.cards for cell in cells}
        return found | {Column.MARGIN.value: self.margin, TRAY: self.tray}


def keys(entry: Entry) -> tuple[str, ...]:
    """The cells an entry stands in: its margin or tray, or one for each level and column."""
    columns = {COLUMN_OF[kind] for kind in entry.kinds}
    inside = columns - {Column.MARGIN}
    if columns and not inside:
        return (Column.MARGIN.value,)
    if not entry.placed:
        return (TRAY,)
    cells = [f"{level}/{column}" for level in Level for column in Column
             if level in entry.levels and column in inside]  # fmt: skip
    return (*cells, Column.MARGIN.value) if Column.MARGIN in columns else tuple(cells)


def chosen(case: CaseStudy, whose: str) -> Iterable[Id]:
    """The entries on everyone's grid, on the agreed one, or on the own grid of one voice."""
    if whose == AGREED:
        return (e.id for e in case.entries.values() if e.shown and e.agreed)
    if whose in case.voices:
        saying = {
            t.entry for t in case.tellings.values() if t.voice == whose and t.stance is Stance.SAYS
        }
        return (
            e.id
            for e in case.entries.values()
            if not e.set_aside and (e.by == whose or e.id in saying)
        )
    return (e.id for e in case.entries.values() if e.shown)


def sifted(told: Told, whose: str, sieve: Sieve) -> list[Entry]:
    """The entries of one grid that fit what is asked for."""
    entries = (told.case.entries[i] for i in chosen(told.case, whose))
    return [e for e in entries if sieve.lets(told, e)] if sieve.active else list(entries)


def lay_out(told: Told, whose: str = EVERYONE, sieve: Sieve = EVERYTHING) -> Grid:
    """The grid of everyone, of what is agreed, or of one voice; of it, what fits the sieve."""
    rows = {level: _row(level) for level in Level}
    places: dict[str, list[Card]] = {Column.MARGIN.value: [], TRAY: []}
    places |= {cell.key: cell.cards for row in rows.values() for cell in row.cells}
    cards = sorted((card(told, e.id) for e in sifted(told, whose, sieve)), key=lambda c: c.sort_key)
    for one in cards:
        for key in keys(one.entry):
            places[key].append(one)
    return Grid(
        rows=tuple(rows[level] for level in BASE_LEVELS),
        paradigmatic=rows[Level.PARADIGMATIC],
        margin=places[Column.MARGIN.value],
        tray=places[TRAY],
        count=len(cards),
    )


def _row(level: Level) -> Row:
    return Row(level, tuple(Cell(level, column) for column in COLUMNS))
