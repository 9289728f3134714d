"""What becomes of a case study as a whole."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import NoCase
from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions import life as lives
from ripplegrid.web.cases.forms.life import AwayForm, DeleteForm, DescendForm
from ripplegrid.web.cases.queries import bin_of
from ripplegrid.web.cases.views.opening import page_of, person


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    return page.render(
        "cases/life.html",
        "overview",
        away=page.archived,
        may_delete=may(page.role, Act.DELETE),
        days=lives.DAYS,
    )


@require_POST
@login_required
def away(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    form = AwayForm(request.POST)
    if not form.is_valid():
        return redirect("case-life", case_id)
    put = form.cleaned_data["away"]
    lives.put_away(page.person, case_id, away=put)
    words = say("It is put away. You find it on the first page, below the others.")
    messages.success(request, words if put else say("It is among the others again."))
    return redirect("home")


@require_POST
@login_required
def throw_away(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    lives.throw_away(page.person, case_id)
    words = say("“{title}” is in the bin. Take it out again any time within {days} days.")
    messages.success(request, words.format(title=page.case.about.title, days=lives.DAYS))
    return redirect("bin")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def descend(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    form = DescendForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        child = form.child_of(page.case)
        create_case(page.person, child)
        messages.success(request, say("The new case study is begun. It says what it grew out of."))
        return redirect("case", child.id)
    status = 422 if form.is_bound else 200
    return page.render("cases/descend.html", "overview", form=form, status=status)


@require_safe
@login_required
def show_bin(request: HttpRequest) -> HttpResponse:
    return _bin(request)


@require_POST
@login_required
def take_out(request: HttpRequest, case_id: Id) -> HttpResponse:
    row = lives.take_out(person(request), case_id)
    messages.success(request, say("It is back, as it was."))
    return redirect("across" if row.what == SYNTHESIS else "case", case_id)


@require_POST
@login_required
def delete(request: HttpRequest, case_id: Id) -> HttpResponse:
    row = next((one for one in bin_of(person(request)) if one.pk == case_id), None)
    if row is None:
        raise NoCase
    form = DeleteForm(request.POST, title=row.title)
    if not form.is_valid():
        return _bin(request, form, case_id, status=422)
    lives.delete_for_good(person(request), case_id)
    messages.success(request, say("It is deleted for good."))
    return redirect("bin")


def _bin(
    request: HttpRequest, form: DeleteForm | None = None, of: Id = "", status: int = 200
) -> HttpResponse:
    rows = [
        (row, form if form and row.pk == of else DeleteForm(None, title=row.title))
        for row in bin_of(person(request))
    ]
    return render(request, "cases/bin.html", {"rows": rows, "days": lives.DAYS}, status=status)
