"""Entries that may say the same: they do, they differ, or somebody answers later."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST

from ripplegrid.analysis.likeness import Likeness
from ripplegrid.model.account import Entry
from ripplegrid.model.changes import RemoveRecord
from ripplegrid.model.record import Id
from ripplegrid.web.cases.forms.alike import PairForm
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import added_by
from ripplegrid.web.cases.shown.alike import Asked, differing, near, questions
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of

AT_ONCE = 8


def likeness_of(page: Page) -> Likeness:
    """The texts of this case study, weighed against one another once for each state of it."""
    return page.made("likeness", lambda: Likeness(page.told.reading.entries))


def near_to(page: Page, entry: Entry) -> tuple[Asked, ...]:
    """What may say the same as one entry."""
    return near(page.told, likeness_of(page), entry)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def alike(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    later: list[str] = request.session.get(_later(case_id), [])
    if request.method == "POST":
        form = PairForm(request.POST, case=page.case)
        if not form.is_valid():
            messages.error(request, say("Nothing was changed. Please choose again."))
        elif request.POST.get("answer") == "later":
            request.session[_later(case_id)] = [*later, form.key]
        else:
            done(page, form, form.change(), say("Kept: they differ. You are not asked again."))
        back = request.POST.get("back", "")
        return redirect("entry", case_id, back) if back in page.case.entries else redirect(
            "alike", case_id)  # fmt: skip
    every = page.made("questions", lambda: questions(page.told, likeness_of(page).pairs()))
    open_now = [q for q in every if q.key not in later]
    said = added_by(case_id, "distinctions") if page.case.distinctions else {}
    return page.render(
        "cases/alike.html",
        "grid",
        asked=open_now[:AT_ONCE],
        further=len(open_now[AT_ONCE:]),
        put_off=len(every) - len(open_now),
        differ=[(*row, said.get(row[0])) for row in differing(page.case)],
    )


@require_POST
@login_required
def again(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Ask again: what was left for later, or a pair of which somebody said that it differs."""
    page = page_of(request, case_id)
    record = request.POST.get("distinction", "")
    form = ActForm(request.POST)
    if record and form.is_valid():
        done(page, form, RemoveRecord("distinctions", record), say("It is an open question again."))
        for error in form.non_field_errors():
            messages.error(request, str(error))
    else:
        request.session.pop(_later(case_id), None)
    return redirect("alike", case_id)


def _later(case_id: Id) -> str:
    """Where one person's "later" is kept: with the session, for nobody else."""
    return f"alike later {case_id}"
