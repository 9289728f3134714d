"""A team's own words: every team may call things as its people do."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST

from ripplegrid.errors import Conflict
from ripplegrid.model.changes import RenameTerms
from ripplegrid.model.record import Id
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.words import WordsForm
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def words(request: HttpRequest, case_id: Id) -> HttpResponse:
    if request.method != "POST":
        page = page_of(request, case_id)
        return _page(page, WordsForm(case=page.case))
    page = page_of(request, case_id)
    form = WordsForm(request.POST, case=page.case)
    if not form.is_valid():
        return _page(page, form, status=422)
    try:
        if done(page, form, form.change(), say("Saved. The pages speak in your words now.")):
            return redirect("words", case_id)
    except Conflict:
        page = page_of(request, case_id)
        return _page(page, form.settled(page.case), status=409)
    return _page(page, form, status=422)


@require_POST
@login_required
def back(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Give every term the method's word again."""
    page = page_of(request, case_id)
    form = ActForm(request.POST)
    if form.is_valid():
        change = RenameTerms(tuple(page.case.labels.values()), ())
        try:
            done(page, form, change, say("The pages speak in the method’s words again."))
        except Conflict as conflict:
            messages.error(request, conflict.sentence)
    return redirect("words", case_id)


def _page(page: Page, form: WordsForm, *, status: int = 200) -> HttpResponse:
    return page.render(
        "cases/words.html", "overview", form=form, any_own=bool(page.case.labels), status=status
    )
