"""The timeline: the picture where there is one, and the years in words."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.report.figures import KINDS, Options, draw
from ripplegrid.web.cases.shown.timeline import timeline as laid_out
from ripplegrid.web.cases.views.opening import Page, page_of


@require_safe
@login_required
def timeline(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    found = laid_out(page.told)
    drawn = figure(page) if found.years and "timeline" in KINDS else ""
    return page.render("cases/timeline.html", "timeline", timeline=found, figure=drawn)


def figure(page: Page) -> str:
    """The timeline as SVG, each entry leading to its page."""
    entry = reverse("entry", args=[page.case.id, "ENTRY"]).replace("ENTRY", "{id}")
    options = Options(width=1120, lang=get_language() or "en", entry_href=entry)
    return mark_safe(draw("timeline", page.case, options=options))  # noqa: S308  # escaped there
