"""An entry: reading it, adding one, changing one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.errors import Conflict, Refusal
from ripplegrid.model.account import Entry
from ripplegrid.model.changes import EditEntry
from ripplegrid.model.record import Id
from ripplegrid.model.words import COLUMN_OF, Column, Kind, Level
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.entry import AddEntryForm, EditEntryForm
from ripplegrid.web.cases.forms.link import FROM, TO
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.checked import checked
from ripplegrid.web.cases.shown.grid import TRAY, Cell, keys, lay_out
from ripplegrid.web.cases.shown.parts import parts
from ripplegrid.web.cases.views.alike import near_to
from ripplegrid.web.cases.views.breath import next_step
from ripplegrid.web.cases.views.conflict import settle
from ripplegrid.web.cases.views.entry_acts import asking, note_leave, noted
from ripplegrid.web.cases.views.grid import PROMPTS
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.cases.views.writers import written

NEAR = 2
"""So many that may say the same are shown on an entry; the others on their own page."""
FIRST_KIND = {
    Column.PROCESSES: Kind.PROCESS,
    Column.IMPACTS: Kind.OUTCOME,
    Column.MECHANISMS: Kind.MECHANISM,
    Column.MARGIN: Kind.EXTERNAL,
}


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    entry = page.entry(entry_id)
    told, said = page.told, page.told.said(entry_id)
    return page.render(
        "cases/entry.html",
        "grid",
        entry=entry,
        said=said,
        written=written(page, "tellings") if said else {},
        links_in=told.links_in.get(entry_id, ()),
        links_out=told.links_out.get(entry_id, ()),
        evidence=told.evidence_of(entry_id),
        checked=checked(
            page.case,
            told.reading.speaks_for(entry_id),
            (piece.id for piece in told.evidence_of(entry_id)),
        ),
        disputed=told.disputed(entry_id),
        merged=told.merged.get(entry_id, ()),
        into=page.case.entries.get(entry.merged_into or ""),
        by=page.case.voices.get(entry.by or ""),
        power=[n for n in page.case.power_notes.values() if n.about == entry_id],
        follow_ups=[f for f in page.case.follow_ups.values() if f.entry == entry_id],
        tray=keys(entry) == (TRAY,),
        near=near_to(page, entry)[:NEAR],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    if request.method != "POST":
        form = AddEntryForm(case=page.case, me=page.me, initial=_place(request))
        asking(page, form)
        return _add_page(page, form)
    form = AddEntryForm(request.POST, case=page.case, me=page.me)
    asking(page, form)
    if not form.is_valid():
        return _add_page(page, form, status=422)
    change = form.change()
    try:
        act(page.person, case_id, change, change_id=form.act_id)
    except Refusal as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        return _add_page(page, form, status=refusal.status)
    note_leave(page, form, change.entry.by or "", change.entry.id)
    if request.headers.get("HX-Request") == "true":
        return _cell_with(request, case_id, change.entry)
    noted(page, change.entry.when)
    placed = change.entry.placed
    kept = say("It is on the grid.") if placed else say("It is kept, and waits to be placed.")
    direction = request.POST.get("onward")
    if direction in {TO, FROM}:
        messages.success(request, kept)
        voice = change.entry.by or ""
        return redirect(next_step(case_id, change.entry.id, direction, voice=voice))
    messages.success(request, f"{kept} {say('What led to it? What did it lead to?')}")
    return redirect("entry", case_id, change.entry.id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    entry = page.entry(entry_id)
    if request.method != "POST":
        seen = version_of(case_id, "entries", entry_id)
        form = EditEntryForm(
            case=page.case, initial=EditEntryForm.initial_of(entry) | {"seen": seen}
        )
        return _edit_page(page, form, entry)
    form = EditEntryForm(request.POST, case=page.case)
    if not form.is_valid():
        return _edit_page(page, form, entry, status=422)
    seen = form.cleaned_data["seen"]
    before = record_as_seen(case_id, "entries", entry_id, seen)
    assert isinstance(before, Entry)
    after = form.edited(before)
    try:
        act(page.person, case_id, EditEntry(before, after), change_id=form.act_id)
    except Conflict:
        return _settle(request, case_id, form, (before, after))
    except Refusal as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        return _edit_page(page, form, entry, status=refusal.status)
    messages.success(request, say("Saved. What stood there before is kept in the history."))
    noted(page, after.when)
    return redirect("entry", case_id, entry_id)


def _settle(
    request: HttpRequest, case_id: Id, form: EditEntryForm, wrote: tuple[Entry, Entry]
) -> HttpResponse:
    """Somebody was quicker: show both texts, and a form made of what stands there now."""
    before, after = wrote
    page = page_of(request, case_id)
    now = page.entry(before.id)
    both, found = settle(form, before, now, after)
    seen = version_of(case_id, "entries", now.id)
    fresh = EditEntryForm(case=page.case, initial=EditEntryForm.initial_of(both) | {"seen": seen})
    return _edit_page(page, fresh, now, status=409, clashes=found)


def _edit_page(
    page: Page, form: EditEntryForm, entry: Entry, *, status: int = 200, **more: Any
) -> HttpResponse:
    return page.render(
        "cases/entry_edit.html",
        "grid",
        form=form,
        entry=entry,
        said=page.told.said(entry.id),
        status=status,
        **more,
    )


def _place(request: HttpRequest) -> dict[str, Any]:
    """The level and kind of the cell somebody pressed “add” in."""
    level, column = request.GET.get("level", ""), request.GET.get("column", "")
    place: dict[str, Any] = {"cell": f"{level}/{column}"}
    if level in set(Level):
        place["levels"] = [level]
    if column in set(Column):
        place["kinds"] = [FIRST_KIND[Column(column)].value]
    return place


def _add_page(page: Page, form: AddEntryForm, *, status: int = 200) -> HttpResponse:
    cell = str(form.initial.get("cell") or form.data.get("cell", ""))
    inline = page.request.headers.get("HX-Request") == "true"
    level, _, column = cell.partition("/")
    kinds = [k for k in Kind if COLUMN_OF[k] == column]
    return page.render(
        "cases/_add_here.html" if inline else "cases/entry_add.html",
        "grid",
        form=form,
        cell=cell,
        level=level,
        column=column,
        kinds=kinds,
        prompt=PROMPTS.get(cell),
        more=f"{reverse('entry-add', args=[page.case.id])}?level={level}&column={column}",
        status=status,
    )


def _cell_with(request: HttpRequest, case_id: Id, entry: Entry) -> HttpResponse:
    """The cell an entry was added in, as it stands now, with the new card to go to."""
    page = page_of(request, case_id)
    grid = lay_out(page.told)
    cells = {cell.key: cell for row in (*grid.rows, grid.paradigmatic) for cell in row.cells}
    wanted = request.POST.get("cell", "")
    key = wanted if wanted in cells else next((k for k in keys(entry) if k in cells), "")
    cell: Cell | None = cells.get(key)
    response = page.render(
        "cases/_cell.html", "grid", cell=cell, prompts=PROMPTS, new=entry.id,
        parts=parts(grid.places, new=entry.id), base=f"{reverse('grid', args=[case_id])}?",
        near=near_to(page, page.entry(entry.id))[:1], in_place=True,
    )  # fmt: skip
    if cell is None:
        response = HttpResponse(status=204)
        response["HX-Redirect"] = reverse("grid", args=[case_id])
    return response
