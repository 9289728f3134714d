"""What else the accounts show together, on one page that only reads."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.shown.further import further


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    asked = request.GET
    found = further(page, asked.get("several", "1"), asked.get("alone", "1"))
    return page.render("across/further.html", "patterns", found=found, opened="alone" in asked)
