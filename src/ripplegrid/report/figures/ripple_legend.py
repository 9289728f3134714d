"""The legend of the ripple map: only what is on it, in everyday words."""

from __future__ import annotations

from collections.abc import Callable

from ripplegrid.model.words import Direction, Effect
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import DIRECTION_WORDS, draw_direction
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_boxes import MAYBE
from ripplegrid.report.figures.ripple_layout import PAD, Box, Layout
from ripplegrid.report.figures.ripple_links import (
    WORDS,
    Curve,
    draw_curve,
    draw_disputed,
)
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import say

PLAIN = Options()
_ROW = 24
_SIGN = 46
Key = tuple[str, Callable[[Element, float, float], None]]


def draw_legend(
    root: Element, told: Told, layout: Layout, opened: list[str], options: Options = PLAIN
) -> float:
    """Draw the legend beneath the map; say where it ends."""
    group = svg.add(root, "g", "rg-legend")
    svg.name(group, say("What the signs mean"))
    x, y = float(PAD), layout.height + 26
    for words, draw in _keys(told, layout, options):
        wide = _SIGN + metrics.width(words, 12) + 22
        if x > PAD and x + wide > layout.width - PAD:
            x, y = float(PAD), y + _ROW
        draw(group, x, y - 4)
        svg.write_fitted(
            group, (x + _SIGN, y), words, layout.width - PAD - x - _SIGN, size=12, paint="rg-soft"
        )
        x += wide
    for opened_group in opened:
        svg.add(group, "g", "rg-open-group", data_open_group=opened_group)
    return y + 18


def _keys(told: Told, layout: Layout, options: Options) -> list[Key]:
    effects = {x.contribution.effect for x in told.links.values()}
    keys: list[Key] = [(say(WORDS[e]), _line(e)) for e in Effect if e in effects]
    directions = {d for e in told.entries.values() for d in e.directions}
    keys += [(say(DIRECTION_WORDS[d]), _direction(d)) for d in Direction if d in directions]
    entries, links = told.entries.values(), told.links.values()
    if any(e.disputed for e in entries) or any(x.disputed for x in links):
        words = say("people see it differently")
        keys.append((words, lambda p, x, y: draw_disputed(p, (x + 26, y))))
    boxes = [b for b in layout.boxes if not b.group]
    if options.marked.maybe:
        keys.append((say(MAYBE), _perhaps))
    if any(_vague(b) for b in boxes if not b.echo):
        keys.append((say("open or dotted side: the date is not exact"), _vague_side))
    if any(told.entries[b.key].merged for b in boxes):
        keys.append((say("put together from several entries"), _stacked))
    if any(b.echo for b in boxes):
        keys.append((say("also at this level; the links are at its lowest"), _dashed))
    if any(b.group for b in layout.boxes):
        keys.append((say("a group of entries, folded: open it to see each"), _stacked))
        keys.append((say("several links of more than one kind; thicker: more links"), _line(None)))
    return keys


def _vague(box: Box) -> bool:
    when = box.when
    if when is None:
        return False
    return when.earliest is None or when.latest is None or (when.latest - when.earliest).days > 31


def _line(effect: Effect | None) -> Callable[[Element, float, float], None]:
    def draw(parent: Element, x: float, y: float) -> None:
        curve = Curve((x, y), (x + 12, y), (x + 24, y), (x + 38, y))
        draw_curve(parent, curve, effect, strong=False)

    return draw


def _direction(direction: Direction) -> Callable[[Element, float, float], None]:
    return lambda parent, x, y: draw_direction(parent, direction, x + 28, y)


def _vague_side(parent: Element, x: float, y: float) -> None:
    d = f"M{number(x + 16)} {number(y - 8)}h20m0 16h-20"
    svg.add(parent, "path", "rg-line", d=d, fill="none", stroke_width=1.4)
    d = f"M{number(x + 16)} {number(y - 7)}v14m20 -14v14"
    svg.add(parent, "path", "rg-line", d=d, fill="none", stroke_width=1.6, stroke_dasharray="2 3")


def _perhaps(parent: Element, x: float, y: float) -> None:
    box = {"x": x + 10, "y": y - 7, "width": 28, "height": 14, "rx": 4}
    svg.add(parent, "rect", "rg-paper rg-line", stroke_width=1.3, stroke_dasharray="2 4", **box)
    svg.write(parent, (x + 24, y + 4.2), "?", size=12, bold=1, text_anchor="middle")


def _stacked(parent: Element, x: float, y: float) -> None:
    for shift in (3, 0):
        box = {"x": x + 12 + shift, "y": y - 8 + shift, "width": 24, "height": 13, "rx": 3}
        svg.add(parent, "rect", "rg-paper rg-line", stroke_width=1.3, **box)


def _dashed(parent: Element, x: float, y: float) -> None:
    box = {"x": x + 10, "y": y - 7, "width": 28, "height": 14, "rx": 4}
    svg.add(parent, "rect", "rg-paper rg-line", stroke_width=1.3, stroke_dasharray="5 3", **box)
