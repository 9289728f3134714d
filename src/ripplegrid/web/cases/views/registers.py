"""The pages of every register: its records in a list, a form for one, and removing one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import MultipleChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.errors import Conflict, MissingRecord, Refusal, StillUsed
from ripplegrid.model.case import WHAT
from ripplegrid.model.changes import Change, RemoveRecord
from ripplegrid.model.record import Id, Record
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.record import RecordForm, SeenForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.registers.register import Register
from ripplegrid.web.cases.views.conflict import settle
from ripplegrid.web.cases.views.entry_acts import noted
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.cases.views.places import place_of


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a list; only what is shown whole can be changed by whoever sees it."""

    record: Record
    said: str
    whole: bool


def rows(page: Page, register: Register) -> list[Row]:
    """The records of a register as this person sees them."""
    shown_whole = whole(page, register)
    return [
        Row(one, register.says(one), one.id in shown_whole) for one in register.records(page.case)
    ]


def whole(page: Page, register: Register) -> frozenset[Id]:
    """The records shown as they are: a name that is kept back may not be written over."""
    shown: Mapping[Id, Record] = getattr(page.case, register.table)
    kept: Mapping[Id, Record] = getattr(page.state.study, register.table)
    return frozenset(one for one, record in shown.items() if kept.get(one) == record)


def _record(page: Page, register: Register, record_id: Id) -> Record:
    """A record of the register that may be changed; MissingRecord when there is none."""
    found: Record | None = getattr(page.case, register.table).get(record_id)
    if found is None or record_id not in whole(page, register):
        raise MissingRecord(what=WHAT[register.table], id=record_id)
    return found


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id, *, register: Register) -> HttpResponse:
    page = page_of(request, case_id)
    return page.render(
        register.page,
        register.here,
        register=register,
        rows=rows(page, register),
        may_remove=may(page.role, Act.REMOVE),
        **register.more(page.case, page.naming),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, case_id: Id, *, register: Register) -> HttpResponse:
    page = page_of(request, case_id)
    given = _given(request, register.form)
    if request.method != "POST":
        return _form_page(page, register, _form(page, register, initial=given))
    form = _form(page, register, request.POST)
    if form.is_valid():
        change = form.added()
        status = _tried(page, form, change)
        if not status:
            messages.success(request, say("It is kept."))
            record = form.made()
            noted(page, getattr(record, "when", None))
            return redirect(_came_from(page, given) or _home(page, register, record.id))
        return _form_page(page, register, form, status=status)
    return _form_page(page, register, form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id, record_id: Id, *, register: Register) -> HttpResponse:
    page = page_of(request, case_id)
    record = _record(page, register, record_id)
    if request.method != "POST":
        return _form_page(page, register, _made_of(page, register, record), record=record)
    form = _form(page, register, request.POST)
    if not form.is_valid():
        return _form_page(page, register, form, record=record, status=422)
    seen = form.cleaned_data["seen"] or 0
    before = record_as_seen(case_id, register.table, record_id, seen)
    after = form.edited(before)
    try:
        status = _tried(page, form, form.edit_change(before, after), first=form.beforehand())
    except Conflict:
        return _settle(request, register, form, (before, after))
    if status:
        return _form_page(page, register, form, record=record, status=status)
    messages.success(request, say("Saved. What stood there before is kept in the history."))
    noted(page, getattr(after, "when", None))
    return redirect(_home(page, register, record_id))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, case_id: Id, record_id: Id, *, register: Register) -> HttpResponse:
    page = page_of(request, case_id)
    record = _record(page, register, record_id)
    if request.method != "POST":
        return _remove_page(page, register, record)
    form = SeenForm(request.POST)
    if not form.is_valid():
        return _remove_page(page, register, record, status=422)
    change, seen = RemoveRecord(register.table, record_id), form.cleaned_data["seen"]
    try:
        act(page.person, case_id, change, seen={record_id: seen}, change_id=form.act_id)
    except StillUsed as refusal:
        used: Any = refusal.data["records"]
        found = [place for _, one in used if (place := place_of(page, one))]
        hidden = len(used) - len(found) if used else 1
        return _remove_page(page, register, record, status=409, used=found, hidden=hidden)
    except Conflict:
        page = page_of(request, case_id)
        record = _record(page, register, record_id)
        return _remove_page(page, register, record, status=409, changed=True)
    messages.success(request, say("It is removed. The history can bring it back."))
    return redirect(_home(page, register, ""))


def _given(request: HttpRequest, form: type[RecordForm]) -> dict[str, Any]:
    """What the address of a form fills in beforehand."""
    given: dict[str, Any] = {}
    for name in form.from_address:
        several = isinstance(form.base_fields[name], MultipleChoiceField)
        value = request.GET.getlist(name) if several else request.GET.get(name, "")
        if value:
            given[name] = value
    return given


def _came_from(page: Page, given: dict[str, Any]) -> str:
    """The page of the record that the form was opened from; empty when it was none."""
    for value in given.values():
        for one in value if isinstance(value, list) else (value,):
            place = place_of(page, one)
            if place is not None:
                return place.address
    return ""


def _tried(page: Page, form: RecordForm, change: Change, *, first: Change | None = None) -> int:
    """Do it; the status to answer with, and the refusal on the form, when it is refused."""
    try:
        if first is not None:
            act(page.person, page.case.id, first, change_id=form.another_id("beforehand"))
        act(page.person, page.case.id, change, change_id=form.act_id)
    except Refusal as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        return refusal.status
    return 0


def _settle(
    request: HttpRequest, register: Register, form: RecordForm, wrote: tuple[Record, Record]
) -> HttpResponse:
    """Somebody was quicker: show both texts, and a form made of what stands there now."""
    before, after = wrote
    page = page_of(request, form.case.id)
    now = _record(page, register, before.id)
    both, found = settle(form, before, now, after)
    fresh = _made_of(page, register, both)
    return _form_page(page, register, fresh, record=now, status=409, clashes=found)


def _form(page: Page, register: Register, data: Any = None, **options: Any) -> RecordForm:
    who = {"author": str(page.person.pk), "me": page.standing.contributor}
    return register.form(data, case=page.case, **who, **options)


def _made_of(page: Page, register: Register, record: Record) -> RecordForm:
    """The form of a record, and the version it was made of."""
    seen = version_of(page.case.id, register.table, record.id)
    return _form(page, register, initial=register.form.initial_of(record) | {"seen": seen})


def _home(page: Page, register: Register, record_id: Id) -> str:
    there = reverse(register.home, args=[page.case.id])
    return f"{there}#r-{slugify(record_id)}" if record_id else there


def _form_page(page: Page, register: Register, form: RecordForm, **context: Any) -> HttpResponse:
    back = _home(page, register, getattr(context.get("record"), "id", ""))
    return page.render(
        "cases/registers/form.html",
        register.here,
        register=register,
        words=register.words,
        form=form,
        back=back,
        **context,
    )


def _remove_page(page: Page, register: Register, record: Record, **context: Any) -> HttpResponse:
    seen = version_of(page.case.id, register.table, record.id)
    return page.render(
        "cases/registers/remove.html",
        register.here,
        register=register,
        words=register.words,
        record=record,
        said=register.says(record),
        form=SeenForm(initial={"seen": seen}),
        back=_home(page, register, record.id),
        **context,
    )
