"""A case study's team reads the statements that rest on its entries, and says whether they hold."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.errors import Reworded
from ripplegrid.model.record import Id
from ripplegrid.web.across.actions.check_back import Checked, check_back
from ripplegrid.web.across.forms.statement import AnswerForm
from ripplegrid.web.across.shown.check_back import ToCheck, asking
from ripplegrid.web.cases.views.opening import Page, page_of


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    return _page(page_of(request, case_id))


@require_POST
@login_required
def answer(request: HttpRequest, case_id: Id, given_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    form = AnswerForm(request.POST)
    statement = request.POST.get("statement", "")
    if not form.is_valid():
        return _page(page, bound=(statement, form), status=422)
    said = form.values()
    checked = Checked(statement=statement, wording=form.cleaned_data["wording"], **said)
    try:
        check_back(page.person, page.case.id, given_id, checked, change_id=form.act_id)
    except Reworded as refusal:
        messages.warning(request, f"{refusal.sentence} {refusal.hint}")
        again = AnswerForm(initial={"stance": said["stance"].value, "comment": said["comment"]})
        return _page(page, bound=(statement, again), status=409)
    messages.success(request, say("Your answer is kept. You can change it."))
    return redirect("check-back-across", page.case.id)


def _page(
    page: Page, *, bound: tuple[Id, AnswerForm] | None = None, status: int = 200
) -> HttpResponse:
    found = [(one, [(said, _form(said, bound)) for said in one.statements]) for one in asking(page)]
    return page.render("across/check_back.html", "members", found=found, status=status)


def _form(said: ToCheck, bound: tuple[Id, AnswerForm] | None) -> AnswerForm:
    form = AnswerForm(initial=AnswerForm.initial_of(said.mine, said.statement.text))
    if bound is not None and bound[0] == said.statement.id:
        form = bound[1]
        form.initial["wording"] = said.statement.text
    form.auto_id = f"id_{said.statement.id}_%s"
    return form
