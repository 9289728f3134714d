"""Who took part, in which stages, and who speaks in this account."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid import method
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import VoiceKind
from ripplegrid.saying import say
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.registers.people import CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES
from ripplegrid.web.cases.shown.people import People
from ripplegrid.web.cases.views.figures import drawn
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.cases.views.registers import whole
from ripplegrid.web.ui.wording import label


@require_safe
@login_required
def people(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    case = page.case
    own_stages = sorted(case.stages.values(), key=lambda s: s.position)
    stages = [s.id for s in own_stages or method.terms("stages")]
    judged = [r for r in case.reflections.values() if r.subject.startswith("dimension/")]
    judged.sort(key=lambda r: (r.subject, r.by, r.id))
    found = People(page.told, page.naming, request.GET.get("kind", ""))
    return page.render(
        "cases/people.html",
        "people",
        people=found,
        others=[(kind, found.others[kind]) for kind in VoiceKind],
        registers={one.name: one for one in (CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES)},
        whole=whole(page, CONTRIBUTORS) | whole(page, VOICES) | whole(page, PARTICIPANTS),
        may_remove=may(page.role, Act.REMOVE),
        stages=[
            (stage, [i for i in case.involvements.values() if i.stage == stage]) for stage in stages
        ],
        circle=drawn(page, "stages") if case.involvements else None,
        continuum=drawn(page, "continuum") if judged else None,
        judged=[(r, _place(page, r)) for r in judged],
    )


def _place(page: Page, reflection: Reflection) -> str:
    """Which dimension a judgement is on, and where it puts the project, in words."""
    dimension = reflection.subject.partition("/")[2]
    named = label(page.naming, "dimensions", dimension)
    places = {t.id: say(t.label) for t in method.places(dimension)}
    place = places.get(f"{dimension}/{reflection.place}", "")
    return f"{named}: {place}" if place else named
