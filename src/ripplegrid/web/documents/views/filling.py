"""Choosing what goes into a form, with the words of each section counted."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.model.record import Id
from ripplegrid.report.documents import Account
from ripplegrid.report.documents.kinds.ref import page_check
from ripplegrid.report.documents.parts import State
from ripplegrid.web.cases.graph import load
from ripplegrid.web.documents.actions.keeping import by_rule
from ripplegrid.web.documents.actions.keeping import fill as keep
from ripplegrid.web.documents.desk import desk_of
from ripplegrid.web.documents.forms.filling import FillForm
from ripplegrid.web.documents.queries import choices_of
from ripplegrid.web.documents.shown.filling import shown_parts
from ripplegrid.web.documents.shown.kinds import shown


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def fill(request: HttpRequest, case_id: Id, kind: str) -> HttpResponse:
    desk = desk_of(request, case_id=case_id)
    parts_of = desk.kind(kind).fills
    if parts_of is None:
        raise Http404
    kept = choices_of(case_id, kind)
    account = Account(
        load(desk.row), made=timezone.localdate(), state=State(digest=""), choices=kept
    )
    form = FillForm(request.POST if request.method == "POST" else None, parts=parts_of(account))
    if form.is_valid():
        if "by-rule" in request.POST:
            by_rule(desk.person, case_id, kind)
            messages.success(request, say("What goes in is chosen by rule again."))
            return redirect("document-fill", case_id, kind)
        if "count" not in request.POST:
            keep(desk.person, case_id, kind, form.choices)
            messages.success(request, say("The sections hold what you chose."))
            return redirect("document", case_id, kind)
        account = account.choosing(form.choices)
    return desk.render(
        "documents/fill.html",
        kind=shown(kind),
        form=form,
        parts=shown_parts(parts_of(account), form),
        pages=page_check(account).text if form.is_bound else "",
        kept=kept is not None,
        status=422 if form.is_bound and not form.is_valid() else 200,
    )
