"""The timeline: the picture where there is one, and the years in words."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.web.cases.shown.timeline import timeline as laid_out
from ripplegrid.web.cases.views.figures import drawn
from ripplegrid.web.cases.views.opening import page_of


@require_safe
@login_required
def timeline(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    found = laid_out(page.told)
    picture = drawn(page, "timeline") if found.years else None
    return page.render("cases/timeline.html", "timeline", timeline=found, picture=picture)
