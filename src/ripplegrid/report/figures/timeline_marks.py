"""How one entry stands on the timeline: its mark, how vague its date is, and how people saw it."""

from __future__ import annotations

from ripplegrid.model.when import When
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures import svg
from ripplegrid.report.figures.marks import draw_differs, draw_direction, draw_level
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_boxes import in_words
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told, ToldEntry

UP = (*BASE_LEVELS, Level.PARADIGMATIC)
WAITING = ""
"""The band of entries without a level."""
TAIL = 34.0
"""How far the open end of a date is drawn, whatever the scale."""
_EXACT = 31
_SIGN = 13.0


def exact(when: When) -> bool:
    """Whether a date is known to about a month, and so drawn as a point."""
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= _EXACT)


def levels_of(found: ToldEntry) -> list[Level]:
    """The levels of an entry, the closest first."""
    return [level for level in UP if level in found.entry.levels]


def band_of(found: ToldEntry) -> str:
    """The band an entry stands in: its closest level."""
    levels = levels_of(found)
    return levels[0].value if levels else WAITING


def holder(parent: Element, found: ToldEntry, told: Told, options: Options) -> Element:
    """An item of the list with its whole text as its title; a link when it leads somewhere."""
    item = svg.add(parent, "g", "rg-entry", role="listitem", data_entry=found.entry.id)
    inside = item
    if options.entry_href:
        inside = svg.add(item, "a", href=options.entry_link(found.entry.id))
    else:
        item.set("tabindex", "0")
    svg.name(inside, in_words(found.entry.id, told))
    return inside


def draw_levels_of(
    parent: Element, found: ToldEntry, at: tuple[float, float], *, most: int = 5
) -> None:
    """The marks of the levels of an entry side by side, of at most so many."""
    x, y = at
    levels = levels_of(found)[:most]
    for place, level in enumerate(levels):
        draw_level(parent, level, x + place * 12, y, 11)
    if not levels:
        svg.add(parent, "circle", "rg-dot", cx=x, cy=y, r=4.5)


def draw_span(parent: Element, band: str, span: tuple[float, float, float], when: When) -> None:
    """The time in which it can have happened, fading at both ends; nothing when it is exact.

    A date within a stretch is a spindle from its first to its last possible day; an open end is a
    short fading tail with an arrow, which stands for "before this" or "from then on".
    """
    if exact(when):
        return
    start, end, y = span
    paint = f"rg-fill-{band} rg-stroke-{band}" if band else "rg-dot rg-line"
    middle = start if when.latest is None else end if when.earliest is None else (start + end) / 2
    half = f"{number(middle)} {number(y + 6)}"
    d = f"M{number(start)} {number(y)}L{number(middle)} {number(y - 6)}L{number(end)} {number(y)}"
    svg.add(parent, "path", f"{paint} rg-vague", d=f"{d}L{half}z", fill_opacity=0.3, stroke_width=1)
    for known, x, way in ((when.earliest, start, 1), (when.latest, end, -1)):
        if not known:
            d = f"M{number(x)} {number(y)}m{5 * way}-5l{-5 * way} 5l{5 * way} 5"
            stroke = f"rg-stroke-{band}" if band else "rg-line"
            svg.add(parent, "path", stroke, d=d, fill="none", stroke_width=1.5)


def draw_vague(parent: Element, band: str, at: tuple[float, float], when: When) -> None:
    """The same where there is no room for a span: a dotted ring, with an arrow where it is open."""
    if exact(when):
        return
    x, y = at
    stroke = f"rg-stroke-{band}" if band else "rg-line"
    ring = svg.add(parent, "circle", f"{stroke} rg-vague", cx=x, cy=y, r=8.6, fill="none")
    ring.set("stroke-width", "1.5")
    ring.set("stroke-dasharray", "1.6 2.4")
    for known, way in ((when.earliest, -1), (when.latest, 1)):
        if not known:
            d = f"M{number(x + 7 * way)} {number(y - 3.5)}l{4 * way} 3.5l{-4 * way} 3.5"
            svg.add(parent, "path", stroke, d=d, fill="none", stroke_width=1.6)


def signs_width(found: ToldEntry) -> float:
    """The room of the signs of an entry: the directions people saw, and that they differ."""
    return _SIGN * (len(found.directions) + found.disputed)


def draw_signs(parent: Element, found: ToldEntry, at: tuple[float, float]) -> None:
    """The signs of an entry side by side, from the left."""
    x, y = at
    for direction in found.directions:
        draw_direction(parent, direction, x + 5, y)
        x += _SIGN
    if found.disputed:
        draw_differs(parent, x + 5, y)


def draw_corner_signs(parent: Element, found: ToldEntry, at: tuple[float, float]) -> None:
    """The signs of an entry beside its mark where there is no room for words."""
    x, y = at
    directions = found.directions
    if len(directions) == 1:
        draw_direction(parent, directions[0], x, y - (5 if found.disputed else 0))
    if found.disputed:
        draw_differs(parent, x, y + (6 if len(directions) == 1 else 0))
