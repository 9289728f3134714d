"""From a grid's cells to entries: each line stored or listed, each decision told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ripplegrid.exchange.grid_cells import Cell, Grid
from ripplegrid.exchange.grid_everyday import level_in_name
from ripplegrid.exchange.grid_frame import is_helper
from ripplegrid.exchange.grid_harvest import Harvest
from ripplegrid.exchange.grid_layout import Block, Heading, Placed, find_blocks, find_unnamed
from ripplegrid.exchange.grid_lines import Item, read_cell
from ripplegrid.exchange.grid_list import find_list, read_list
from ripplegrid.exchange.grid_telling import (
    Waiting,
    shown,
    tell_beside,
    tell_headings,
    tell_helpers,
    tell_table,
    tell_waiting,
)
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import Answer, Kind, Level, UseKind
from ripplegrid.saying import worded


def harvest(grids: Sequence[Grid], new_id: Callable[[], Id]) -> Harvest:
    """Read every grid found on some pages of cells.

    Args:
        grids: the sheets of a workbook, or the tables of a document, in their order.
        new_id: gives the id of each record made.
    """
    found = Harvest(new_id)
    apart = [grid for grid in grids if not (_list(grid, found) or _grid(grid, found))]
    if not found.grids:
        apart = [grid for grid in apart if not _unnamed(grid, found)]
    if found.grids:
        for grid in apart:
            tell_table(grid, found)
    return found


def _list(grid: Grid, found: Harvest) -> bool:
    flat = find_list(grid)
    if flat is not None:
        found.grids += 1
        read_list(grid, flat, found)
    return flat is not None


def _grid(grid: Grid, found: Harvest) -> bool:
    blocks = find_blocks(grid)
    for block in blocks:
        _take(grid, block, found)
    return bool(blocks)


def _unnamed(grid: Grid, found: Harvest) -> bool:
    block = find_unnamed(grid)
    if block is not None:
        _take(grid, block, found)
    return block is not None


def _take(grid: Grid, block: Block, found: Harvest) -> None:
    found.grids += 1
    first = min((p.cell.top for p in block.placed), default=0)
    found.above += [(c.place, c.text) for c in block.outside if c.top < first]
    found.outside += [(c.place, c.text) for c in block.outside]
    _read_block(grid, block, found)


def _read_block(grid: Grid, block: Block, found: Harvest) -> None:
    sheet = _default_level(grid, block)
    waiting = Waiting()
    beside: dict[str, list[Cell]] = {}
    helpers: dict[str, list[Cell]] = {}
    columns = _helper_columns(block)
    block.placed, everything = [], block.placed
    for placed in everything:
        aside = next((h for column in placed.columns for h in column if h.beside), None)
        if placed.cell.left in columns:
            helpers.setdefault(columns[placed.cell.left], []).append(placed.cell)
        elif aside is not None:
            beside.setdefault(aside.text, []).append(placed.cell)
        else:
            block.placed.append(placed)
    tell_headings(grid, block, sheet, found)
    tell_beside(beside, found)
    tell_helpers(helpers, found)
    for placed in block.placed:
        _read_placed(placed, sheet, found, waiting)
    tell_waiting(waiting, found)


def _helper_columns(block: Block) -> dict[int, str]:
    """Columns of numbers, dates, marks or initials under a heading that names no kind."""
    columns: dict[int, list[Placed]] = {}
    for placed in block.placed:
        columns.setdefault(placed.cell.left, []).append(placed)
    found = {}
    for column, cells in columns.items():
        heads = [h for p in cells for track in p.columns for h in track]
        if any(h.label for h in heads) or any(line.ident for p in cells for line in p.cell.lines):
            continue
        if any(h.text for h in heads) and all(is_helper(p.cell.text) for p in cells):
            found[column] = heads[0].text
    return found


def _default_level(grid: Grid, block: Block) -> Heading | None:
    """The level in the name of a sheet or over a table, when the grid itself names none."""
    if block.says("levels"):
        return None
    label = level_in_name(grid.heading)
    return Heading(grid.heading, label, grid.place, weak=True) if label is not None else None


def _read_placed(placed: Placed, sheet: Heading | None, found: Harvest, waiting: Waiting) -> None:
    cell = placed.cell
    reading = read_cell(cell.lines)
    for decision in reading.decisions:
        found.note(decision.code, cell.place, decision.sentence, decision.hint)
    if reading.empties and not reading.items:
        waiting.empty[cell.place] = " ".join(cell.text.split())
    elif reading.empties:
        found.note(
            "says-nothing",
            cell.place,
            worded("Lines that say only “{empties}” were left out.", empties=reading.empties[0]),
        )
    if len(reading.items) > 1:
        waiting.split.append(cell.place)
    for item in reading.items:
        _Placing(placed, item, sheet, waiting).store(found)


class _Placing:
    """Where one item goes: what its row, its column and its sub-heading say."""

    def __init__(self, placed: Placed, item: Item, sheet: Heading | None, waiting: Waiting) -> None:
        self.cell: Cell = placed.cell
        self.item = item
        self.waiting = waiting
        own = (Heading(item.label.text, item.label, self.cell.place),) if item.label else ()
        above = (sheet,) if sheet else ()
        tracks = [(*above, *row, *column, *own) for row in placed.rows for column in placed.columns]
        self.tracks = tracks or [(*above, *own)]
        self.headings = tuple(dict.fromkeys(h for track in self.tracks for h in track))

    def store(self, found: Harvest) -> None:
        """Make an entry, or a facilitator or challenge, of the item."""
        levels = self._levels()
        factors = {f for h in self.headings if h.label for f in h.label.factors}
        kinds = self._kinds()
        if len(factors) == 1 and not kinds:
            text = "\n".join([self.item.text, *self.item.below])
            found.factors.append(
                Factor(id=found.new_id(), kind=next(iter(factors)), text=text, levels=levels)
            )
            return
        named = [h.text for h in self.headings if h.text != self.item.heading]
        if not levels and not self.item.ident:
            self._wait("level")
        if not kinds and not self.item.ident:
            self._wait("kind")
        if self.item.ident:
            found.known(self.item.ident, self.item.text, levels, kinds)
            return
        asides = {a for h in self.headings if h.label for a in h.label.asides}
        found.entries.append(
            Entry(
                id=found.new_id(),
                text=self.item.text,
                note="\n".join(self._note(asides)),
                levels=levels,
                kinds=kinds,
                uses=self._uses() if Kind.USE in kinds else frozenset(),
                intended=_answer(asides, "intended", "unintended"),
                expected=_answer(asides, "expected", "unexpected"),
                came_from=", ".join([self.cell.place, *(f"“{text}”" for text in named)]),
            )
        )

    def _levels(self) -> frozenset[Level]:
        """One level from each row the cell spans; none where a heading leaves it open."""
        return self._each("levels")

    def _kinds(self) -> frozenset[Kind]:
        return self._each("kinds")

    def _each(self, what: str) -> frozenset:  # type: ignore[type-arg]
        found: set = set()  # type: ignore[type-arg]
        for track in self.tracks:
            sets = [getattr(h.label, what) for h in track if h.label and getattr(h.label, what)]
            if not sets:
                return frozenset()
            narrowed = sets[0]
            for other in sets[1:]:
                narrowed = narrowed & other or other
            if len(narrowed) != 1:
                return frozenset()
            found |= narrowed
        if len(found) > 1:
            self.waiting.wide.append(self.cell.place)
        return frozenset(found)

    def _uses(self) -> frozenset[UseKind]:
        sets = [h.label.uses for h in self.headings if h.label and len(h.label.uses) == 1]
        return sets[-1] if sets else frozenset()

    def _note(self, asides: set[str]) -> list[str]:
        colours = [
            f"Heading: {h.text}"
            for h in self.headings
            if h.label and h.label.asides & {"positive", "negative"}
        ]
        heading = [self.item.heading] if self.item.heading else []
        return (
            [*heading, *colours, *self.item.below] if asides or heading else list(self.item.below)
        )

    def _wait(self, what: str) -> None:
        """Keep why the item waits: the heading that leaves it open, or is not understood."""
        attribute = "levels" if what == "level" else "kinds"
        waiting = self.waiting.level if what == "level" else self.waiting.kind
        said = [h for h in self.headings if h.label and getattr(h.label, attribute)]
        if said:
            texts = " and ".join(dict.fromkeys(f"“{shown(h)}”" for h in said))
            why = f"{texts} can mean more than one {what}"
            parts = [h for h in said if h.label and h.label.guidance and not h.weak]
            if parts:
                rest = "; ".join(f"“{h.label.guidance}” in “{h.text}”" for h in parts if h.label)
                why += f", and {rest} does not settle it"
            waiting.setdefault(why, []).append(self.cell.place)
            return
        unknown = dict.fromkeys(h.text for h in self.headings if h.label is None)
        if unknown:
            names, places = self.waiting.unknown.setdefault(what, ({}, []))
            names.update(unknown)
            places.append(self.cell.place)
            return
        waiting.setdefault(f"no heading says which {what} it is", []).append(self.cell.place)


def _answer(asides: set[str], yes: str, no: str) -> Answer:
    if no in asides and yes not in asides:
        return Answer.NO
    return Answer.YES if yes in asides and no not in asides else Answer.NOT_SAID
