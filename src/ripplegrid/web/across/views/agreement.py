"""How far the coders of a round agree, once it is open."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.shown.agreed import agreed
from ripplegrid.web.across.shown.units import shown
from ripplegrid.web.across.views.rounds import round_of

LISTED = 20


@require_safe
@login_required
def rounds(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """The rounds of which it can be said; straight to it where there is one."""
    page = across_of(request, synthesis_id)
    opened = [one for one in page.synthesis.coding_rounds.values() if one.opened is not None]
    if len(opened) == 1:
        return redirect("across-agreement", page.id, opened[0].id)
    return page.render("across/agreements.html", "agreement", opened=opened)


@require_safe
@login_required
def agreement(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    one = round_of(page, round_id)
    if one.opened is None:
        return redirect("across-round", page.id, round_id)
    found = agreed(page.synthesis, one.id)
    units = [
        (shown(differing.unit, page.given, page.synthesis.passages), differing.said)
        for differing in found.differing[:LISTED]
    ]
    return page.render(
        "across/agreement.html", "agreement", round=one, found=found, units=units,
        more=len(found.differing) - len(units),
        book=page.synthesis.codebooks[one.codebook],
    )  # fmt: skip
