"""The grid: how many entries stand in each cell, how many voices told them, and how they saw it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ripplegrid.method.terms import term
from ripplegrid.model.words import BASE_LEVELS, COLUMN_OF, Column, Direction, Kind, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import (
    DIRECTION_WORDS,
    draw_differs,
    draw_direction,
    draw_level,
)
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_boxes import in_words
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told, ToldEntry, entries_said
from ripplegrid.saying import mark_count, say, say_count, say_list

_PAD = 16.0
_GAP = 6.0
_INSET = 12.0
_ROOMY = 900
_NARROW = 720
_MARK = 15.0
_APART = 18.0
_SIGN_LINE = 22.0
_IMPACTS = (Kind.OUTPUT, Kind.USE, Kind.OUTCOME)
_COUNTED = {
    Kind.OUTPUT: mark_count("{count} output", "{count} outputs"),
    Kind.USE: mark_count("{count} use", "{count} uses"),
    Kind.OUTCOME: mark_count("{count} outcome", "{count} outcomes"),
}
_DIFFER = mark_count(
    "{count} entry that people see differently", "{count} entries that people see differently"
)
_SEEN = {
    Direction.POSITIVE: mark_count(
        "{count} entry seen as good by somebody", "{count} entries seen as good by somebody"
    ),
    Direction.NEGATIVE: mark_count(
        "{count} entry seen as bad by somebody", "{count} entries seen as bad by somebody"
    ),
    Direction.MIXED: mark_count(
        "{count} entry seen as both good and bad by somebody",
        "{count} entries seen as both good and bad by somebody",
    ),
    Direction.NOTHING: mark_count(
        "{count} entry of which somebody says that nothing changed",
        "{count} entries of which somebody says that nothing changed",
    ),
}
_ROWS = (Level.PARADIGMATIC, *reversed(BASE_LEVELS))


def draw_grid(told: Told, options: Options) -> Element:
    """Draw the grid of a case study."""
    case = told.case
    narrow = options.width < _NARROW
    width = float(max(options.width, 300))
    root = svg.figure(
        "grid",
        title=say("Grid of {title}", title=case.title),
        desc=_describe(told),
        lang=options.lang,
        role="group",
    )
    y = _PAD if narrow else _draw_heads(root, told, width)
    for level in _ROWS:
        y = (_draw_block if narrow else _draw_row)(root, told, level, (y, width), options)
        y += _APART if level is Level.PARADIGMATIC else _GAP
    y = _draw_tray(root, told, (y + _APART, width), options)
    y = _draw_key(root, told, (y + 12, width))
    return svg.sized(root, width, y + 8)


def cell(told: Told, level: Level, column: Column) -> list[ToldEntry]:
    """The entries that stand in a cell; one at several levels or of several kinds is in each."""
    return [
        e
        for e in told.entries.values()
        if level in e.entry.levels and any(COLUMN_OF[k] is column for k in e.entry.kinds)
    ]


def _describe(told: Told) -> str:
    if not told.entries:
        return say(
            "The grid has no entries yet. Each will stand in the row of its level and in the "
            "column that says whether it is a process, an impact or a mechanism."
        )
    cells = []
    for level in reversed(_ROWS):
        for column in Column:
            if inside := cell(told, level, column):
                where = f"{told.label('levels', level)}, {told.naming.inside('columns', column)}"
                cells.append(f"{where}: {_counted(inside, told)}")
    opening = say(
        "Rows are levels, columns say what each entry was entered as. An entry at several levels "
        "is counted in each."
    )
    return f"{opening} {'; '.join(cells) or say('Nothing has been placed yet')}."


def _counted(inside: Sequence[ToldEntry], told: Told) -> str:
    heard = told.heard(inside)
    counted = entries_said(len(inside))
    return say("{entries} by {voices}", entries=counted, voices=heard) if heard else counted


def _label_width(width: float) -> float:
    """The room for the names of the levels."""
    return 148.0 if width >= _ROOMY else 136.0


def _columns(width: float) -> dict[Column, tuple[float, float]]:
    """Where each column stands: its left edge and width; the margin stands apart."""
    label = _label_width(width)
    room = width - 2 * _PAD - label - 3 * _GAP - _APART
    shares = (0.24, 0.34, 0.24, 0.18) if width >= _ROOMY else (0.25, 0.29, 0.24, 0.22)
    parts = dict(zip(Column, shares, strict=True))
    x = _PAD + label
    found = {}
    for column, part in parts.items():
        x += _APART if column is Column.MARGIN else 0
        found[column] = (x, part * room)
        x += part * room + _GAP
    return found


def _draw_heads(root: Element, told: Told, width: float) -> float:
    columns = _columns(width)
    labels = {
        column: metrics.wrap(told.label("columns", column), w - _INSET, 15, 3, bold=True)
        for column, (_, w) in columns.items()
    }
    plains = {
        column: metrics.wrap(say(term("columns", column).plain), w - _INSET, 13, 3)
        for column, (_, w) in columns.items()
    }
    high = 18 * max(map(len, labels.values()))
    for column, (x, _) in columns.items():
        top = _PAD + 14 + high - 18 * len(labels[column])
        svg.write_lines(root, (x + _INSET, top), labels[column], size=15, leading=18, bold=1)
        at = (x + _INSET, _PAD + 14 + high)
        svg.write_lines(root, at, plains[column], size=13, leading=16, paint="rg-soft")
    return _PAD + high + 14 + 16 * max(map(len, plains.values()))


def _draw_row(
    root: Element, told: Told, level: Level, place: tuple[float, float], options: Options
) -> float:
    y, width = place
    row = svg.add(root, "g", "rg-row", data_level=level.value)
    columns = _columns(width)
    cells = {column: cell(told, level, column) for column in columns}
    if level is Level.PARADIGMATIC and not any(cells.values()):
        return _draw_unasked(row, told, (_PAD, y, width - 2 * _PAD))
    high = max(_height(cells[c], w, told, c) for c, (_, w) in columns.items())
    _draw_name(row, told, level, (_PAD, y, _label_width(width) - 6))
    for column, (x, w) in columns.items():
        _draw_ground(row, level, column, (x, y, w, high))
        _draw_cell(row, cells[column], (x, y, w), (told, level, column, options))
    return y + high


def _draw_block(
    root: Element, told: Told, level: Level, place: tuple[float, float], options: Options
) -> float:
    """On a narrow page the cells of a level stand beneath each other."""
    y, width = place
    row = svg.add(root, "g", "rg-row", data_level=level.value)
    if level is Level.PARADIGMATIC and not any(cell(told, level, c) for c in Column):
        return _draw_unasked(row, told, (_PAD, y, width - 2 * _PAD))
    y += _draw_name(row, told, level, (_PAD, y, width - 2 * _PAD), one_line=True)
    w = width - 2 * _PAD
    empty = []
    for column in Column:
        inside = cell(told, level, column)
        if not inside:
            empty.append(told.naming.inside("columns", column))
            continue
        high = _height(inside, w, told, column, least=8) + 4
        _draw_ground(row, level, column, (_PAD, y, w, high))
        _draw_cell(row, inside, (_PAD, y, w), (told, level, column, options), named=True)
        y += high + _GAP
    if not empty:
        return y
    words = say("Nothing yet: {columns}", columns=say_list(empty))
    lines = metrics.wrap(words, w - 2 * _INSET, 13, 4)
    high = 17 * len(lines) + 14
    _draw_ground(row, level, Column.MARGIN, (_PAD, y, w, high))
    at = (_PAD + _INSET, y + 20)
    svg.write_lines(row, at, lines, size=13, leading=17, paint="rg-soft")
    return y + high + _GAP


def _draw_unasked(row: Element, told: Told, place: tuple[float, float, float]) -> float:
    """No case study is asked for a paradigmatic entry: one quiet line holds its place."""
    x, y, w = place
    level = Level.PARADIGMATIC
    draw_level(row, level, x + 9, y + 14, 14)
    label = told.label("levels", level)
    svg.write_fitted(row, (x + 24, y + 19), label, w - 24, size=15, bold=1)
    used = 24 + metrics.width(label, 15, bold=True) + 12
    words = say("found when looking across case studies; nothing is expected here")
    if used + metrics.width(words, 13) < w:
        svg.write(row, (x + used, y + 19), words, size=13, paint="rg-soft")
        return y + 30
    lines = metrics.wrap(words, w - 24, 13, 4)
    svg.write_lines(row, (x + 24, y + 37), lines, size=13, leading=16, paint="rg-soft")
    return y + 30 + 16 * len(lines)


def _draw_name(
    row: Element,
    told: Told,
    level: Level,
    place: tuple[float, float, float],
    *,
    one_line: bool = False,
) -> float:
    """The mark and name of a level, and what it is in everyday words; returns their height."""
    x, y, room = place
    draw_level(row, level, x + 9, y + 17, 16)
    label = told.label("levels", level)
    size = 15 if metrics.width(label, 15, bold=True) <= room - 24 else 13
    svg.write_fitted(row, (x + 24, y + 22), label, room - 24, size=size, bold=1)
    plain = say(term("levels", level).plain.lower())
    if level is Level.PARADIGMATIC:
        plain = say("{level}; found when looking across", level=plain)
    if one_line:
        used = 24 + metrics.width(label, 15, bold=True) + 10
        if used + metrics.width(plain, 13) < room:
            svg.write(row, (x + used, y + 22), plain, size=13, paint="rg-soft")
            return 34
        lines = metrics.wrap(plain, room - 24, 13, 3)
        svg.write_lines(row, (x + 24, y + 40), lines, size=13, leading=16, paint="rg-soft")
        return 34 + 16.0 * len(lines)
    lines = metrics.wrap(plain, room, 13, 4)
    svg.write_lines(row, (x, y + 42), lines, size=13, leading=16, paint="rg-soft")
    return 42 + 16.0 * len(lines)


def _draw_ground(
    row: Element, level: Level, column: Column, box: tuple[float, float, float, float]
) -> None:
    x, y, w, h = box
    paint = "rg-calm" if column is Column.MARGIN else f"rg-tint-{level.value}"
    if level is not Level.PARADIGMATIC:
        svg.add(row, "rect", paint, x=x, y=y, width=w, height=h, rx=8)
        return
    cut = 10
    d = (
        f"M{number(x + cut)} {number(y)}h{number(w - 2 * cut)}l{cut} {cut}v{number(h - 2 * cut)}"
        f"l-{cut} {cut}h-{number(w - 2 * cut)}l-{cut} -{cut}v-{number(h - 2 * cut)}z"
    )
    style = f"{paint} rg-stroke-{level.value}"
    svg.add(row, "path", style, d=d, stroke_width=1.2, stroke_dasharray="6 4")


def _facts(inside: Sequence[ToldEntry], told: Told, column: Column) -> list[str]:
    """The lines of a cell beneath its count: the kinds of impact, and who told of them."""
    lines = []
    kinds = Counter(k for e in inside for k in _IMPACTS if k in e.entry.kinds)
    if kinds and column is Column.IMPACTS:
        words = (say_count(*_COUNTED[k], count=kinds[k]) for k in _IMPACTS if kinds[k])
        lines.append(" · ".join(words))
    heard = told.heard(inside)
    lines.append(
        say("told by {voices}", voices=heard) if heard else say("nobody is named as telling it")
    )
    return lines


def _height(
    inside: Sequence[ToldEntry], width: float, told: Told, column: Column, least: float = 78
) -> float:
    if not inside:
        return least
    room = width - 2 * _INSET
    lines = sum(len(metrics.wrap(line, room, 13, 6)) for line in _facts(inside, told, column))
    rows = -(-len(inside) // max(1, int(room // _MARK)))
    signs = _SIGN_LINE * (max((line for *_, line in _signs(inside, room)), default=-1) + 1)
    return max(least, 32 + lines * 16 + rows * _MARK + signs + 12)


def _draw_cell(
    row: Element,
    inside: Sequence[ToldEntry],
    place: tuple[float, float, float],
    context: tuple[Told, Level, Column, Options],
    *,
    named: bool = False,
) -> None:
    """What a cell holds; ``named`` writes the name of its column too, where no head does."""
    told, level, column, options = context
    x, y, w = place
    x += _INSET
    room = w - 2 * _INSET
    if not inside:
        svg.write(row, (x, y + 23), say("nothing yet"), size=13, paint="rg-soft")
        return
    words = entries_said(len(inside))
    if named:
        words = say("{column}: {entries}", column=told.label("columns", column), entries=words)
    svg.write_fitted(row, (x, y + 24), words, room, size=15, bold=1)
    y += 42
    for fact in _facts(inside, told, column):
        lines = metrics.wrap(fact, room, 13, 6)
        svg.write_lines(row, (x, y), lines, size=13, leading=16, paint="rg-soft")
        y += 16 * len(lines)
    y = _draw_entries(row, inside, (x, y, room), level, options, told)
    _draw_signs(row, inside, (x, y + 9), room)


def _draw_entries(
    row: Element,
    inside: Sequence[ToldEntry],
    place: tuple[float, float, float],
    level: Level | None,
    options: Options,
    told: Told,
) -> float:
    """One mark for each entry, which names it and leads to it."""
    x, y, room = place
    per_row = max(1, int(room // _MARK))
    for position, found in enumerate(inside):
        line, column = divmod(position, per_row)
        item = svg.add(row, "g", "rg-entry", data_entry=found.entry.id)
        holder = item
        if options.entry_href:
            holder = svg.add(item, "a", href=options.entry_link(found.entry.id))
        svg.name(holder, in_words(found.entry.id, told))
        at = (x + _MARK * (column + 0.4), y + _MARK * (line + 0.3))
        if level:
            draw_level(holder, level, *at, 10)
        else:
            svg.add(holder, "circle", "rg-dot", cx=at[0], cy=at[1], r=4)
    return y + _MARK * (-(-len(inside) // per_row))


def _signs(
    inside: Sequence[ToldEntry], room: float
) -> list[tuple[Direction | None, int, float, int]]:
    """The signs of a cell: which, how many entries, how far from the left, and on which line.

    How many somebody saw as good, bad, both, or as no change has the same weight each; without a
    direction it is how many are seen differently.
    """
    counts: list[tuple[Direction | None, int]] = [
        (d, sum(d in e.directions for e in inside)) for d in Direction if d in _SEEN
    ]
    counts.append((None, sum(e.disputed for e in inside)))
    x, line, placed = 0.0, 0, []
    for sign, size in counts:
        if not size:
            continue
        wide = 14 + metrics.width(str(size), 13, bold=True)
        if x and x + wide > room:
            x, line = 0.0, line + 1
        placed.append((sign, size, x, line))
        x += wide + 14
    return placed


def _draw_signs(
    row: Element, inside: Sequence[ToldEntry], at: tuple[float, float], room: float
) -> None:
    for sign, size, right, line in _signs(inside, room):
        x, y = at[0] + right, at[1] + line * _SIGN_LINE
        item = svg.add(row, "g", "rg-direction")
        svg.name(item, say_count(*(_SEEN[sign] if sign else _DIFFER), count=size))
        _draw_sign(item, sign, (x + 5, y + 1))
        svg.write(item, (x + 14, y + 5.5), str(size), size=13, bold=1)


def _draw_sign(parent: Element, sign: Direction | None, at: tuple[float, float]) -> None:
    if sign:
        draw_direction(parent, sign, *at)
    else:
        draw_differs(parent, *at)


def _draw_tray(root: Element, told: Told, place: tuple[float, float], options: Options) -> float:
    """What waits to be placed, beneath the grid."""
    waiting = [e for e in told.entries.values() if not e.entry.placed]
    y, width = place
    w = width - 2 * _PAD
    tray = svg.add(root, "g", "rg-tray")
    room = w - 2 * _INSET
    rows = -(-len(waiting) // int(room // _MARK))
    high = 34 + (rows * _MARK + 14 if waiting else 4)
    svg.add(tray, "rect", "rg-calm", x=_PAD, y=y, width=w, height=high, rx=8)
    words = (
        say_count(
            "{count} entry waiting in the tray to be placed",
            "{count} entries waiting in the tray to be placed",
            count=len(waiting),
        )
        if waiting
        else say("Nothing is waiting in the tray to be placed")
    )
    if not told.entries:
        words = say("Each entry will stand here in the row of its level once somebody adds it")
    svg.write_fitted(tray, (_PAD + _INSET, y + 23), words, room, size=13, bold=1 if waiting else 0)
    _draw_entries(tray, waiting, (_PAD + _INSET, y + 38, room), None, options, told)
    return y + high


def _draw_key(root: Element, told: Told, place: tuple[float, float]) -> float:
    """The legend: one mark is one entry; the signs say how somebody saw it."""
    y, width = place
    x = _PAD
    key = svg.add(root, "g", "rg-legend")
    entries = told.entries.values()
    shown = {d for e in entries for d in e.directions}
    keys: list[tuple[Direction | None, str]] = [
        (d, say(DIRECTION_WORDS[d])) for d in Direction if d in shown
    ]
    if any(e.disputed for e in entries):
        keys.append((None, say("people see it differently")))
    words = say("One mark is one entry.")
    svg.write(key, (x, y + 12), words, size=13)
    x += metrics.width(words, 13) + 20
    for sign, said in keys:
        wide = 18 + metrics.width(said, 13)
        if x + wide > width - _PAD:
            x, y = _PAD, y + 24
        _draw_sign(key, sign, (x + 5, y + 8))
        svg.write(key, (x + 18, y + 12), said, size=13)
        x += wide + 18
    return y + 20
