"""What one voice says of a link, changed or taken away; and what worked only together."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import Conflict, MissingRecord, Refusal
from ripplegrid.model.account import Claim
from ripplegrid.model.changes import RemoveRecord
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.claim import EditClaimForm, TogetherForm
from ripplegrid.web.cases.forms.record import SeenForm
from ripplegrid.web.cases.queries import version_of
from ripplegrid.web.cases.shown.told import Claimed
from ripplegrid.web.cases.views.links import link_of
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.cases.views.sayings import Saying, put_right


def _claimed(page: Page, claim_id: Id) -> Claimed:
    """A claim that this person sees; MissingRecord when there is none on the grid."""
    claim = page.case.claims.get(claim_id)
    link = page.told.links.get(claim.contribution) if claim else None
    for one in link.claims if link else ():
        if one.claim.id == claim_id:
            return one
    raise MissingRecord(what="claim", id=claim_id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, case_id: Id, claim_id: Id) -> HttpResponse:
    return put_right(request, case_id, claim_id, CLAIM)


def _page(
    page: Page, form: EditClaimForm, claim: Claim, *, status: int = 200, **more: Any
) -> HttpResponse:
    return page.render(
        "cases/claim.html",
        "grid",
        form=form,
        voice=page.case.voices[claim.voice],
        claim=claim,
        link=link_of(page, claim.contribution),
        status=status,
        **more,
    )


CLAIM = Saying(
    table="claims",
    form=EditClaimForm,
    find=lambda page, claim_id: _claimed(page, claim_id).claim,
    show=_page,
    onward=lambda page, claim: redirect("link", page.case.id, claim.contribution),
)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, case_id: Id, claim_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    claimed = _claimed(page, claim_id)
    link_id = claimed.claim.contribution
    if request.method != "POST":
        return _remove_page(page, claimed)
    form = SeenForm(request.POST)
    if not form.is_valid():
        return _remove_page(page, claimed, status=422)
    change, seen = RemoveRecord("claims", claim_id), {claim_id: form.cleaned_data["seen"]}
    try:
        act(page.person, case_id, change, seen=seen, change_id=form.act_id)
    except Refusal as refusal:
        if isinstance(refusal, Conflict):
            page = page_of(request, case_id)
            return _remove_page(page, _claimed(page, claim_id), status=409, changed=True)
        return _remove_page(page, claimed, status=refusal.status, refusal=refusal)
    messages.success(request, say("It is removed. The history can bring it back."))
    return redirect("link", case_id, link_id)


def _remove_page(page: Page, claimed: Claimed, **context: Any) -> HttpResponse:
    seen = version_of(page.case.id, "claims", claimed.claim.id)
    return page.render(
        "cases/claim_remove.html",
        "grid",
        claimed=claimed,
        link=link_of(page, claimed.claim.contribution),
        form=SeenForm(initial={"seen": seen}),
        **context,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def together(request: HttpRequest, case_id: Id, link_id: Id) -> HttpResponse:
    """Which other links into the same entry it took as well."""
    page = page_of(request, case_id)
    link = link_of(page, link_id)
    into = page.told.links_in[link.target.id]
    data = request.POST if request.method == "POST" else None
    form = TogetherForm(data, link=link, into=into, initial={"seen": page.version})
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            seen, act_id = form.versions, form.act_id
            act(page.person, case_id, form.change(), seen=seen, change_id=act_id)
        except Conflict:
            page = page_of(request, case_id)
            link, status = link_of(page, link_id), 409
            into = page.told.links_in[link.target.id]
            chosen = {"seen": page.version, "others": form.cleaned_data["others"]}
            form = TogetherForm(link=link, into=into, initial=chosen)
        except Refusal as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        else:
            messages.success(request, say("Kept."))
            return redirect("link", case_id, link_id)
    return page.render(
        "cases/link_together.html", "grid", form=form, link=link, into=into, status=status
    )
