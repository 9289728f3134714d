"""Patterns: codes by level, with the case studies in each cell, for and against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.badges import (
    HIGH,
    STEP,
    Badge,
    Lettered,
    draw_badge,
    draw_badges,
    draw_key,
    rows_of,
)
from ripplegrid.report.figures.levelwords import draw_heads, level_words
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element
from ripplegrid.saying import say, say_count, say_list
from ripplegrid.synthesis.patterns import Pattern, Patterns

_PAD = 16.0
_GAP = 6.0
_LEAST = 92.0
"""In a narrower column the longest name of a level would be cut."""
_IN = 10.0


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn, and for whom."""

    found: Patterns
    cases: Lettered
    options: Options
    width: float

    @property
    def levels(self) -> tuple[Level | None, ...]:
        """The columns: the base levels, and what else any code has."""
        met = {level for p in self.found.items for level, _ in (*p.cells, *p.against)}
        more = (Level.PARADIGMATIC,) if Level.PARADIGMATIC in met else ()
        waiting = (None,) if any(p.unplaced or p.unplaced_against for p in self.found.items) else ()
        return (*BASE_LEVELS, *more, *waiting)

    @property
    def label(self) -> float:
        """The room for the names of codes beside the table."""
        return 250.0 if self.width >= 1000 else 160.0

    @property
    def side(self) -> float:
        """How wide a column of the table is."""
        count = len(self.levels)
        return (self.width - 2 * _PAD - self.label - _GAP * count) / count

    def badges(self, pattern: Pattern, level: Level | None) -> list[Badge]:
        """The case studies in a cell: those for, then those against."""
        speaking, against = _cell(pattern, level)
        return [
            *(Badge(self.cases.letters[case]) for case in self.order(speaking)),
            *(Badge(self.cases.letters[case], against=True) for case in self.order(against)),
        ]

    def order(self, cases: Mapping[Id, object]) -> list[Id]:
        """Case studies in the order of their letters."""
        return [case for case in self.cases.titles if case in cases]

    def said(self, pattern: Pattern, level: Level | None) -> str:
        """A cell as a sentence part; empty when nothing is in it."""
        speaking, against = _cell(pattern, level)
        parts = []
        if speaking:
            parts.append(say("in {cases}", cases=self._named(speaking)))
        if against:
            parts.append(say("spoken against in {cases}", cases=self._named(against)))
        if not parts:
            return ""
        return say("{level}: {cases}", level=level_words(level), cases="; ".join(parts))

    def _named(self, cases: Mapping[Id, object]) -> str:
        return say_list([f"“{self.cases.titles[case]}”" for case in self.order(cases)])

    def state(self, pattern: Pattern) -> str:
        """What kind of pattern a code is, in a few words."""
        met, among = len(pattern.cases), len(self.cases.titles)
        if pattern.broad:
            return say("Broad: in {met} of {among}", met=met, among=among)
        if pattern.specific:
            return say("Specific: in {met} of {among}", met=met, among=among)
        return say("In one of {among}", among=among) if met else say("Only spoken against")


def _cell(pattern: Pattern, level: Level | None) -> tuple[Mapping[Id, object], Mapping[Id, object]]:
    if level is None:
        return pattern.unplaced, pattern.unplaced_against
    speaking = {case: ids for (at, case), ids in pattern.cells.items() if at is level}
    return speaking, {case: ids for (at, case), ids in pattern.against.items() if at is level}


def draw_patterns(found: Patterns, titles: Mapping[Id, str], options: Options) -> Element:
    """Draw codes by level, with the case studies as marks.

    Args:
        found: the codes.
        titles: the titles of the case studies that were looked at, also of those without a code.
        options: the width, and where a cell leads (``group_href``, with ``code/level``).
    """
    drawing = _Drawing(found, Lettered.of(titles), options, float(max(options.width, 320)))
    root = svg.figure(
        "patterns",
        title=say_count(
            "Codes by level in {count} case study",
            "Codes by level in {count} case studies",
            count=len(titles),
        ),
        desc=_describe(drawing),
        lang=options.lang,
        role="group" if options.group_href else "img",
    )
    if not found.items:
        return _draw_empty(root, drawing.width)
    y = (_draw_table if drawing.side >= _LEAST else _draw_blocks)(root, drawing)
    return svg.sized(root, drawing.width, _draw_reading(root, drawing, y + 10) + _PAD)


def _describe(drawing: _Drawing) -> str:
    if not drawing.found.items:
        return say("No entry has been put to a code yet.")
    told = []
    for pattern in drawing.found.items:
        cells = [text for level in drawing.levels if (text := drawing.said(pattern, level))]
        told.append(
            say(
                "{code}. {state}. {cells}.",
                code=pattern.theme.name,
                state=drawing.state(pattern),
                cells="; ".join(cells),
            )
        )
    return " ".join(told)


def _draw_empty(root: Element, width: float) -> Element:
    words = say(
        "No entry has been put to a code yet. When people code the entries of case studies, this "
        "picture shows which codes recur, at which levels, and in which of them."
    )
    lines = metrics.wrap(words, width - 2 * _PAD, 14, 6)
    svg.write_lines(root, (_PAD, 36), lines, size=14)
    return svg.sized(root, width, 36 + 19 * len(lines))


def _draw_table(root: Element, drawing: _Drawing) -> float:
    """A row for each code, a column for each level."""
    levels, label, side = drawing.levels, drawing.label, drawing.side
    columns = [_PAD + label + _GAP + place * (side + _GAP) for place in range(len(levels))]
    y = draw_heads(root, levels, columns, side)
    for position, pattern in enumerate(drawing.found.items):
        y = _draw_group(root, drawing, position, y)
        name = metrics.wrap(pattern.theme.name, label - 12, 14, 5, bold=True)
        cells = [rows_of(drawing.badges(pattern, level), side - 2 * _IN) for level in levels]
        beside = 18.0 * len(name) + 20
        high = max([beside, *(len(rows) * (HIGH + STEP) - STEP for rows in cells)]) + 2 * _IN
        svg.write_lines(root, (_PAD, y + _IN + 14), name, size=14, leading=18, bold=1)
        state = (_PAD, y + _IN + 14 + 18.0 * len(name))
        svg.write_fitted(
            root, state, drawing.state(pattern), label - 12, size=12.5, paint="rg-soft"
        )
        for x, level, rows in zip(columns, levels, cells, strict=True):
            cell = _draw_cell(root, drawing, (pattern, level), (x, y, side, high))
            draw_badges(cell, rows, (x + _IN, y + _IN), level)
        y += high + _GAP
    return y


def _draw_blocks(root: Element, drawing: _Drawing) -> float:
    """On a narrow page each code stands above the levels that it has."""
    room = drawing.width - 2 * _PAD
    label = 150.0
    y = 12.0
    for position, pattern in enumerate(drawing.found.items):
        y = _draw_group(root, drawing, position, y)
        name = metrics.wrap(pattern.theme.name, room, 15, 3, bold=True)
        svg.write_lines(root, (_PAD, y + 18), name, size=15, leading=19, bold=1)
        y += 19.0 * len(name) + 20
        svg.write_fitted(root, (_PAD, y), drawing.state(pattern), room, size=13, paint="rg-soft")
        y += 10
        for level in drawing.levels:
            rows = rows_of(drawing.badges(pattern, level), room - label - 2 * _IN)
            if not rows:
                continue
            high = len(rows) * (HIGH + STEP) - STEP + 12
            cell = _draw_cell(root, drawing, (pattern, level), (_PAD, y, room, high))
            if level:
                draw_level(cell, level, _PAD + 16, y + 18, 14)
            words = metrics.shorten(level_words(level), label - 34, 13)
            svg.write(cell, (_PAD + 32, y + 22.5), words, size=13)
            draw_badges(cell, rows, (_PAD + label, y + 6), level)
            y += high + 4
        y += 14
    return y


def _draw_group(root: Element, drawing: _Drawing, position: int, y: float) -> float:
    """The name of the theme that the next codes belong to, where it changes."""
    items: Sequence[Pattern] = drawing.found.items
    group = items[position].group
    if position and items[position - 1].group.id == group.id:
        return y
    room = drawing.width - 2 * _PAD
    own = group.id == items[position].theme.id  # it belongs to no other
    if own and not position:
        return y
    words = () if own else metrics.wrap(group.name, room, 13, 2)
    if words:
        svg.write_lines(root, (_PAD, y + 14), words, size=13, leading=16, paint="rg-soft")
    y += 6 + 16.0 * len(words)
    d = f"M{svg.number(_PAD)} {svg.number(y)}h{svg.number(room)}"
    svg.add(root, "path", "rg-hair", d=d, fill="none", stroke_width=1)
    return y + 8


def _draw_cell(
    root: Element,
    drawing: _Drawing,
    at: tuple[Pattern, Level | None],
    box: tuple[float, float, float, float],
) -> Element:
    """The ground of a cell; it leads on where the reader asked for that and something is there."""
    (pattern, level), (x, y, wide, high) = at, box
    said = drawing.said(pattern, level)
    place = level.value if level else "unplaced"
    cell = svg.add(root, "g", "rg-cell", data_code=pattern.theme.id, data_level=place)
    if said and drawing.options.group_href:
        cell = svg.add(cell, "a", href=drawing.options.group_link(f"{pattern.theme.id}/{place}"))
    dashed = {"stroke_dasharray": "5 4"} if level is Level.PARADIGMATIC else {}
    line = f" rg-stroke-{level.value}" if level is Level.PARADIGMATIC else ""
    svg.add(cell, "rect", f"rg-calm{line}", x=x, y=y, width=wide, height=high, rx=7, **dashed)
    if said:
        svg.name(cell, say("{code}, {cell}", code=pattern.theme.name, cell=said))
    return cell


def _draw_reading(root: Element, drawing: _Drawing, y: float) -> float:
    """The key: the signs, the letters, and what the picture cannot say."""
    room = drawing.width - 2 * _PAD
    signs = [(Badge("A"), say("an entry of A speaks for it"))]
    if any(pattern.against for pattern in drawing.found.items):
        signs.append((Badge("A", against=True), say("an entry of A speaks against it")))
    x = _PAD
    for badge, words in signs:
        wide = badge.wide + 8 + metrics.width(words, 13) + 24
        if x > _PAD and x + wide > _PAD + room:
            x, y = _PAD, y + HIGH + STEP
        draw_badge(root, badge, (x, y), None)
        svg.write_fitted(
            root, (x + badge.wide + 8, y + 16.5), words, room - badge.wide - 8, size=13
        )
        x += wide
    y = draw_key(root, drawing.cases, (_PAD, y + HIGH + 12, room))
    words = say(
        "Broad: the case studies together have it at all four levels. Specific: in two or more, "
        "but not at all four. The case studies were chosen to differ, so how many have a code "
        "says nothing about how common it is."
    )
    lines = metrics.wrap(words, room, 13, 8)
    svg.write_lines(root, (_PAD, y + 14), lines, size=13, leading=17, paint="rg-soft")
    return y + 14 + 17.0 * len(lines)
