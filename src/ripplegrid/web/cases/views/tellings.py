"""Changing what one voice told of an entry."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import MissingRecord
from ripplegrid.model.account import Telling
from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.cases.forms.telling import TellingForm
from ripplegrid.web.cases.shown.consents import stands
from ripplegrid.web.cases.views.opening import Page
from ripplegrid.web.cases.views.sayings import Saying, put_right


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id) -> HttpResponse:
    return put_right(request, case_id, request.GET.get("telling", ""), TELLING)


def _telling(page: Page, telling_id: Id) -> Telling:
    found = page.case.tellings.get(telling_id)
    if found is None:
        raise MissingRecord(what="telling", id=telling_id)
    return found


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


def _onward(page: Page, telling: Telling) -> HttpResponse:
    return redirect("entry", page.case.id, page.told.reading.spoken_for_by[telling.entry])


TELLING = Saying(table="tellings", form=TellingForm, find=_telling, show=_page, onward=_onward)
