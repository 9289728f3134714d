"""Former states: laying two side by side, giving one a name, bringing one back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import NoChange, Refusal
from ripplegrid.model.delta import Delta
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import restore as bring_back
from ripplegrid.web.cases.actions.naming import forget_name, name_state
from ripplegrid.web.cases.former import between, days, named_states
from ripplegrid.web.cases.forms.former import FIRST, CompareForm, NameForm, RestoreForm
from ripplegrid.web.cases.queries import get_case, past_of
from ripplegrid.web.cases.shown.compared import Compared, compared
from ripplegrid.web.cases.views.history import LABELS
from ripplegrid.web.cases.views.opening import Page, page_of


@require_safe
@login_required
def compare(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    asked = {"earlier": FIRST, "later": page.version} | {
        name: request.GET[name] for name in ("earlier", "later") if name in request.GET
    }
    form = CompareForm(asked, names=named_states(case_id), days=days(case_id), version=page.version)
    pair = form.asked
    found = _compared(page, between(case_id, *pair)) if pair else None
    return page.render(
        "cases/compare.html",
        "history",
        form=form,
        found=found,
        back_to=pair[0] if pair and pair[0] < page.version else None,
        labels=LABELS,
        status=200 if pair else 422,
    )


def _compared(page: Page, delta: Delta) -> Compared:
    row, _ = get_case(page.person, page.case.id)
    return compared(delta, page.case, past_of(page.standing, row))


@require_POST
@login_required
def name(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    form = NameForm(request.POST)
    if form.is_valid():
        name_state(page.person, case_id, form.cleaned_data["name"])
        messages.success(request, say("The state of today has a name now."))
    else:
        messages.error(request, str(form.errors["name"][0]))
    return redirect("history", case_id)


@require_POST
@login_required
def forget(request: HttpRequest, case_id: Id, snapshot: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    forget_name(page.person, case_id, snapshot)
    messages.success(request, say("The name is gone. What was done stays in the history."))
    return redirect("history", case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def restore(request: HttpRequest, case_id: Id, number: int) -> HttpResponse:
    page = page_of(request, case_id)
    if not 0 < number < page.version:
        raise NoChange(number=number)
    form = RestoreForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            bring_back(page.person, case_id, number, change_id=form.act_id)
        except Refusal as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        else:
            messages.success(request, say("It is as it was then. That, too, can be undone."))
            return redirect("history", case_id)
    return page.render(
        "cases/restore.html",
        "history",
        form=form,
        number=number,
        found=_compared(page, between(case_id, number, page.version).inverse()),
        labels=LABELS,
        status=422 if form.is_bound else 200,
    )
