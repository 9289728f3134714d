"""The administrator's page: people and their accounts, and nothing of any case study."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from ripplegrid.web.accounts import people
from ripplegrid.web.accounts.entrance import make_link
from ripplegrid.web.accounts.forms import AccountForm
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.shared import only_administrator

INVITED_MINUTES = 7 * 24 * 60


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@only_administrator
def administration(request: HttpRequest) -> HttpResponse:
    """Everybody with an account; and making one for somebody."""
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _with_link(request, people.invite(**form.cleaned_data), INVITED_MINUTES)
    status = 422 if request.method == "POST" else 200
    context = {"people": people.everybody(), "form": form}
    return render(request, "accounts/administration.html", context, status=status)


@never_cache
@require_POST
@login_required
@only_administrator
def link(request: HttpRequest, person: UUID) -> HttpResponse:
    """A one-time link for somebody who is locked out; shown this once."""
    return _with_link(request, _found(person), settings.LINK_MINUTES)


@require_POST
@login_required
@only_administrator
def account(request: HttpRequest, person: UUID) -> HttpResponse:
    """Close an account, or open it again."""
    found = _found(person)
    if found.is_active:
        people.close(found)
        messages.success(request, say("The account is closed. What they wrote stays."))
    else:
        people.open_again(found)
        messages.success(request, say("The account is open again."))
    return redirect("administration")


@require_POST
@login_required
@only_administrator
def hand_over(request: HttpRequest, person: UUID) -> HttpResponse:
    """Let somebody else answer for the case studies of somebody whose account is closed.

    Never oneself: an administrator looks after accounts, and opens no case study by that.
    """
    mine = _found(person)
    to = next((p.person for p in people.everybody() if str(p.person.pk) == _said(request)), None)
    if to is None or not to.is_active or mine.is_active or to == request.user:
        words = say("Nothing was changed: close their account first, and choose somebody else.")
        messages.warning(request, words)
        return redirect("administration")
    number = people.hand_over(mine, to, by=cast("Person", request.user))
    told = ngettext(
        "%(name)s answers for %(n)d case study now.",
        "%(name)s answers for %(n)d case studies now.",
        number,
    )
    messages.success(request, told % {"n": number, "name": to.shown})
    return redirect("administration")


def _said(request: HttpRequest) -> str:
    return request.POST.get("to", "")


def _found(person: UUID) -> Person:
    found = Person.objects.filter(pk=person).first()
    if found is None:
        raise Http404
    return found


def _with_link(request: HttpRequest, person: Person, minutes: int) -> HttpResponse:
    secret = make_link(person, minutes=minutes)
    there = request.build_absolute_uri(reverse("enter-by-link", args=[secret]))
    context = {
        "person": person,
        "link": there,
        "hours": max(1, minutes // 60),
        "minutes": minutes,
        "second_step": is_mfa_enabled(person),
    }
    return render(request, "accounts/one-time-link.html", context)
