"""Who took part, and who speaks in this account."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.registers.people import CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES
from ripplegrid.web.cases.shown.people import People
from ripplegrid.web.cases.views.opening import page_of
from ripplegrid.web.cases.views.registers import whole


@require_safe
@login_required
def people(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    found = People(page.told, page.naming, request.GET.get("kind", ""))
    return page.render(
        "cases/people.html",
        "people",
        people=found,
        others=[(kind, found.others[kind]) for kind in VoiceKind],
        registers={one.name: one for one in (CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES)},
        whole=whole(page, CONTRIBUTORS) | whole(page, VOICES) | whole(page, PARTICIPANTS),
        may_remove=may(page.role, Act.REMOVE),
        is_me=page.standing.contributor in page.state.study.contributors,
    )
