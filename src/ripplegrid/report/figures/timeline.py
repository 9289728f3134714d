"""The timeline: every entry in time, in words while there is room, and a mark for each beyond."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ripplegrid.analysis.timeline import Phase, early, phases
from ripplegrid.report.figures import metrics, svg, timeline_list
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.timeline_crowd import (
    ACROSS,
    DOWN,
    crowd_scale,
    draw_crowd,
    draw_marks,
)
from ripplegrid.report.figures.timeline_ground import (
    AXIS,
    PAD,
    PUBLISHED,
    TITLE,
    draw_axis,
    first_published,
    layers_in,
    order,
    straight,
)
from ripplegrid.report.figures.timeline_key import Key, draw_key
from ripplegrid.report.figures.timeline_lanes import draw_lanes, within
from ripplegrid.report.figures.timeline_marks import (
    UP,
    draw_levels_of,
    draw_signs,
    exact,
    holder,
    levels_of,
    signs_width,
)
from ripplegrid.report.figures.told import Told, ToldEntry
from ripplegrid.saying import say, say_count

NARROW = 620
HIGHEST = 1150.0
"""How high the entries in words may get before each is drawn as a mark alone."""
HIGHEST_NARROW = 1900.0
_MOST_UNDATED = 12
"""How many rows of entries without a date are written out."""
_ROW = 26.0


def draw_timeline(told: Told, options: Options) -> Element:
    """Draw the entries of a case study in time, by level."""
    case = told.case
    width = float(max(options.width, 320))
    dated = sorted((e for e in told.entries.values() if _dated(e)), key=order)
    undated = [e for e in told.entries.values() if not _dated(e)]
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
        lines = metrics.wrap(words, width - 2 * PAD, 14, 6)
        svg.write_lines(root, (PAD, 36), lines, size=14)
        return svg.sized(root, width, 36 + 19 * len(lines))
    y = _draw_told(root, told, dated, width)
    spelled = True
    if dated:
        draw = _draw_down if width < NARROW else _draw_across
        y, spelled = draw(root, (told, options), dated, (y, width))
    y = _draw_undated(root, (told, options), undated, (y, width))
    key = Key(
        vague=any(e.entry.when and not exact(e.entry.when) for e in dated),
        words=spelled,
        narrow=width < NARROW,
        levels=frozenset(x for e in told.entries.values() for x in levels_of(e)),
        directions=frozenset(d for e in told.entries.values() for d in e.directions),
        differs=any(e.disputed for e in told.entries.values()),
    )
    return svg.sized(root, width, draw_key(root, told, key, (y, width)))


def _dated(found: ToldEntry) -> bool:
    return bool(found.entry.when and found.entry.when.dated)


def _describe(told: Told, dated: Sequence[ToldEntry], undated: Sequence[ToldEntry]) -> str:
    if not told.entries:
        return say("Nothing stands in time yet.")
    parts = [
        say_count(
            "{count} entry with a date, by level",
            "{count} entries with a date, by level",
            count=len(dated),
        ),
        say_count(
            "{count} entry without a date", "{count} entries without a date", count=len(undated)
        ),
    ]
    return " ".join([f"{'; '.join(parts)}.", *_told_of_time(told, dated)])


def _told_of_time(told: Told, dated: Sequence[ToldEntry]) -> list[str]:
    """What the picture is asked, in sentences: before, during, after, and before publication."""
    sentences = []
    period = told.case.about.period
    if period and period.dated and dated:
        found = Counter(phases(e.entry.when, period) for e in dated if e.entry.when)
        certain = {phase: found[phase,] for phase in Phase}
        sentences.append(
            say(
                "Seen from the project: {before} before it, {during} while it ran, {after} after "
                "it ended, {either} whose dates do not say which.",
                before=certain[Phase.BEFORE],
                during=certain[Phase.DURING],
                after=certain[Phase.AFTER],
                either=sum(found.values()) - sum(certain.values()),
            )
        )
    published = early(e.entry for e in told.entries.values())
    if published:
        sentences.append(
            say(
                "No impact came certainly before anything was published; {more} may have.",
                more=len(published.possible),
            )
            if not published.certain
            else say_count(
                "{count} impact came certainly before anything was published, and {more} possibly.",
                "{count} impacts came certainly before anything was published, and {more} "
                "possibly.",
                count=len(published.certain),
                more=len(published.possible),
            )
        )
    return sentences


def _draw_told(root: Element, told: Told, dated: Sequence[ToldEntry], width: float) -> float:
    y = PAD
    for sentence in _told_of_time(told, dated):
        lines = metrics.wrap(sentence, width - 2 * PAD, 14, 6)
        svg.write_lines(root, (PAD, y + 14), lines, size=14, leading=19)
        y += 19 * len(lines) + 4
    return y


def _draw_across(
    root: Element,
    context: tuple[Told, Options],
    dated: list[ToldEntry],
    place: tuple[float, float],
) -> tuple[float, bool]:
    """Time from left to right, a band for each level; says whether there was room for words."""
    top, width = place
    told = context[0]
    scale = straight(told, dated, width)
    bands = within(told, dated, scale, HIGHEST)
    layers = layers_in(root)
    y = top + AXIS + (PUBLISHED if first_published(told) else 0)
    if bands:
        bottom = draw_lanes(layers, context, bands, (y, width))
    else:
        scale = crowd_scale(dated, width)
        bottom = draw_crowd(layers, context, dated, (scale, y))
    # Marks that are gathered stand in order, not at their day: no line may run between them.
    draw_axis(layers, told, (scale, top, bottom if bands else y - 3), bottom)
    return bottom, bool(bands)


def _draw_down(
    root: Element,
    context: tuple[Told, Options],
    dated: list[ToldEntry],
    place: tuple[float, float],
) -> tuple[float, bool]:
    """Time from the top down, year by year; says whether there was room for words."""
    top, width = place
    years = timeline_list.years_of(context[0], dated)
    lines = timeline_list.lines_within(years, width, HIGHEST_NARROW)
    layers = layers_in(root)
    bottom = timeline_list.draw_list(layers, context, years, (top + 4, width, lines))
    return bottom, bool(lines)


def _draw_undated(
    root: Element,
    context: tuple[Told, Options],
    undated: list[ToldEntry],
    place: tuple[float, float],
) -> float:
    """What has no date stands apart: in columns of words, or a mark for each when they are many."""
    y, width = place
    if not undated:
        return y
    told, options = context
    y += 10
    columns = max(1, min(int((width - 2 * PAD) // 280), len(undated)))
    rows = -(-len(undated) // columns)
    ordered = sorted(undated, key=lambda e: ([x not in levels_of(e) for x in UP], e.entry.id))
    per_row = int((width - 2 * PAD) // ACROSS)
    spelled = rows <= _MOST_UNDATED
    high = TITLE + (rows * _ROW if spelled else -(-len(undated) // per_row) * DOWN) + 10
    svg.add(root, "rect", "rg-calm", x=4, y=y, width=width - 8, height=high, rx=10)
    title = svg.write(root, (PAD, y + 22), say("No date given"), size=15, bold=1)
    title.set("aria-hidden", "true")
    group = svg.add(root, "g", "rg-undated", role="list")
    group.set("aria-label", say("Entries without a date"))
    if not spelled:
        draw_marks(group, context, ordered, (PAD + 12, y + TITLE + DOWN / 2), per_row)
        return y + high
    side = (width - 2 * PAD) / columns
    for position, found in enumerate(ordered):
        column, row = divmod(position, rows)
        at = (PAD + column * side, y + TITLE + row * _ROW + 14)
        _draw_undated_entry(holder(group, found, told, options), found, (*at, side - 16))
    return y + high


def _draw_undated_entry(
    inside: Element, found: ToldEntry, place: tuple[float, float, float]
) -> None:
    x, y, side = place
    draw_levels_of(inside, found, (x + 8, y - 4))
    left = x + 20 + 12 * max(len(levels_of(found)) - 1, 0)
    draw_signs(inside, found, (left, y - 4))
    left += signs_width(found)
    svg.write(inside, (left, y), metrics.shorten(found.entry.text, x + side - left, 13), size=13)
