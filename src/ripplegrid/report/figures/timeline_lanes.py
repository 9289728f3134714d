"""The timeline in words: each entry beside its time, packed into lanes by level."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.when import When
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.timeline_ground import (
    PAD,
    TITLE,
    Layers,
    Scale,
    bands_of,
    draw_ground,
    name_end,
)
from ripplegrid.report.figures.timeline_marks import (
    TAIL,
    draw_levels_of,
    draw_signs,
    draw_span,
    exact,
    holder,
    levels_of,
    signs_width,
)
from ripplegrid.report.figures.told import Told, ToldEntry

LANE = 22.0
TEXT = 13.0
_ROOMS = (360.0, 250.0, 180.0)
_LEAST = 70.0
_LONGEST = 520.0


@dataclass(slots=True)
class Bar:
    """An entry on the scale: from where to where, with its signs and words beside it."""

    told: ToldEntry
    when: When
    start: float
    end: float
    words: str
    after: bool
    lane: int = 0

    @property
    def core(self) -> float:
        """Where the mark stands: at the one end that is known, or in the middle."""
        if self.when.earliest is None:
            return self.end
        return self.start if self.when.latest is None else (self.start + self.end) / 2

    @property
    def right(self) -> float:
        """Where the marks end."""
        marks = self.core + 12 * max(len(levels_of(self.told)) - 1, 0) + 6
        return max(self.end, marks)

    @property
    def said(self) -> float:
        """The width of the signs and words."""
        return signs_width(self.told) + metrics.width(self.words, TEXT)

    @property
    def reach(self) -> tuple[float, float]:
        """The room it takes in its lane, words included."""
        if self.after:
            return min(self.start, self.core - 6) - 4, self.right + 6 + self.said + 12
        return min(self.start, self.core - 6) - 6 - self.said - 8, self.right + 8


Bands = dict[str, list[Bar]]


def lanes_of(told: Told, dated: list[ToldEntry], scale: Scale, room: float) -> tuple[Bands, float]:
    """The bars of each band in their lanes, their words in so much room; and how high it gets."""
    bands = {key: [_bar(e, scale, room) for e in found] for key, found in bands_of(dated).items()}
    high = sum(_height(_pack(bars, told, key)) + 5 for key, bars in bands.items())
    return bands, high


def within(told: Told, dated: list[ToldEntry], scale: Scale, most: float) -> Bands | None:
    """The lanes with as many words as leave the figure no higher than this; None when none do."""
    if lanes_of(told, dated, scale, _ROOMS[-1])[1] > most:
        return None
    tried = (lanes_of(told, dated, scale, room) for room in _ROOMS)
    bands = next(bands for bands, high in tried if high <= most)
    for key, bars in bands.items():
        _lengthen(bars, name_end(told, key) + 12, scale.edge - PAD)
    return bands


def draw_lanes(
    layers: Layers,
    context: tuple[Told, Options],
    bands: Bands,
    place: tuple[float, float],
) -> float:
    """Draw the bands; returns where they end."""
    told, options = context
    y, width = place
    for key, bars in bands.items():
        high = _height(1 + max((b.lane for b in bars), default=-1))
        draw_ground(layers, told, (key, len(bars)), (4, y, width - 8, high))
        for bar in bars:
            centre = y + TITLE / 2 + 2 + bar.lane * LANE
            _draw_bar(layers.entries, bar, centre, told, options)
        y += high + 5
    return y


def _height(lanes: int) -> float:
    return TITLE + max(lanes - 1, 0) * LANE + 4


def _bar(found: ToldEntry, scale: Scale, room: float) -> Bar:
    when = found.entry.when
    assert when
    start = scale.x(when.earliest) if when.earliest else 0.0
    end = scale.x(when.latest) if when.latest else start + TAIL
    start = start if when.earliest else end - TAIL
    if exact(when):
        start = end = (start + end) / 2
    elif when.earliest and when.latest and end - start < 18:
        start, end = (start + end) / 2 - 9, (start + end) / 2 + 9
    words = metrics.shorten(found.entry.text, room, TEXT)
    bar = Bar(found, when, start, end, words, after=True)
    right = scale.edge - PAD - bar.reach[1]
    if right >= 0:
        return bar
    rooms = {True: scale.edge - PAD - bar.right - 18, False: bar.start - PAD - 18}
    bar.after = rooms[True] >= rooms[False]
    left = rooms[bar.after] - signs_width(found)
    bar.words = metrics.shorten(words, left, TEXT) if left > _LEAST else ""
    return bar


def _pack(bars: list[Bar], told: Told, band: str) -> int:
    """Give each bar the first lane in which it has room; say how many there are.

    The name of the band stands in the first.
    """
    lanes = [[(0.0, name_end(told, band) + 12)]]
    for bar in sorted(bars, key=lambda b: b.reach):
        first, last = bar.reach
        for place, taken in enumerate(lanes):
            if all(last <= a or first >= b for a, b in taken):
                taken.append((first, last))
                bar.lane = place
                break
        else:
            lanes.append([(first, last)])
            bar.lane = len(lanes) - 1
    return len(lanes)


def _lengthen(bars: list[Bar], name: float, edge: float) -> None:
    """Give each bar as many of its words as its lane has room for."""
    for bar in bars:
        others = [b.reach for b in bars if b.lane == bar.lane and b is not bar]
        first, last = bar.reach
        if bar.after:
            room = min([a for a, _ in others if a >= last] + [edge]) - last
        else:
            ends = [b for _, b in others if b <= first]
            room = first - max([*ends, PAD] + ([name] if bar.lane == 0 else []))
        whole = bar.told.entry.text
        if bar.words and bar.words != whole and room > 0:
            had = metrics.width(bar.words, TEXT)
            bar.words = metrics.shorten(whole, min(had + room, _LONGEST), TEXT)


def _draw_bar(parent: Element, bar: Bar, y: float, told: Told, options: Options) -> None:
    found = bar.told
    inside = holder(parent, found, told, options)
    levels = levels_of(found)
    band = levels[0].value if levels else ""
    left = bar.right + 6 if bar.after else min(bar.start, bar.core - 6) - 6 - bar.said
    if bar.said:
        # Signs and words stand on their own ground, so that no line of the calendar crosses them.
        paint = f"rg-tint-{band}" if band else "rg-calm"
        svg.add(inside, "rect", paint, x=left - 2, y=y - 9, width=bar.said + 4, height=18)
    draw_span(inside, band, (bar.start, bar.end, y), bar.when)
    draw_levels_of(inside, found, (bar.core, y))
    draw_signs(inside, found, (left, y))
    if bar.words:
        svg.write(inside, (left + signs_width(found), y + 4.5), bar.words, size=TEXT)
