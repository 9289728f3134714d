"""The circle of stages: a part of the ring for each, with a sign for everybody who took part.

The nearer to the middle a sign stands, the more was shared: those who led stand innermost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from ripplegrid.model.words import Way
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_decided, draw_way
from ripplegrid.report.figures.stages_told import StageTold
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.saying import say

_PITCH = 20.0
_NUMBER = 14.0
_GAP = 0.018


@dataclass(frozen=True, slots=True)
class Ring:
    """Where the ring lies: its middle, how far its inner and outer edge are from it, its rows."""

    x: float
    y: float
    inner: float
    outer: float
    rows: tuple[Way | None, ...]

    def radius(self, row: int) -> float:
        """How far a row of signs is from the middle."""
        step = (self.outer - self.inner - 6) / len(self.rows)
        return self.inner + 3 + step * (row + 0.5)

    def at(self, angle: float, radius: float) -> tuple[float, float]:
        """A point of the ring; angles run clockwise from the top."""
        return self.x + radius * sin(angle), self.y - radius * cos(angle)


def draw_ring(root: Element, stages: Sequence[StageTold], ring: Ring) -> None:
    """Draw the ring, the first stage at the top, the others clockwise."""
    group = svg.add(root, "g", "rg-ring")
    step = 2 * pi / max(len(stages), 1)
    for place, stage in enumerate(stages):
        start, end = place * step + _GAP, (place + 1) * step - _GAP
        _draw_stage(group, ring, stage, (place + 1, start, end))
    for row in range(1, len(ring.rows)):
        between = (ring.radius(row - 1) + ring.radius(row)) / 2
        circle = svg.add(group, "circle", "rg-hair", cx=ring.x, cy=ring.y, r=between, fill="none")
        circle.set("stroke-dasharray", "2 4")
    _draw_middle(group, ring)


def _draw_stage(
    group: Element, ring: Ring, stage: StageTold, place: tuple[int, float, float]
) -> None:
    position, start, end = place
    part = svg.add(group, "g", "rg-stage", data_stage=stage.stage)
    svg.name(part, in_words(stage))
    empty = not stage.parts
    shape = svg.add(part, "path", "rg-paper rg-line" if empty else "rg-calm rg-line")
    shape.set("d", _sector(ring, start, end))
    shape.set("stroke-width", "1.3")
    if empty:
        shape.set("stroke-dasharray", "5 4")
    for row, way in enumerate(ring.rows):
        _draw_row(part, ring, stage, (row, way, start, end))
    middle = (start + end) / 2
    x, y = ring.at(middle, ring.outer + _NUMBER)
    svg.write(part, (x, y + 5), str(position), size=14, bold=1, text_anchor="middle")
    if stage.decided:
        turn = (_NUMBER + 3 * len(str(position))) / ring.outer
        draw_decided(part, *ring.at(middle + turn, ring.outer + _NUMBER))


def _draw_row(
    part: Element, ring: Ring, stage: StageTold, place: tuple[int, Way | None, float, float]
) -> None:
    """Everybody who took part in one way, side by side; a number when they have no room."""
    row, way, start, end = place
    size = len(stage.parts.get(way, ()))
    if not size:
        return
    spots = spots_of(ring, row, (start, end), size)
    shown = size if size <= len(spots) else len(spots) - 1
    for x, y in spots[:shown]:
        draw_way(part, way, x, y)
    if shown < size:
        x, y = spots[-1]
        words = f"+{size - shown}" if shown else str(size)
        svg.write(part, (x, y + 4.5), words, size=12, bold=1, text_anchor="middle")


def spots_of(
    ring: Ring, row: int, ends: tuple[float, float], size: int
) -> list[tuple[float, float]]:
    """Where so many signs of one way find room in a part of the ring; fewer when they do not."""
    start, end = ends
    radius = ring.radius(row)
    most = max(1, int(((end - start) * radius - 4) // _PITCH))
    turn = _PITCH / radius
    size = min(size, most)
    first = (start + end) / 2 - turn * (size - 1) / 2
    return [ring.at(first + turn * place, radius) for place in range(size)]


def _sector(ring: Ring, start: float, end: float) -> str:
    large = int(end - start > pi)
    (a, b), (c, d) = ring.at(start, ring.outer), ring.at(end, ring.outer)
    (e, f), (g, h) = ring.at(end, ring.inner), ring.at(start, ring.inner)
    out, inside = number(ring.outer), number(ring.inner)
    return (
        f"M{number(a)} {number(b)}A{out} {out} 0 {large} 1 {number(c)} {number(d)}"
        f"L{number(e)} {number(f)}A{inside} {inside} 0 {large} 0 {number(g)} {number(h)}z"
    )


def _draw_middle(group: Element, ring: Ring) -> None:
    """An arrow that says which way round, and what the circle shows."""
    radius = ring.inner - 9
    (a, b), (c, d) = ring.at(0.25, radius), ring.at(2 * pi - 0.3, radius)
    shape = (
        f"M{number(a)} {number(b)}A{number(radius)} {number(radius)} 0 1 1 {number(c)} {number(d)}"
    )
    svg.add(group, "path", "rg-line", d=shape, fill="none", stroke_width=1.3)
    shape = f"M{number(c)} {number(d)}m-8-2.5l8 2.5l-1.5 8.5"
    svg.add(group, "path", "rg-line", d=shape, fill="none", stroke_width=1.3)
    words = say("Who took part at each stage")
    lines = metrics.wrap(words, 1.5 * radius, 13, 4)
    top = ring.y - 8.5 * (len(lines) - 1) + 4.5
    how: dict[str, str | float] = {"size": 13, "leading": 17, "paint": "rg-soft"}
    svg.write_lines(group, (ring.x, top), lines, text_anchor="middle", **how)


def in_words(stage: StageTold) -> str:
    """A stage with everybody who took part, as text."""
    parts = [
        say(
            "{way}: {people}",
            way=say(way.value) if way else say("not said how"),
            people=", ".join(who),
        )
        for way, who in stage.parts.items()
    ]
    if not parts:
        parts = [say("nobody is recorded here yet")]
    parts += [say("who decided: {words}", words=words) for words in stage.decided]
    if stage.differ:
        parts.append(say("people see it differently for {people}", people=", ".join(stage.differ)))
    return f"{stage.label}. {'; '.join(parts)}"
