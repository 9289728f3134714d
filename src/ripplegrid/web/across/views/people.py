"""Who is on a synthesis: the list, invitations, roles; leaving, and the bin."""

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

from ripplegrid.model.record import Id
from ripplegrid.web.accounts.permissions import Act, Role
from ripplegrid.web.across.forms.people import InviteForm, RoleForm
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.shown.people import invited, members
from ripplegrid.web.across.shown.who_may import who_may, who_may_bring
from ripplegrid.web.cases.actions import life
from ripplegrid.web.cases.actions import members as do


@require_safe
@login_required
@never_cache
def people(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = members(page)
    return page.render(
        "across/people.html",
        "people",
        members=found.shown,
        roles=found.roles,
        log=found.log,
        who_may=who_may(),
        who_may_bring=who_may_bring(),
        invitations=invited(page, request.build_absolute_uri("/join/")),
        alone=len(found.shown) == 1,
        shared=settings.SHARED,
        may_delete=page.may(Act.DELETE),
        away=page.row.archived is not None,
        days=life.DAYS,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def invite(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page, status = across_of(request, synthesis_id), 200
    form = InviteForm(request.POST or None, mine=page.standing.role)
    if request.method == "POST":
        if form.is_valid():
            said = form.cleaned_data
            role = Role(said["role"])
            do.invite(page.person, page.id, role, contributor="", for_whom=said["for_whom"])
            messages.success(request, say("The link is made. Hand it over yourself."))
            return redirect("across-people", page.id)
        status = 422
    return page.render("across/invite.html", "people", form=form, status=status)


@require_POST
@login_required
def revoke(request: HttpRequest, synthesis_id: Id, pass_id: UUID) -> HttpResponse:
    page = across_of(request, synthesis_id)
    do.take_invitation_back(page.person, page.id, str(pass_id))
    messages.success(request, say("The link opens nothing any more."))
    return redirect("across-people", page.id)


@require_POST
@login_required
def role(request: HttpRequest, synthesis_id: Id, member: int) -> HttpResponse:
    """Give somebody another role; who they are here stays."""
    page = across_of(request, synthesis_id)
    form = RoleForm(request.POST, mine=page.standing.role)
    if form.is_valid():
        do.change_role(page.person, page.id, member, Role(form.cleaned_data["role"]))
        messages.success(request, say("Saved."))
    else:
        messages.warning(request, say("Nothing was changed: choose a role from the list."))
    return redirect("across-people", page.id)


@require_POST
@login_required
def remove(request: HttpRequest, synthesis_id: Id, member: int) -> HttpResponse:
    page = across_of(request, synthesis_id)
    do.remove_member(page.person, page.id, member)
    messages.success(request, say("They are not on this synthesis any more. What they did stays."))
    return redirect("across-people", page.id)


@require_POST
@login_required
def leave(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    do.leave(page.person, page.id)
    messages.success(request, say("You left the synthesis. What you did stays."))
    return redirect("syntheses")


@require_POST
@login_required
def put_away(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """Take it off the list, or put it back: whoever is on it can open it as before."""
    page = across_of(request, synthesis_id)
    away = request.POST.get("away") == "yes"
    life.put_away(page.person, page.id, away=away)
    words = say("It is put away. You find it below the other syntheses.")
    messages.success(request, words if away else say("It is among the others again."))
    return redirect("syntheses")


@require_POST
@login_required
def throw_away(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    life.throw_away(page.person, page.id)
    words = say("“{title}” is in the bin. Take it out again any time within {days} days.")
    messages.success(request, words.format(title=page.synthesis.title, days=life.DAYS))
    return redirect("bin")
