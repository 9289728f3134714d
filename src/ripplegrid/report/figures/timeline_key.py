"""The key of the timeline: only the signs that are there, and what had to be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ripplegrid.model.when import When
from ripplegrid.model.words import Direction, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import (
    DIRECTION_WORDS,
    draw_differs,
    draw_direction,
    draw_level,
)
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.timeline_ground import PAD
from ripplegrid.report.figures.timeline_marks import UP, draw_span, draw_vague
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import say

_SIZE = 13.0
_LINE = 24.0
_DAY = date(2000, 1, 1)
_WITHIN = When(_DAY, date(2000, 12, 31), "")
_OPEN = When(_DAY, None, "")
Sign = Callable[[Element, float, float], None]


@dataclass(frozen=True, slots=True)
class Key:
    """What the picture shows, and so the key must explain.

    ``words`` says whether there was room for the words of the entries.
    """

    vague: bool
    words: bool
    narrow: bool
    levels: frozenset[Level]
    directions: frozenset[Direction]
    differs: bool


def draw_key(root: Element, told: Told, key: Key, place: tuple[float, float]) -> float:
    """Draw the key; returns where it ends."""
    y, width = place
    x, y = PAD, y + 24
    group = svg.add(root, "g", "rg-legend")
    for sign, room, words in _signs(told, key):
        wide = room + metrics.width(words, _SIZE) + 22
        if x > PAD and x + wide - 22 > width - PAD:
            x, y = PAD, y + _LINE
        sign(group, x, y - 4.5)
        svg.write_fitted(group, (x + room, y), words, width - x - room - PAD, size=_SIZE)
        x += wide
    lines = metrics.wrap(_left_out(key), width - 2 * PAD, _SIZE, 6)
    svg.write_lines(group, (PAD, y + 24), lines, size=_SIZE, leading=17, paint="rg-soft")
    return y + 24 + 17 * len(lines)


def _signs(told: Told, key: Key) -> list[tuple[Sign, float, str]]:
    found: list[tuple[Sign, float, str]] = []
    if key.narrow:
        found += [
            (_level(level), 24, told.label("levels", level)) for level in UP if level in key.levels
        ]
    if key.vague:
        spans = key.words and not key.narrow
        for when, words in (
            (_WITHIN, say("some time within this stretch") if spans else say("not an exact date")),
            (_OPEN, say("from then on, or some time before")),
        ):
            found.append((_vague(when, spans), 44 if spans else 26, words))
    found += [
        (_direction(d), 16, say(DIRECTION_WORDS[d]))
        for d in Direction
        if d in key.directions and d in DIRECTION_WORDS
    ]
    if key.differs:
        found.append((_differs, 16, say("people see it differently")))
    return found


def _left_out(key: Key) -> str:
    if key.words:
        return say(
            "Words that end in … go on: the whole text is the title of its mark. An entry at "
            "several levels stands at the closest one and has the marks of all."
        )
    return say(
        "There are too many entries here to write out their words. Each mark is one entry, and "
        "its words are its title; numbers count the marks. Crowded times have more room. An entry "
        "at several levels stands at the closest one."
    )


def _level(level: Level) -> Sign:
    return lambda group, x, y: draw_level(group, level, x + 8, y, 13)


def _direction(direction: Direction) -> Sign:
    return lambda group, x, y: draw_direction(group, direction, x + 5, y)


def _differs(group: Element, x: float, y: float) -> None:
    draw_differs(group, x + 5, y)


def _vague(when: When, spans: bool) -> Sign:
    def draw(group: Element, x: float, y: float) -> None:
        if spans:
            draw_span(group, "", (x, x + 36, y), when)
        else:
            draw_vague(group, "", (x + 9, y), when)
        at = x if spans and when.latest is None else x + (18 if spans else 9)
        svg.add(group, "circle", "rg-dot", cx=at + (4 if at == x else 0), cy=y, r=4)

    return draw
