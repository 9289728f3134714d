"""Changing what one voice told of an entry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import Conflict, MissingRecord, Refusal
from ripplegrid.model.account import Telling
from ripplegrid.model.changes import EditRecord
from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.telling import TellingForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.consents import stands
from ripplegrid.web.cases.views.conflict import clashes, taken_together
from ripplegrid.web.cases.views.opening import Page, page_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    telling_id = request.GET.get("telling", "")
    telling = _telling(page, telling_id)
    if request.method != "POST":
        return _page(page, _form_of(page, telling), telling)
    form = TellingForm(request.POST)
    if not form.is_valid():
        return _page(page, form, telling, status=422)
    before = record_as_seen(case_id, "tellings", telling_id, form.cleaned_data["seen"])
    assert isinstance(before, Telling)
    after = form.edited(before)
    try:
        act(page.person, case_id, EditRecord(before, after), change_id=form.act_id)
    except Conflict:
        fresh = page_of(request, case_id)
        now = _telling(fresh, telling_id)
        both = replace(now, **taken_together(before, now, after))
        found = clashes(form, before, now, after)
        return _page(fresh, _form_of(fresh, both), now, status=409, clashes=found)
    except Refusal as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        return _page(page, form, telling, status=refusal.status)
    messages.success(request, say("Saved. What stood there before is kept in the history."))
    return redirect("entry", case_id, page.told.reading.spoken_for_by[telling.entry])


def _telling(page: Page, telling_id: Id) -> Telling:
    found = page.case.tellings.get(telling_id)
    if found is None:
        raise MissingRecord(what="telling", id=telling_id)
    return found


def _form_of(page: Page, telling: Telling) -> TellingForm:
    seen = version_of(page.case.id, "tellings", telling.id)
    return TellingForm(initial=TellingForm.initial_of(telling) | {"seen": seen})


def _leave(page: Page, voice: Id) -> str:
    """Where leave stands for whoever told it; a document is asked nothing."""
    document = page.case.voices[voice].kind is VoiceKind.DOCUMENT
    return "" if document else stands(page.case, voice)


def _page(
    page: Page, form: TellingForm, telling: Telling, *, status: int = 200, **more: Any
) -> HttpResponse:
    return page.render(
        "cases/telling.html",
        "grid",
        form=form,
        voice=page.case.voices[telling.voice],
        entry=page.entry(telling.entry),
        leave=_leave(page, telling.voice),
        status=status,
        **more,
    )
