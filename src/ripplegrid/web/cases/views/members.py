"""Who is on a case study: the list, invitations, roles, and who one is oneself."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.accounts.wording import ROLES
from ripplegrid.web.cases.actions import members as do
from ripplegrid.web.cases.actions.giving import take_case_back
from ripplegrid.web.cases.forms.members import InviteForm, MeForm, RoleForm
from ripplegrid.web.cases.models import Pass
from ripplegrid.web.cases.passes import secret_of
from ripplegrid.web.cases.queries import (
    Looking,
    given_away,
    invitations_to,
    links_given,
    member_changes,
    members_of,
    syntheses_of,
)
from ripplegrid.web.cases.shown.member_log import member_log
from ripplegrid.web.cases.shown.members import roles, to_claim
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import LOOKING, Page, page_of


@require_safe
@login_required
@never_cache
def members(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    shares = page.may(Act.SHARE)
    guest = page.role is Role.READER
    shown = [
        one
        for one in members_of(case_id)
        if not guest or one.person == page.person or may(Role(one.role), Act.SHARE)
    ]
    people = page.case.contributors
    standing = do.givers(case_id)
    given = links_given(case_id) if shares else {}
    return page.render(
        "cases/members.html",
        "people",
        members=[
            {
                "is": one,
                "me": one.person == page.person,
                "role": ROLES[Role(one.role)],
                "links": given.get(one.person_id, 0),
                "contributor": people.get(one.contributor)
                if shares or one.person == page.person
                else None,
                "form": _role_form(page, one.role, one.contributor, one.pk)
                if shares and do.may_give(page.role, Role(one.role))
                else None,
            }
            for one in shown
        ],
        invitations=[
            {"is": one, "role": ROLES[Role(one.role)], "link": _link(request, one)}
            for one in invitations_to(case_id)
            if shares and do.may_give(page.role, Role(one.role)) and do.still_given(one, standing)
        ],
        roles=roles(),
        log=[] if guest else member_log(member_changes(case_id), people, tells_who=shares),
        may_share=shares,
        given=[] if guest else given_away(case_id),
        syntheses=[row for row, role in syntheses_of(page.person) if may(role, Act.ADD, SYNTHESIS)]
        if shares
        else [],
        shared=settings.SHARED,
    )


def _link(request: HttpRequest, given: Pass) -> str:
    return request.build_absolute_uri(f"/join/{secret_of(given)}/")


def _role_form(page: Page, role: str, contributor: str, number: int) -> RoleForm:
    said = {"role": role, "contributor": contributor}
    everybody = sorted(page.case.contributors.values(), key=lambda c: c.name)
    return RoleForm(initial=said, mine=page.role, contributors=everybody, auto_id=f"id_{number}_%s")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def invite(request: HttpRequest, case_id: Id) -> HttpResponse:
    page, status = page_of(request, case_id), 200
    taken = {one.contributor for one in members_of(case_id)}
    free = [c for c in page.case.contributors.values() if c.id not in taken]
    free.sort(key=lambda c: c.name)
    form = InviteForm(request.POST or None, mine=page.role, contributors=free)
    if request.method == "POST":
        if form.is_valid():
            said = form.cleaned_data
            do.invite(
                page.person, case_id, Role(said["role"]),
                contributor=said["contributor"], for_whom=said["for_whom"],
            )  # fmt: skip
            messages.success(request, say("The link is made. Hand it over yourself."))
            return redirect("members", case_id)
        status = 422
    return page.render("cases/invite.html", "people", form=form, status=status)


@require_POST
@login_required
def revoke(request: HttpRequest, case_id: Id, pass_id: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    do.take_invitation_back(page.person, case_id, str(pass_id))
    messages.success(request, say("The link opens nothing any more."))
    return redirect("members", case_id)


@require_POST
@login_required
def take_back(request: HttpRequest, case_id: Id, synthesis_id: Id) -> HttpResponse:
    """Take the case study back from a synthesis."""
    page = page_of(request, case_id)
    take_case_back(page.person, case_id, synthesis_id)
    messages.success(request, say("It is taken back. The synthesis sees nothing of it any more."))
    return redirect("members", case_id)


@require_POST
@login_required
def change(request: HttpRequest, case_id: Id, member: int) -> HttpResponse:
    page = page_of(request, case_id)
    form = RoleForm(
        request.POST, mine=page.role, contributors=list(page.case.contributors.values())
    )
    if form.is_valid():
        said = form.cleaned_data
        do.change_member(
            page.person, case_id, member, role=Role(said["role"]), contributor=said["contributor"]
        )
        messages.success(request, say("Saved."))
    else:
        messages.warning(request, say("Nothing was changed: choose a role from the list."))
    return redirect("members", case_id)


@require_POST
@login_required
def remove(request: HttpRequest, case_id: Id, member: int) -> HttpResponse:
    page = page_of(request, case_id)
    do.remove_member(page.person, case_id, member, links="links" in request.POST)
    messages.success(request, say("They are not on this case study any more. Their words stay."))
    return redirect("members", case_id)


@require_POST
@login_required
def leave(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    do.leave(page.person, case_id)
    messages.success(request, say("You left the case study. Your words stay."))
    return redirect("home")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def me(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Say who one is in the account."""
    page, status = page_of(request, case_id), 200
    others = {m.contributor for m in members_of(case_id) if m.person != page.person}
    if page.me is not None:
        return redirect("members", case_id)
    taken = frozenset(others)
    offered = page.made(
        ("to claim", taken),
        lambda: to_claim(page.state.study, page.case, page.standing.reader, taken=taken),
    )
    form = MeForm(request.POST or None, offered=offered, initial={"name": page.person.shown})
    if request.method == "POST":
        known = form.is_valid() and bool(form.cleaned_data["who"])
        if form.is_valid() and (known or done(page, form, form.change(), "")):
            do.say_who(page.person, case_id, form.contributor)
            messages.success(request, say("Now everybody knows which words are yours."))
            return redirect("case", case_id)
        status = 422
    return page.render("cases/me.html", "people", form=form, offered=offered, status=status)


@require_POST
@login_required
def look(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Look at the case study as somebody else would; without a kind, as oneself again."""
    page_of(request, case_id)
    looking = dict(request.session.get(LOOKING, {}))
    looking.pop(case_id, None)
    kind = request.POST.get("kind", "")
    if kind in {one.value for one in Looking}:
        looking[case_id] = kind
    request.session[LOOKING] = looking
    return redirect("case" if kind else "members", case_id)
