"""The circle of stages: who took part in each stage of the research, in which way, who decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ripplegrid.model.words import Way
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_decided, draw_differs, draw_way
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.stages_ring import Ring, draw_ring, in_words
from ripplegrid.report.figures.stages_told import WAYS, StageTold, stages_told, way_said
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import say

_PAD = 16.0
_OUTER = 188.0
_INNER = 66.0
_INNER_OF_MANY = 84.0
_MANY = 8
_RIM = 30.0
"""The room around the ring for the numbers."""
_WIDE = 860
_TWO = 600
_SIZE = 14.0
_LEADING = 18.0
_INDENT = 26.0
_MOST_LINES = 6
Line = tuple[Callable[[Element, float, float], None] | None, tuple[str, ...], str]


def draw_stages(told: Told, options: Options) -> Element:
    """Draw the circle of stages with what is said of each."""
    case = told.case
    stages = stages_told(told)
    width = float(max(options.width, 320))
    root = svg.figure(
        "stages",
        title=say("The stages of {title}", title=case.title),
        desc=_describe(stages),
        lang=options.lang,
    )
    draw = _draw_beside if width >= _WIDE else _draw_beneath
    y = draw(root, told, stages, width)
    return svg.sized(root, width, _draw_key(root, told, stages, (y, width)))


def _describe(stages: Sequence[StageTold]) -> str:
    opening = say("Who took part at each stage of the research, in which way, and who decided.")
    if not any(stage.parts for stage in stages):
        return f"{opening} {say('Nobody is recorded at any stage yet.')}"
    return f"{opening} {'. '.join(in_words(stage) for stage in stages)}."


def _ring(stages: Sequence[StageTold], middle: tuple[float, float], outer: float) -> Ring:
    """The ring around a point, with a row for each way; wider within when stages are many."""
    inner = _INNER_OF_MANY if len(stages) > _MANY else _INNER
    unsaid = any(None in stage.parts for stage in stages)
    rows = WAYS if unsaid else WAYS[:-1]
    return Ring(*middle, inner * min(1.0, outer / 170), outer, rows)


def _draw_beside(root: Element, told: Told, stages: Sequence[StageTold], width: float) -> float:
    """The circle in the middle; the stages clockwise, the first at the top on the right."""
    room = (width - 2 * (_OUTER + _RIM) - 4 * _PAD) / 2
    half = -(-len(stages) // 2)
    right, left = list(enumerate(stages))[:half], list(enumerate(stages))[half:][::-1]
    highs = [sum(_height(told, s, room) for _, s in side) for side in (right, left)]
    high = max(*highs, 2 * (_OUTER + _RIM))
    draw_ring(root, stages, _ring(stages, (width / 2, _PAD + high / 2), _OUTER))
    for side, x, tall in ((right, width - _PAD - room, highs[0]), (left, _PAD, highs[1])):
        y = _PAD + (high - tall) / 2
        for place, stage in side:
            y = _draw_list(root, told, (place + 1, stage), (x, y, room))
    return _PAD + high


def _draw_beneath(root: Element, told: Told, stages: Sequence[StageTold], width: float) -> float:
    """The circle above, the stages in one or two columns beneath."""
    outer = min(_OUTER, width / 2 - _RIM)
    draw_ring(root, stages, _ring(stages, (width / 2, _PAD + outer + _RIM), outer))
    top = y = _PAD + 2 * (outer + _RIM)
    columns = 2 if width >= _TWO else 1
    room = (width - 2 * _PAD - (columns - 1) * 24) / columns
    half = -(-len(stages) // columns)
    lowest = y
    for place, stage in enumerate(stages):
        column, row = divmod(place, half)
        y = top if row == 0 else y
        y = _draw_list(root, told, (place + 1, stage), (_PAD + column * (room + 24), y, room))
        lowest = max(lowest, y)
    return lowest


def _lines(told: Told, stage: StageTold, room: float) -> list[Line]:
    """What is said of a stage, each with its sign: who, in which way; who decided."""
    room -= _INDENT
    if not stage.parts:
        words = say("Nobody is recorded here yet.")
        found: list[Line] = [(None, metrics.wrap(words, room, _SIZE, 2), "rg-soft")]
    else:
        found = [
            (_way(way), _said(way_said(told, way), people, room), "rg-ink")
            for way, people in stage.parts.items()
        ]
    for decided in stage.decided:
        words = say("Who decided: {words}", words=decided)
        found.append((draw_decided, metrics.wrap(words, room, _SIZE, _MOST_LINES), "rg-ink"))
    if stage.differ:
        words = say("People see it differently for {people}", people=", ".join(stage.differ))
        found.append((draw_differs, metrics.wrap(words, room, _SIZE, _MOST_LINES), "rg-ink"))
    return found


def _said(way: str, people: Sequence[str], room: float) -> tuple[str, ...]:
    """Who took part in one way; when they are too many, how many more there are."""
    for shown in range(len(people), 0, -1):
        names = ", ".join(people[:shown])
        more = len(people) - shown
        words = say("{way}: {people}", way=way, people=names)
        if more:
            words = say("{way}: {people} and {more} more", way=way, people=names, more=more)
        lines = metrics.wrap(words, room, _SIZE, _MOST_LINES)
        if " ".join(lines).split() == words.split() or shown == 1:
            return lines
    return ()


def _way(way: Way | None) -> Callable[[Element, float, float], None]:
    return lambda parent, x, y: draw_way(parent, way, x, y)


def _height(told: Told, stage: StageTold, room: float) -> float:
    lines = sum(len(words) for _, words, _ in _lines(told, stage, room))
    return 30 + lines * _LEADING + 3 * len(stage.parts) + 14


def _draw_list(
    root: Element,
    told: Told,
    named: tuple[int, StageTold],
    place: tuple[float, float, float],
) -> float:
    """One stage in words, with its number in the circle."""
    position, stage = named
    x, y, room = place
    high = _height(told, stage, room)
    group = svg.add(root, "g", "rg-stage-said", data_stage=stage.stage)
    svg.name(group, in_words(stage))
    heading = say("{number}. {stage}", number=position, stage=stage.label)
    svg.write_fitted(group, (x, y + 18), heading, room, size=15, bold=1)
    below = y + 40
    for sign, words, paint in _lines(told, stage, room):
        if sign:
            sign(group, x + 9, below - 5)
        svg.write_lines(
            group, (x + _INDENT, below), words, size=_SIZE, leading=_LEADING, paint=paint
        )
        below += _LEADING * len(words) + 3
    return y + high


def _draw_key(
    root: Element, told: Told, stages: Sequence[StageTold], place: tuple[float, float]
) -> float:
    """The signs of the ways, from the fullest, and of who decided."""
    y, width = place
    group = svg.add(root, "g", "rg-legend")
    unsaid = any(None in stage.parts for stage in stages)
    keys = [(_way(way), way_said(told, way)) for way in WAYS if way or unsaid]
    if any(stage.decided for stage in stages):
        keys.append((draw_decided, say("it is said who decided")))
    if any(stage.differ for stage in stages):
        keys.append((draw_differs, say("people see it differently")))
    x, y = _PAD, y + 18
    for sign, words in keys:
        wide = 24 + metrics.width(words, 13)
        if x > _PAD and x + wide > width - _PAD:
            x, y = _PAD, y + 24
        sign(group, x + 9, y - 4.5)
        svg.write_fitted(group, (x + 24, y), words, width - x - 24 - _PAD, size=13)
        x += wide + 18
    words = say(
        "Each sign is one kind of stakeholder or one person. The fuller it is and the nearer to "
        "the middle, the more was shared; each way can be the right one. A part with a broken "
        "line has nobody in it yet."
    )
    lines = metrics.wrap(words, width - 2 * _PAD, 13, 6)
    svg.write_lines(group, (_PAD, y + 26), lines, size=13, leading=17, paint="rg-soft")
    return y + 26 + 17 * len(lines)
