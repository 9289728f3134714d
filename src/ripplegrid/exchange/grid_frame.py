"""The frame of a table whose headings the method does not use: the top row and the side column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ripplegrid.exchange.grid_cells import Cell, Grid
from ripplegrid.exchange.grid_everyday import everyday_kind, everyday_level
from ripplegrid.exchange.grid_nothing import says_nothing
from ripplegrid.exchange.grid_words import Label, read_weak_label, says_only_level

_SHORT = re.compile(r"[^\W\d_]{1,3}\.?(?:[/&, ]+[^\W\d_]{1,3}\.?)?")
_FIGURES = re.compile(r"[\W\d_]*(?:\b(?:am|pm|h|hrs|k|kg|km|st|nd|rd|th|q)\b[\W\d_]*)*")
_DAY = re.compile(
    r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,?\s*)?"
    r"(?:\d{1,2}\.?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"(?:\s+\d{1,4})?(?:,?\s+\d{4})?"
)
_HEADING_LENGTH = 90
_A_SENTENCE = 4
"""So many words make a text that tells something, and not a name or a figure."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the headings of a table stand, and what they say.

    Attributes:
        header: the heading rows, from the top.
        columns: the heading columns, none or one.
        labels: what the headings say, by position; those not understood are left out.
        levels: how many different levels are said.
        kinds: how many different kinds are said.
    """

    header: tuple[int, ...]
    columns: tuple[int, ...]
    labels: dict[tuple[int, int], Label]
    levels: int
    kinds: int


def is_helper(text: str) -> bool:
    """Whether a text is a number, a date, a mark or initials, and so tells nothing by itself.

    Example:
        >>> is_helper("12"), is_helper("AB"), is_helper("3 May 2019"), is_helper("Tea")
        (True, True, True, False)
    """
    shown = text.strip()
    if says_nothing(shown) or _FIGURES.fullmatch(shown.casefold()):
        return True
    initials = bool(_SHORT.fullmatch(shown)) and shown.upper() == shown
    return initials or bool(_DAY.fullmatch(shown.casefold()))


def find_frame(grid: Grid, header: Sequence[int], known: Callable[[Cell], Label | None]) -> Frame:
    """The frame of a table.

    Args:
        grid: the table.
        header: its heading rows, when they are known already.
        known: what a cell says in the words of the method.
    """
    rows = tuple(header) or _top(grid, known)
    if len(rows) == 1:
        rows += _dividing(grid, rows[0])
    side = _side(grid, rows, known)
    tops = [c for c in grid.cells if c.top in rows and c.left != side]
    sides = [c for c in grid.cells if c.left == side and c.top not in rows] if side >= 0 else []
    sides = [c for c in sides if not rows or c.top > rows[-1]]
    upright = _count(tops, everyday_kind) + _count(sides, everyday_level)
    turned = _count(tops, everyday_level) + _count(sides, everyday_kind)
    readers = (everyday_kind, everyday_level)[:: -1 if turned > upright else 1]
    labels: dict[tuple[int, int], Label] = {}
    for cells, reader in zip((tops, sides), readers, strict=True):
        wants_level = reader is everyday_level
        for cell in cells:
            if (label := known(cell) or _read(cell, reader, level=wants_level)) is not None:
                labels[cell.top, cell.left] = label
    said = labels.values()
    return Frame(
        rows,
        (side,) if side >= 0 else (),
        labels,
        len({label.levels for label in said if label.says_level}),
        len({label.kinds or label.factors for label in said if label.says_kind}),
    )


def tells(grid: Grid, frame: Frame) -> bool:
    """Whether the table holds words rather than figures, times and names."""
    body = _body(grid, frame)
    return bool(body) and 4 * sum(is_helper(c.text) for c in body) <= len(body)


def tells_much(grid: Grid, frame: Frame) -> bool:
    """Whether the table looks like a grid: several rows and columns of things that happened."""
    body = [c for c in _body(grid, frame) if not says_nothing(c.text)]
    telling = [c for c in body if len(c.text.split()) >= _A_SENTENCE and not is_helper(c.text)]
    wide = len({c.left for c in telling}) >= 2 and len({c.top for c in telling}) >= 2
    return bool(frame.header) and wide and 5 * len(telling) >= 3 * len(body)


def headings_seen(grid: Grid) -> list[str]:
    """The texts in the place of headings, for telling what was seen."""
    frame = find_frame(grid, (), lambda _cell: None)
    cells = [c for c in grid.cells if c.top in frame.header]
    cells += [c for c in grid.cells if c.left in frame.columns and c not in cells]
    return list(dict.fromkeys(" ".join(c.text.split()) for c in cells))


def _read(cell: Cell, reader: Callable[[str], Label | None], *, level: bool) -> Label | None:
    """The method's words among others come first, then everyday words."""
    if len(cell.text) > _HEADING_LENGTH or says_only_level(cell.text):
        return None
    weak = read_weak_label(cell.text)
    if weak is not None and (weak.says_level if level else weak.says_kind):
        return weak
    return reader(cell.text)


def _count(cells: Iterable[Cell], reader: Callable[[str], Label | None]) -> int:
    return sum(reader(c.text) is not None for c in cells)


def _anchored(grid: Grid, row: int) -> list[Cell]:
    return [c for c in grid.row(row) if c.top == row]


def _top(grid: Grid, known: Callable[[Cell], Label | None]) -> tuple[int, ...]:
    """The first row with several short texts, and the row that divides it."""
    for row in sorted(grid.rows):
        cells = _anchored(grid, row)
        if len(cells) < 2:
            continue
        first = known(cells[0])
        if (first is not None and first.says_level and cells[0].left == _leftmost(grid)) or any(
            len(c.text) > _HEADING_LENGTH or c.text.count("\n") > 1 for c in cells
        ):
            return ()
        return (row,)
    return ()


def _dividing(grid: Grid, row: int) -> tuple[int, ...]:
    """The row below a heading row when it only divides the wide headings in it."""
    wide = [c for c in _anchored(grid, row) if c.right > c.left]
    below = _anchored(grid, row + 1)
    inside = all(any(w.left <= c.left <= w.right for w in wide) for c in below)
    return (row + 1,) if wide and below and inside else ()


def _leftmost(grid: Grid) -> int:
    return min((c.left for c in grid.cells), default=0)


def _side(grid: Grid, rows: Sequence[int], known: Callable[[Cell], Label | None]) -> int:
    """The first column whose texts can head rows, or -1."""
    first = rows[-1] + 1 if rows else 0
    for column in range(grid.width):
        head = [cell for row in rows if (cell := grid.at(row, column)) is not None]
        if any(
            ((label := known(c)) is not None and (label.says_kind or label.says_level))
            or everyday_kind(c.text) is not None
            for c in head
        ):
            return -1
        cells = [c for c in grid.cells if c.left == column and c.top >= first]
        if not cells or all(is_helper(c.text) for c in cells):
            continue
        short = all(len(c.text) <= _HEADING_LENGTH for c in cells if len(list(grid.row(c.top))) > 1)
        return column if short else -1
    return -1


def _body(grid: Grid, frame: Frame) -> list[Cell]:
    first = frame.header[-1] + 1 if frame.header else 0
    return [c for c in grid.cells if c.top >= first and c.left not in frame.columns]
