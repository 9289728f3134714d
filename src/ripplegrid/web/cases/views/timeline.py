"""The timeline: the picture where there is one, and the years in words."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ripplegrid.analysis.answers.times import took
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.timeline import Phase, lags
from ripplegrid.analysis.wording import Names
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.web.cases.shown.follow_ups import follow_ups
from ripplegrid.web.cases.shown.parts import Opened, parts
from ripplegrid.web.cases.shown.timeline import Asked
from ripplegrid.web.cases.shown.timeline import timeline as laid_out
from ripplegrid.web.cases.views.figures import drawn
from ripplegrid.web.cases.views.opening import Page, page_of

PHASES = {
    Phase.BEFORE: _("before the project"),
    Phase.DURING: _("while it ran"),
    Phase.AFTER: _("after it ended"),
}
"""What each part of the time is called."""

MOST_DRAWN = 600
"""The picture of more entries comes when it is asked for."""


@require_safe
@login_required
def timeline(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    asked = Asked.of(request.GET.get("when", ""), request.GET.get("level", ""))
    found = laid_out(page.told, asked)
    draws = bool(found.years) and not asked
    many = len(page.told.reading.entries)
    waits = many if draws and many > MOST_DRAWN and request.GET.get("picture") != "yes" else 0
    used = {level for entry in page.told.reading.entries for level in entry.levels}
    return page.render(
        "cases/timeline.html",
        "timeline",
        timeline=found,
        parts=parts(found.places, Opened.of(request.GET)),
        base=_base(asked),
        asked=asked,
        any_entries=bool(page.told.reading.entries),
        phases=PHASES if page.case.about.period and page.case.about.period.dated else {},
        levels=[level for level in Level if level in used],
        lags=_lags(page),
        due=follow_ups(page.case, timezone.localdate()).due,
        picture=drawn(page, "timeline") if draws and not waits else None,
        waits=waits,
    )


def _lags(page: Page) -> list[str]:
    """How long it took from one level to another, in sentences."""
    case = page.case
    found = page.made("lags", lambda: tuple(lags(case, LinkTable.of(case, page.told.reading))))
    return [one.sentence for one in took(Names(case), found) if one.code == "lag"]


def _base(asked: Asked) -> str:
    """The beginning of the same address with another year opened."""
    kept = {"when": asked.phase or "", "level": asked.level or ""}
    query = urlencode({name: value for name, value in kept.items() if value})
    return f"?{query}&" if query else "?"
