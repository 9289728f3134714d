"""Who took part at which stage: the matrix, one stage as a list, and all about one statement."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import uuid5

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid import method
from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.changes import AddRecords, RemoveRecord, edited
from ripplegrid.model.people import Involvement
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.involvement import InvolvementForm, KindForm, SetForm, StageForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.involvement import Matrix
from ripplegrid.web.cases.views.conflict import clashes
from ripplegrid.web.cases.views.entry_acts import done, noted
from ripplegrid.web.cases.views.figures import drawn
from ripplegrid.web.cases.views.opening import Page, page_of

ASKED = ("power", "who-else")


def matrix_of(page: Page) -> Matrix:
    """The matrix as this person may see it. ``with`` in the address asks for further columns."""
    return Matrix(page.case, voice=page.own_voice, beside=page.request.GET.getlist("with"))


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    matrix = matrix_of(page)
    return page.render(
        "cases/involvement.html",
        "people",
        matrix=matrix,
        ways=[(t, method.example(f"ways/{t.id}")) for t in method.terms("ways")],
        circle=drawn(page, "stages"),
        said=any(row.said for row in matrix.rows),
        kind_form=KindForm(),
        asked=[q for q in method.questions() if q.id in ASKED],
        beside=request.GET.getlist("with"),
    )


@require_POST
@login_required
def set_way(request: HttpRequest, case_id: Id) -> HttpResponse:
    """One press in the matrix. A script gets the cell back; everybody else the page."""
    page = page_of(request, case_id)
    matrix = matrix_of(page)
    form = SetForm(request.POST, matrix=matrix, me=page.me)
    if form.is_valid():
        change = form.change()
        if change is not None:
            act(page.person, case_id, change, change_id=form.act_id)
    by_script = request.headers.get("X-Requested-With") == "fetch"
    if by_script and form.cell is not None:
        fresh = page_of(request, case_id)
        cell = matrix_of(fresh).cell(form.cell.stage.id, form.cell.kind.id)
        ways = [(t, None) for t in method.terms("ways")]
        return fresh.render("cases/_way_cell.html", "people", cell=cell, ways=ways)
    for error in form.non_field_errors():
        messages.error(request, str(error))
    back = reverse("involvement", args=[case_id])
    beside = urlencode([("with", one) for one in request.GET.getlist("with")])
    return redirect(f"{back}?{beside}#matrix" if beside else f"{back}#matrix")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def stage(request: HttpRequest, case_id: Id) -> HttpResponse:
    """One stage as a list, for phones and for whoever likes lists."""
    page = page_of(request, case_id)
    matrix = matrix_of(page)
    asked = request.GET.get("stage", matrix.stages[0].id)
    row = matrix.row(asked)
    if row is None:
        raise MissingRecord(what="stage", id=asked[:200])
    bound = request.POST if request.method == "POST" else None
    form = StageForm(bound, matrix=matrix, row=row, me=page.me)
    after = matrix.after(row.stage.id)
    if form.is_valid():
        for act_id, change in form.changes():
            act(page.person, case_id, change, change_id=act_id)
        messages.success(request, say("Kept: {stage}.").format(stage=row.stage.label))
        if after is not None and "onward" in request.POST:
            return redirect(f"{reverse('involvement-stage', args=[case_id])}?{_at(after.id)}")
        return redirect("involvement", case_id)
    return page.render(
        "cases/involvement_stage.html",
        "people",
        form=form,
        row=row,
        matrix=matrix,
        after=after,
        power=[n for n in page.case.power_notes.values() if n.stage == row.stage.id],
        ways=[(t, method.example(f"ways/{t.id}")) for t in method.terms("ways")],
        status=422 if bound is not None else 200,
    )


def _at(stage_id: Id) -> str:
    return urlencode({"stage": stage_id})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    bound = request.POST if request.method == "POST" else None
    asked = request.GET
    initial = {"stage": asked.get("stage", ""), "voice": page.own_voice}
    if asked.get("kind"):
        initial["who"] = f"kind/{asked['kind']}"
    form = InvolvementForm(bound, case=page.case, matrix=matrix_of(page), initial=initial)
    if form.is_valid() and done(page, form, form.change(), say("It stands beside the others now.")):
        noted(page, form.cleaned_data["when"])
        return redirect("involvement", case_id)
    return _about(page, form, status=422 if bound is not None else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id, involvement_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    now = page.case.involvements.get(involvement_id)
    if now is None:
        raise MissingRecord(what="involvement", id=involvement_id)
    matrix = matrix_of(page)
    if request.method != "POST":
        seen = version_of(case_id, "involvements", involvement_id)
        initial = InvolvementForm.initial_of(now, seen)
        return _about(
            page, InvolvementForm(case=page.case, matrix=matrix, initial=initial), now=now
        )
    form = InvolvementForm(request.POST, case=page.case, matrix=matrix)
    if not form.is_valid():
        return _about(page, form, now=now, status=422)
    seen = form.cleaned_data["seen"] or 0
    before = record_as_seen(case_id, "involvements", involvement_id, seen)
    assert isinstance(before, Involvement)
    change = edited(before, **form.values(before))
    try:
        beside = form.beside()
        if beside:
            act(page.person, case_id, AddRecords(beside), change_id=uuid5(form.act_id, "beside"))
        if done(page, form, change, say("Saved.")):
            noted(page, form.cleaned_data["when"])
            return redirect("involvement", case_id)
    except Conflict:
        return _settle(page, form, before)
    return _about(page, form, now=now, status=422)


def _settle(page: Page, form: InvolvementForm, before: Involvement) -> HttpResponse:
    now = page.case.involvements[before.id]
    after = edited(before, **form.values(before)).after  # type: ignore[attr-defined]
    found = clashes(form, before, now, after)
    initial = InvolvementForm.initial_of(after, version_of(page.case.id, "involvements", now.id))
    fresh = InvolvementForm(case=page.case, matrix=matrix_of(page), initial=initial)
    return _about(page, fresh, now=now, clashes=found, status=409)


def _about(page: Page, form: InvolvementForm, **context: Any) -> HttpResponse:
    return page.render("cases/involvement_one.html", "people", form=form, **context)


@require_POST
@login_required
def remove(request: HttpRequest, case_id: Id, involvement_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    if involvement_id not in page.case.involvements:
        raise MissingRecord(what="involvement", id=involvement_id)
    form = ActForm(request.POST)
    if form.is_valid():
        words = say("Removed. The history keeps it and can take it back.")
        done(page, form, RemoveRecord("involvements", involvement_id), words)
    return redirect("involvement", case_id)


@require_POST
@login_required
def add_kind(request: HttpRequest, case_id: Id) -> HttpResponse:
    """A kind of people of the team's own, as a column."""
    page = page_of(request, case_id)
    form = KindForm(request.POST)
    if not form.is_valid():
        for error in form.errors.get("label", ()):
            messages.error(request, str(error))
    else:
        done(page, form, form.change(), say("They have a column now."))
    return redirect(f"{reverse('involvement', args=[case_id])}#matrix")
