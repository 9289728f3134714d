"""Letting one entry speak for several: choose which, see all voices, choose the words."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.web.cases.forms.keep import MergeForm
from ripplegrid.web.cases.shown.alike import candidates
from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.views.alike import likeness_of, near_to
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of

MOST = 200


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def merge(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    here = page.entry(entry_id)
    sent = request.POST.getlist("others") if request.method == "POST" else []
    others = _entries(page, sent or request.GET.getlist("with"), here)
    if not others:
        return _choose(page, here)
    data = request.POST if request.method == "POST" else None
    form = MergeForm(data, together=[here, *others])
    if form.is_valid():
        change = form.change()
        words = say("They stand together now. Every voice is kept; you can take them apart again.")
        if done(page, form, change, words):
            return redirect("entry", case_id, change.kept)
    return page.render(
        "cases/merge.html",
        "grid",
        form=form,
        entry=here,
        others=others,
        together=[(card(page.told, e.id), page.told.said(e.id)) for e in (here, *others)],
        status=422 if form.is_bound else 200,
    )


def _choose(page: Page, here: Entry) -> HttpResponse:
    """Nobody said yet which others: those that look alike, and a search."""
    asked = page.request.GET.get("q", "")
    sent = page.request.method == "POST"
    if sent:
        messages.error(page.request, say("Choose at least one that says the same."))
    reasons = {a.other.entry.id: a.shared for a in near_to(page, here)}
    found = candidates(page.told, likeness_of(page), here, asked)
    return page.render(
        "cases/merge_choose.html",
        "grid",
        entry=here,
        asked=asked,
        found=[(card(page.told, e.id), reasons.get(e.id, ())) for e in found],
        status=422 if sent else 200,
    )


def _entries(page: Page, ids: list[str], here: Entry) -> list[Entry]:
    """The entries chosen, each once and never the one they are chosen for."""
    wanted = dict.fromkeys(i for i in ids[:MOST] if i != here.id)
    return [page.case.entries[i] for i in wanted if i in page.case.entries]
