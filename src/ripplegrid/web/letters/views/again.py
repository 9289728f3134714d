"""The page of somebody who is asked again: does this change still hold?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import ClosedPass
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.cases.actions import answer
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.letters.answers.again import Held, answered
from ripplegrid.web.letters.forms.again import RESULTS, AgainForm
from ripplegrid.web.letters.queries import opened
from ripplegrid.web.letters.shown.again import asked_again
from ripplegrid.web.letters.views.holding import for_holders, today


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def again(request: HttpRequest, secret: str) -> HttpResponse:
    given, study = opened(secret, PassKind.FOLLOW_UP)
    shown = asked_again(study, given.subject)
    if shown is None:
        raise ClosedPass
    form = AgainForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        data = form.cleaned_data
        held = Held(
            result=FollowUpResult(data["result"]), words=data["words"].strip(), when=today()
        )

        def made(now: CaseStudy) -> Answered:
            return answered(now, given.subject, held, by=given.for_whom)

        answer(given, made)
        return redirect(f"{reverse('asked-again', args=[secret])}?kept=yes")
    context = {
        "secret": secret, "about": study.about, "shown": shown, "results": RESULTS, "form": form,
        "kept": "kept" in request.GET, "until": given.expires,
    }  # fmt: skip
    status = 422 if form.is_bound else 200
    return render(request, "letters/again.html", context, status=status)
