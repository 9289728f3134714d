"""Where an invitation leads: what it is, who invites, and coming in."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import ClosedPass
from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.web.accounts import sessions
from ripplegrid.web.accounts.entrance import BACKEND, new_account
from ripplegrid.web.accounts.forms import BeginForm
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.accounts.wording import ROLES, may_do, purpose
from ripplegrid.web.cases.actions import members as do
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.cases.passes import opened


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, secret: str) -> HttpResponse:
    given = opened(secret, PassKind.JOIN)
    known = request.user.is_authenticated
    if given.used or not do.still_given(given) or not (known or settings.SHARED):
        raise ClosedPass
    form = None if known else BeginForm(request.POST or None)
    if request.method == "POST" and (form is None or form.is_valid()):
        person = _come_in(request, form) if form else cast("Person", request.user)
        member = do.join(person, given)
        if given.case.what == SYNTHESIS:
            return redirect("across", given.case_id)
        asks = may(Role(member.role), Act.ADD) and not member.contributor
        return redirect("members-me" if asks else "case", given.case_id)
    status = 422 if request.method == "POST" else 200
    return render(request, "cases/join.html", _words(request, given, form), status=status)


def _come_in(request: HttpRequest, form: BeginForm) -> Person:
    person = new_account(**form.cleaned_data)
    login(request, person, backend=BACKEND)
    sessions.note_browser(request)
    return person


def _words(request: HttpRequest, given: Pass, form: BeginForm | None) -> dict[str, object]:
    role = Role(given.role)
    sign_in = reverse("account_login", query={"next": request.path})
    return {
        "given": given,
        "title": given.case.title,
        "by": given.given_by,
        "role": ROLES[role],
        "purpose": purpose(role, given.case.what),
        "may_do": may_do(role, given.case.what),
        "across": given.case.what == SYNTHESIS,
        "form": form,
        "sign_in": sign_in,
    }
