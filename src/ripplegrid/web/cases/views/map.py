"""The ripple map: one exact view of it, as a drawing and in words that are equal to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Level
from ripplegrid.report.figures.options import Only
from ripplegrid.web.cases.shown.map_listed import listed
from ripplegrid.web.cases.shown.map_part import Part, whole_of
from ripplegrid.web.cases.shown.map_shown import Shown, show
from ripplegrid.web.cases.shown.map_time import By, by, stops
from ripplegrid.web.cases.shown.map_view import LONGEST, View, read
from ripplegrid.web.cases.shown.map_words import sentences, stop_in_words
from ripplegrid.web.cases.shown.trace import outline
from ripplegrid.web.cases.views.figures import figure
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.ui import wording

WIDTH = 1200
MOST_BESIDE = 150
"""More entries than this stand in words when asked for, so that the map comes soon."""


@dataclass(frozen=True)
class Looked:
    """A page of the map: whose, which view of it, and what that shows."""

    page: Page
    view: View
    whole: Part
    shown: Shown


def look(request: HttpRequest, case_id: Id) -> Looked:
    """The view that an address asks for."""
    page = page_of(request, case_id)
    view, fits = read(request.GET, page.case)
    whole = page.made("whole map", lambda: whole_of(page.told))
    told = view.told
    shown = page.made(("map", told, fits), lambda: show(whole, told, fits=fits))
    return Looked(page, view, whole, shown)


@require_safe
@login_required
def ripple(request: HttpRequest, case_id: Id) -> HttpResponse:
    looked = look(request, case_id)
    page, view, shown = looked.page, looked.view, looked.shown
    entries = page.case.entries
    return page.render(
        "cases/map.html",
        "map",
        view=view,
        shown=shown,
        listed=listed(shown.loops or shown.chains, view.part),
        anything=bool(looked.whole.entries),
        figure=drawn(looked),
        bands=outline(page.told, shown.entries, shown.links) if _told_here(looked) else (),
        told_here=_told_here(looked),
        sentences=sentences(shown, looked.whole),
        stops=[(stop, stop_in_words(stop)) for stop in stops(page.told.reading.entries)],
        traced=entries.get(view.trace),
        ends=[(names(page, view.start), "start"), (names(page, view.end), "end")],
        without=[entries[i] for i in view.without],
        lost=[entries[i] for i in shown.lost],
        choices=_choices(page, view),
        **_neighbours(shown),
        **(beside(page, view) if view.at else {}),
    )


def _told_here(looked: Looked) -> bool:
    """Whether the outline or table stands on the same page."""
    return bool(looked.view.shape) or len(looked.shown.entries) <= MOST_BESIDE


def _neighbours(shown: Shown) -> dict[str, Any]:
    """The loops before and after the one that is shown."""
    ways = shown.loops
    if ways is None or ways.chosen is None:
        return {}
    items, at = ways.items, ways.chosen
    return {
        "before": items[at - 1] if at else None,
        "after": items[at + 1] if at + 1 < len(items) else None,
    }


@require_safe
@login_required
def panel(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    """What stands beside the map of one entry, for a page that puts it there itself."""
    looked = look(request, case_id)
    entry = looked.page.entry(entry_id)
    view = looked.view.but(at=entry.id)
    found = beside(looked.page, view)
    return looked.page.render("cases/_map_beside.html", "map", view=view, **found)


def drawn(looked: Looked) -> SafeString:
    """The drawing; entries and folds are ordinary links to further views."""
    page, view = looked.page, looked.view
    here = reverse("map", args=[page.case.id])
    kept = view.but(at="").address
    kept = f"{kept}&" if kept else ""
    return figure(
        page,
        "ripple",
        width=WIDTH,
        open=frozenset(view.open),
        highlight=frozenset({view.at} | {view.trace} | {*view.start, *view.end}),
        only=only(looked.shown),
        entry_href=f"{here}?{kept}at={{id}}#beside",
        group_href=f"{here}?{kept}open={{group}}#figure",
    )


def only(shown: Shown) -> Only:
    """What the figure is to draw of a view."""
    return Only(
        entries=shown.entries,
        links=shown.links,
        later=shown.later,
        later_links=shown.later_links,
        maybe=shown.maybe,
        aside=shown.aside,
        lost=frozenset(shown.lost) & shown.entries,
    )


def beside(page: Page, view: View) -> dict[str, Any]:
    """Everything that stands beside the map of the entry somebody chose."""
    told, entry = page.told, page.entry(view.at)
    day = view.last_day
    return {
        "chosen": entry,
        "said": told.said(entry.id),
        "voices": told.voices(entry.id),
        "disputed": told.disputed(entry.id),
        "links_in": told.links_in.get(entry.id, ()),
        "links_out": told.links_out.get(entry.id, ()),
        "power": [n for n in page.case.power_notes.values() if n.about == entry.id],
        "perhaps": day is not None and by(entry.when, day) is By.MAYBE,
    }


def names(page: Page, ends: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each end of a chain as the address has it and as people say it."""
    return [(end, _name(page, end)) for end in ends]


def _name(page: Page, end: str) -> str:
    kind, _, term = end.partition(":")
    if term and kind in {"kind", "level"}:
        return wording.plain(page.naming, f"{kind}s", term)
    return page.case.entries[end].text


def _choices(page: Page, view: View) -> dict[str, Any]:
    """What the form offers to look at."""
    types = {t for v in page.case.voices for t in page.told.reading.types_of(v)}
    ends = [f"kind:{k.value}" for k in Kind] + [f"level:{x.value}" for x in Level]
    return {
        "levels": [(x.value, wording.plain(page.naming, "levels", x.value)) for x in Level],
        "voices": sorted(((v.id, v.name) for v in page.case.voices.values()), key=lambda v: v[1]),
        "types": sorted((t, wording.plain(page.naming, "stakeholder_types", t)) for t in types),
        "start": names(page, (*dict.fromkeys((*view.start, *ends)),)),
        "end": names(page, (*dict.fromkeys((*view.end, *ends)),)),
        "steps": range(1, LONGEST + 1),
    }
