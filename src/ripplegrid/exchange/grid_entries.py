"""From a grid's cells to entries: each line stored or listed, each decision told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.grid_cells import Cell, Grid
from ripplegrid.exchange.grid_layout import Block, Heading, Placed, find_blocks
from ripplegrid.exchange.grid_lines import Item, read_cell
from ripplegrid.exchange.grid_words import Label, read_label
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import IMPACT_KINDS, Answer, FactorKind, Kind, Level, UseKind

LISTED_ONE_BY_ONE = 40
"""Texts beside the grid are listed one by one up to here, then by the cells they stand in."""


@dataclass(slots=True)
class Harvest:
    """What came of the grids of one file."""

    new_id: Callable[[], Id]
    entries: list[Entry] = field(default_factory=list)
    factors: list[Factor] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    outside: list[tuple[str, str]] = field(default_factory=list)
    """Texts that stand around the grids, as (place, text), in the order they were met."""
    grids: int = 0

    def known(self, ident: Id, text: str, levels: frozenset[Level], kinds: frozenset[Kind]) -> None:
        """Add an entry that carries its id, or one more place of it."""
        for index, entry in enumerate(self.entries):
            if entry.id == ident and entry.text == text:
                both = replace(entry, levels=entry.levels | levels, kinds=entry.kinds | kinds)
                self.entries[index] = both
                return
        if any(entry.id == ident for entry in self.entries):
            ident = self.new_id()
        self.entries.append(Entry(id=ident, text=text, levels=levels, kinds=kinds))

    def note(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Say how something was understood."""
        self._add(code, place, sentence, hint, Weight.NOTE)

    def warn(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Say what was left out or could not be placed."""
        self._add(code, place, sentence, hint, Weight.WARNING)

    def _add(self, code: str, place: str, sentence: str, hint: str, weight: Weight) -> None:
        self.problems.append(
            Problem(code=code, place=place, sentence=sentence, hint=hint, weight=weight)
        )


def harvest(grids: Iterable[Grid], new_id: Callable[[], Id]) -> Harvest:
    """Read every grid found on some pages of cells.

    Args:
        grids: the sheets of a workbook, or the tables of a document, in their order.
        new_id: gives the id of each record made.
    """
    found = Harvest(new_id)
    for grid in grids:
        blocks = find_blocks(grid)
        if not blocks:
            found.outside += [(cell.place, cell.text) for cell in grid.cells]
        for block in blocks:
            found.grids += 1
            found.outside += [(cell.place, cell.text) for cell in block.outside]
            _read_block(grid, block, found)
    return found


def list_outside(found: Harvest, why: str) -> None:
    """Say of every text around the grids that it was not taken."""
    for place, text in found.outside[:LISTED_ONE_BY_ONE]:
        shown = text if len(text) <= 200 else f"{text[:199]}… ({len(text)} characters)"
        shown = " / ".join(shown.split("\n"))
        found.warn(
            "not-taken",
            place,
            f"“{shown}” {why}.",
            "If it belongs to the account, add it as an entry, or to the description of the case.",
        )
    rest = found.outside[LISTED_ONE_BY_ONE:]
    if rest:
        places = "; ".join(place for place, _ in rest)
        found.warn("not-taken", places, f"{len(rest)} more texts here {why}.")


@dataclass(slots=True)
class _Open:
    """Items that wait in the tray because a heading leaves something open."""

    level: dict[str, list[str]] = field(default_factory=dict)
    kind: dict[str, list[str]] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)
    split: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)


def _read_block(grid: Grid, block: Block, found: Harvest) -> None:
    sheet = _default_level(grid, block)
    waiting = _Open()
    _tell_headings(grid, block, sheet, found)
    for placed in block.placed:
        if any(h.beside for column in placed.columns for h in column):
            heading = next(h for column in placed.columns for h in column if h.beside)
            found.warn(
                "beside",
                placed.cell.place,
                f"“{placed.cell.text}” stands in the column “{heading.text}” beside the grid "
                "and was not taken.",
                "Add it to the entry it belongs to, as its note, its date or its evidence.",
            )
            continue
        _read_placed(placed, sheet, found, waiting)
    _tell_waiting(waiting, found)


def _default_level(grid: Grid, block: Block) -> Heading | None:
    """The level in the name of a sheet or over a table, when the grid itself names none."""
    if any(h.label and h.label.says_level for h in block.headings):
        return None
    label = read_label(grid.heading)
    return Heading(grid.heading, label, grid.place) if label and label.says_level else None


def _tell_headings(grid: Grid, block: Block, sheet: Heading | None, found: Harvest) -> None:
    told = [h for h in (*block.headings, *([sheet] if sheet else ())) if h.label is not None]
    said = "; ".join(
        dict.fromkeys(f"“{_shown(h)}” as {_meaning(h.label)}" for h in told if h.label)
    )
    found.note("headings", grid.place, f"The headings were read so: {said}.")
    for heading in told:
        if heading.label and heading.label.guidance:
            found.note(
                "guidance",
                heading.place,
                f"“{heading.label.guidance}” was read as an explanation of the heading, "
                "not as an entry.",
            )
    if block.carried:
        found.note(
            "carried-down",
            grid.place,
            "Where the heading of a row is blank, the row was read under the last heading above.",
        )


def _shown(heading: Heading) -> str:
    return heading.label.text if heading.label and not heading.weak else heading.text


def _meaning(label: Label) -> str:
    parts = []
    if label.levels:
        parts.append(" or ".join(level.value for level in Level if level in label.levels))
    if label.kinds == IMPACT_KINDS:
        parts.append("impact")
    elif label.kinds:
        parts.append(" or ".join(kind.value for kind in Kind if kind in label.kinds))
    parts += [kind.value for kind in FactorKind if kind in label.factors]
    return ", ".join(parts)


def _read_placed(placed: Placed, sheet: Heading | None, found: Harvest, waiting: _Open) -> None:
    cell = placed.cell
    reading = read_cell(cell.lines)
    for decision in reading.decisions:
        found.note(decision.code, cell.place, decision.sentence, decision.hint)
    if reading.empties and not reading.items:
        waiting.empty.append(f"{cell.place} (“{cell.text.strip()}”)")
    elif reading.empties:
        found.note(
            "says-nothing", cell.place, f"Lines that say only “{reading.empties[0]}” were left out."
        )
    if len(reading.items) > 1:
        waiting.split.append(cell.place)
    for item in reading.items:
        _Placing(placed, item, sheet, waiting).store(found)


class _Placing:
    """Where one item goes: what its row, its column and its sub-heading say."""

    def __init__(self, placed: Placed, item: Item, sheet: Heading | None, waiting: _Open) -> None:
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
            _wait(self.waiting.level, self._why("level"), self.cell.place)
        if not kinds and not self.item.ident:
            _wait(self.waiting.kind, self._why("kind"), self.cell.place)
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

    def _why(self, what: str) -> str:
        """The heading that leaves the level or the kind open, in words."""
        attribute = "levels" if what == "level" else "kinds"
        said = [h for h in self.headings if h.label and getattr(h.label, attribute)]
        if said:
            texts = " and ".join(dict.fromkeys(f"“{_shown(h)}”" for h in said))
            return f"{texts} can mean more than one {what}"
        unknown = [h for h in self.headings if h.label is None]
        if unknown:
            return f"the heading “{unknown[-1].text}” is not one of the {what}s Ripplegrid knows"
        return f"no heading says which {what} it is"


def _wait(where: dict[str, list[str]], why: str, place: str) -> None:
    where.setdefault(why, []).append(place)


def _answer(asides: set[str], yes: str, no: str) -> Answer:
    if no in asides and yes not in asides:
        return Answer.NO
    return Answer.YES if yes in asides and no not in asides else Answer.NOT_SAID


def _tell_waiting(waiting: _Open, found: Harvest) -> None:
    for what, where in (("level", waiting.level), ("kind", waiting.kind)):
        for why, places in where.items():
            entries = "1 entry waits" if len(places) == 1 else f"{len(places)} entries wait"
            found.warn(
                f"no-{what}",
                _places(places),
                f"{entries} in the tray without a {what}: {why}.",
                f"Choose the {what} of each in Ripplegrid, or say it in the file and read again.",
            )
    if waiting.split:
        found.note(
            "split",
            _places(waiting.split),
            f"Cells with several lines or bullets: {len(set(waiting.split))}. "
            "Each line became an entry of its own.",
        )
    if waiting.wide:
        found.note(
            "wide-cell",
            _places(waiting.wide),
            "A cell that reaches over several levels or kinds was read as being at each of them.",
        )
    if waiting.empty:
        found.note(
            "says-nothing",
            "; ".join(waiting.empty),
            f"Cells that only fill their place were left out: {len(waiting.empty)}.",
            "If one means that nothing changed, write so: it is worth telling.",
        )


def _places(places: list[str]) -> str:
    """Places as a list, the part they begin with said once."""
    unique = list(dict.fromkeys(places))
    head, comma, _ = unique[0].partition(", ")
    if comma and all(p.startswith(head + comma) for p in unique):
        return head + comma + "; ".join(p.removeprefix(head + comma) for p in unique)
    return "; ".join(unique)
