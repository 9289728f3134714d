"""What people do with a statement: answer it, amend it, question it, agree on it, set it aside."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST

from ripplegrid.errors import Conflict, NotACoder
from ripplegrid.model.across import Answer, Statement
from ripplegrid.model.changes import AddRecord, AmendStatement, Change, edited
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.statement import AmendForm, AnswerForm, StateForm, today
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.statements import Shown
from ripplegrid.web.across.views.statements import TABLE, found, statement_page
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.conflict import clashes, settle


@require_POST
@login_required
def answer(request: HttpRequest, synthesis_id: Id, statement_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    one = found(page, statement_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return statement_page(page, one, answer=form, status=422)
    if form.cleaned_data["wording"].split() != one.statement.text.split():
        messages.warning(
            request,
            say("Its words have changed meanwhile, so your answer is not kept yet. Read it again and send your answer once more."),  # noqa: E501
        )  # fmt: skip
        again = AnswerForm(
            initial=form.cleaned_data | {"wording": one.statement.text, "change_id": form.act_id}
        )
        return statement_page(page, one, answer=again, status=409)
    if page.do(form, _said(page, one, form), say("Your answer is kept. You can change it.")):
        return redirect("across-statement", page.id, statement_id)
    return statement_page(page, one, answer=form, status=422)


def _said(page: Across, one: Shown, form: AnswerForm) -> Change:
    """One answer by each to each wording: the one there is, or a new one."""
    if page.me is None:
        raise NotACoder
    if one.mine is not None:
        return edited(one.mine, **form.values(), entries=one.statement.entries)
    return AddRecord(
        Answer(
            id=form.new_id("answer"),
            statement=one.statement.id,
            text=one.statement.text,
            coder=page.me.id,
            entries=one.statement.entries,
            **form.values(),
        )
    )


@require_POST
@login_required
def state(request: HttpRequest, synthesis_id: Id, statement_id: Id) -> HttpResponse:
    """Question it, agree on it, set it aside, or take it up again."""
    page = across_of(request, synthesis_id)
    one = found(page, statement_id)
    form = StateForm(request.POST)
    if not form.is_valid():
        return statement_page(page, one, state=form, status=422)
    before = record_as_seen(page.id, TABLE, statement_id, form.cleaned_data["seen"])
    assert isinstance(before, Statement)
    change = edited(before, **form.values())
    try:
        if page.do(form, change, say("Noted.")):
            return redirect("across-statement", page.id, statement_id)
    except Conflict:
        met = clashes(form, before, one.statement, change.after)  # type: ignore[attr-defined]
        return statement_page(page, one, clashes=met, status=409)
    return statement_page(page, one, state=form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def amend(request: HttpRequest, synthesis_id: Id, statement_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    one = found(page, statement_id)
    here: dict[str, Any] = {"one": one}
    seen = version_of(page.id, TABLE, statement_id)
    if request.method != "POST":
        form = AmendForm(initial={"text": one.statement.text, "seen": seen})
        return page.render("across/statement_amend.html", "statements", form=form, **here)
    form = AmendForm(request.POST)
    if form.is_valid():
        if page.me is None:
            raise NotACoder
        said = form.cleaned_data
        before = record_as_seen(page.id, TABLE, statement_id, said["seen"])
        assert isinstance(before, Statement)
        change = AmendStatement(
            before=before, text=said["text"].strip(), wording=form.new_id("wording"),
            why=said["why"].strip(), coder=page.me.id, when=today(),
        )  # fmt: skip
        try:
            if page.do(form, change, say("It reads anew. The former words stay in sight.")):
                return redirect("across-statement", page.id, statement_id)
        except Conflict:
            after = edited(before, text=change.text).after  # type: ignore[attr-defined]
            both, met = settle(form, before, one.statement, after)
            form = AmendForm(initial={"text": both.text, "why": said["why"], "seen": seen})
            return page.render(
                "across/statement_amend.html", "statements", form=form, clashes=met, status=409,
                **here,
            )  # fmt: skip
    return page.render("across/statement_amend.html", "statements", form=form, status=422, **here)
