"""The timeline on a narrow page: time runs down, year by year, in words or, when crowded, marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ripplegrid.analysis.days import when_said
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.timecolumns import middle, stretches
from ripplegrid.report.figures.timeline_crowd import ACROSS, DOWN, draw_marks
from ripplegrid.report.figures.timeline_ground import PAD, Layers, first_published, order
from ripplegrid.report.figures.timeline_marks import (
    UP,
    band_of,
    draw_levels_of,
    draw_signs,
    draw_vague,
    holder,
    levels_of,
    signs_width,
)
from ripplegrid.report.figures.told import Told, ToldEntry, entries_said
from ripplegrid.saying import say

TEXT = 14.0
LEADING = 18.0
SMALL = 13.0
_MARKS = 26.0
_HEADING = 34.0
_TURN = 30.0
_ROW = 26.0
_MOST_YEARS = 14
_DATED = 4
"""With so many lines an entry has its date and its signs on a line of their own."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A day that divides the list: the project began, ended, or something was published."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Years:
    """A stretch of time with its entries, and what divides them, in order."""

    words: str
    entries: tuple[ToldEntry, ...]
    turns: tuple[Turn, ...]


def years_of(told: Told, dated: Sequence[ToldEntry]) -> list[Years]:
    """The entries by stretch of time, and the turns each holds, those beyond at the ends."""
    days = [(middle(e.entry.when), "") for e in dated if e.entry.when]
    found = stretches(days, _MOST_YEARS)
    turns, years = turns_of(told), []
    for place, stretch in enumerate(found):
        last = place == len(found) - 1
        here = [t for t in turns if t.day <= stretch.last or last]
        turns = [t for t in turns if t not in here]
        inside = [
            e
            for e in dated
            if e.entry.when and stretch.first <= middle(e.entry.when) <= stretch.last
        ]
        years.append(Years(stretch.words, tuple(sorted(inside, key=order)), tuple(here)))
    return years


def turns_of(told: Told) -> list[Turn]:
    """The days that divide the time of a case study, in order."""
    turns = []
    period, published = told.case.about.period, first_published(told)
    if period and period.earliest:
        turns.append(Turn(period.earliest, say("The project began")))
    if period and period.latest:
        turns.append(Turn(period.latest, say("The project ended. What it changed goes on")))
    if published and published.entry.when:
        turns.append(Turn(middle(published.entry.when), say("First published output")))
    return sorted(turns, key=lambda t: t.day)


def lines_within(years: Sequence[Years], width: float, most: float) -> int:
    """How many lines of each text there is room for; none when even one is too high."""
    for lines in (4, 2, 1):
        if sum(_height(one, width, lines) for one in years) <= most:
            return lines
    return 0


def _height(years: Years, width: float, lines: int) -> float:
    rows = sum(_row(e, width, lines) for e in years.entries)
    return _HEADING + _TURN * len(years.turns) + rows


def _row(found: ToldEntry, width: float, lines: int) -> float:
    if lines == 1:
        return _ROW
    when = 16 if lines >= _DATED else 0
    return len(_words(found, width, lines)) * LEADING + when + 12


def _room(found: ToldEntry, width: float) -> tuple[float, float]:
    """Where the words of an entry begin, and their room."""
    left = PAD + _MARKS + 12 * max(len(levels_of(found)) - 1, 0)
    return left, width - left - PAD


def _words(found: ToldEntry, width: float, lines: int) -> tuple[str, ...]:
    """The words, with room before them for the signs."""
    room = _room(found, width)[1] - (signs_width(found) if lines < _DATED else 0)
    return metrics.wrap(found.entry.text, room, TEXT, lines)


def draw_list(
    layers: Layers,
    context: tuple[Told, Options],
    years: Sequence[Years],
    place: tuple[float, float, int],
) -> float:
    """Draw the years with so many lines for each entry; a mark for each when there are none."""
    y, width, lines = place
    for one in years:
        high = _height(one, width, lines) if lines else _crowded_height(one, width)
        _draw_heading(layers.words, one, (y, width))
        if lines:
            _draw_entries(layers, context, one, (y + _HEADING, width, lines))
        else:
            top = y + _HEADING
            for turn in one.turns:
                top = _draw_turn(layers.words, turn, (top, width))
            per_row = _per_row(width)
            at = (PAD + 12, top + DOWN / 2)
            draw_marks(layers.entries, context, _by_level(one), at, per_row)
        y += high
    return y + 8


def _by_level(years: Years) -> list[ToldEntry]:
    """The closest level first, so that each level is seen as a group."""
    bands = [level.value for level in UP]
    return sorted(
        years.entries,
        key=lambda e: (e.entry.levels == frozenset(), bands.index(b) if (b := band_of(e)) else 0),
    )


def _per_row(width: float) -> int:
    return max(1, int((width - 2 * PAD) // ACROSS))


def _crowded_height(years: Years, width: float) -> float:
    rows = -(-len(years.entries) // _per_row(width))
    return _HEADING + _TURN * len(years.turns) + rows * DOWN + 8


def _draw_heading(ground: Element, years: Years, place: tuple[float, float]) -> None:
    y, width = place
    svg.add(ground, "path", "rg-hair", d=f"M{number(PAD)} {number(y + 4)}H{number(width - PAD)}")
    svg.write(ground, (PAD, y + 24), years.words, size=16, bold=1)
    left = PAD + metrics.width(years.words, 16, bold=True) + 12
    words = entries_said(len(years.entries))
    svg.write_fitted(ground, (left, y + 24), words, width - left - PAD, size=SMALL, paint="rg-soft")


def _draw_entries(
    layers: Layers,
    context: tuple[Told, Options],
    years: Years,
    place: tuple[float, float, int],
) -> None:
    y, width, lines = place
    turns = list(years.turns)
    for found in years.entries:
        while turns and turns[0].day <= order(found)[0]:
            y = _draw_turn(layers.words, turns.pop(0), (y, width))
        y = _draw_entry(layers.entries, found, context, (y, width, lines))
    for turn in turns:
        y = _draw_turn(layers.words, turn, (y, width))


def _draw_turn(ground: Element, turn: Turn, place: tuple[float, float]) -> float:
    """A line across the list with what happened there."""
    y, width = place
    words = metrics.shorten(turn.words, width - 2 * PAD - 30, SMALL, bold=True)
    wide = metrics.width(words, SMALL, bold=True)
    d = f"M{number(PAD)} {number(y + 14)}h14M{number(PAD + 26 + wide)} {number(y + 14)}"
    svg.add(
        ground,
        "path",
        "rg-line",
        d=f"{d}H{number(max(width - PAD, PAD + 27 + wide))}",
        fill="none",
        stroke_width=1.4,
        stroke_dasharray="6 4",
    )
    svg.write(ground, (PAD + 20, y + 18.5), words, size=SMALL, bold=1)
    return y + _TURN


def _draw_entry(
    parent: Element,
    found: ToldEntry,
    context: tuple[Told, Options],
    place: tuple[float, float, int],
) -> float:
    told, options = context
    y, width, lines = place
    inside = holder(parent, found, told, options)
    high = _row(found, width, lines)
    base = y + 17
    svg.add(
        inside, "rect", x=4, y=y, width=width - 8, height=high, fill="none", pointer_events="all"
    )
    if found.entry.when:
        draw_vague(inside, band_of(found), (PAD + 9, base - 5), found.entry.when)
    draw_levels_of(inside, found, (PAD + 9, base - 5))
    left, _ = _room(found, width)
    words = _words(found, width, lines)
    if lines < _DATED:
        draw_signs(inside, found, (left, base - 5))
        left += signs_width(found)
    svg.write_lines(inside, (left, base), words, size=TEXT, leading=LEADING)
    if lines >= _DATED and found.entry.when:
        at = base + LEADING * len(words) - 1
        room = width - left - PAD - signs_width(found) - 10
        when = metrics.shorten(when_said(found.entry.when), room, SMALL)
        svg.write(inside, (left, at), when, size=SMALL, paint="rg-soft")
        draw_signs(inside, found, (left + metrics.width(when, SMALL) + 10, at - 4.5))
    return y + high
