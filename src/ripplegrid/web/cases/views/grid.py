"""The grid, and the cards by which an open grid keeps up with what others do."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid import method
from ripplegrid.model.record import Id
from ripplegrid.model.words import Column
from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.shown.grid import AGREED, COLUMNS, EVERYONE, keys, lay_out
from ripplegrid.web.cases.views.opening import page_of

PROMPTS = {f"{p.level}/{p.column}": p for p in method.prompts()}


@require_safe
@login_required
def grid(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    whose = request.GET.get("whose", EVERYONE)
    if whose not in {EVERYONE, AGREED} and whose not in page.case.voices:
        whose = EVERYONE
    with_own = {e.by for e in page.case.entries.values() if e.by}
    owners = sorted((page.case.voices[v] for v in with_own), key=lambda v: v.name)
    return page.render(
        "cases/grid.html",
        "grid",
        grid=lay_out(page.told, whose),
        whose=whose,
        owner=page.case.voices.get(whose),
        owners=owners,
        any_agreed=any(e.agreed and e.shown for e in page.case.entries.values()),
        columns=[c.value for c in COLUMNS],
        prompts=PROMPTS,
        margin=Column.MARGIN.value,
    )


@require_safe
@login_required
def cards(request: HttpRequest, case_id: Id) -> HttpResponse:
    """The cards of some entries with the cells they stand in now; none for an entry that left."""
    page = page_of(request, case_id)
    asked = request.GET.getlist("id")[:200]
    entries = {page.told.reading.spoken_for_by[i] for i in asked if i in page.case.entries}
    shown = [page.case.entries[i] for i in sorted(entries) if page.case.entries[i].shown]
    found = [(card(page.told, entry.id), keys(entry)) for entry in shown]
    return page.render("cases/_cards.html", "grid", found=found)
