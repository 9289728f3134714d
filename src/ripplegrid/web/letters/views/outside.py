"""The page of somebody outside the team who is asked whether a statement is so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import ClosedPass
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import Stance
from ripplegrid.web.cases.actions import answer
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.cases.actions.held import substantiation_id
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.letters.answers.outside import Confirmed, confirmed
from ripplegrid.web.letters.forms.outside import ConfirmForm
from ripplegrid.web.letters.queries import opened
from ripplegrid.web.letters.shown.outside import statement
from ripplegrid.web.letters.views.holding import for_holders, today


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def outside(request: HttpRequest, secret: str) -> HttpResponse:
    given, study = opened(secret, PassKind.SUBSTANTIATE)
    shown = statement(study, given.subject)
    if shown is None:
        raise ClosedPass
    before = study.substantiations.get(substantiation_id(given))
    form = ConfirmForm(
        request.POST if request.method == "POST" else None, initial=_initial(study, given)
    )
    if form.is_valid():
        data = form.cleaned_data
        said = Confirmed(
            name=data["name"].strip(), role=data["role"].strip(), stance=Stance(data["stance"]),
            comment=data["comment"].strip(), when=today(),
        )  # fmt: skip

        def made(now: CaseStudy) -> Answered:
            return confirmed(now, given, said)

        answer(given, made)
        return redirect(f"{reverse('asked-outside', args=[secret])}?kept=yes")
    context = {
        "secret": secret, "about": study.about, "statement": shown, "form": form, "before": before,
        "kept": "kept" in request.GET, "until": given.expires,
    }  # fmt: skip
    status = 422 if form.is_bound else 200
    return render(request, "letters/outside.html", context, status=status)


def _initial(study: CaseStudy, given: Pass) -> dict[str, str]:
    """What the form holds beforehand: what was answered before, or who was asked."""
    before = study.substantiations.get(substantiation_id(given))
    if before is None:
        name, _, role = given.for_whom.partition(", ")
        return {"name": name, "role": role}
    return {
        "name": before.by,
        "role": before.role,
        "stance": before.stance.value,
        "comment": before.comment,
    }
