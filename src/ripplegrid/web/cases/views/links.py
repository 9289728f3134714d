"""What led to what: making a link, reading it, answering it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.account import Contribution
from ripplegrid.model.changes import EditContribution, RemoveContribution
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.link import EffectForm
from ripplegrid.web.cases.forms.say import ClaimForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.checked import checked
from ripplegrid.web.cases.shown.told import Link
from ripplegrid.web.cases.views.conflict import settle
from ripplegrid.web.cases.views.entry_acts import asking, done, note_leave
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.cases.views.writers import written


def link_of(page: Page, link_id: Id) -> Link:
    """A link of this case study; MissingRecord when there is none on the grid."""
    found = page.told.links.get(link_id)
    if found is None:
        raise MissingRecord(what="link", id=link_id)
    return found


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    power = [note for note in page.case.power_notes.values() if note.about == link_id]
    link = link_of(page, link_id)
    pieces = {piece.id for claimed in link.claims for piece in claimed.evidence}
    answers = checked(page.case, (link_id,), pieces)
    return page.render(
        "cases/link.html",
        "grid",
        link=link,
        power=power,
        checked=answers,
        written=written(page, "claims") if link.claims else {},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def say_of(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    link = link_of(page, link_id)
    data = request.POST if request.method == "POST" else None
    form = ClaimForm(data, case=page.case, me=page.me)
    asking(page, form)
    if form.is_valid():
        change = form.change(link.contribution)
        if done(page, form, change, say("Their voice stands with the link now.")):
            note_leave(page, form, form.cleaned_voice, form.new_id("claim"))
            return redirect("link", case_id, link_id)
    status = 422 if form.is_bound else 200
    return page.render("cases/link_say.html", "grid", form=form, link=link, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    link = link_of(page, link_id)
    if request.method != "POST":
        return _edit_page(page, EffectForm(initial=_initial(case_id, link.contribution)), link)
    form = EffectForm(request.POST)
    if not form.is_valid():
        return _edit_page(page, form, link, status=422)
    before = record_as_seen(case_id, "contributions", link_id, form.cleaned_data["seen"])
    assert isinstance(before, Contribution)
    data = form.cleaned_data
    after = replace(before, effect=Effect(data["effect"]), note=data["note"])
    try:
        if done(page, form, EditContribution(before, after), say("Saved.")):
            return redirect("link", case_id, link_id)
    except Conflict:
        return _settle(request, case_id, form, (before, after))
    return _edit_page(page, form, link, status=422)


def _settle(
    request: HttpRequest, case_id: Id, form: EffectForm, wrote: tuple[Contribution, Contribution]
) -> HttpResponse:
    """Somebody was quicker: show both, and a form made of what stands there now."""
    before, after = wrote
    page = page_of(request, case_id)
    link = link_of(page, before.id)
    now = link.contribution
    both, found = settle(form, before, now, after)
    fresh = EffectForm(initial=_initial(case_id, both))
    return _edit_page(page, fresh, link, status=409, clashes=found)


def _initial(case_id: Id, link: Contribution) -> dict[str, Any]:
    """What the form shows before anything was chosen, and the version it was made of."""
    seen = version_of(case_id, "contributions", link.id)
    return {"effect": link.effect.value, "note": link.note, "seen": seen}


def _edit_page(
    page: Page, form: EffectForm, link: Link, *, status: int = 200, **more: Any
) -> HttpResponse:
    return page.render("cases/link_edit.html", "grid", form=form, link=link, status=status, **more)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    """Asked again in words, with everything that would go along."""
    page = page_of(request, case_id)
    link = link_of(page, link_id)
    form = ActForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        claims = frozenset(request.POST.getlist("claim"))
        words = say("The link is removed. You can bring it back in the history.")
        if done(page, form, RemoveContribution(link_id, claims), words):
            return redirect("entry", case_id, link.source.id)
    status = 422 if form.is_bound else 200
    return page.render("cases/link_remove.html", "grid", form=form, link=link, status=status)
