"""Putting right what one voice said, of an entry or of a link: the same way for both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as say

from ripplegrid.errors import Conflict, Refusal
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.changes import EditRecord
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.conflict import settle
from ripplegrid.web.cases.views.entry_acts import noted
from ripplegrid.web.cases.views.opening import Page, page_of

S = TypeVar("S", Telling, Claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying(Generic[S]):
    """What differs between putting a telling right and a claim.

    Attributes:
        table: where it is kept.
        form: the class of the form, with ``initial_of(record)`` and ``edited(before)``.
        find: the record as somebody sees it; MissingRecord when they do not.
        show: the page with the form, for a record.
        onward: where to go when it is kept.
    """

    table: str
    form: Any
    find: Callable[[Page, Id], S]
    show: Callable[..., HttpResponse]
    onward: Callable[[Page, S], HttpResponse]


def put_right(request: HttpRequest, case_id: Id, record_id: Id, kind: Saying[S]) -> HttpResponse:
    """Show the form, or keep what was written; 409 with both texts when somebody was quicker."""
    page = page_of(request, case_id)
    record = kind.find(page, record_id)
    if request.method != "POST":
        return kind.show(page, _form_of(page, record, kind), record)
    form = kind.form(request.POST)
    if not form.is_valid():
        return kind.show(page, form, record, status=422)
    before = record_as_seen(case_id, kind.table, record_id, form.cleaned_data["seen"])
    after = form.edited(before)
    try:
        act(page.person, case_id, EditRecord(before, after), change_id=form.act_id)
    except Conflict:
        page = page_of(request, case_id)
        now = kind.find(page, record_id)
        both, found = settle(form, before, now, after)
        return kind.show(page, _form_of(page, both, kind), now, status=409, clashes=found)
    except Refusal as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        return kind.show(page, form, record, status=refusal.status)
    messages.success(request, say("Saved. What stood there before is kept in the history."))
    noted(page, after.when)
    return kind.onward(page, record)


def _form_of(page: Page, record: S, kind: Saying[S]) -> Any:
    seen = version_of(page.case.id, kind.table, record.id)
    return kind.form(initial=kind.form.initial_of(record) | {"seen": seen})
