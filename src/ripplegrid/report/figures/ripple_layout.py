"""Placing the boxes of the ripple map: bands from the individual up, time from left to right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures.timecolumns import Stretch, stretches

PAD = 16
EDGE = 30
GUTTER = 40
FOLDED_GUTTER = 84
"""Between folded groups run many links, and their boxes need less room."""
GAP = 20
BAND_TITLE = 36
BAND_FOOT = 16
BAND_SPACE = 5
APART = 22
SMALLEST_BOX = 158
LARGEST_BOX = 232

MARGIN = "margin"
TRAY = "tray"
STRIPS = (MARGIN, TRAY)
"""The zones beneath the bands, in which time does not count."""


@dataclass(slots=True)
class Box:
    """A thing to place: an entry, the echo of one in a further band, or a folded group."""

    key: str
    band: str
    members: tuple[Id, ...]
    day: date | None = None
    when: When | None = None
    echo: bool = False
    group: str = ""
    said: str = ""
    """What the entries of a folded group have in common, if whoever asks said so."""
    lines: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    sort: str = ""
    column: int = -1
    x: float = 0
    y: float = 0
    w: float = 0
    h: float = 0


@dataclass(slots=True)
class Column:
    """A column of the map: a stretch of time, or (without one) the things that have no date."""

    stretch: Stretch | None
    span: int = 1
    x: float = 0
    w: float = 0


@dataclass(slots=True)
class Band:
    """A horizontal zone: a level, or a strip beneath the bands."""

    key: str
    y: float = 0
    h: float = 0
    empty: bool = True


@dataclass(slots=True)
class Layout:
    """Where everything stands."""

    width: float
    height: float
    box_width: float
    columns: list[Column]
    bands: list[Band]
    gutter: float = GUTTER
    boxes: list[Box] = field(default_factory=list)


def columns_for(
    boxes: Sequence[Box], width: float, *, gutter: float = GUTTER
) -> tuple[list[Column], float]:
    """The columns for these boxes and the width of a box, whatever the boxes will hold."""
    room = width - 2 * EDGE + gutter
    smallest = SMALLEST_BOX - (gutter - GUTTER) / 2
    most = max(1, int(room // (smallest + gutter)))
    in_time = [b for b in boxes if b.band not in STRIPS]
    days = [(b.day, b.band) for b in in_time if b.day]
    undated = any(b.day is None for b in in_time)
    slots = most - 1 if undated else most
    best: list[Column] = []
    least = float("inf")
    for parts in range(1, max(slots, 1) + 1) if days else [0]:
        columns = [Column(s) for s in stretches(days, parts)] if parts else []
        if len(columns) < parts:
            break
        columns += [Column(None)] if undated or not columns else []
        rows = _widen(columns, in_time, most)
        least = min(least, rows)
        # Time is what the map shows: finer stretches may make it a little higher, no more.
        if rows <= 1.35 * least + 1:
            best = columns
    spans = sum(c.span for c in best)
    box = min(LARGEST_BOX, room / spans - gutter)
    return best, max(box, smallest if most == 1 else box)


def _widen(columns: list[Column], boxes: Sequence[Box], most: int) -> int:
    """Give columns more room where it saves rows; say how many rows are left."""
    counts = Counter((box.band, column_of(columns, box)) for box in boxes)
    bands = {band for band, _ in counts}

    def rows() -> int:
        return sum(
            max(-(-counts[band, i] // c.span) for i, c in enumerate(columns)) for band in bands
        )

    now = rows()
    for _ in range(most - len(columns)):
        saved = []
        for position, column in enumerate(columns):
            column.span += 1
            heaviest = max((counts[band, position] for band in bands), default=0)
            saved.append((rows(), -heaviest / column.span, position))
            column.span -= 1
        fewest, crowd, position = min(saved)
        if fewest == now and -crowd <= 1:
            break
        columns[position].span += 1
        now = fewest
    return now


def column_of(columns: Sequence[Column], box: Box) -> int:
    """The column in which a box stands."""
    if box.day is None:
        return next((i for i, c in enumerate(columns) if c.stretch is None), 0)
    for position, column in enumerate(columns):
        if column.stretch is not None and box.day <= column.stretch.last:
            return position
    return max(i for i, c in enumerate(columns) if c.stretch is not None)


def place(
    boxes: list[Box],
    columns: list[Column],
    *,
    box_width: float,
    top: float,
    gutter: float = GUTTER,
) -> Layout:
    """Place boxes that know their heights; bands are as high as what they hold."""
    x = float(EDGE)
    for column in columns:
        column.x = x
        column.w = column.span * (box_width + gutter) - gutter
        x += column.w + gutter
    width = x - gutter + EDGE
    bands = _bands(boxes)
    y = top
    for band in bands:
        y += APART if band.key in STRIPS else 0
        band.y = y
        inside = [b for b in boxes if b.band == band.key]
        band.empty = not inside
        bottom = y + BAND_TITLE
        for cells in _cells(inside, columns, band.key in STRIPS):
            bottom = max(bottom, _stack(cells, (box_width, gutter), y + BAND_TITLE))
        band.h = bottom + BAND_FOOT - y
        y = band.y + band.h + (APART if band.key == Level.PARADIGMATIC else BAND_SPACE)
    return Layout(width, y - BAND_SPACE, box_width, columns, bands, gutter, boxes)


def _bands(boxes: Sequence[Box]) -> list[Band]:
    used = {b.band for b in boxes}
    top = [Level.PARADIGMATIC.value] if Level.PARADIGMATIC.value in used else []
    base = [level.value for level in reversed(BASE_LEVELS)]
    return [Band(k) for k in (*top, *base, *(s for s in STRIPS if s in used))]


def _cells(
    boxes: Sequence[Box], columns: list[Column], strip: bool
) -> list[tuple[list[Box], float, int]]:
    """The boxes of each cell of a band, with its left edge and how many stand side by side."""
    if strip:
        return [(sorted(boxes, key=_order), columns[0].x, sum(c.span for c in columns))]
    cells = []
    for position, column in enumerate(columns):
        inside = [b for b in boxes if column_of(columns, b) == position]
        for box in inside:
            box.column = position
        cells.append((sorted(inside, key=_order), column.x, column.span))
    return cells


def _order(box: Box) -> tuple[date, bool, str, str]:
    return box.day or date.max, box.echo, box.sort, box.key


def _stack(cell: tuple[list[Box], float, int], sizes: tuple[float, float], top: float) -> float:
    """Stand the boxes of a cell one above the other, the earlier ones further left."""
    boxes, left, span = cell
    box_width, gutter = sizes
    room = sum(b.h + GAP for b in boxes) / span
    bottom, done = top, 0.0
    ends = [top] * span
    for position, box in enumerate(boxes):
        # The middle of the box decides, so that no side is heavier by more than half a box.
        place_in = min(int((done + box.h / 2) / room), span - 1)
        place_in = position if len(boxes) <= span else place_in
        done += box.h + GAP
        box.x = left + place_in * (box_width + gutter)
        box.y, box.w = ends[place_in], box_width
        ends[place_in] += box.h + GAP
        bottom = max(bottom, ends[place_in] - GAP)
    return bottom
