"""Doing one thing with several entries at once: chosen by taps, done whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import Conflict, Refusal
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.together import MOST, AgreeForm, AsideForm, MoveForm, TogetherForm
from ripplegrid.web.cases.views.opening import Page, page_of

FORMS: Mapping[str, type[TogetherForm]] = {
    "move": MoveForm,
    "agree": AgreeForm,
    "aside": AsideForm,
}
DONE = {
    "move": _("They stand where you put them."),
    "agree": _("They are marked."),
    "aside": _("They are set aside. Nothing is lost: take them back any time."),
}


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def together(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    sent = request.POST if request.method == "POST" else request.GET
    chosen = _chosen(page, sent.getlist("id"))
    if not chosen:
        messages.error(request, say("Choose at least one, then go on."))
        return redirect(f"{reverse('grid', args=[case_id])}?choose=some")
    if len(chosen) > MOST:
        words = say("These are more than {most}. Choose fewer: show only some of the grid first.")
        messages.error(request, words.format(most=MOST))
        return redirect(f"{reverse('grid', args=[case_id])}?choose=some")
    wanted = request.POST.get("act", "")
    if request.method != "POST" or wanted not in FORMS:
        return _page(page, chosen)
    form = FORMS[wanted](request.POST, case=page.case)
    if not form.is_valid():
        return _page(page, chosen, wanted, form, status=422)
    seen = dict.fromkeys(form.entries, form.cleaned_data["seen"])
    try:
        record = act(page.person, case_id, form.change(), seen=seen, change_id=form.act_id)
    except Conflict as conflict:
        return _overtaken(page, wanted, chosen, conflict)
    except Refusal as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint} {say('Nothing was done.')}")
        return _page(page, chosen, wanted, form, status=refusal.status)
    there = f"{reverse('history', args=[case_id])}#change-{record.number}"
    undo = say("It can be undone in the history, all at once.")
    messages.success(request, format_html('{} <a href="{}">{}</a>', DONE[wanted], there, undo))
    return redirect("grid", case_id)


def _chosen(page: Page, ids: list[str]) -> list[Entry]:
    """The entries chosen, each once, as long as they stand on the grid."""
    found = (page.case.entries.get(i) for i in dict.fromkeys(ids))
    return [e for e in found if e is not None and e.shown]


def _overtaken(page: Page, wanted: str, chosen: list[Entry], conflict: Conflict) -> HttpResponse:
    """Somebody changed one of them since: nothing was done; show all as they are now."""
    now = page_of(page.request, page.case.id)
    one = now.case.entries.get(str(conflict.data.get("id", "")))
    words = say(
        "Somebody changed “{text}” while you were choosing. Nothing was done to any of them. "
        "Look at them again, then do it once more."
    )
    sent = page.request.POST
    again = {"levels": sent.getlist("levels"), "kinds": sent.getlist("kinds"),
             "why": sent.get("why", "")}  # fmt: skip
    form = FORMS[wanted](case=now.case, initial=again)
    problem = words.format(text=one.text if one else "")
    still = _chosen(now, [e.id for e in chosen])
    return _page(now, still, wanted, form, status=409, problem=problem)


def _page(
    page: Page,
    chosen: list[Entry],
    wanted: str = "",
    form: TogetherForm | None = None,
    *,
    status: int = 200,
    problem: str = "",
) -> HttpResponse:
    forms = {name: kind(case=page.case) for name, kind in FORMS.items()}
    if form is not None:
        forms[wanted] = form
    return page.render(
        "cases/together.html",
        "grid",
        chosen=chosen,
        move=forms["move"],
        aside=forms["aside"],
        form=form,
        wanted=wanted,
        problem=problem,
        status=status,
    )
