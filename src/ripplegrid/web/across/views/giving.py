"""Giving a case study to a synthesis: which, what will be seen of it, and by whom."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ripplegrid.model.record import Id
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.shown.giving import own_cases, preview
from ripplegrid.web.cases.actions.giving import give as really_give


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def give(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    if request.method == "POST":
        really_give(page.person, request.POST.get("case", ""), page.id)
        words = say("It is given. Its team can take it back on its page of members at any time.")
        messages.success(request, words)
        return redirect("across-cases", page.id)
    own = own_cases(page)
    asked = request.GET.get("case", "")
    chosen = next((one for one in own if one.row.pk == asked and not one.given), None)
    return page.render(
        "across/give.html",
        "cases",
        own=own,
        chosen=preview(page, chosen.row) if chosen else None,
    )
