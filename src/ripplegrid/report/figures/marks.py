"""The small signs of the figures: the mark of a level, the direction people saw, who spoke."""

from __future__ import annotations

from ripplegrid.model.words import Direction, Level, VoiceKind, Way
from ripplegrid.report.figures.palette import LEVEL_STYLES
from ripplegrid.report.figures.svg import Element, add, number
from ripplegrid.saying import mark

DIRECTION_WORDS = {
    Direction.POSITIVE: mark("seen as good"),
    Direction.NEGATIVE: mark("seen as bad"),
    Direction.MIXED: mark("seen as both good and bad"),
    Direction.NOTHING: mark("nothing changed"),
}


def draw_level(parent: Element, level: Level, x: float, y: float, size: float = 12) -> None:
    """The mark of a level, centred on a point, about ``size`` pixels high."""
    r = size / 2
    paint = f"rg-fill-{level.value}"
    match LEVEL_STYLES[level].mark:
        case "circle":
            add(parent, "circle", paint, cx=x, cy=y, r=r * 0.9)
        case "pair":
            add(parent, "circle", paint, cx=x - r * 0.58, cy=y, r=r * 0.6)
            add(parent, "circle", paint, cx=x + r * 0.58, cy=y, r=r * 0.6)
        case "square":
            side = r * 1.6
            add(parent, "rect", paint, x=x - side / 2, y=y - side / 2, width=side, height=side)
        case "triangle":
            points = [(x, y - r), (x + r * 1.05, y + r * 0.85), (x - r * 1.05, y + r * 0.85)]
            add(parent, "polygon", paint, points=_points(points))
        case _:
            inner = r * 0.38
            points = [
                (x, y - r * 1.15),
                (x + inner, y - inner),
                (x + r * 1.15, y),
                (x + inner, y + inner),
                (x, y + r * 1.15),
                (x - inner, y + inner),
                (x - r * 1.15, y),
                (x - inner, y - inner),
            ]
            add(parent, "polygon", paint, points=_points(points))


def draw_direction(parent: Element, direction: Direction, x: float, y: float) -> None:
    """The sign of a direction, centred on a point: plus, minus, both, or an empty ring."""
    d = {
        Direction.POSITIVE: f"M{number(x - 4)} {number(y)}h8M{number(x)} {number(y - 4)}v8",
        Direction.NEGATIVE: f"M{number(x - 4)} {number(y)}h8",
        Direction.MIXED: f"M{number(x - 4)} {number(y - 2)}h8M{number(x)} {number(y - 6)}v8"
        f"M{number(x - 4)} {number(y + 5)}h8",
    }.get(direction)
    if d:
        add(parent, "path", "rg-strong", d=d, fill="none", stroke_width=1.8)
    else:
        add(parent, "circle", "rg-strong", cx=x, cy=y, r=3.6, fill="none", stroke_width=1.6)


def draw_differs(parent: Element, x: float, y: float) -> None:
    """The small sign that people see it differently: an unequal sign, centred on a point."""
    d = f"M{number(x - 3.5)} {number(y - 1.7)}h7m-7 3.4h7M{number(x + 2)} {number(y - 4.2)}l-4 8.4"
    add(parent, "path", "rg-strong", d=d, fill="none", stroke_width=1.4)


def draw_voice(parent: Element, kind: VoiceKind, x: float, y: float) -> None:
    """The sign of a kind of voice, centred on a point: a person, a page, a post without a name."""
    if kind is VoiceKind.PERSON:
        add(parent, "circle", "rg-ink", cx=x, cy=y - 3, r=2.8)
        d = f"M{number(x - 5)} {number(y + 6)}a5 5.4 0 0 1 10 0z"
        add(parent, "path", "rg-ink", d=d)
    elif kind is VoiceKind.DOCUMENT:
        d = f"M{number(x - 4)} {number(y - 6)}h5l3 3v9h-8z"
        add(parent, "path", "rg-strong rg-paper", d=d, stroke_width=1.3)
        lines = f"M{number(x - 2)} {number(y)}h4m-4 3h4"
        add(parent, "path", "rg-strong", d=lines, fill="none", stroke_width=1.1)
    else:
        add(parent, "circle", "rg-strong", cx=x, cy=y - 3, r=2.5, fill="none", stroke_width=1.3)
        d = f"M{number(x - 4.6)} {number(y + 6)}a4.6 5 0 0 1 9.2 0"
        add(
            parent,
            "path",
            "rg-strong",
            d=d,
            fill="none",
            stroke_width=1.3,
            stroke_dasharray="2 1.6",
        )


def draw_way(parent: Element, way: Way | None, x: float, y: float) -> None:
    """The sign of a way of taking part, centred on a point; the pages use the same ones.

    A dotted ring, a ring, a half disc, a disc, a disc in a ring; a dot when nobody said which.
    """
    if way is None:
        add(parent, "circle", "rg-ink", cx=x, cy=y, r=2.6)
        return
    dots = {"stroke_dasharray": "2 2.2"} if way is Way.INFORMED else {}
    add(parent, "circle", "rg-paper rg-strong", cx=x, cy=y, r=6, stroke_width=1.6, **dots)
    if way is Way.INVOLVED:
        d = f"M{number(x)} {number(y - 6)}a6 6 0 0 0 0 12z"
        add(parent, "path", "rg-ink", d=d)
    elif way is Way.SHARED:
        add(parent, "circle", "rg-ink", cx=x, cy=y, r=6)
    elif way is Way.LED:
        add(parent, "circle", "rg-ink", cx=x, cy=y, r=5.4)
        add(parent, "circle", "rg-strong", cx=x, cy=y, r=8.3, fill="none", stroke_width=1.5)


def draw_decided(parent: Element, x: float, y: float) -> None:
    """The sign that it is said who decided, centred on a point."""
    d = f"M{number(x)} {number(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5-5.5z"
    add(parent, "path", "rg-ink", d=d)


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)
