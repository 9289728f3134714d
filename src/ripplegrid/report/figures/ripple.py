"""The ripple map: how one change led to another, upward through the levels and on in time."""

from __future__ import annotations

from copy import copy

from ripplegrid.analysis.clusters import components
from ripplegrid.analysis.links import LinkTable
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Kind, Level
from ripplegrid.report.figures import metrics, ripple_legend, svg
from ripplegrid.report.figures.folding import fold
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_boxes import draw_box, measure, most_lines, note
from ripplegrid.report.figures.ripple_ground import draw_ground, draw_titles, heading_height
from ripplegrid.report.figures.ripple_layout import (
    FOLDED_GUTTER,
    GUTTER,
    MARGIN,
    PAD,
    TRAY,
    Box,
    Layout,
    columns_for,
    place,
)
from ripplegrid.report.figures.ripple_links import draw_disputed
from ripplegrid.report.figures.ripple_web import draw_links
from ripplegrid.report.figures.timecolumns import middle
from ripplegrid.report.figures.told import Told, ToldEntry, entries_said, links_said
from ripplegrid.saying import mark, say

_NARROWEST = 620
"""Three columns: with fewer, time could not be seen. A smaller page scrolls."""
_EMPTY = mark(
    "Nothing is on the map yet. Each entry of the grid will stand here in the band of its level, "
    "with a curve to every entry that it helped or hindered."
)
_UP = {level: place for place, level in enumerate((*BASE_LEVELS, Level.PARADIGMATIC))}


def draw_ripple(told: Told, options: Options) -> svg.Element:
    """Draw the ripple map of a case study."""
    told, case = copy(told), told.case  # what is not drawn is forgotten below
    if options.only:
        told.keep(options.only)
    boxes, opened = folded(told, options)
    gutter = FOLDED_GUTTER if any(b.group for b in boxes) else GUTTER
    columns, box_width = columns_for(boxes, max(options.width, _NARROWEST), gutter=gutter)
    lines = most_lines(len(told.entries))
    for box in boxes:
        measure(box, told, box_width, lines)
        note(box, options)
    layout = place(
        boxes,
        columns,
        box_width=box_width,
        top=heading_height(case, columns),
        gutter=gutter,
    )
    layout.width = max(layout.width, float(options.width))
    root = svg.figure(
        "ripple",
        title=say("Ripple map of {title}", title=case.title),
        desc=_describe(told, layout),
        lang=options.lang,
        role="group",
    )
    draw_ground(root, told, layout)
    disputed = draw_links(root, told, layout, options)
    draw_titles(root, told, layout, options)
    signs = svg.add(root, "g", "rg-disputed", aria_hidden="true")
    for at, link in disputed:
        draw_disputed(svg.add(signs, "g", data_of=link), at)
    entries = svg.add(root, "g", "rg-entries", role="list", aria_label=say("Entries"))
    for box in sorted(layout.boxes, key=_reading_order):
        draw_box(entries, box, told, options)
    if told.entries:
        height = ripple_legend.draw_legend(root, told, layout, opened, options)
    else:
        words = metrics.wrap(say(_EMPTY), layout.width - 2 * PAD, 14, 6)
        svg.write_lines(root, (PAD, layout.height + 30), words, size=14)
        height = layout.height + 30 + 18 * len(words) + PAD
    return svg.sized(root, layout.width, height)


def folded(told: Told, options: Options) -> tuple[list[Box], list[str]]:
    """The boxes of a map, folded where it is large; and the ids of the opened groups."""
    boxes = [box for e in told.entries.values() for box in boxes_of(e)]
    if len(told.entries) <= options.fold_above:
        return boxes, []
    clusters = {} if options.groups or options.brief else clusters_of(told)
    return fold(boxes, clusters, options.open, groups=options.groups)


def boxes_of(told: ToldEntry) -> list[Box]:
    """The box of an entry in its lowest level, and an echo in each further one."""
    entry = told.entry
    when = entry.when if entry.when and entry.when.dated else None
    levels = [level.value for level in sorted(entry.levels, key=lambda x: _UP[x])]
    if not levels:
        levels = [MARGIN if Kind.EXTERNAL in entry.kinds else TRAY]
    sort = entry.text
    return [
        Box(
            key=entry.id,
            band=band,
            members=(entry.id,),
            day=middle(when) if when else None,
            when=when,
            echo=position > 0,
            sort=sort,
        )
        for position, band in enumerate(levels)
    ]


def clusters_of(told: Told) -> dict[Id, str]:
    """The name of the feedback cluster of each entry that is in one."""
    links = LinkTable.of(told.case, told.reading)
    return {
        entry_id: f"cluster {links.entries[cluster[0]]}"
        for cluster in components(links).clusters
        for entry_id in links.name(cluster)
    }


def _reading_order(box: Box) -> tuple[float, float]:
    return -box.y, box.x


def _describe(told: Told, layout: Layout) -> str:
    if not told.entries:
        return say(_EMPTY)
    drawn = [e.entry for i, e in told.entries.items() if i not in told.later]
    bands = ", ".join(
        f"{sum(band.key in (x.value for x in e.levels) for e in drawn)} "
        f"{told.naming.inside('levels', band.key)}"
        for band in reversed(layout.bands)
        if band.key not in (MARGIN, TRAY)
    )
    return say(
        "{entries} in bands from {lowest} at the bottom upward ({bands}; an entry can be at "
        "several levels), from left to right in time where dates are known, and {links} between "
        "them. The same is told as a table beside the map.",
        entries=entries_said(len(drawn)),
        lowest=told.naming.inside("levels", Level.INDIVIDUAL),
        bands=bands,
        links=links_said(told.leads_on.total()),
    )
