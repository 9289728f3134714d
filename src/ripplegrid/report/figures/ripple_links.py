"""The curves of the ripple map: contributions, told apart by line and end, never by colour."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees

from ripplegrid.model.words import Effect
from ripplegrid.report.figures.ripple_layout import Box
from ripplegrid.report.figures.svg import Element, add, number

DASHES = {
    Effect.HELPED: "",
    Effect.HINDERED: "7 4",
    Effect.BOTH: "10 3 2 3",
    Effect.NOT_SAID: "1.5 4",
}
WORDS = {
    Effect.HELPED: "helped",
    Effect.HINDERED: "hindered",
    Effect.BOTH: "both helped and hindered",
    Effect.NOT_SAID: "led to (not said how)",
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


def between(source: Box, target: Box, shift: float = 0) -> Curve:
    """The curve between two boxes: sideways between columns, upright within one.

    ``shift`` (-1 to 1) moves the ends along their sides, so that curves do not hide each other.
    """
    sx, sy = source.x + source.w / 2, source.y + source.h / 2
    tx, ty = target.x + target.w / 2, target.y + target.h / 2
    if abs(tx - sx) < source.w:
        return _upright(source, target, shift)
    way = 1 if tx > sx else -1
    start = (sx + way * source.w / 2, sy + shift * source.h * 0.3)
    end = (tx - way * target.w / 2, ty + shift * target.h * 0.3)
    far = abs(end[0] - start[0])
    reach = max(18.0, min(far * 0.5, 90.0))
    return Curve(start, (start[0] + way * reach, start[1]), (end[0] - way * reach, end[1]), end)


def _upright(source: Box, target: Box, shift: float) -> Curve:
    """Within a column: straight up or down to a neighbour, round the side to one further off."""
    rising = target.y < source.y
    gap = source.y - (target.y + target.h) if rising else target.y - (source.y + source.h)
    if 0 <= gap < 70:
        slide = shift * source.w * 0.3
        start = (source.x + source.w / 2 + slide, source.y if rising else source.y + source.h)
        end = (target.x + target.w / 2 + slide, target.y + target.h if rising else target.y)
        bend = (end[1] - start[1]) * 0.4
        return Curve(start, (start[0], start[1] + bend), (end[0], end[1] - bend), end)
    # Rising curves pass on the right, falling ones on the left, so that a loop can be seen.
    way = 1 if rising else -1
    side = 1.0 if rising else 0.0
    start = (source.x + side * source.w, source.y + source.h * (0.5 + 0.25 * shift))
    end = (target.x + side * target.w, target.y + target.h * (0.5 + 0.25 * shift))
    bulge = way * (24 + 9 * (1 + shift))
    return Curve(start, (start[0] + bulge, start[1]), (end[0] + bulge, end[1]), end)


def draw_end(parent: Element, curve: Curve, effect: Effect, strong: bool = False) -> None:
    """The mark at the end of a curve: arrow, bar, both, or an open ring."""
    group = add(
        parent,
        "g",
        transform=f"translate({number(curve.end[0])} {number(curve.end[1])}) "
        f"rotate({number(degrees(curve.angle))})",
    )
    fill = "rg-ink" if strong else "rg-dot"
    stroke = "rg-strong" if strong else "rg-link"
    if effect in (Effect.HELPED, Effect.BOTH):
        add(group, "path", fill, d="M0 0L-9 -4.2L-9 4.2Z")
    if effect in (Effect.HINDERED, Effect.BOTH):
        back = -1.5 if effect is Effect.HINDERED else -11.5
        add(group, "path", stroke, d=f"M{back} -6.5V6.5", stroke_width=3, fill="none")
    if effect is Effect.NOT_SAID:
        add(group, "circle", f"rg-paper {stroke}", cx=-4, cy=0, r=3.2, stroke_width=1.6)


def draw_curve(
    parent: Element, curve: Curve, effect: Effect, *, weight: float = 1.6, strong: bool = False
) -> None:
    """The line of a curve in the manner of its effect, with a dot where it begins."""
    line: dict[str, str | float] = {
        "d": curve.path,
        "fill": "none",
        "stroke_width": weight,
        "stroke_linecap": "round",
    }
    if DASHES[effect]:
        line |= {"stroke_dasharray": DASHES[effect]}
        line["stroke_linecap"] = "round" if effect is Effect.NOT_SAID else "butt"
    add(parent, "path", "rg-strong" if strong else "rg-link", **line)
    add(
        parent,
        "circle",
        "rg-ink" if strong else "rg-dot",
        cx=curve.start[0],
        cy=curve.start[1],
        r=2.6,
    )


def draw_disputed(parent: Element, at: Point) -> None:
    """The mark of what people see differently: an unequal sign in a ring."""
    x, y = at
    add(parent, "circle", "rg-paper rg-strong", cx=x, cy=y, r=7, stroke_width=1.3)
    sign = (
        f"M{number(x - 3.5)} {number(y - 1.7)}h7m-7 3.4h7M{number(x + 2)} {number(y - 4.2)}l-4 8.4"
    )
    add(parent, "path", "rg-strong", d=sign, fill="none", stroke_width=1.3)
