"""What was done in a synthesis, by whom, newest first; and taking one thing back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.errors import Refusal
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.repeated import words_gone
from ripplegrid.web.across.shown.changes import history_told, out_of_sight
from ripplegrid.web.across.shown.labels import LABELS
from ripplegrid.web.cases.actions import undo as take_back
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import eyes_of, history, names_for

MOST = 50


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 10 else None
    past = eyes_of(page.standing, page.row)
    names = names_for(page.standing, past, page.id)
    gone = words_gone(page.row, page.synthesis, page.given)
    told = history(page.id, past, names=names, before=before, most=MOST)
    found = [out_of_sight(one, gone) for one in told]
    return page.render(
        "across/history.html",
        "history",
        changes=history_told(found, page.synthesis, page.given),
        older=found[-1].number if found and found[-1].number > 1 else None,
        labels=LABELS,
        may_undo=page.may(Act.UNDO),
    )


@require_POST
@login_required
def undo(request: HttpRequest, synthesis_id: Id, number: int) -> HttpResponse:
    page = across_of(request, synthesis_id)
    form = ActForm(request.POST)
    if form.is_valid():
        try:
            take_back(page.person, page.id, number, change_id=form.act_id)
        except Refusal as refusal:
            messages.error(request, f"{refusal.sentence} {refusal.hint}")
        else:
            messages.success(request, say("It is taken back. That, too, can be undone."))
    return redirect("across-history", page.id)
