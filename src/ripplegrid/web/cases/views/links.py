"""What led to what: making a link, reading it, answering it."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import MissingRecord
from ripplegrid.model.account import Contribution
from ripplegrid.model.changes import EditContribution, RemoveContribution
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.link import FROM, TO, EffectForm, LinkForm
from ripplegrid.web.cases.forms.say import ClaimForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.search import alike
from ripplegrid.web.cases.shown.told import Link
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of


def link_of(page: Page, link_id: Id) -> Link:
    """A link of this case study; MissingRecord when there is none on the grid."""
    found = page.told.links.get(link_id)
    if found is None:
        raise MissingRecord(what="link", id=link_id)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def make(request: HttpRequest, case_id: Id, entry_id: Id, direction: str) -> HttpResponse:
    if direction not in {TO, FROM}:
        raise Http404
    page = page_of(request, case_id, Act.ADD)
    entry = page.entry(entry_id)
    asked = request.GET.get("q", "")
    found = alike(page.told.reading.entries, entry, asked)
    data = request.POST if request.method == "POST" else None
    form = LinkForm(data, case=page.case, here=entry, found=found)
    if form.is_valid() and done(page, form, form.change(direction), say("The link is made.")):
        return redirect("entry", case_id, entry_id)
    if request.headers.get("HX-Request") == "true" and request.method == "GET":
        return page.render("cases/_found.html", "grid", form=form)
    return page.render(
        "cases/link_add.html",
        "grid",
        form=form,
        entry=entry,
        direction=direction,
        asked=asked,
        status=422 if form.is_bound else 200,
    )


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    return page.render("cases/link.html", "grid", link=link_of(page, link_id))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def say_of(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id, Act.ADD)
    link = link_of(page, link_id)
    form = ClaimForm(request.POST if request.method == "POST" else None, case=page.case)
    if form.is_valid():
        change = form.change(link.contribution)
        if done(page, form, change, say("Their voice stands with the link now.")):
            return redirect("link", case_id, link_id)
    status = 422 if form.is_bound else 200
    return page.render("cases/link_say.html", "grid", form=form, link=link, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id, Act.EDIT)
    link = link_of(page, link_id)
    if request.method == "POST":
        form = EffectForm(request.POST)
        if form.is_valid():
            seen = form.cleaned_data["seen"]
            before = record_as_seen(case_id, "contributions", link_id, seen)
            assert isinstance(before, Contribution)
            data = form.cleaned_data
            after = replace(before, effect=Effect(data["effect"]), joint=data["joint"])
            if done(page, form, EditContribution(before, after), say("Saved.")):
                return redirect("link", case_id, link_id)
    else:
        form = EffectForm(
            initial={
                "effect": link.contribution.effect.value,
                "joint": link.contribution.joint,
                "seen": version_of(case_id, "contributions", link_id),
            }
        )
    status = 422 if form.is_bound else 200
    return page.render("cases/link_edit.html", "grid", form=form, link=link, status=status)


@require_POST
@login_required
def remove(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    page = page_of(request, case_id, Act.REMOVE)
    link = link_of(page, link_id)
    form = ActForm(request.POST)
    if form.is_valid():
        claims = frozenset(c.claim.id for c in link.claims)
        words = say("The link is removed. You can bring it back in the history.")
        if done(page, form, RemoveContribution(link_id, claims), words):
            return redirect("entry", case_id, link.source.id)
    return redirect("link", case_id, link_id)
