"""Grids kept as a list: one row for each entry, with its level and its kind in columns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ripplegrid.exchange.dates import read_when
from ripplegrid.exchange.grid_cells import Cell, Grid
from ripplegrid.exchange.grid_everyday import everyday_kind
from ripplegrid.exchange.grid_frame import is_helper
from ripplegrid.exchange.grid_harvest import Harvest, places
from ripplegrid.exchange.grid_nothing import says_nothing
from ripplegrid.exchange.grid_words import (
    Label,
    plain,
    read_label,
    says_only_kind,
    says_only_level,
)
from ripplegrid.model.account import Entry
from ripplegrid.model.registers import Factor
from ripplegrid.model.when import When
from ripplegrid.model.words import Kind, Level
from ripplegrid.saying import worded

_TEXT_HEADS = re.compile(
    r"\b(?:description|what happened|entry|entries|text|element|item|summary|impact|event"
    r"|example)\b"
)
_DATE_HEADS = re.compile(r"\b(?:date|dates|when|year|month|day|period)\b")
_SIGN = re.compile(r"[+=±±/–−-]{1,3}")
_FEWEST = 3
"""So many rows make a list; fewer are read as a grid."""


@dataclass(slots=True)
class FlatList:
    """The columns of a list, by what they hold."""

    header: int
    text: int
    level: int = -1
    kind: int = -1
    when: int = -1
    signs: int = -1
    beside: list[int] = field(default_factory=list)
    helpers: list[int] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)
    rows: dict[int, str] = field(default_factory=dict)
    """Where the text of each row stands."""


def find_list(grid: Grid) -> FlatList | None:
    """The list on a page of cells, or None when it is not one."""
    for row in sorted(grid.rows)[:12]:
        heads = [c for c in grid.row(row) if c.top == row]
        if len(heads) >= 3:
            return _columns(grid, row, heads)
    return None


def _columns(grid: Grid, row: int, heads: list[Cell]) -> FlatList | None:
    names = {c.left: " ".join(c.text.split()) for c in heads}
    if any(c.right > c.left for c in heads):
        return None
    values = {column: _below(grid, row, column) for column in range(grid.width)}
    sorts = [
        next((c for c in values if _all(values[c], asks)), -1) for asks in (_is_level, _is_kind)
    ]
    if any(_heads_grid(names.get(c, "")) for c in sorts if c >= 0):
        return None
    level, kind = sorts
    said = {c for c in sorts if c >= 0}
    others = [c for c, cells in values.items() if cells and c not in said]
    if not said or (kind < 0 and not _names_text(names, others)):
        return None
    if any(_heads_grid(names.get(c, "")) for c in others):
        return None
    flat = FlatList(row, -1, level, kind, heads=names)
    texts = _sort_columns(flat, {c: values[c] for c in others})
    if not texts or len(values[texts[0]]) < _FEWEST:
        return None
    flat.text = texts[0]
    flat.beside = texts[1:]
    return flat


def _below(grid: Grid, row: int, column: int) -> list[Cell]:
    return [c for c in grid.cells if c.left == column and c.top > row]


def _all(cells: list[Cell], asks: Callable[[Label], bool]) -> bool:
    """Whether nearly every cell of a column is a heading of one sort."""
    labels = [label for c in cells if (label := _exact(c.text)) is not None and asks(label)]
    return len(labels) >= 2 and 10 * len(labels) >= 9 * len(cells)


def _exact(text: str) -> Label | None:
    label = read_label(text)
    return label if label is not None and len(text) <= 60 else None


def _is_level(label: Label) -> bool:
    return label.says_level


def _is_kind(label: Label) -> bool:
    return label.says_kind and not label.says_level


def _heads_grid(name: str) -> bool:
    """Whether a heading names a column of the grid; the columns of a list do not."""
    if not name or says_only_level(name) or says_only_kind(name) or _names(name, _TEXT_HEADS):
        return False
    label = read_label(name)
    return (label is not None and (label.says_kind or label.says_level)) or bool(
        everyday_kind(name)
    )


def _names(name: str, what: re.Pattern[str]) -> bool:
    return bool(what.search(plain(name)))


def _names_text(names: dict[int, str], others: list[int]) -> bool:
    return sum(_names(names.get(c, ""), _TEXT_HEADS) for c in others) == 1


def _sort_columns(flat: FlatList, values: dict[int, list[Cell]]) -> list[int]:
    """Set apart what is no text; the columns of texts come back, the entry's own first."""
    texts: list[int] = []
    for column, cells in values.items():
        told = [c.text for c in cells if not says_nothing(c.text) or _SIGN.fullmatch(c.text)]
        name = flat.heads.get(column, "")
        if told and all(_SIGN.fullmatch(t.strip()) for t in told):
            flat.signs = column
        elif told and all(t.strip().isdigit() and len(t.strip()) < 4 for t in told):
            flat.helpers.append(column)
        elif flat.when < 0 and (_names(name, _DATE_HEADS) or _dates(told)):
            flat.when = column
        elif all(is_helper(t) for t in told):
            flat.beside.append(column)
        else:
            texts.append(column)
    initials = flat.beside
    texts.sort(
        key=lambda c: (
            not _names(flat.heads.get(c, ""), _TEXT_HEADS),
            -sum(len(cell.text) for cell in values[c]),
        )
    )
    return [*texts, *initials] if texts else []


def _dates(texts: list[str]) -> bool:
    return bool(texts) and all(
        any(ch.isdigit() for ch in t) and len(t) <= 30 and _when(t) is not None for t in texts
    )


def _when(text: str) -> When | None:
    return None if says_nothing(text) else read_when(" ".join(text.split()))


def read_list(grid: Grid, flat: FlatList, found: Harvest) -> None:
    """Make an entry of each row of a list."""
    _tell_columns(grid, flat, found)
    above = [(c.place, c.text) for c in grid.cells if c.top < flat.header]
    found.above += above
    found.outside += above
    open_levels: list[str] = []
    open_kinds: list[str] = []
    empty: list[str] = []
    last: dict[int, Cell] = {}
    carried: list[str] = []
    for row in sorted(r for r in grid.rows if r > flat.header):
        cells = {c.left: c for c in grid.row(row)}
        cell = cells.get(flat.text)
        if cell is not None and not says_nothing(cell.text):
            carried += _carry(flat, cells, last)
            flat.rows[row] = cell.place
        label = _label(cells.get(flat.level), cells.get(flat.kind))
        if cell is None or says_nothing(cell.text):
            _without_text(cells, flat, found, empty)
            continue
        record = _entry(flat, cells, label, found)
        if isinstance(record, Factor):
            found.factors.append(record)
            continue
        found.entries.append(record)
        if not record.levels:
            open_levels.append(cell.place)
        if not record.kinds:
            open_kinds.append(cell.place)
    if carried:
        found.note(
            "carried-down",
            places(carried),
            worded("Where the level or the kind of a row is blank, the last one above was taken."),
        )
    _tell_open(grid, flat, "level", open_levels, found)
    _tell_open(grid, flat, "kind", open_kinds, found)
    if empty:
        found.note(
            "says-nothing",
            places(empty),
            worded("Rows without a text left out: {number}.", number=len(empty)),
        )


def _carry(flat: FlatList, cells: dict[int, Cell], last: dict[int, Cell]) -> list[str]:
    """Give a row the level and the kind above it where its own are blank."""
    place = cells[flat.text].place
    found = []
    for column in (flat.level, flat.kind):
        if column in cells:
            last[column] = cells[column]
        elif column in last:
            cells[column] = last[column]
            found = [place]
    return found


def _label(level: Cell | None, kind: Cell | None) -> tuple[Label | None, Label | None]:
    return (
        read_label(level.text) if level is not None else None,
        read_label(kind.text) if kind is not None else None,
    )


def _entry(
    flat: FlatList,
    cells: dict[int, Cell],
    labels: tuple[Label | None, Label | None],
    found: Harvest,
) -> Entry | Factor:
    level, kind = labels
    cell = cells[flat.text]
    levels = level.levels if level is not None and len(level.levels) == 1 else frozenset[Level]()
    kinds = kind.kinds if kind is not None and len(kind.kinds) == 1 else frozenset[Kind]()
    text = cell.text.strip()
    if kind is not None and len(kind.factors) == 1 and not kind.kinds:
        return Factor(id=found.new_id(), kind=next(iter(kind.factors)), text=text, levels=levels)
    when = _when(cells[flat.when].text) if flat.when in cells else None
    beside = [flat.signs, *([flat.when] if when is None else []), *flat.beside]
    note = [
        f"{flat.heads.get(c) or 'Beside'}: {cells[c].text.strip()}" for c in beside if c in cells
    ]
    said = [cells[c].text.strip() for c in (flat.level, flat.kind) if c in cells]
    return Entry(
        id=found.new_id(),
        text=text,
        note="\n".join(note),
        levels=levels,
        kinds=kinds,
        when=when,
        came_from=", ".join([cell.place, *(f"“{one}”" for one in said)]),
    )


def _without_text(cells: dict[int, Cell], flat: FlatList, found: Harvest, empty: list[str]) -> None:
    """A row that says nothing is counted; a line under the list is kept with the texts around."""
    if any(c in cells for c in (flat.level, flat.kind)):
        empty.append(next(iter(cells.values())).place)
    else:
        found.outside += [(c.place, c.text) for c in cells.values()]


def _tell_columns(grid: Grid, flat: FlatList, found: Harvest) -> None:
    def name(column: int) -> str:
        return f"“{flat.heads.get(column, '')}”"

    read = [
        f"{name(c)} as {what}"
        for c, what in (
            (flat.level, "the level"), (flat.kind, "the kind"), (flat.text, "what happened"),
            (flat.when, "when"),
        )
        if c >= 0
    ]  # fmt: skip
    kept = [name(c) for c in flat.beside]
    sentence = worded(
        "This is a list with one entry in each row. Its columns were read so: {read}.",
        read="; ".join(read),
    )
    if kept:
        sentence += f" Kept as a note to each entry: {', '.join(kept)}."
    if flat.helpers:
        sentence += f" Not needed: {', '.join(name(c) for c in flat.helpers)}."
    found.note("list", grid.place, sentence)
    if flat.signs >= 0:
        found.note(
            "signs",
            grid.place,
            worded(
                "The signs under {signs} were kept as a note to each entry.", signs=name(flat.signs)
            ),
            worded(
                "If they mean good and bad, say so for each voice: a direction belongs to a voice."
            ),
        )


def _tell_open(grid: Grid, flat: FlatList, what: str, found_at: list[str], found: Harvest) -> None:
    if not found_at:
        return
    entries = "1 entry waits" if len(found_at) == 1 else f"{len(found_at)} entries wait"
    column = flat.level if what == "level" else flat.kind
    rows = {place: row for row, place in flat.rows.items()}
    said = dict.fromkeys(
        f"“{' '.join(cell.text.split())}”"
        for place in found_at
        if (cell := grid.at(rows[place], column)) is not None
    )
    why = f"{' and '.join(said)} can mean more than one {what}"
    if column < 0 or not said:
        why = f"no column says which {what} it is"
    found.warn(
        f"no-{what}",
        places(found_at),
        worded(
            "{entries} in the tray without a {what}: {why}.", entries=entries, what=what, why=why
        ),
        worded(
            "Choose the {what} of each in Ripplegrid, or say it in the file and read again.",
            what=what,
        ),
    )
