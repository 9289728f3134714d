"""Statements about the case studies together: put forward, looked at, and what they rest on."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.across import Statement, StatementKind, StatementState
from ripplegrid.model.changes import AddRecord, edited
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.statement import AnswerForm, BasisForm, StateForm, StatementForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown import patterns
from ripplegrid.web.across.shown.statements import Shown, by_state, for_and_against, listed, one_of
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.conflict import settle

TABLE = "statements"


@require_safe
@login_required
def show_all(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = [one for one in listed(page) if not one.stated.paradigmatic]
    beyond = [one for one in listed(page) if one.stated.paradigmatic]
    mine = [one for one in (*found, *beyond) if one.waits_for_me]
    return page.render(
        "across/statements.html", "statements", found=by_state(found), beyond=beyond, mine=mine
    )


@require_safe
@login_required
def beyond(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """The paradigmatic ones, on a page of their own."""
    page = across_of(request, synthesis_id)
    found = [one for one in listed(page) if one.stated.paradigmatic]
    return page.render("across/beyond.html", "beyond", found=by_state(found))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    options: dict[str, Any] = {"cases": page.cases, "themes": page.synthesis.themes.values()}
    if request.method != "POST":
        form = StatementForm(initial=_from_cell(page), **options)
        return _add_page(page, form)
    form = StatementForm(request.POST, **options)
    if "look" in request.POST:
        return _add_page(page, form)
    if form.is_valid():
        made = form.made(page.me.id if page.me else "")
        if page.do(form, AddRecord(made), say("It is put forward. The others can answer it now.")):
            return redirect("across-statement", page.id, made.id)
    return _add_page(page, form, status=422)


def _add_page(page: Across, form: StatementForm, status: int = 200) -> HttpResponse:
    beyond = form["kind"].value() == StatementKind.PARADIGMATIC.value
    return page.render(
        "across/statement_add.html",
        "beyond" if beyond else "statements",
        form=form,
        beyond=beyond,
        status=status,
    )


def _from_cell(page: Across) -> dict[str, Any]:
    """What is chosen already, for a statement that begins at a cell of what recurs."""
    kind = page.request.GET.get("kind", "")
    begun = {"kind": kind} if kind in set(StatementKind) else {}
    key = page.request.GET.get("cell", "")
    opened = patterns.opened(page, patterns.counted(page).patterns, key) if key else None
    if opened is None:
        return begun
    return begun | {
        "entries": list(opened.origins),
        "against": list(opened.origins_against),
        "themes": [opened.theme.id],
    }


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id, statement_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    return statement_page(page, found(page, statement_id))


def found(page: Across, statement_id: Id) -> Shown:
    """The statement that an address names, or the refusal that there is none."""
    one = one_of(page, statement_id)
    if one is None:
        raise MissingRecord(what="statement", id=statement_id)
    return one


def statement_page(
    page: Across,
    one: Shown,
    *,
    answer: AnswerForm | None = None,
    state: StateForm | None = None,
    clashes: Any = (),
    status: int = 200,
) -> HttpResponse:
    """The page of one statement, with a form that was sent and could not be kept."""
    seen = version_of(page.id, TABLE, one.statement.id)
    speaking, against = for_and_against(page, one.statement)
    forms = {
        name: state
        if state is not None and state["state"].value() == name
        else StateForm(initial={"state": name, "seen": seen}, auto_id=f"id_{name.split()[0]}_%s")
        for name in map(str, StatementState)
    }
    initial = AnswerForm.initial_of(one.mine, one.statement.text)
    return page.render(
        "across/statement.html",
        "beyond" if one.stated.paradigmatic else "statements",
        one=one,
        speaking=speaking,
        against=against,
        answer=answer or AnswerForm(initial=initial),
        question=forms[StatementState.QUESTIONED],
        agree=forms[StatementState.AGREED],
        aside=forms[StatementState.SET_ASIDE],
        again=forms[StatementState.PROPOSED],
        refused=state,
        clashes=clashes,
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def basis(request: HttpRequest, synthesis_id: Id, statement_id: Id) -> HttpResponse:
    """Change what a statement is about and rests on."""
    page = across_of(request, synthesis_id)
    one = found(page, statement_id)
    options: dict[str, Any] = {"cases": page.cases, "themes": page.synthesis.themes.values()}
    here: dict[str, Any] = {"one": one}
    if request.method != "POST":
        form = BasisForm(initial=_basis(page, one.statement), **options)
        return page.render("across/statement_basis.html", "statements", form=form, **here)
    form = BasisForm(request.POST, **options)
    if "look" in request.POST:
        return page.render("across/statement_basis.html", "statements", form=form, **here)
    if form.is_valid():
        before = record_as_seen(page.id, TABLE, statement_id, form.cleaned_data["seen"])
        assert isinstance(before, Statement)
        change = edited(before, **_rests(page, before, form.values()))
        try:
            if page.do(form, change, say("Saved.")):
                return redirect("across-statement", page.id, statement_id)
        except Conflict:
            both, clashes = settle(form, before, one.statement, change.after)  # type: ignore[attr-defined]
            form = BasisForm(initial=_basis(page, both), **options)
            here["clashes"] = clashes
            return page.render(
                "across/statement_basis.html", "statements", form=form, status=409, **here
            )
    return page.render("across/statement_basis.html", "statements", form=form, status=422, **here)


def _basis(page: Across, statement: Statement) -> dict[str, Any]:
    seen = version_of(page.id, TABLE, statement.id)
    return BasisForm.initial_of(statement) | {"seen": seen}


def _rests(page: Across, before: Statement, values: dict[str, Any]) -> dict[str, Any]:
    """What it rests on from now on, and whoever says so stands behind it.

    What was agreed was agreed of what it rested on, so it is put forward again.
    """
    values = _kept_unseen(page, before, values)
    if page.me is None or all(getattr(before, name) == one for name, one in values.items()):
        return values
    if before.state is StatementState.AGREED:
        values["state"] = StatementState.PROPOSED
    return values | {"people": before.people | {page.me.id}}


def _kept_unseen(page: Across, before: Statement, values: dict[str, Any]) -> dict[str, Any]:
    """Entries that are not there any more could not be offered; they stay as they were."""
    for name in ("entries", "against"):
        gone = {
            origin
            for origin in getattr(before, name)
            if (where := origin.partition("/"))[0] not in page.cases
            or where[2] not in page.cases[where[0]].entries
        }
        values[name] |= gone
    return values
