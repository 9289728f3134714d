"""The timeline: every entry on one scale of time, vague dates drawn as vague as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.when import When
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_boxes import in_words
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.timecolumns import middle
from ripplegrid.report.figures.told import Told, ToldEntry
from ripplegrid.saying import say, say_count

_PAD = 16.0
_HEAD = 62.0
_TITLE = 32.0
_LANE = 22.0
_EXACT = 31
_TEXT = 12.0
_UP = (*BASE_LEVELS, Level.PARADIGMATIC)
_WAITING = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from days to pixels."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day lies; days beyond the scale lie at its ends."""
        whole = max((self.last - self.first).days, 1)
        part = min(max((day - self.first).days / whole, 0), 1)
        return self.left + part * (self.right - self.left)


@dataclass(slots=True)
class Bar:
    """An entry on the scale: from where to where, with its words beside it."""

    told: ToldEntry
    when: When
    start: float
    end: float
    words: str
    after: bool
    lane: int = 0

    @property
    def reach(self) -> tuple[float, float]:
        """The room it takes in its lane, words included."""
        wide = metrics.width(self.words, _TEXT) + 10
        return (
            (self.start - 10, self.end + wide + 8)
            if self.after
            else (self.start - wide - 8, self.end + 10)
        )


def draw_timeline(case: CaseStudy, options: Options) -> Element:
    """Draw the entries of a case study in time, by level."""
    told = Told(case)
    width = float(max(options.width, 340))
    dated = [e for e in told.entries.values() if e.entry.when and e.entry.when.dated]
    undated = [e for e in told.entries.values() if not (e.entry.when and e.entry.when.dated)]
    root = svg.figure(
        "timeline",
        title=say("Timeline of {title}", title=case.title),
        desc=_describe(told, dated, undated),
        lang=options.lang,
        role="group",
    )
    if not told.entries:
        words = say(
            "Nothing stands in time yet. Each entry with a date, however vague, will stand here "
            "by its level, before, during or after the project."
        )
        lines = metrics.wrap(words, width - 2 * _PAD, 14, 6)
        svg.write_lines(root, (_PAD, 36), lines, size=14)
        return svg.sized(root, width, 36 + 19 * len(lines))
    y = _PAD
    if dated:
        y = _draw_dated(root, told, dated, width, options)
    y = _draw_undated(root, told, undated, (y, width), options)
    return svg.sized(root, width, _draw_key(root, (y, width), bool(dated)))


def _describe(told: Told, dated: list[ToldEntry], undated: list[ToldEntry]) -> str:
    if not told.entries:
        return say("Nothing stands in time yet.")
    period = told.case.about.period
    parts = [
        say_count(
            "{count} entry with a date, by level",
            "{count} entries with a date, by level",
            count=len(dated),
        )
    ]
    if period and period.dated:
        before = sum(bool(e.entry.when and e.entry.when.certainly_before(period)) for e in dated)
        after = sum(bool(e.entry.when and period.certainly_before(e.entry.when)) for e in dated)
        parts.append(
            say(
                "{before} certainly before the project and {after} certainly after it",
                before=before,
                after=after,
            )
        )
    parts.append(
        say_count(
            "{count} entry without a date", "{count} entries without a date", count=len(undated)
        )
    )
    return "; ".join(parts) + "."


def _scale(told: Told, dated: list[ToldEntry], width: float) -> Scale:
    whens = [e.entry.when for e in dated if e.entry.when]
    period = told.case.about.period
    whens += [period] if period and period.dated else []
    days = [d for w in whens for d in (w.earliest, w.latest) if d]
    return Scale(min(days), max(days), _PAD + 26, width - _PAD - 30)


def _draw_dated(
    root: Element, told: Told, dated: list[ToldEntry], width: float, options: Options
) -> float:
    scale = _scale(told, dated, width)
    longest = 330.0 if len(dated) <= 30 else 240.0 if len(dated) <= 80 else 130.0
    room = min(longest, width * 0.42)
    ground = svg.add(root, "g", "rg-ground-lines", aria_hidden="true")
    titles = svg.add(root, "g", "rg-band-titles", aria_hidden="true")
    entries = svg.add(root, "g", "rg-entries", role="list")
    entries.set("aria-label", say("Entries with a date"))
    layers = ground, titles, entries
    y = _HEAD
    bands: dict[str, list[Bar]] = {}
    for found in sorted(dated, key=_order):
        levels = [x for x in _UP if x in found.entry.levels]
        bar = _bar(found, scale, room, width)
        bands.setdefault(levels[0].value if levels else _WAITING, []).append(bar)
    for key in [*(x.value for x in reversed(_UP)), _WAITING]:
        if key not in bands and key in (_WAITING, Level.PARADIGMATIC):
            continue
        y = _draw_band(layers, (told, options), (key, bands.get(key, [])), (y, width))
        y += 18 if key == Level.PARADIGMATIC else 5
    _draw_axis(root, ground, told, scale, y)
    return y


def _order(found: ToldEntry) -> tuple[date, str]:
    assert found.entry.when
    return middle(found.entry.when), found.entry.id


def _bar(found: ToldEntry, scale: Scale, room: float, width: float) -> Bar:
    when = found.entry.when
    assert when
    start = scale.x(when.earliest) if when.earliest else scale.left - 18
    end = scale.x(when.latest) if when.latest else scale.right + 18
    words = metrics.shorten(found.entry.text, room, _TEXT)
    needed = metrics.width(words, _TEXT)
    right, left = width - _PAD - end - 36, start - _PAD - 16
    after = needed <= right or right >= left
    if (side := right if after else left) < needed:
        words = metrics.shorten(words, side, _TEXT) if side > 40 else ""
    return Bar(found, when, start, end, words, after)


def _lanes(bars: list[Bar]) -> int:
    """Give each bar the first lane in which it has room; say how many there are."""
    lanes: list[list[tuple[float, float]]] = []
    for bar in bars:
        first, last = bar.reach
        for place, taken in enumerate(lanes):
            if all(last <= a or first >= b for a, b in taken):
                taken.append((first, last))
                bar.lane = place
                break
        else:
            lanes.append([(first, last)])
            bar.lane = len(lanes) - 1
    return len(lanes)


def _draw_band(
    layers: tuple[Element, Element, Element],
    context: tuple[Told, Options],
    band: tuple[str, list[Bar]],
    place: tuple[float, float],
) -> float:
    told, options = context
    ground, titles, entries = layers
    key, bars = band
    y, width = place
    lanes = _lanes(bars)
    high = _TITLE + lanes * _LANE + 10
    paint = f"rg-tint-{key}" if key else "rg-calm"
    box = {"x": 4.0, "y": y, "width": width - 8, "height": high, "rx": 10.0}
    if key == Level.PARADIGMATIC:
        edge = f"{paint} rg-stroke-{key}"
        box["rx"] = 0
        svg.add(ground, "rect", edge, stroke_width=1.4, stroke_dasharray="8 5", **box)
    else:
        svg.add(ground, "rect", paint, **box)
    nothing = "" if bars else say("nothing with a date yet")
    room = width - 2 * _PAD - metrics.width(nothing, 12) - 40
    after = _draw_title(titles, told, (key, paint), (y, room))
    if nothing:
        svg.write(titles, (max(_PAD + 160, after), y + 22), nothing, size=12, paint="rg-soft")
    for bar in bars:
        centre = y + _TITLE + bar.lane * _LANE + _LANE / 2
        _draw_bar(entries, bar, centre, told, options)
    return y + high


def _draw_title(
    titles: Element, told: Told, band: tuple[str, str], place: tuple[float, float]
) -> float:
    """The name of a band, on its own ground, so that no line of the calendar crosses it.

    Returns where it ends.
    """
    (key, paint), (y, room) = band, place
    label = told.label("levels", key) if key else say("No level yet")
    label = metrics.shorten(label, room, 15, bold=True)
    wide = metrics.width(label, 15, bold=True) + (34 if key else 12)
    svg.add(titles, "rect", paint, x=_PAD - 6, y=y + 6, width=wide, height=22)
    x = _PAD
    if key:
        draw_level(titles, Level(key), x + 8, y + 17, 14)
        x += 22
    svg.write(titles, (x, y + 22), label, size=15, bold=1)
    return _PAD + wide


def _draw_bar(parent: Element, bar: Bar, y: float, told: Told, options: Options) -> None:
    """A bar with a solid core; what may or may not belong to it is drawn open."""
    entry = bar.told.entry
    item = svg.add(parent, "g", "rg-entry", role="listitem", data_entry=entry.id)
    holder = item
    if options.entry_href:
        holder = svg.add(item, "a", href=options.entry_link(entry.id))
    else:
        item.set("tabindex", "0")
    svg.name(holder, in_words(entry.id, told))
    levels = [x for x in _UP if x in entry.levels]
    stroke = f"rg-stroke-{levels[0].value}" if levels else "rg-line"
    when, start, end = bar.when, bar.start, bar.end
    exact = bool(when.earliest and when.latest and (when.latest - when.earliest).days <= _EXACT)
    if not exact:
        d = f"M{number(start)} {number(y)}H{number(end)}"
        svg.add(holder, "path", f"{stroke} rg-vague", d=d, stroke_width=2, stroke_dasharray="2 3")
        for known, x, way in ((when.earliest, start, 1), (when.latest, end, -1)):
            shape = (
                f"m{4 * way}-5h{-4 * way}v10h{4 * way}"
                if known
                else f"m{5 * way}-5l{-5 * way} 5l{5 * way} 5"
            )
            d = f"M{number(x)} {number(y)}{shape}"
            svg.add(holder, "path", stroke, d=d, fill="none", stroke_width=1.5)
    core = _core(when, start, end)
    for place, level in enumerate(levels):
        draw_level(holder, level, core + place * 11, y, 10)
    if not levels:
        svg.add(holder, "circle", "rg-dot", cx=core, cy=y, r=4.5)
    if bar.after:
        at, anchor = (end + 10 + 11 * max(len(levels) - 1, 0) * exact, y + 4), "start"
    else:
        at, anchor = (start - 10, y + 4), "end"
    if not bar.words:
        return
    wide = metrics.width(bar.words, _TEXT)
    left = at[0] if bar.after else at[0] - wide
    ground = f"rg-tint-{levels[0].value}" if levels else "rg-calm"
    # The words stand on their own ground, so that no line of the calendar crosses them.
    svg.add(holder, "rect", ground, x=left - 2, y=y - 8, width=wide + 4, height=16)
    svg.write(holder, at, bar.words, size=_TEXT, text_anchor=anchor)


def _core(when: When, start: float, end: float) -> float:
    """Where the mark stands: at the one end that is known, or in the middle."""
    if when.earliest is None:
        return end - 8
    if when.latest is None:
        return start + 8
    return (start + end) / 2


def _draw_axis(root: Element, ground: Element, told: Told, scale: Scale, bottom: float) -> None:
    """Years above the bands, and the time of the project as a bar."""
    years = range(scale.first.year, scale.last.year + 1)
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000) if len(years) / s <= 12)
    last = -99.0
    for year in years:
        if year % step and len(years) > 1:
            continue
        x = scale.x(date(year, 1, 1))
        svg.add(ground, "path", "rg-hair", d=f"M{number(x)} {number(_HEAD - 8)}V{number(bottom)}")
        if x - last > 44:
            svg.write(root, (x + 3, _HEAD - 10), str(year), size=13, bold=1)
            last = x
    period = told.case.about.period
    if not period or not period.dated:
        return
    start = scale.x(period.earliest) if period.earliest else scale.left - 18
    end = scale.x(period.latest) if period.latest else scale.right + 18
    d = f"M{number(start)} 31H{number(max(end, start + 4))}"
    svg.add(root, "path", "rg-strong", d=d, stroke_width=3)
    for known, x in ((period.earliest, start), (period.latest, end)):
        if known:
            svg.add(root, "path", "rg-strong", d=f"M{number(x)} 26v10", stroke_width=2)
            d = f"M{number(x)} {number(_HEAD - 8)}V{number(bottom)}"
            svg.add(ground, "path", "rg-line", d=d, stroke_width=1.3, stroke_dasharray="6 4")
    words = say("the project: {when}", when=period.text) if period.text else say("the project")
    x = max(_PAD, min(start, scale.right + 20 - metrics.width(words, 12)))
    svg.write_fitted(root, (x, 20), words, scale.right + 24 - x, size=12)


def _draw_undated(
    root: Element,
    told: Told,
    undated: list[ToldEntry],
    place: tuple[float, float],
    options: Options,
) -> float:
    """What has no date stands apart, in columns of words."""
    y, width = place
    if not undated:
        return y
    y += 14
    columns = max(1, int((width - 2 * _PAD) // 260))
    side = (width - 2 * _PAD) / columns
    rows = -(-len(undated) // columns)
    group = svg.add(root, "g", "rg-undated", role="list")
    group.set("aria-label", say("Entries without a date"))
    box = {"x": 4.0, "y": y, "width": width - 8, "height": _TITLE + rows * _LANE + 12}
    svg.add(group, "rect", "rg-calm", rx=10, **box)
    group.remove(ground := group[-1])
    root.insert(len(root) - 1, ground)
    title = svg.write(root, (_PAD, y + 22), say("No date given"), size=15, bold=1)
    title.set("aria-hidden", "true")
    ordered = sorted(undated, key=lambda e: ([x not in e.entry.levels for x in _UP], e.entry.id))
    for position, found in enumerate(ordered):
        column, row = divmod(position, rows)
        at = (_PAD + column * side, y + _TITLE + row * _LANE + 14)
        _draw_undated_entry(group, found, (*at, side), told, options)
    return y + _TITLE + rows * _LANE + 12


def _draw_undated_entry(
    group: Element,
    found: ToldEntry,
    place: tuple[float, float, float],
    told: Told,
    options: Options,
) -> None:
    x, y, side = place
    item = svg.add(group, "g", "rg-entry", role="listitem", data_entry=found.entry.id)
    holder = item
    if options.entry_href:
        holder = svg.add(item, "a", href=options.entry_link(found.entry.id))
    else:
        item.set("tabindex", "0")
    svg.name(holder, in_words(found.entry.id, told))
    levels = [level for level in _UP if level in found.entry.levels]
    for position, level in enumerate(levels):
        draw_level(holder, level, x + 6 + 13 * position, y - 4, 10)
    left = x + max(13 * len(levels), 6) + 6
    words = metrics.shorten(found.entry.text, side - (left - x) - 16, _TEXT)
    svg.write(holder, (left, y), words, size=_TEXT)


def _draw_key(root: Element, place: tuple[float, float], dated: bool) -> float:
    y, width = place
    if not dated:
        return y + _PAD
    x = _PAD
    y += 26
    keys = [
        (say("it happened some time within this stretch"), "m4-5h-4v10h4m0-5h26m0-5h4v10h-4"),
        (say("it goes on, or began earlier than anybody says"), "m6-5l-6 5l6 5m-6-5h34"),
    ]
    for words, shape in keys:
        wide = 46 + metrics.width(words, 12) + 20
        if x > _PAD and x + wide > width:
            x, y = _PAD, y + 22
        d = f"M{number(x)} {number(y - 4)}{shape}"
        svg.add(root, "path", "rg-line", d=d, fill="none", stroke_width=1.5)
        svg.write_fitted(root, (x + 46, y), words, width - x - 46 - _PAD, size=12, paint="rg-soft")
        x += wide
    return y + 18
