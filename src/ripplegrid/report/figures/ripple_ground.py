"""The ground of the ripple map: bands, columns of time and the time of the project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ripplegrid.analysis.days import when_said
from ripplegrid.method.terms import term
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_boxes import band_words
from ripplegrid.report.figures.ripple_layout import PAD, STRIPS, Band, Column, Layout
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import mark, say

_HEADING = 34
_PROJECT = 24
_NOTHING_YET = mark("{level} – nothing here yet")
_NOTHING_IN_PART = mark("{level} – nothing of it in this view")


def heading_height(case: CaseStudy, columns: Sequence[Column]) -> float:
    """How much room the headings above the bands need."""
    timed = any(c.stretch for c in columns)
    return 10 + (_HEADING if timed else 0) + (_PROJECT if _project(case, columns) else 0)


def draw_ground(root: Element, told: Told, layout: Layout) -> None:
    """Draw everything that lies beneath the links and boxes."""
    ground = svg.add(root, "g", "rg-ground-lines", aria_hidden="true")
    for band in layout.bands:
        _draw_band(ground, band, layout)
    _draw_columns(ground, layout)
    _draw_project(ground, told.case, layout)


def _draw_band(parent: Element, band: Band, layout: Layout) -> None:
    left, width = 4.0, layout.width - 8
    paint = "rg-calm" if band.key in STRIPS else f"rg-tint-{band.key}"
    if band.key == Level.PARADIGMATIC:
        _draw_apart(parent, band, left, width)
    else:
        svg.add(parent, "rect", paint, x=left, y=band.y, width=width, height=band.h, rx=10)


def draw_titles(root: Element, told: Told, layout: Layout, options: Options) -> None:
    """Name the bands, above the links, so that no curve crosses a word."""
    titles = svg.add(root, "g", "rg-band-titles", aria_hidden="true")
    for band in layout.bands:
        _draw_title(titles, band, told, (layout, options))


def _draw_title(parent: Element, band: Band, told: Told, how: tuple[Layout, Options]) -> None:
    layout, options = how
    x = PAD + 8.0
    if band.key in STRIPS:
        title, plain = band_words(band.key)
        x = float(PAD)
    else:
        title = told.label("levels", band.key)
        said = band.key in options.levels
        plain = "" if said else say(term("levels", band.key).plain.lower())
        x += 14
    if band.empty:
        plain = _nothing(plain, part=told.part)
    title = metrics.shorten(title, (layout.width - x - PAD) * 0.7, 15, bold=True)
    after = x + metrics.width(title, 15, bold=True) + 10
    room = layout.width - after - PAD
    plain = metrics.shorten(plain, room, 12)
    paint = "rg-calm" if band.key in STRIPS else f"rg-tint-{band.key}"
    wide = after - x + metrics.width(plain, 12) + 8
    ground = {"x": 8.0, "y": band.y + 8, "width": x + wide - 8, "height": 20, "rx": 6}
    svg.add(parent, "rect", paint, **ground)
    if band.key not in STRIPS:
        draw_level(parent, Level(band.key), PAD + 8, band.y + 18, 14)
    svg.write(parent, (x, band.y + 23), title, size=15, bold=1)
    svg.write(parent, (after, band.y + 23), plain, size=12, paint="rg-soft")


def _nothing(level: str, *, part: bool) -> str:
    """That nothing stands in a band, told with the plain word of its level if there is one."""
    if not level:
        return say("nothing here")
    return say(_NOTHING_IN_PART if part else _NOTHING_YET, level=level)


def _draw_apart(parent: Element, band: Band, left: float, width: float) -> None:
    """The paradigmatic band is set apart by its cut corners and broken line."""
    cut, x, y, w, h = 16, left, band.y, width, band.h
    d = (
        f"M{number(x + cut)} {number(y)}h{number(w - 2 * cut)}l{cut} {cut}v{number(h - 2 * cut)}"
        f"l-{cut} {cut}h-{number(w - 2 * cut)}l-{cut} -{cut}v-{number(h - 2 * cut)}z"
    )
    style = f"rg-tint-{band.key} rg-stroke-{band.key}"
    svg.add(parent, "path", style, d=d, stroke_width=1.4, stroke_dasharray="8 5")


def _draw_columns(parent: Element, layout: Layout) -> None:
    if not any(c.stretch for c in layout.columns):
        return
    bands = [b for b in layout.bands if b.key not in STRIPS]
    top, bottom = bands[0].y, bands[-1].y + bands[-1].h
    for position, column in enumerate(layout.columns):
        words = column.stretch.words if column.stretch else say("no date given")
        at = (column.x, top - 12)
        paint = "rg-ink" if column.stretch else "rg-soft"
        svg.write_fitted(parent, at, words, column.w, size=14, bold=1, paint=paint)
        if position:
            x = number(column.x - layout.gutter / 2)
            d = f"M{x} {number(top - 26)}V{number(bottom)}"
            if column.stretch:
                svg.add(parent, "path", "rg-hair", d=d, stroke_width=1)
            else:
                svg.add(parent, "path", "rg-line", d=d, stroke_width=1.5, stroke_dasharray="1 5")


def _project(case: CaseStudy, columns: Sequence[Column]) -> bool:
    when = case.about.period
    return bool(when and when.dated and any(c.stretch for c in columns))


def _where(day: date, columns: Sequence[Column]) -> float:
    """Where a day lies across the columns of time."""
    timed = [c for c in columns if c.stretch]
    for column in timed:
        assert column.stretch
        if day <= column.stretch.last:
            whole = (column.stretch.last - column.stretch.first).days or 1
            part = max(0, (day - column.stretch.first).days) / whole
            return column.x + part * column.w
    return timed[-1].x + timed[-1].w


def _draw_project(parent: Element, case: CaseStudy, layout: Layout) -> None:
    """The time of the project, as a bar above the columns; an open end is drawn open."""
    if not _project(case, layout.columns):
        return
    when = case.about.period
    assert when
    timed = [c for c in layout.columns if c.stretch]
    start = _where(when.earliest, layout.columns) if when.earliest else timed[0].x
    end = _where(when.latest, layout.columns) if when.latest else timed[-1].x + timed[-1].w
    end = max(end, start + 6)
    y = 26.0
    svg.add(parent, "path", "rg-strong", d=f"M{number(start)} {y}H{number(end)}", stroke_width=3)
    for known, x in ((when.earliest, start), (when.latest, end)):
        if known:
            svg.add(parent, "path", "rg-strong", d=f"M{number(x)} {y - 5}v10", stroke_width=2)
    words = say("the project: {when}", when=when_said(when)) if when.text else say("the project")
    room = layout.width - PAD - start
    if room < metrics.width(words, 12):
        start = max(PAD, layout.width - PAD - metrics.width(words, 12))
    svg.write_fitted(parent, (start, y - 9), words, layout.width - PAD - start, size=12)
