"""The curves of the ripple map: contributions, told apart by line and end, never by colour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import atan2, cos, sin

from ripplegrid.model.words import Effect
from ripplegrid.report.figures.ripple_layout import EDGE, Box
from ripplegrid.report.figures.svg import Element, add, number
from ripplegrid.saying import mark

DASHES = {
    Effect.HELPED: "",
    Effect.HINDERED: "7 4",
    Effect.BOTH: "10 3 2 3",
    Effect.NOT_SAID: "1.5 4",
}
WORDS = {
    Effect.HELPED: mark("helped"),
    Effect.HINDERED: mark("hindered"),
    Effect.BOTH: mark("both helped and hindered"),
    Effect.NOT_SAID: mark("led to (not said how)"),
}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve from one box to another."""

    start: Point
    leave: Point
    arrive: Point
    end: Point

    @property
    def path(self) -> str:
        """The curve as the data of an SVG path."""
        points = [" ".join(map(number, p)) for p in (self.leave, self.arrive, self.end)]
        return f"M{' '.join(map(number, self.start))}C{' '.join(points)}"

    def at(self, t: float) -> Point:
        """The point of the curve at a part of its way."""
        u = 1 - t
        weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        points = (self.start, self.leave, self.arrive, self.end)
        return (
            sum(w * p[0] for w, p in zip(weights, points, strict=True)),
            sum(w * p[1] for w, p in zip(weights, points, strict=True)),
        )

    @property
    def angle(self) -> float:
        """The direction in which it arrives, in radians."""
        return atan2(self.end[1] - self.arrive[1], self.end[0] - self.arrive[0])


class Side(StrEnum):
    """A side of a box."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


_OUT = {Side.LEFT: (-1, 0), Side.RIGHT: (1, 0), Side.TOP: (0, -1), Side.BOTTOM: (0, 1)}
_NEIGHBOUR = 62


def sides(source: Box, target: Box, right_edge: float) -> tuple[Side, Side]:
    """The sides at which a link leaves and arrives: sideways between columns, else upright."""
    far = (target.x + target.w / 2) - (source.x + source.w / 2)
    if far >= source.w:
        return Side.RIGHT, Side.LEFT
    if far <= -source.w:
        return Side.LEFT, Side.RIGHT
    rising = target.y < source.y
    gap = source.y - target.y - target.h if rising else target.y - source.y - source.h
    if 0 <= gap < _NEIGHBOUR:
        return (Side.TOP, Side.BOTTOM) if rising else (Side.BOTTOM, Side.TOP)
    # Rising curves pass on the right, falling ones on the left, so that a loop can be seen.
    first, last = source.x <= EDGE + 1, source.x + source.w >= right_edge - EDGE - 1
    right = (rising and not last) or first
    return (Side.RIGHT, Side.RIGHT) if right else (Side.LEFT, Side.LEFT)


def port(box: Box, side: Side, part: float) -> Point:
    """A point on a side of a box; ``part`` runs from 0 to 1 along it."""
    if side in (Side.LEFT, Side.RIGHT):
        return box.x + (box.w if side is Side.RIGHT else 0), box.y + 7 + part * (box.h - 14)
    return box.x + 14 + part * (box.w - 28), box.y + (box.h if side is Side.BOTTOM else 0)


def between(start: Point, leave: Side, end: Point, arrive: Side, lane: int) -> Curve:
    """The curve between two ports; ``lane`` keeps curves round the same side apart."""
    far, high = abs(end[0] - start[0]), abs(end[1] - start[1])
    if leave is arrive:
        reach = 15.0 + 6 * (lane % 5) + min(high * 0.02, 8)
    elif leave in (Side.TOP, Side.BOTTOM):
        reach = high * 0.45
    else:
        # Between neighbouring columns the lanes share the gutter out among steep curves.
        reach = far * (0.3 + 0.17 * (lane % 5)) if far < 120 else min(far * 0.4, 130)
    (ox, oy), (ix, iy) = _OUT[leave], _OUT[arrive]
    return Curve(
        start,
        (start[0] + ox * reach, start[1] + oy * reach),
        (end[0] + ix * reach, end[1] + iy * reach),
        end,
    )


_HEAD = ((0.0, 0.0), (-8.5, -4.0), (-8.5, 4.0))
_DOT = 2.3


def draw_curve(
    parent: Element, curve: Curve, effect: Effect | None, *, weight: float = 1.5, strong: bool
) -> None:
    """A curve in the manner of its effect (None: several), with a dot where it starts.

    At its end stands an arrow, a bar, both, or an open ring; several have an arrow.
    """
    stroke, paint = ("rg-strong", "rg-ink") if strong else ("rg-link", "rg-dot")
    line: dict[str, str | float] = {"d": curve.path, "fill": "none", "stroke_width": weight}
    if effect and DASHES[effect]:
        line["stroke_dasharray"] = DASHES[effect]
    line["stroke_linecap"] = "round" if effect is Effect.NOT_SAID else "butt"
    add(parent, "path", stroke, **line)
    # The dot and the arrow are one shape: large maps have thousands of them.
    shape = _dot(curve.start)
    if effect in (Effect.HELPED, Effect.BOTH, None):
        shape += f"M{'L'.join(_at_end(curve, point) for point in _HEAD)}Z"
    add(parent, "path", paint, d=shape)
    if effect in (Effect.HINDERED, Effect.BOTH):
        back = -1.5 if effect is Effect.HINDERED else -11
        bar = f"M{_at_end(curve, (back, -6.5))}L{_at_end(curve, (back, 6.5))}"
        add(parent, "path", stroke, d=bar, stroke_width=3, fill="none")
    if effect is Effect.NOT_SAID:
        x, y = _at_end(curve, (-4, 0)).split()
        add(parent, "circle", f"rg-paper {stroke}", cx=x, cy=y, r=3.2, stroke_width=1.6)


def _dot(at: Point) -> str:
    across = number(2 * _DOT)
    turn = f"a{_DOT} {_DOT} 0 1 0 "
    return f"M{number(at[0] - _DOT)} {number(at[1])}{turn}{across} 0{turn}-{across} 0Z"


def _at_end(curve: Curve, point: Point) -> str:
    """A point given as if the curve ended at 0, 0 and pointed to the right."""
    along, aside = cos(curve.angle), sin(curve.angle)
    x = curve.end[0] + point[0] * along - point[1] * aside
    y = curve.end[1] + point[0] * aside + point[1] * along
    return f"{number(x)} {number(y)}"


def draw_disputed(parent: Element, at: Point) -> None:
    """The mark of what people see differently: an unequal sign in a ring."""
    x, y = at
    add(parent, "circle", "rg-paper rg-strong", cx=x, cy=y, r=7, stroke_width=1.3)
    sign = (
        f"M{number(x - 3.5)} {number(y - 1.7)}h7m-7 3.4h7M{number(x + 2)} {number(y - 4.2)}l-4 8.4"
    )
    add(parent, "path", "rg-strong", d=sign, fill="none", stroke_width=1.3)
