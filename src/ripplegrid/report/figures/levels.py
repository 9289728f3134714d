"""From level to level: how many links lead from each level to each, rising or falling."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ripplegrid.analysis.levels import Flow, flow, level_counts
from ripplegrid.analysis.links import HINDERED, LinkTable, levels_in
from ripplegrid.analysis.timeline import Lag, lags
from ripplegrid.analysis.wording import days
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
_LEADING = 15.0
_HIGH_NARROW = 56.0
_NARROW = 620
_SAID = 12.0
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


Pair = tuple[Level, Level]


@dataclass(frozen=True, slots=True)
class Moves:
    """How links lead from level to level.

    Attributes:
        counts: pairs of linked entries, by level from and to.
        hindered: those of them on which somebody says that the one hindered the other.
        lags: how long they took, where both ends have a date.
        flows: the pairs by their way.
        order: the levels to draw, the closest first.
    """

    counts: Counter[Pair]
    hindered: Counter[Pair]
    lags: dict[Pair, Lag]
    flows: Counter[Flow]
    order: tuple[Level, ...]

    @classmethod
    def of(cls, case: CaseStudy, told: Told) -> Moves:
        """The moves of a case study."""
        table = LinkTable.of(case, told.reading)
        found = level_counts(table)
        counts = {(a, b): found[i][j] for i, a in enumerate(_ALL) for j, b in enumerate(_ALL)}
        met = any(n for pair, n in counts.items() if Level.PARADIGMATIC in pair)
        hindered: Counter[Pair] = Counter()
        flows: Counter[Flow] = Counter()
        pairs = table.pairs
        for a, b, effect in zip(pairs.sources, pairs.targets, pairs.effects, strict=True):
            source, target = table.levels[a], table.levels[b]
            flows[flow(source, target)] += 1
            if effect == HINDERED:
                hindered.update((x, y) for x in levels_in(source) for y in levels_in(target))
        return cls(
            counts=Counter({pair: n for pair, n in counts.items() if n}),
            hindered=hindered,
            lags={(lag.source, lag.target): lag for lag in lags(case, table)},
            flows=flows,
            order=_ALL if met else BASE_LEVELS,
        )

    def took(self, pair: Pair) -> str:
        """How long the links between two levels took, as far as anybody knows; else nothing."""
        lag = self.lags.get(pair)
        if lag is None:
            return ""
        if lag.longest is None:
            return (
                say("took {shortest} or more", shortest=days(lag.shortest)) if lag.shortest else ""
            )
        least, most = days(lag.shortest), days(lag.longest)
        if least == most:
            return say("took {time}", time=most)
        if not lag.shortest:
            return say("took up to {longest}", longest=most)
        return say("took {shortest} to {longest}", shortest=least, longest=most)

    def in_words(self, pair: Pair, told: Told) -> str:
        """One cell as a sentence part."""
        parts = [
            say(
                "{number} from {source} to {target}",
                number=self.counts[pair],
                source=told.naming.inside("levels", pair[0]),
                target=told.naming.inside("levels", pair[1]),
            )
        ]
        if self.hindered[pair]:
            parts.append(say("{count} hindered", count=self.hindered[pair]))
        parts.append(self.took(pair))
        return ", ".join(p for p in parts if p)


def draw_levels(told: Told, options: Options) -> Element:
    """Draw the matrix of links from level to level."""
    case = told.case
    moves = Moves.of(case, told)
    width = float(max(options.width, 320))
    root = svg.figure(
        "levels",
        title=say("From level to level in {title}", title=case.title),
        desc=_describe(told, moves),
        lang=options.lang,
    )
    if not moves.flows:
        return _draw_empty(root, width)
    y = _draw_flows(root, moves.flows, width)
    draw = _draw_rows if width < _NARROW else _draw_matrix
    y = draw(root, told, moves, (y, width))
    return svg.sized(root, width, _draw_reading(root, moves, (y + 8, width)) + _PAD)


def _describe(told: Told, moves: Moves) -> str:
    if not moves.flows:
        return say("No links have been drawn yet, so nothing leads from level to level yet.")
    ways = ", ".join(say(_COUNTED[f], count=moves.flows[f]) for f in Flow if moves.flows[f])
    cells = [moves.in_words(pair, told) for pair in moves.counts]
    return say(
        "Pairs of linked entries: {moves}. From level to level: {cells}. "
        "An entry at several levels is counted at each.",
        moves=ways,
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


def _draw_matrix(root: Element, told: Told, moves: Moves, place: tuple[float, float]) -> float:
    """A row for each level that links lead from, a column for each they lead to."""
    y, width = place
    label, order = (168.0 if width >= 900 else 146.0), moves.order
    side = (width - 2 * _PAD - label - _GAP * len(order)) / len(order)
    svg.write(root, (_PAD, y + 8), say("from ↓  to →"), size=13, paint="rg-soft")
    for position, level in enumerate(order):
        x = _PAD + label + _GAP + position * (side + _GAP)
        _draw_name(root, told, level, (x, y, side))
    y += 26
    said = {pair: _said(moves, pair, side - 20) for pair in moves.counts}
    high = 58 + _LEADING * max(map(len, said.values()), default=0)
    for source in reversed(order):
        _draw_name(root, told, source, (_PAD, y + high / 2 - 8, label))
        for position, target in enumerate(order):
            x = _PAD + label + _GAP + position * (side + _GAP)
            cell = _draw_cell(root, told, moves, (source, target), (x, y, side, high))
            if lines := said.get((source, target)):
                at = (x + 12, y + 62)
                svg.write_lines(cell, at, lines, size=_SAID, leading=_LEADING, paint="rg-soft")
        y += high + _GAP * (2 if source is Level.PARADIGMATIC else 1)
    return y


def _said(moves: Moves, pair: Pair, room: float) -> tuple[str, ...]:
    """What stands in a cell beneath its bar: how many hindered, and how long they took."""
    hindered = moves.hindered[pair]
    parts = [say("{count} hindered", count=hindered) if hindered else "", moves.took(pair)]
    return tuple(x for words in parts if words for x in metrics.wrap(words, room, _SAID, 3))


def _draw_rows(root: Element, told: Told, moves: Moves, place: tuple[float, float]) -> float:
    """On a narrow page each level is named above the cells of the links that lead from it."""
    y, width = place
    order = moves.order
    side = (width - 2 * _PAD - _GAP * (len(order) - 1)) / len(order)
    for source in reversed(order):
        words = say("From {level} to …", level=told.naming.inside("levels", source))
        draw_level(root, source, _PAD + 9, y + 8, 14)
        svg.write_fitted(root, (_PAD + 24, y + 13), words, width - 2 * _PAD - 24, size=14, bold=1)
        y += 24
        for position, target in enumerate(order):
            x = _PAD + position * (side + _GAP)
            box = (x, y, side, _HIGH_NARROW)
            _draw_cell(root, told, moves, (source, target), box, named=True)
        y += _HIGH_NARROW + 14
    return y


def _draw_name(root: Element, told: Told, level: Level, place: tuple[float, float, float]) -> None:
    x, y, room = place
    draw_level(root, level, x + 9, y + 4, 14)
    label = told.label("levels", level)
    svg.write_fitted(root, (x + 24, y + 9), label, room - 24, size=13, bold=1)


def _draw_cell(
    root: Element,
    told: Told,
    moves: Moves,
    pair: Pair,
    box: tuple[float, float, float, float],
    *,
    named: bool = False,
) -> Element:
    """One count, with a bar as long as its share of the largest and an arrow for its way."""
    source, target = pair
    x, y, w, h = box
    value = moves.counts[pair]
    paint = f"rg-tint-{source.value}" if value else "rg-calm"
    cell = svg.add(root, "g", "rg-cell", data_from=source.value, data_to=target.value)
    border = {"stroke_dasharray": "5 4"} if Level.PARADIGMATIC in pair else {}
    edge = f" rg-stroke-{Level.PARADIGMATIC.value}" if border else ""
    svg.add(cell, "rect", paint + edge, x=x, y=y, width=w, height=h, rx=7, **border)
    left = x + (8 if named else 12)
    if named:
        draw_level(cell, target, left + 7, y + 15, 12)
    if not value:
        at = (left, y + 40) if named else (left, y + h / 2 + 4)
        svg.write(cell, at, "0", size=14, paint="rg-soft")
        return cell
    svg.name(cell, moves.in_words(pair, told))
    at = (left, y + 42) if named else (left, y + 27)
    svg.write(cell, at, str(value), size=18, bold=1)
    way = _ALL.index(target) - _ALL.index(source)
    kind = Flow.RISING if way > 0 else Flow.FALLING if way < 0 else Flow.SAME
    _draw_move(cell, kind, x + w - (14 if named else 20), y + (16 if named else 22))
    bar = (left, y + (h - 9 if named else 38), w - (16 if named else 24))
    _draw_bar(cell, moves, pair, bar)
    return cell


def _draw_bar(cell: Element, moves: Moves, pair: Pair, place: tuple[float, float, float]) -> None:
    """The bar of a cell: what hindered is its hollow end."""
    x, y, room = place
    unit = room / max(moves.counts.values())
    length = max(3.0, unit * moves.counts[pair])
    hollow = unit * moves.hindered[pair]
    fill, line = f"rg-fill-{pair[0].value}", f"rg-paper rg-stroke-{pair[0].value}"
    svg.add(cell, "rect", fill, x=x, y=y, width=length, height=5)
    if hollow:
        start = x + max(length - hollow, 0)
        svg.add(cell, "rect", line, x=start, y=y + 0.5, width=hollow, height=4, stroke_width=1)


def _draw_reading(root: Element, moves: Moves, place: tuple[float, float]) -> float:
    y, width = place
    narrow = width < _NARROW
    parts = [
        say(
            "Each number counts pairs of linked entries, from one level to another. An entry at "
            "several levels is counted at each, so the numbers overlap."
        )
    ]
    if moves.hindered:
        parts.append(say("The hollow end of a bar is links that hindered."))
    if moves.lags:
        parts.append(
            say("There is no room here to say how long they took; a wider picture does.")
            if narrow
            else say("How long they took counts only links with a date at both ends.")
        )
    lines = metrics.wrap(" ".join(parts), width - 2 * _PAD, 13, 8)
    svg.write_lines(root, (_PAD, y + 10), lines, size=13, leading=17, paint="rg-soft")
    return y + 10 + 17 * len(lines)
