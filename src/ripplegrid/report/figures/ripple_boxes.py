"""The boxes of the ripple map: an entry in its own words, its echo, and a folded group."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.analysis.days import when_said
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import DIRECTION_WORDS, draw_direction, draw_level
from ripplegrid.report.figures.options import NO_MORE, Only, Options
from ripplegrid.report.figures.ripple_layout import MARGIN, STRIPS, Box
from ripplegrid.report.figures.ripple_links import draw_disputed
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told, ToldEntry, entries_said
from ripplegrid.saying import mark, say, say_count

TEXT = 13.0
LEADING = 16.5
FOOT = 11.0
FOOT_LEADING = 14.0
INSET = 10
INDENT = 20

DOT = 15
NOTE = FOOT_LEADING + 2
MAYBE = mark("perhaps not yet: its date is not exact")
LOST = mark("no longer reached")
ASIDE = mark("thought away")


def most_lines(entries: int) -> int:
    """How many lines a text may take: the fewer entries, the more of each is shown."""
    return 6 if entries <= 30 else 5 if entries <= 60 else 4


def measure(box: Box, told: Told, width: float, lines: int) -> None:
    """Break the words of a box into so many lines at most and give it its height."""
    room = width - 2 * INSET - INDENT
    if box.group:
        _measure_group(box, told, width)
        return
    found = told.entries[box.key]
    if box.echo:
        box.lines = (metrics.shorten(found.entry.text, room, 12),)
        box.h = 26
        return
    signs = 16 * len(found.directions) + (18 if found.disputed else 0)
    box.lines = metrics.wrap(found.entry.text, room, TEXT, lines)
    box.foot = _foot(found, told, (room, room - signs))
    foot = len(box.foot) * FOOT_LEADING
    if signs and not box.foot:
        foot = FOOT_LEADING
    box.h = INSET + len(box.lines) * LEADING + foot + INSET - 3


def note(box: Box, options: Options) -> None:
    """Make room beneath the words of an entry for what the view says of it."""
    if not box.group and not box.echo and _noted(box, options):
        box.h += NOTE


def _noted(box: Box, options: Options) -> str:
    """What is written in a box. That a date is not exact has a sign, for boxes keep their height
    while time goes by."""
    marked = options.marked
    return ASIDE if box.key in marked.aside else LOST if box.key in marked.lost else ""


def _measure_group(box: Box, told: Told, width: float) -> None:
    words, lines = group_words(box, told), 4 if box.said else 3
    box.lines = metrics.wrap(words, width - 2 * INSET, TEXT, lines, bold=True)
    per_row = int((width - 2 * INSET) // DOT)
    rows = -(-len(box.members) // per_row)
    box.h = INSET + len(box.lines) * LEADING + 4 + rows * DOT + INSET


def group_words(box: Box, told: Told) -> str:
    """What stands in the box of a folded group: how many entries, at which level, and whose."""
    level = told.naming.inside("levels", box.band) if box.band not in STRIPS else ""
    size = entries_said(len(set(box.members) - told.later))
    words = f"{size}, {level}" if level else size
    if box.group.count("/cluster "):
        return say("{entries}, feeding each other", entries=words)
    return f"{box.said}: {words}" if box.said else words


def _foot(found: ToldEntry, told: Told, rooms: tuple[float, float]) -> tuple[str, ...]:
    """What it was entered as and when: on one line, or on two; signs stand beside the last."""
    room, last_room = rooms
    kinds = [told.naming.inside("kinds", k.value) for k in Kind if k in found.entry.kinds]
    when = when_said(found.entry.when)
    parts = [p for p in (", ".join(kinds), when) if p]
    line = " · ".join(parts)
    if metrics.width(line, FOOT) <= last_room:
        return (line,) if line else ()
    if metrics.width(line, FOOT) <= room:
        return (line, "")
    lines = [metrics.shorten(part, room, FOOT) for part in parts]
    # Signs that have no room beside the date get a line of their own.
    return (*lines, "") if metrics.width(lines[-1], FOOT) > last_room else tuple(lines)


def in_words(entry_id: Id, told: Told, options: Options | None = None) -> str:
    """Everything the box of an entry shows, as text."""
    marked = options.marked if options else NO_MORE
    if marked is not NO_MORE:
        return _in_words(entry_id, told, marked)
    if entry_id not in told.in_words:
        told.in_words[entry_id] = _in_words(entry_id, told, marked)
    return told.in_words[entry_id]


def _in_words(entry_id: Id, told: Told, marked: Only) -> str:
    found = told.entries[entry_id]
    entry = found.entry
    levels = [told.label("levels", x.value) for x in Level if x in entry.levels]
    kinds = [told.label("kinds", k.value) for k in Kind if k in entry.kinds]
    parts = [
        entry.text,
        ", ".join(levels) or say("no level yet"),
        _led(told.leads_here[entry_id], told.leads_on[entry_id]),
        ", ".join(kinds) or say("not placed in a column yet"),
        when_said(entry.when) or say("no date"),
        say(MAYBE) if entry_id in marked.maybe else "",
        say(ASIDE) if entry_id in marked.aside else "",
        say(LOST) if entry_id in marked.lost else "",
        ", ".join(say(DIRECTION_WORDS[d]) for d in found.directions),
        say("told by {voices}", voices=found.heard) if found.heard else "",
        say("people see it differently") if found.disputed else "",
        _merged(found.merged),
    ]
    return ". ".join(p.rstrip(".") for p in parts if p) + "."


def _led(here: int, on: int) -> str:
    """How many things led to it, and to how many it led."""
    if not here and not on:
        return say("no links yet")
    led = say_count("led to {count} thing", "led to {count} things", count=on)
    if not here:
        return led
    came = say_count("{count} thing led to it", "{count} things led to it", count=here)
    return say("{came}, {led}", came=came, led=led) if on else came


def _merged(number: int) -> str:
    if not number:
        return ""
    return say_count(
        "another entry is merged into it",
        "{count} other entries are merged into it",
        count=number,
    )


def draw_box(parent: Element, box: Box, told: Told, options: Options) -> None:
    """Draw a box of any kind."""
    if box.group:
        _draw_group(parent, box, told, options)
    elif box.echo:
        _draw_echo(parent, box, told, options)
    else:
        _draw_entry(parent, box, told, options)


def _holder(parent: Element, classes: str, href: str, **data: str) -> Element:
    """An item of the list that can be focused; a link inside it when it leads somewhere."""
    item = svg.add(parent, "g", classes, role="listitem", **data)
    if href:
        return svg.add(item, "a", href=href)
    item.set("tabindex", "0")
    return item


def _state(box: Box, options: Options) -> dict[str, str]:
    """Whether it is drawn, and between which days it may have begun to be there."""
    found = {"display": "none"} if box.key in options.marked.later else {}
    if options.only and box.when:
        early, late = box.when.earliest, box.when.latest
        found["data_first"] = early.isoformat() if early else ""
        found["data_last"] = late.isoformat() if late else ""
    return found


def _classes(box: Box, options: Options, first: str) -> str:
    marked = options.marked
    found = {
        "rg-highlight": options.highlight,
        "rg-maybe": marked.maybe,
        "rg-aside": marked.aside,
        "rg-lost": marked.lost,
    }
    return " ".join([first, *(name for name, ids in found.items() if box.key in ids)])


def _outline(box: Box, grow: float = 0) -> str:
    """The outline of a box; paradigmatic ones have cut corners, all others round ones."""
    x, y, w, h = box.x - grow, box.y - grow, box.w + 2 * grow, box.h + 2 * grow
    cut = 9.0
    if box.band == Level.PARADIGMATIC:
        corner = (f"l{cut} {-cut}", f"l{cut} {cut}", f"l{-cut} {cut}", f"l{-cut} {-cut}")
    else:
        a = f"a{cut} {cut} 0 0 1 "
        corner = (f"{a}{cut} {-cut}", f"{a}{cut} {cut}", f"{a}{-cut} {cut}", f"{a}{-cut} {-cut}")
    wide, high = number(w - 2 * cut), number(h - 2 * cut)
    return (
        f"M{number(x)} {number(y + cut)}{corner[0]}h{wide}{corner[1]}v{high}{corner[2]}"
        f"h-{wide}{corner[3]}z"
    )


def _stroke(box: Box) -> str:
    return "rg-line" if box.band in STRIPS else f"rg-stroke-{box.band}"


def _draw_entry(parent: Element, box: Box, told: Told, options: Options) -> None:
    found = told.entries[box.key]
    strong = box.key in options.highlight
    href = options.entry_link(box.key)
    classes = _classes(box, options, "rg-entry")
    item = _holder(parent, classes, href, data_entry=box.key, **_state(box, options))
    svg.name(item, in_words(box.key, told, options))
    outline, stroke = _outline(box), _stroke(box)
    if found.merged:
        paint = f"rg-paper {stroke} rg-merged"
        svg.add(item, "path", paint, d=outline, stroke_width=1.2, transform="translate(4 4)")
    line: dict[str, str | float] = {"stroke_width": 3 if strong else 1.4}
    if box.key in options.marked.maybe | options.marked.aside:
        line["stroke_dasharray"] = "2 4"
    svg.add(item, "path", f"rg-paper {stroke} rg-box", d=outline, **line)
    _draw_open_sides(item, box)
    _draw_perhaps(item, box, options)
    _draw_marks(item, box, found)
    left = box.x + INSET + INDENT
    svg.write_lines(item, (left, box.y + INSET + 10), box.lines, size=TEXT, leading=LEADING)
    foot = box.y + INSET + len(box.lines) * LEADING + 9
    if box.foot:
        svg.write_lines(
            item, (left, foot), box.foot, size=FOOT, leading=FOOT_LEADING, paint="rg-soft"
        )
    x = box.x + box.w - INSET - 5
    foot += max(len(box.foot) - 1, 0) * FOOT_LEADING
    if found.disputed:
        draw_disputed(item, (x - 2, foot - 4))
        x -= 18
    for direction in reversed(found.directions):
        draw_direction(item, direction, x, foot - 4)
        x -= 15
    if noted := _noted(box, options):
        at = (left, box.y + box.h - INSET + 2)
        room = box.w - 2 * INSET - INDENT
        svg.write_fitted(item, at, say(noted), room, size=FOOT, bold=1)


def _draw_perhaps(item: Element, box: Box, options: Options) -> None:
    """The sign that something had perhaps not happened yet; a page may show it as time goes by."""
    if options.only and box.when:
        seen = {} if box.key in options.marked.maybe else {"display": "none"}
        sign = svg.add(item, "g", "rg-perhaps", aria_hidden="true", **seen)
        at = box.x + box.w - 4, box.y + 5
        svg.add(sign, "circle", "rg-paper rg-strong", cx=at[0], cy=at[1], r=8, stroke_width=1.2)
        svg.write(sign, (at[0], at[1] + 4.2), "?", size=12, bold=1, text_anchor="middle")


def _draw_marks(item: Element, box: Box, found: ToldEntry) -> None:
    """The marks of all its levels, the lowest first, down the left side."""
    levels = [x for x in Level if x in found.entry.levels]
    for position, level in enumerate(levels):
        draw_level(item, level, box.x + INSET + 6, box.y + INSET + 6 + position * 15, 12)


def _draw_open_sides(item: Element, box: Box) -> None:
    """A vague date: the side towards which it may lie further off is drawn open."""
    if box.when is None:
        return
    early, late = box.when.earliest, box.when.latest
    vague = early is None or late is None or (late - early).days > 31
    if not vague:
        return
    top, high = box.y + 10, box.h - 20
    for known, x in ((early, box.x), (late, box.x + box.w)):
        d = f"M{number(x - 2)} {number(top)}h4v{number(high)}h-4z"
        svg.add(item, "path", "rg-paper", d=d)
        if known:
            svg.add(
                item,
                "path",
                f"{_stroke(box)} rg-vague",
                d=f"M{number(x)} {number(top)}v{number(high)}",
                stroke_width=1.6,
                stroke_dasharray="2 3.2",
            )


def _draw_echo(parent: Element, box: Box, told: Told, options: Options) -> None:
    """An entry in a further level: one line that stands for the box in its lowest one."""
    state = _state(box, options)
    item = svg.add(parent, "g", "rg-echo", data_echo=box.key, aria_hidden="true", **state)
    svg.name(item, in_words(box.key, told, options))
    svg.add(
        item,
        "path",
        f"rg-paper {_stroke(box)}",
        d=_outline(box),
        stroke_width=1.2,
        stroke_dasharray="5 3",
    )
    draw_level(item, Level(box.band), box.x + INSET + 6, box.y + box.h / 2, 11)
    at = (box.x + INSET + INDENT, box.y + box.h / 2 + 4)
    svg.write(item, at, box.lines[0], size=12, paint="rg-soft")


def _draw_group(parent: Element, box: Box, told: Told, options: Options) -> None:
    href = options.group_link(box.group)
    gone = {} if set(box.members) - options.marked.later else {"display": "none"}
    item = _holder(parent, "rg-group", href, data_group=box.group, **gone)
    svg.name(item, say("{group}. Open it to see each entry.", group=" ".join(box.lines)))
    outline, stroke = _outline(box), _stroke(box)
    for shift in (6, 3):
        paint = f"rg-paper {stroke}"
        svg.add(
            item,
            "path",
            paint,
            d=outline,
            stroke_width=1.1,
            transform=f"translate({shift} {shift})",
        )
    svg.add(item, "path", f"rg-paper {stroke} rg-box", d=outline, stroke_width=1.6)
    top = box.y + INSET + 11
    svg.write_lines(item, (box.x + INSET, top), box.lines, size=TEXT, leading=LEADING, bold=1)
    per_row = int((box.w - 2 * INSET) // DOT)
    first = box.y + INSET + len(box.lines) * LEADING + 4 + DOT / 2
    for position, entry_id in enumerate(box.members):
        row, place = divmod(position, per_row)
        at = box.x + INSET + DOT * (place + 0.5), first + row * DOT
        _draw_dot(item, replace(box, key=entry_id), at, (told, options))


def _draw_dot(item: Element, box: Box, at: tuple[float, float], of: tuple[Told, Options]) -> None:
    """One entry within a folded group."""
    told, options = of
    when = told.entries[box.key].entry.when
    box = replace(box, when=when if when and when.dated else None)
    state = _state(box, options)
    classes = _classes(box, options, "rg-folded")
    dot = item if options.brief else svg.add(item, "g", classes, data_entry=box.key, **state)
    if not options.brief:
        svg.name(dot, in_words(box.key, told, options))
    if box.band in STRIPS:
        svg.add(dot, "circle", "rg-dot", cx=at[0], cy=at[1], r=4)
    else:
        draw_level(dot, Level(box.band), *at, 10)
    marked = options.marked
    if box.key in marked.aside | marked.lost | marked.maybe:
        broken = {} if box.key in marked.lost else {"stroke_dasharray": "2 2"}
        svg.add(
            dot, "circle", "rg-strong", cx=at[0], cy=at[1], r=7, fill="none", stroke_width=1.3,
            **broken,
        )  # fmt: skip


def band_words(key: str) -> tuple[str, str]:
    """The title and a sentence for a strip beneath the bands."""
    if key == MARGIN:
        return say("Around the project"), say("things from outside that belong to no one level")
    return say("Waiting to be placed"), say("entries without a level yet")
