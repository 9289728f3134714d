"""Impacts beside one dimension: case studies in the order of their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.method.terms import terms
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.levelwords import draw_heads, level_words
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.saying import mark, say, say_list
from ripplegrid.synthesis.dimensions import BesideImpacts, CaseImpacts, Standing
from ripplegrid.synthesis.parts import Part
from ripplegrid.synthesis.selection import STEPS, dimensions

_PAD = 16.0
_GAP = 6.0
_NARROW = 900
_IN = 10.0
_WORDS = 12.5
_LEADING = 16.0
_APART = 5.0
_LISTED = 7
_FEW = 3
_LINES = 2
_DIFFER = mark("People differ: {places}")


@dataclass(frozen=True, slots=True)
class _Item:
    """One impact in a cell: its lines, bold when it is a code."""

    lines: tuple[str, ...]
    bold: bool = False
    paint: str = "rg-ink"


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn, and for whom."""

    found: BesideImpacts
    options: Options
    width: float

    @property
    def levels(self) -> tuple[Level | None, ...]:
        """The columns: the base levels, and what else any case study has."""
        cases = [case for row in self.found.rows for case in row.cases]
        more = any(Level.PARADIGMATIC in case.impacts for case in cases)
        waiting = any(case.unplaced for case in cases)
        return (
            *BASE_LEVELS,
            *((Level.PARADIGMATIC,) if more else ()),
            *((None,) if waiting else ()),
        )

    def place(self, row: Standing) -> str:
        """A place in words: that of the method, or that people differ, or that nobody said."""
        words = [self._step(step) for step in row.places]
        if not words:
            return say("Nobody placed it")
        return words[0] if row.settled else say(_DIFFER, places=say_list(words))

    def _step(self, step: int) -> str:
        term_id = f"{self.found.dimension}/{STEPS[step]}"
        return next(say(term.label) for term in terms("places") if term.id == term_id)

    @property
    def name(self) -> str:
        """The name of the dimension."""
        return next(say(d.label) for d in dimensions() if d.id == self.found.dimension)


def _at(case: CaseImpacts, level: Level | None) -> Mapping[Part, tuple[Id, ...]]:
    return case.unplaced if level is None else case.impacts.get(level, {})


def draw_dimension(found: BesideImpacts, options: Options) -> Element:
    """Draw the impacts of case studies in the order of their places on one dimension."""
    drawing = _Drawing(found, options, float(max(options.width, 320)))
    root = svg.figure(
        "dimensions",
        title=say("Impacts beside the dimension “{dimension}”", dimension=drawing.name),
        desc=_describe(drawing),
        lang=options.lang,
    )
    if not found.rows:
        return _draw_empty(root, drawing.width)
    y = _draw_blocks(root, drawing) if drawing.width < _NARROW else _draw_table(root, drawing)
    lines = metrics.wrap(_reading(drawing), drawing.width - 2 * _PAD, 13, 10)
    svg.write_lines(root, (_PAD, y + 22), lines, size=13, leading=17, paint="rg-soft")
    return svg.sized(root, drawing.width, y + 22 + 17.0 * len(lines) + _PAD)


def _reading(drawing: _Drawing) -> str:
    words = say(
        "Case studies that share a place stand together, in the order of their titles. An impact "
        "that stands at several levels is written at each."
    )
    every = [case for row in drawing.found.rows for case in row.cases]
    coded = {p.code for c in every for level in drawing.levels for p in _at(c, level)}
    if len(coded) > 1:
        more = say("Codes stand in bold, above the words of entries that nobody coded.")
        words = f"{words} {more}"
    return f"{words} {drawing.found.why_not_more}"


def _describe(drawing: _Drawing) -> str:
    if not drawing.found.rows:
        return say("No case study has been chosen yet.")
    told = []
    for row in drawing.found.rows:
        for case in row.cases:
            cells = [
                say("{level}: {names}", level=level_words(level), names=_names(_at(case, level)))
                for level in drawing.levels
                if _at(case, level)
            ]
            told.append(
                say(
                    "{place}: {title}. {cells}.",
                    place=drawing.place(row),
                    title=case.title,
                    cells="; ".join(cells) or say("no impacts yet"),
                )
            )
    return f"{' '.join(told)} {drawing.found.why_not_more}"


def _names(impacts: Iterable[Part]) -> str:
    return ", ".join(part.name.rstrip(".") for part in impacts)


def _draw_empty(root: Element, width: float) -> Element:
    words = say(
        "No case study has been chosen yet. When some are, this picture shows their impacts in the "
        "order of their places on the continuum."
    )
    lines = metrics.wrap(words, width - 2 * _PAD, 14, 6)
    svg.write_lines(root, (_PAD, 36), lines, size=14)
    return svg.sized(root, width, 36 + 19 * len(lines))


def _draw_table(root: Element, drawing: _Drawing) -> float:
    """A row for each case study, a column for each level; a line where the place changes."""
    levels, label = drawing.levels, 220.0
    side = (drawing.width - 2 * _PAD - label - _GAP * len(levels)) / len(levels)
    columns = [_PAD + label + _GAP + place * (side + _GAP) for place in range(len(levels))]
    y = draw_heads(root, levels, columns, side)
    for row in drawing.found.rows:
        y = _draw_place(root, drawing, row, y)
        for case in row.cases:
            title = metrics.wrap(case.title, label - 12, 13.5, 4, bold=True)
            cells = [_items(_at(case, level), side - 2 * _IN) for level in levels]
            high = max(17.0 * len(title), *map(_tall, cells)) + 2 * _IN
            at = (_PAD, y + _IN + 11)
            svg.write_lines(root, at, title, size=13.5, leading=17, bold=1)
            for x, level, items in zip(columns, levels, cells, strict=True):
                _draw_cell(root, (case, level), (x, y, side, high), items)
            y += high + _GAP
        y += 8
    return y


def _draw_blocks(root: Element, drawing: _Drawing) -> float:
    """On a narrow page each case study stands above the levels at which it has impacts."""
    room = drawing.width - 2 * _PAD
    y = 8.0
    for row in drawing.found.rows:
        y = _draw_place(root, drawing, row, y)
        for case in row.cases:
            title = metrics.wrap(case.title, room, 14, 3, bold=True)
            svg.write_lines(root, (_PAD, y + 15), title, size=14, leading=18, bold=1)
            y += 18.0 * len(title) + 8
            for level in drawing.levels:
                items = _run_on(_at(case, level), room - 2 * _IN)
                if not items:
                    continue
                if level:
                    draw_level(root, level, _PAD + 9, y + 10, 13)
                svg.write(root, (_PAD + 22, y + 15), level_words(level), size=13)
                high = _tall(items) + 12
                _draw_cell(root, (case, level), (_PAD, y + 22, room, high), items, inset=6)
                y += high + 30
            if not any(_at(case, level) for level in drawing.levels):
                svg.write(root, (_PAD, y + 12), say("No impacts yet"), size=13, paint="rg-soft")
                y += 24
            y += 8
    return y


def _draw_place(root: Element, drawing: _Drawing, row: Standing, y: float) -> float:
    """The place that the next case studies share, in words, above a line."""
    room = drawing.width - 2 * _PAD
    lines = metrics.wrap(drawing.place(row), room - 22, 14, 3, bold=True)
    sign = {} if row.settled else {"stroke_dasharray": "2 2"}
    svg.add(
        root, "circle", "rg-strong", cx=_PAD + 6, cy=y + 11, r=5, fill="none", stroke_width=1.6,
        **sign,
    )  # fmt: skip
    svg.write_lines(root, (_PAD + 20, y + 16), lines, size=14, leading=18)
    y += 18.0 * len(lines) + 8
    d = f"M{number(_PAD)} {number(y)}h{number(room)}"
    svg.add(root, "path", "rg-line", d=d, fill="none", stroke_width=1, **sign)
    return y + 8


def _items(impacts: Mapping[Part, Sequence[Id]], room: float) -> list[_Item]:
    """Impacts, codes first; when there are too many, some of them and how many more there are."""
    parts = sorted(impacts, key=lambda part: (not part.code, part.name, part.id))
    shown = parts if len(parts) <= _LISTED + 1 else parts[:_LISTED]
    items = [
        _Item(metrics.wrap(part.name, room, _WORDS, _LINES, bold=part.code), part.code)
        for part in shown
    ]
    if len(shown) < len(parts):
        more = say("and {count} more", count=len(parts) - len(shown))
        items.append(_Item((more,), paint="rg-soft"))
    return items


def _run_on(impacts: Mapping[Part, Sequence[Id]], room: float) -> list[_Item]:
    """Impacts on a narrow page: the codes in one run of text, and some of the other entries."""
    coded = [part.name for part in impacts if part.code]
    other = [part.name for part in impacts if not part.code]
    items = []
    if coded:
        run = metrics.wrap(" · ".join(coded), room, _WORDS, _LISTED, bold=True)
        items.append(_Item(run, bold=True))
    shown = other if len(other) <= _FEW else other[: _FEW - 1]
    items += [_Item(metrics.wrap(name, room, _WORDS, _LINES)) for name in shown]
    if len(shown) < len(other):
        more = say("and {count} more", count=len(other) - len(shown))
        items.append(_Item((more,), paint="rg-soft"))
    return items


def _tall(items: Sequence[_Item]) -> float:
    lines = sum(len(item.lines) for item in items)
    return _LEADING * max(lines, 1) + _APART * max(len(items) - 1, 0)


def _draw_cell(
    root: Element,
    at: tuple[CaseImpacts, Level | None],
    box: tuple[float, float, float, float],
    items: Sequence[_Item],
    *,
    inset: float = _IN,
) -> None:
    """The impacts of a case study at a level; the whole names are its title."""
    (case, level), (x, y, wide, high) = at, box
    place = level.value if level else "unplaced"
    cell = svg.add(root, "g", "rg-cell", data_case=case.case, data_level=place)
    ground = f"rg-tint-{level.value}" if level and items else "rg-calm"
    edge = " rg-stroke-paradigmatic" if level is Level.PARADIGMATIC and items else ""
    dashed = {"stroke_dasharray": "5 4"} if edge else {}
    svg.add(cell, "rect", ground + edge, x=x, y=y, width=wide, height=high, rx=7, **dashed)
    if not items:
        return
    names = _names(_at(case, level))
    words = say(
        "{title}, {level}: {names}", title=case.title, level=level_words(level), names=names
    )
    svg.name(cell, words)
    top = y + inset + 11
    for item in items:
        how = {"size": _WORDS, "leading": _LEADING, "bold": int(item.bold)}
        svg.write_lines(cell, (x + _IN, top), item.lines, paint=item.paint, **how)
        top += _LEADING * len(item.lines) + _APART
