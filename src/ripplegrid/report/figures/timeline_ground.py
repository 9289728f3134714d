"""The ground of the timeline: the scale of time, the bands, the project and what was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ripplegrid.analysis.days import when_said
from ripplegrid.model.words import Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.timecolumns import Stretch, middle
from ripplegrid.report.figures.timeline_marks import TAIL, UP, WAITING, band_of
from ripplegrid.report.figures.told import Told, ToldEntry
from ripplegrid.saying import say

PAD = 16.0
TITLE = 32.0
AXIS = 66.0
"""The room of the years and the project above the bands."""
PUBLISHED = 20.0
"""The further room for the first published output."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the scale and where it is drawn."""

    stretch: Stretch
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from days to pixels: straight within each of its parts.

    ``edge`` is the right edge of the figure.
    """

    parts: tuple[Part, ...]
    edge: float

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.parts[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.parts[-1].right

    def x(self, day: date) -> float:
        """Where a day lies; days beyond the scale lie at its ends."""
        for part in self.parts:
            if day <= part.stretch.last:
                whole = max((part.stretch.last - part.stretch.first).days, 1)
                share = min(max((day - part.stretch.first).days / whole, 0), 1)
                return part.left + share * (part.right - part.left)
        return self.right


def order(found: ToldEntry) -> tuple[date, str]:
    """Entries with a date stand in the order of their middles."""
    assert found.entry.when
    return middle(found.entry.when), found.entry.id


def bands_of(dated: Sequence[ToldEntry]) -> dict[str, list[ToldEntry]]:
    """The entries of each band from the top down; the four base levels are always there."""
    bands: dict[str, list[ToldEntry]] = {}
    for key in [*(level.value for level in reversed(UP)), WAITING]:
        found = [e for e in dated if band_of(e) == key]
        if found or key not in (WAITING, Level.PARADIGMATIC):
            bands[key] = found
    return bands


def straight(told: Told, dated: Sequence[ToldEntry], width: float) -> Scale:
    """One straight scale from the first day anybody speaks of to the last."""
    whens = [e.entry.when for e in dated if e.entry.when]
    period = told.case.about.period
    whens += [period] if period and period.dated else []
    days = [d for w in whens for d in (w.earliest, w.latest) if d]
    part = Part(Stretch(min(days), max(days)), PAD + TAIL, width - PAD - TAIL - 12)
    return Scale((part,), width)


@dataclass(frozen=True, slots=True)
class Layers:
    """What lies beneath what: grounds, the lines of the calendar, words of the ground, entries."""

    ground: Element
    lines: Element
    words: Element
    entries: Element


def layers_in(root: Element) -> Layers:
    """The layers of the picture. Only the entries speak, as a list; the rest repeats them."""
    ground, lines, words = (svg.add(root, "g", aria_hidden="true") for _ in range(3))
    entries = svg.add(root, "g", "rg-entries", role="list")
    entries.set("aria-label", say("Entries with a date"))
    return Layers(ground, lines, words, entries)


def name_of(told: Told, band: str) -> str:
    """What a band is called."""
    return told.label("levels", band) if band else say("No level yet")


def name_end(told: Told, band: str) -> float:
    """Where the name of a band ends."""
    return 2 * PAD + (22 if band else 0) + metrics.width(name_of(told, band), 15, bold=True)


def draw_ground(
    layers: Layers, told: Told, band: tuple[str, int], box: tuple[float, float, float, float]
) -> None:
    """The ground of a band with its name."""
    key, size = band
    x, y, w, h = box
    paint = f"rg-tint-{key}" if key else "rg-calm"
    if key == Level.PARADIGMATIC:
        edge = f"{paint} rg-stroke-{key}"
        dashed = svg.add(layers.ground, "rect", edge, x=x, y=y, width=w, height=h, stroke_width=1.4)
        dashed.set("stroke-dasharray", "8 5")
    else:
        svg.add(layers.ground, "rect", paint, x=x, y=y, width=w, height=h, rx=10)
    words = "" if size else say("nothing with a date yet")
    x += PAD - 4
    room = w - 2 * PAD - (22 if key else 0) - (metrics.width(words, 13) + 18 if words else 0)
    label = metrics.shorten(name_of(told, key), max(room, 60), 15, bold=True)
    wide = metrics.width(label, 15, bold=True) + (22 if key else 0)
    # The name stands on its own ground, so that no line of the calendar crosses it.
    svg.add(layers.words, "rect", paint, x=x - 4, y=y + 6, width=wide + 8, height=22)
    if key:
        draw_level(layers.words, Level(key), x + 8, y + 17, 14)
    svg.write(layers.words, (x + (22 if key else 0), y + 22), label, size=15, bold=1)
    if words:
        at = (x + wide + 14, y + 22)
        svg.write_fitted(layers.words, at, words, w - 2 * PAD - wide, size=13, paint="rg-soft")


def draw_axis(layers: Layers, told: Told, place: tuple[Scale, float, float], lowest: float) -> None:
    """Above the bands: the project, what was published first, and the years.

    The project and what was published are drawn down as far as the place says; the lines of the
    years to the lowest point.
    """
    scale, top, bottom = place
    _draw_project(layers, told, place)
    if first_published(told):
        _draw_published(layers, told, (scale, top + AXIS - 26, bottom))
        top += PUBLISHED
    _draw_years(layers, (scale, top + AXIS, lowest))


def _draw_years(layers: Layers, place: tuple[Scale, float, float]) -> None:
    """Years above the bands, and a fine line down from each."""
    scale, top, bottom = place
    first, last = scale.parts[0].stretch.first, scale.parts[-1].stretch.last
    if len(scale.parts) > 1:
        for part in scale.parts:
            x = part.left
            svg.add(
                layers.lines,
                "path",
                "rg-hair",
                d=f"M{number(x)} {number(top - 4)}V{number(bottom)}",
            )
            words, room = part.stretch.words, part.right - part.left - 4
            size = next((s for s in (13, 12, 11) if metrics.width(words, s, bold=True) <= room), 11)
            svg.write_fitted(layers.words, (x + 4, top - 8), words, room, size=size, bold=1)
        return
    years = range(first.year, last.year + 1)
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000) if len(years) / s <= 12)
    written = -99.0
    for year in years:
        if year % step and len(years) > 1:
            continue
        x = scale.x(date(year, 1, 1))
        if date(year, 1, 1) < first and len(years) > 1:
            # The year began before the scale does: it is named only where it has the room.
            if scale.x(date(year + 1, 1, 1)) - x > 60:
                svg.write(layers.words, (x + 3, top - 8), str(year), size=13, bold=1)
            continue
        svg.add(
            layers.lines, "path", "rg-hair", d=f"M{number(x)} {number(top - 6)}V{number(bottom)}"
        )
        if x - written > 46 and x + 36 < scale.edge:
            svg.write(layers.words, (x + 3, top - 8), str(year), size=13, bold=1)
            written = x


def _draw_project(layers: Layers, told: Told, place: tuple[Scale, float, float]) -> None:
    """The time of the project as a bar above the years, its ends drawn down through the bands."""
    period = told.case.about.period
    if not period or not period.dated:
        return
    scale, top, bottom = place
    start = scale.x(period.earliest) if period.earliest else scale.left - 12
    end = scale.x(period.latest) if period.latest else scale.right + 12
    end = max(end, start + 4)
    d = f"M{number(start)} {number(top + 31)}H{number(end)}"
    svg.add(layers.words, "path", "rg-strong", d=d, stroke_width=3)
    for known, x in ((period.earliest, start), (period.latest, end)):
        if known:
            d = f"M{number(x)} {number(top + 26)}v10"
            svg.add(layers.words, "path", "rg-strong", d=d, stroke_width=2)
            d = f"M{number(x)} {number(top + 36)}V{number(bottom)}"
            svg.add(layers.lines, "path", "rg-line", d=d, stroke_width=1.3, stroke_dasharray="6 4")
    words = (
        say("the project: {when}", when=when_said(period)) if period.text else say("the project")
    )
    wide = min(metrics.width(words, 13), scale.edge - 2 * PAD)
    x = max(PAD, min(start, scale.edge - PAD - wide))
    svg.write_fitted(layers.words, (x, top + 19), words, wide + 1, size=13)


def first_published(told: Told) -> ToldEntry | None:
    """The published output that can have come first, of those with a date."""
    found = [e for e in told.entries.values() if e.entry.published]
    dated = [e for e in found if e.entry.when and e.entry.when.dated]
    return min(dated, key=order, default=None)


def _draw_published(layers: Layers, told: Told, place: tuple[Scale, float, float]) -> None:
    """The first published output, as a flag above the years and a line through the bands."""
    found = first_published(told)
    if found is None or found.entry.when is None:
        return
    scale, top, bottom = place
    x = scale.x(middle(found.entry.when))
    words = say("first published: {when}", when=when_said(found.entry.when))
    wide = min(metrics.width(words, 13) + 14, scale.edge - 2 * PAD)
    d = f"M{number(x)} {number(top + 2)}V{number(bottom)}"
    svg.add(layers.lines, "path", "rg-strong", d=d, stroke_width=1.3, stroke_dasharray="1.5 4")
    after = x + wide <= scale.edge - PAD
    way = 10 if after else -10
    d = f"M{number(x)} {number(top + 2)}l{way} 5l{-way} 5z"
    svg.add(layers.words, "path", "rg-ink", d=d)
    at = x + 14 if after else max(PAD, x - wide)
    svg.write_fitted(layers.words, (at, top + 12), words, wide - 13, size=13)
