"""What helped and what made it harder: put into groups by people, line by line."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.across import FactorGroup
from ripplegrid.model.changes import AddRecord, RemoveRecord, edited
from ripplegrid.model.kept import WHAT
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.factor_group import GroupForm, LineForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.factors import by_case, seen
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.conflict import settle

TABLE = "factor_groups"


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    return _listed(across_of(request, synthesis_id))


def _listed(page: Across, refused: ActForm | None = None, status: int = 200) -> HttpResponse:
    found = seen(page)
    return page.render(
        "across/factors.html", "factors", found=found, refused=refused, status=status
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    lines = by_case(page)
    if request.method != "POST":
        begun = GroupForm.begun(lines, request.GET.getlist("factor"))
        return _form_page(page, GroupForm(initial=begun, lines=lines))
    form = GroupForm(request.POST, lines=lines)
    if form.is_valid():
        made = FactorGroup(id=form.new_id("group"), by=page.person.shown, **form.values())
        if page.do(form, AddRecord(made), say("The group is made. You can change it any time.")):
            return redirect("across-factors", page.id)
    return _form_page(page, form, status=422)


def _form_page(
    page: Across, form: GroupForm, one: FactorGroup | None = None, *, status: int = 200,
    clashes: Any = (),
) -> HttpResponse:  # fmt: skip
    return page.render(
        "across/factor_group.html", "factors", form=form, one=one, clashes=clashes, status=status
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def group(request: HttpRequest, synthesis_id: Id, group_id: Id) -> HttpResponse:
    """Change a group: its name, what is thought of it, what belongs to it."""
    page = across_of(request, synthesis_id)
    one = _one(page, group_id)
    lines = by_case(page)
    if request.method != "POST":
        return _form_page(page, GroupForm(initial=_initial(page, one), lines=lines), one)
    form = GroupForm(request.POST, lines=lines)
    if not form.is_valid():
        return _form_page(page, form, one, status=422)
    now = version_of(page.id, TABLE, group_id)
    before = record_as_seen(page.id, TABLE, group_id, form.cleaned_data["seen"] or now)
    assert isinstance(before, FactorGroup)
    change = edited(before, **form.values(before))
    try:
        if page.do(form, change, say("Saved.")):
            return redirect("across-factors", page.id)
    except Conflict:
        both, clashes = settle(form, before, one, change.after)  # type: ignore[attr-defined]
        form = GroupForm(initial=_initial(page, both), lines=lines)
        return _form_page(page, form, one, status=409, clashes=clashes)
    return _form_page(page, form, one, status=422)


def _initial(page: Across, one: FactorGroup) -> dict[str, Any]:
    return GroupForm.initial_of(one) | {"seen": version_of(page.id, TABLE, one.id)}


@require_POST
@login_required
def line(request: HttpRequest, synthesis_id: Id, group_id: Id) -> HttpResponse:
    """Put one line into a group, or take it out: one tap."""
    page = across_of(request, synthesis_id)
    one = _one(page, group_id)
    form = LineForm(request.POST)
    if not form.is_valid():
        return _listed(page, form, status=422)
    origin = form.cleaned_data["factor"]
    there = {line.origin for _, some in by_case(page) for line in some}
    if origin not in there:
        raise MissingRecord(what=WHAT["factors"], id=origin)
    inside = form.cleaned_data["put"] == "in"
    now = one.factors | {origin} if inside else one.factors - {origin}
    words = say("It is in the group now.") if inside else say("It is taken out of the group.")
    if now == one.factors or page.do(form, edited(one, factors=now), words):
        return redirect("across-factors", page.id)
    return _listed(page, form, status=422)


@require_POST
@login_required
def remove(request: HttpRequest, synthesis_id: Id, group_id: Id) -> HttpResponse:
    """Take a group apart: the registers of the case studies stay as they are."""
    page = across_of(request, synthesis_id)
    one = _one(page, group_id)
    form = ActForm(request.POST)
    words = say("The group is taken apart. The history can bring it back.")
    if form.is_valid() and page.do(form, RemoveRecord(TABLE, one.id), words):
        return redirect("across-factors", page.id)
    return _listed(page, form, status=422)


def _one(page: Across, group_id: Id) -> FactorGroup:
    found = page.synthesis.factor_groups.get(group_id)
    if found is None:
        raise MissingRecord(what=WHAT[TABLE], id=group_id)
    return found
