"""From level to level: how many links lead from each level to each, rising or falling."""

from __future__ import annotations

from collections import Counter

from ripplegrid.analysis.levels import Flow, flow, level_counts
from ripplegrid.analysis.links import LinkTable
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import mark, mark_count, say, say_count

_PAD = 16.0
_GAP = 6.0
_HIGH = 62.0
_COUNTED = {
    Flow.RISING: mark("{count} rising to wider levels"),
    Flow.SAME: mark("{count} staying at their levels"),
    Flow.FALLING: mark("{count} coming back to closer levels"),
    Flow.MIXED: mark("{count} widening or narrowing both ways"),
    Flow.UNPLACED: mark("{count} with an end that waits for a level"),
}
_PAIRS = {
    Flow.RISING: mark_count(
        "{count} pair rising to wider levels", "{count} pairs rising to wider levels"
    ),
    Flow.SAME: mark_count(
        "{count} pair staying at their levels", "{count} pairs staying at their levels"
    ),
    Flow.FALLING: mark_count(
        "{count} pair coming back to closer levels", "{count} pairs coming back to closer levels"
    ),
    Flow.MIXED: mark_count(
        "{count} pair widening or narrowing both ways",
        "{count} pairs widening or narrowing both ways",
    ),
    Flow.UNPLACED: mark_count(
        "{count} pair with an end that waits for a level",
        "{count} pairs with an end that waits for a level",
    ),
}
_ALL = (*BASE_LEVELS, Level.PARADIGMATIC)


def draw_levels(case: CaseStudy, options: Options) -> Element:
    """Draw the matrix of links from level to level."""
    told = Told(case)
    table = LinkTable.of(case, told.reading)
    counts = level_counts(table)
    order = [level for level in _ALL if level is not Level.PARADIGMATIC or _met(counts)]
    flows = Counter(
        flow(table.levels[a], table.levels[b])
        for a, b in zip(table.pairs.sources, table.pairs.targets, strict=True)
    )
    width = float(max(options.width, 340))
    root = svg.figure(
        "levels",
        title=say("From level to level in {title}", title=case.title),
        desc=_describe(told, counts, flows, order),
        lang=options.lang,
    )
    if not len(table.pairs):
        return _draw_empty(root, width)
    y = _draw_flows(root, flows, width)
    y = _draw_matrix(root, told, counts, order, (y, width))
    return svg.sized(root, width, y + _PAD)


def _met(counts: list[list[int]]) -> bool:
    """Whether any link meets the paradigmatic level, the last of the table."""
    return any(counts[-1]) or any(row[-1] for row in counts)


def _describe(told: Told, counts: list[list[int]], flows: Counter[Flow], order: list[Level]) -> str:
    if not flows:
        return say("No links have been drawn yet, so nothing leads from level to level yet.")
    moves = ", ".join(say(_COUNTED[f], count=flows[f]) for f in Flow if flows[f])
    cells = [
        say(
            "{number} from {source} to {target}",
            number=counts[_ALL.index(a)][_ALL.index(b)],
            source=told.naming.inside("levels", a),
            target=told.naming.inside("levels", b),
        )
        for a in order
        for b in order
        if counts[_ALL.index(a)][_ALL.index(b)]
    ]
    return say(
        "Pairs of linked entries: {moves}. From level to level: {cells}. "
        "An entry at several levels is counted at each.",
        moves=moves,
        cells="; ".join(cells),
    )


def _draw_empty(root: Element, width: float) -> Element:
    words = say(
        "No links have been drawn yet. When one entry is linked to another, this picture counts "
        "how change moved: upward to wider levels, back to closer ones, or within one."
    )
    lines = metrics.wrap(words, width - 2 * _PAD, 14, 6)
    svg.write_lines(root, (_PAD, 36), lines, size=14)
    return svg.sized(root, width, 36 + 19 * len(lines))


def _draw_flows(root: Element, flows: Counter[Flow], width: float) -> float:
    """How many pairs rise, stay, fall: in words, with an arrow each."""
    x, y = _PAD, 34.0
    for kind in Flow:
        if not flows[kind]:
            continue
        words = say_count(*_PAIRS[kind], count=flows[kind])
        wide = 30 + metrics.width(words, 13) + 24
        if x > _PAD and x + wide > width - _PAD:
            x, y = _PAD, y + 28
        _draw_move(root, kind, x + 10, y - 4)
        svg.write_fitted(root, (x + 28, y), words, width - x - 28 - _PAD, size=13)
        x += wide
    return y + 30


def _draw_move(root: Element, kind: Flow, x: float, y: float) -> None:
    shapes = {
        Flow.RISING: f"M{number(x)} {number(y + 8)}V{number(y - 7)}m-5 5l5-5l5 5",
        Flow.FALLING: f"M{number(x)} {number(y - 8)}V{number(y + 7)}m-5-5l5 5l5-5",
        Flow.SAME: f"M{number(x - 8)} {number(y)}h15m-5-5l5 5l-5 5",
        Flow.MIXED: f"M{number(x)} {number(y - 7)}v14m-4-3l4 3.5l4-3.5m-8-7l4-3.5l4 3.5",
        Flow.UNPLACED: f"M{number(x - 6)} {number(y)}h2m3 0h2m3 0h2",
    }
    svg.add(root, "path", "rg-strong", d=shapes[kind], fill="none", stroke_width=1.8)


def _draw_matrix(
    root: Element,
    told: Told,
    counts: list[list[int]],
    order: list[Level],
    place: tuple[float, float],
) -> float:
    y, width = place
    narrow = width < 620
    label = 44.0 if narrow else 168.0
    high = _HIGH if not narrow else 52.0
    side = (width - 2 * _PAD - label - _GAP * len(order)) / len(order)
    if not narrow:
        svg.write(root, (_PAD, y + 8), say("from ↓  to →"), size=12, paint="rg-soft")
    for position, level in enumerate(order):
        x = _PAD + label + _GAP + position * (side + _GAP)
        _draw_name(root, told, level, (x, y, side), narrow)
    y += 26
    most = max(max(row) for row in counts)
    for level in reversed(order):
        apart = _GAP if level is Level.PARADIGMATIC else 0
        _draw_name(root, told, level, (_PAD, y + high / 2 - 8, label), narrow)
        for position, target in enumerate(order):
            x = _PAD + label + _GAP + position * (side + _GAP)
            value = counts[_ALL.index(level)][_ALL.index(target)]
            _draw_cell(root, (level, target), value, most, (x, y, side, high))
        y += high + _GAP + apart
    return _draw_reading(root, (y + 8, width))


def _draw_name(
    root: Element, told: Told, level: Level, place: tuple[float, float, float], narrow: bool
) -> None:
    x, y, room = place
    draw_level(root, level, x + 9, y + 4, 14)
    if not narrow:
        label = told.label("levels", level)
        svg.write_fitted(root, (x + 24, y + 9), label, room - 24, size=13, bold=1)


def _draw_cell(
    root: Element,
    pair: tuple[Level, Level],
    value: int,
    most: int,
    box: tuple[float, float, float, float],
) -> None:
    """One count, with a bar as long as its share of the largest and an arrow for its way."""
    source, target = pair
    x, y, w, h = box
    paint = f"rg-tint-{source.value}" if value else "rg-calm"
    cell = svg.add(root, "g", "rg-cell", data_from=source.value, data_to=target.value)
    border = {"stroke_dasharray": "5 4"} if Level.PARADIGMATIC in pair else {}
    edge = f" rg-stroke-{Level.PARADIGMATIC.value}" if border else ""
    svg.add(cell, "rect", paint + edge, x=x, y=y, width=w, height=h, rx=7, **border)
    if not value:
        svg.write(cell, (x + 12, y + h / 2 + 4), "0", size=13, paint="rg-soft")
        return
    svg.write(cell, (x + 12, y + h / 2), str(value), size=18, bold=1)
    way = _ALL.index(target) - _ALL.index(source)
    kind = Flow.RISING if way > 0 else Flow.FALLING if way < 0 else Flow.SAME
    narrow = w < 90
    _draw_move(cell, kind, x + w - (14 if narrow else 18), y + (h - 14 if narrow else h / 2 - 6))
    length = max(3.0, (w - (42 if narrow else 24)) * value / most)
    svg.add(cell, "rect", f"rg-fill-{source.value}", x=x + 12, y=y + h - 16, width=length, height=5)


def _draw_reading(root: Element, place: tuple[float, float]) -> float:
    y, width = place
    words = say(
        "Each number counts pairs of linked entries, from the level on the left to the level "
        "above. An entry at several levels is counted at each, so the numbers overlap."
    )
    lines = metrics.wrap(words, width - 2 * _PAD, 12, 5)
    svg.write_lines(root, (_PAD, y + 10), lines, size=12, paint="rg-soft")
    return y + 10 + 16 * len(lines)
