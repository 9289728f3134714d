"""The grid, and the cards by which an open grid keeps up with what others do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.http import require_safe

from ripplegrid import method
from ripplegrid.model.record import Id
from ripplegrid.model.words import Column
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.forms.sieve import SieveForm
from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.shown.grid import AGREED, COLUMNS, EVERYONE, chosen, keys, lay_out, sifted
from ripplegrid.web.cases.shown.missing import wanting
from ripplegrid.web.cases.shown.parts import Opened, parts
from ripplegrid.web.cases.views.opening import Page, page_of

OPENED = ("cell", "from")
"""What an address says of the place somebody opened."""
PROMPTS = {f"{p.level}/{p.column}": p for p in method.prompts()}


@require_safe
@login_required
def grid(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    whose = _whose(page)
    form = SieveForm(request.GET, told=page.told, naming=page.naming)
    sieve = form.sieve()
    with_own = {e.by for e in page.case.entries.values() if e.by}
    owners = sorted((page.case.voices[v] for v in with_own), key=lambda v: v.name)
    laid = lay_out(page.told, whose, sieve)
    in_place = whose == EVERYONE and not sieve.active
    choose = _choosing(page)
    quiet = not in_place or not may(page.role, Act.ADD)
    return page.render(
        "cases/grid.html",
        "grid",
        grid=laid,
        parts=parts(laid.places, Opened.of(request.GET)),
        whose=whose,
        owner=page.case.voices.get(whose),
        mine=page.my_voice,
        owners=owners,
        any_agreed=any(e.agreed and e.shown for e in page.case.entries.values()),
        columns=[c.value for c in COLUMNS],
        prompts=PROMPTS,
        margin=Column.MARGIN.value,
        form=form,
        sieve=sieve,
        chips=list(form.chips()),
        every=len(list(chosen(page.case, whose))) if sieve.active else laid.count,
        choose=choose,
        in_place=in_place,
        wanting=None if quiet else wanting(page.told, laid, timezone.localdate()),
        address=_addresses(request.GET, whose),
        base=_base(request.GET),
    )


@require_safe
@login_required
def cards(request: HttpRequest, case_id: Id) -> HttpResponse:
    """The cards of some entries with the cells they stand in now; none for an entry that left.

    What the grid was asked for counts here too: what does not fit it is not given.
    """
    page = page_of(request, case_id)
    whose = _whose(page)
    asked = [i for i in request.GET.getlist("id")[:200] if i in page.case.entries]
    if whose not in page.case.voices:
        asked = [page.told.reading.spoken_for_by[i] for i in asked]
    sieve = SieveForm(request.GET, told=page.told, naming=page.naming).sieve()
    fitting = {e.id for e in sifted(page.told, whose, sieve)}
    shown = [page.case.entries[i] for i in sorted(fitting.intersection(asked))]
    found = [(card(page.told, entry.id), keys(entry)) for entry in shown]
    return page.render("cases/_cards.html", "grid", found=found)


def _choosing(page: Page) -> str:
    """Whether several are being chosen, and whether all of them are to begin with."""
    asked = page.request.GET.get("choose", "")
    return asked if asked in {"some", "all"} and may(page.role, Act.EDIT) else ""


def _whose(page: Page) -> str:
    """Whose grid is asked for: everyone's unless it is the agreed one or that of a voice."""
    whose = page.request.GET.get("whose", EVERYONE)
    return whose if whose == AGREED or whose in page.case.voices else EVERYONE


def _addresses(asked: QueryDict, whose: str) -> Mapping[str, Any]:
    """The same grid in other ways, as the part of the address after the question mark."""
    now, every, wider = asked.copy(), asked.copy(), QueryDict(mutable=True)
    for name in ("choose", "id", *OPENED):
        now.pop(name, None)
        every.pop(name, None)
    every.pop("whose", None)
    if whose != EVERYONE:
        wider["whose"] = whose
    return {"now": now.urlencode(), "every": every.urlencode(), "wider": wider.urlencode()}


def _base(asked: QueryDict) -> str:
    """The beginning of the same address with another place opened."""
    kept = asked.copy()
    for name in ("id", *OPENED):
        kept.pop(name, None)
    return f"?{kept.urlencode()}&" if kept else "?"
