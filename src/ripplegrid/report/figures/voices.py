"""The voices: who speaks at which level, side by side, and where they see it differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ripplegrid.method.terms import terms
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Level, Stance, VoiceKind
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_level, draw_voice
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_links import draw_disputed
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import mark, say, say_count

_PAD = 16.0
_ROW = 34.0
_NARROW = 620
_BESIDE = 90.0
"""The width of a column from which a bar stands beside its number."""
_LEVELS = (*BASE_LEVELS, Level.PARADIGMATIC)
_AT = {
    Level.INDIVIDUAL: mark("{count} individual"),
    Level.GROUP: mark("{count} group"),
    Level.ORGANISATIONAL: mark("{count} organisational"),
    Level.SOCIETAL: mark("{count} societal"),
    Level.PARADIGMATIC: mark("{count} paradigmatic"),
}
_DIFFERS = (Stance.PARTLY, Stance.DISAGREES)


@dataclass(slots=True)
class Line:
    """One row: a stakeholder type, the documents, or the anonymous posts."""

    label: str
    voices: dict[Id, Voice] = field(default_factory=dict)
    levels: dict[Level, set[Id]] = field(default_factory=lambda: defaultdict(set))
    differs: set[Id] = field(default_factory=set)


def draw_voices(told: Told, options: Options) -> Element:
    """Draw who speaks, by stakeholder type and level."""
    case = told.case
    people, others, silent = lines_of(told)
    width = float(max(options.width, 320))
    root = svg.figure(
        "voices",
        title=say("Voices in {title}", title=case.title),
        desc=_describe(people, others, silent),
        lang=options.lang,
    )
    y = _PAD
    if people or others:
        levels = _levels_of((*people, *others))
        y = _draw_heads(root, told, levels, width) if width >= _NARROW else _PAD
        most = max(len(ids) for x in (*people, *others) for ids in (*x.levels.values(), {""}))
        for line in (*people, *others):
            if others and line is others[0] and people:
                y += 12
            y = _draw_line(root, line, (most, levels), (y, width))
    else:
        words = say(
            "Nobody has told anything yet. Each voice will stand here beside the others, by what "
            "kind of stakeholder it speaks as; documents and anonymous posts apart."
        )
        lines = metrics.wrap(words, width - 2 * _PAD, 14, 6)
        svg.write_lines(root, (_PAD, y + 20), lines, size=14)
        y += 20 + 19 * len(lines)
    y = _draw_silent(root, silent, (y + 14, width))
    y = _draw_key(root, told, (*people, *others), (y, width))
    return svg.sized(root, width, y + 6)


def lines_of(told: Told) -> tuple[list[Line], list[Line], list[str]]:
    """The rows of stakeholder types, those of documents and posts, and the types that are silent.

    A person of two stakeholder types stands in both rows, so rows are never added up.
    """
    ids = dict.fromkeys([t.id for t in terms("stakeholder_types")])
    ids |= dict.fromkeys(told.case.stakeholder_types)
    rows = {key: Line(told.label("stakeholder_types", key)) for key in ids}
    unknown, documents = Line(say("People, stakeholder type not said")), Line(say("Documents"))
    posts = Line(say("Anonymous posts"))
    for entry in told.entries.values():
        for telling in entry.tellings:
            voice = told.case.voices.get(telling.voice)
            if voice is None:
                continue
            if voice.kind is VoiceKind.PERSON:
                found = told.reading.types_of(voice.id)
                lines = [rows.setdefault(t, Line(t)) for t in sorted(found)] or [unknown]
            else:
                lines = [documents if voice.kind is VoiceKind.DOCUMENT else posts]
            for line in lines:
                line.voices[voice.id] = voice
                for level in entry.entry.levels:
                    line.levels[level].add(entry.entry.id)
                if telling.stance in _DIFFERS:
                    line.differs.add(entry.entry.id)
    people = [line for line in (*rows.values(), unknown) if line.voices]
    silent = [line.label for key, line in rows.items() if not line.voices and key != "other"]
    return people, [line for line in (documents, posts) if line.voices], silent


def _said(line: Line) -> str:
    parts = [str(count_voices(line.voices.values()))]
    if line.differs:
        parts.append(
            say_count(
                "sees {count} entry differently from somebody else",
                "sees {count} entries differently from somebody else",
                count=len(line.differs),
            )
        )
    return ", ".join(parts)


def _describe(people: list[Line], others: list[Line], silent: list[str]) -> str:
    if not people and not others:
        return say("Nobody has told anything yet.")
    rows = "; ".join(
        say("{row}: {voices}, on {levels}", row=line.label, voices=_said(line), levels=_met(line))
        for line in (*people, *others)
    )
    told = say("Who tells of entries at which level. {rows}.", rows=rows)
    if not silent:
        return told
    return f"{told} {say('No person speaks as: {names}.', names=', '.join(silent))}"


def _met(line: Line) -> str:
    """The levels of the entries that a row tells of, with how many at each."""
    counts = (
        say(_AT[level], count=len(line.levels[level])) for level in _LEVELS if line.levels[level]
    )
    return ", ".join(counts) or say("no level")


def _levels_of(lines: Iterable[Line]) -> tuple[Level, ...]:
    """The levels to show: nobody is asked for the paradigmatic one."""
    met = any(line.levels[Level.PARADIGMATIC] for line in lines)
    return _LEVELS if met else BASE_LEVELS


def _columns(width: float, levels: tuple[Level, ...]) -> tuple[float, float, float]:
    """The width of the label, where the levels begin, and how wide each is."""
    narrow = width < _NARROW
    label = width - 2 * _PAD if narrow else min(300.0, max(250.0, width * 0.3))
    left = _PAD + 4 if narrow else _PAD + label + 12
    return label, left, (width - _PAD - left) / len(levels)


def _named(told: Told, levels: tuple[Level, ...], width: float) -> bool:
    """Whether the names of the levels have room above their columns; else the key tells them."""
    room = _columns(width, levels)[2] - 26
    labels = (told.label("levels", level) for level in levels)
    return width >= _NARROW and all(metrics.width(x, 13, bold=True) <= room for x in labels)


def _draw_heads(root: Element, told: Told, levels: tuple[Level, ...], width: float) -> float:
    _, left, side = _columns(width, levels)
    for position, level in enumerate(levels):
        x = left + position * side
        draw_level(root, level, x + 8, _PAD + 12, 14)
        if _named(told, levels, width):
            label = told.label("levels", level)
            svg.write_fitted(root, (x + 22, _PAD + 17), label, side - 26, size=13, bold=1)
    return _PAD + 34


def _draw_line(
    root: Element,
    line: Line,
    scale: tuple[int, tuple[Level, ...]],
    place: tuple[float, float],
) -> float:
    """A row; the scale is the largest number of all, and the levels."""
    most, levels = scale
    y, width = place
    label, left, side = _columns(width, levels)
    narrow = width < _NARROW
    row = svg.add(root, "g", "rg-voices-row")
    high = _ROW + (34 if narrow else 0)
    box = {"x": _PAD - 8, "y": y, "width": width - 2 * _PAD + 16, "height": high - 4}
    svg.add(row, "rect", "rg-calm", rx=7, **box)
    heard = count_voices(line.voices.values())
    numbers = {
        VoiceKind.PERSON: heard.people,
        VoiceKind.DOCUMENT: heard.documents,
        VoiceKind.ANONYMOUS: heard.anonymous,
    }
    x = _PAD + 4
    room = label - 120
    size = 13 if metrics.width(line.label, 13, bold=True) <= room else 12
    words = metrics.wrap(line.label, room, size, 2, bold=True)
    if len(words) > 1:
        svg.write_lines(row, (x, y + 13), words, size=12, leading=14, bold=1)
    else:
        svg.write_fitted(row, (x, y + 20), line.label, room, size=13, bold=1)
    x += room + 8
    for kind, number in numbers.items():
        if number:
            draw_voice(row, kind, x + 6, y + 15)
            svg.write(row, (x + 17, y + 20), str(number), size=13)
            x += 40
    if line.differs:
        draw_disputed(row, (x + 8, y + 15))
        svg.write(row, (x + 19, y + 20), str(len(line.differs)), size=13)
    base = y + (26 if narrow else 0)
    for position, level in enumerate(levels):
        at = (left + position * side, base, side)
        _draw_share(row, line, level, most, at)
    return y + high


def _draw_share(
    row: Element, line: Line, level: Level, most: int, place: tuple[float, float, float]
) -> None:
    """How many entries of a level these voices speak of: a number and a bar."""
    x, y, side = place
    number = len(line.levels[level])
    words = str(number) if number else "–"
    paint = "rg-ink" if number else "rg-soft"
    if side < _BESIDE:
        # Where there is no room for names above the columns, each number has the mark of its level.
        draw_level(row, level, x + 7, y + 14, 12)
        svg.write(row, (x + 19, y + 19), words, size=14, paint=paint)
        bar = (x, y + 25, side - 10)
    else:
        svg.write(row, (x + 4, y + 20), words, size=14, paint=paint)
        bar = (x + 34, y + 11, side - 46)
    if number:
        length = max(3.0, bar[2] * number / most)
        fill = f"rg-fill-{level.value}"
        high = 6 if side < _BESIDE else 8
        svg.add(row, "rect", fill, x=bar[0], y=bar[1], width=length, height=high, rx=1.5)


def _draw_silent(root: Element, silent: list[str], place: tuple[float, float]) -> float:
    """The stakeholder types without a voice: whom to ask."""
    y, width = place
    if not silent:
        return y
    words = say("No person speaks as: {names}", names=", ".join(x.lower() for x in silent))
    lines = metrics.wrap(words, width - 2 * _PAD, 13, 4)
    svg.add(
        root,
        "rect",
        "rg-paper rg-line",
        x=_PAD - 8,
        y=y,
        width=width - 2 * _PAD + 16,
        height=18 + 18 * len(lines),
        rx=7,
        stroke_dasharray="4 4",
    )
    svg.write_lines(root, (_PAD + 4, y + 22), lines, size=13, leading=18)
    return y + 30 + 18 * len(lines)


def _draw_key(
    root: Element, told: Told, lines: tuple[Line, ...], place: tuple[float, float]
) -> float:
    """The legend: the signs of the voices, and what the marks count."""
    y, width = place
    if not lines:
        return y
    x, y = _PAD, y + 14
    names = {
        VoiceKind.PERSON: say("people"),
        VoiceKind.DOCUMENT: say("documents"),
        VoiceKind.ANONYMOUS: say("anonymous posts"),
    }
    keys: list[tuple[str, VoiceKind | Level | None]] = []
    levels = _levels_of(lines)
    if not _named(told, levels, width):
        keys += [(told.label("levels", level), level) for level in levels]
    kinds = {v.kind for line in lines for v in line.voices.values()}
    keys += [(names[k], k) for k in VoiceKind if k in kinds]
    if any(line.differs for line in lines):
        keys.append((say("entries they see differently"), None))
    for words, sign in keys:
        wide = 24 + metrics.width(words, 13)
        if x > _PAD and x + wide > width - _PAD:
            x, y = _PAD, y + 24
        _draw_sign(root, sign, (x + 8, y))
        svg.write_fitted(root, (x + 22, y + 5), words, width - x - 22 - _PAD, size=13)
        x += wide + 16
    words = say(
        "Numbers and bars count the entries they tell of. Somebody of two stakeholder types stands "
        "in both rows, so rows are not added up."
    )
    wrapped = metrics.wrap(words, width - 2 * _PAD, 13, 5)
    svg.write_lines(root, (_PAD, y + 30), wrapped, size=13, leading=17, paint="rg-soft")
    return y + 30 + 17 * len(wrapped)


def _draw_sign(root: Element, sign: VoiceKind | Level | None, at: tuple[float, float]) -> None:
    if isinstance(sign, Level):
        draw_level(root, sign, *at, 13)
    elif sign:
        draw_voice(root, sign, *at)
    else:
        draw_disputed(root, at)
