"""What went from project to project, on a page that only reads."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.shown.lineage import seen


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    return page.render("across/lineage.html", "patterns", found=seen(page))
