"""The door: where a one-time link leads, and what everybody else finds. And the way out."""

from __future__ import annotations

from typing import cast

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required, login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.web.accounts import sessions
from ripplegrid.web.accounts.entrance import BACKEND, LOCAL, spend_link, take_account
from ripplegrid.web.accounts.forms import BeginForm, NameForm
from ripplegrid.web.accounts.models import Person

BY_LINK = "came by link"
"""Kept in a session that a one-time link opened, with whose it was: they may set a new password
without the old one."""


@login_not_required
@never_cache
@require_safe
def enter(request: HttpRequest) -> HttpResponse:
    """For whoever comes without a link: how to get in."""
    if request.user.is_authenticated:
        return redirect("/")
    if settings.SHARED:
        there = {REDIRECT_FIELD_NAME: wanted} if (wanted := request.GET.get("next")) else {}
        return redirect(reverse("account_login", query=there))
    return render(request, "accounts/enter.html", status=403)


@login_not_required
@never_cache
@require_safe
def enter_by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Let the holder of the link in, once. A browser that is in already spends nothing.

    Nor does HEAD: programs that look where a link leads before people do would use it up.
    """
    if request.method == "GET" and not request.user.is_authenticated:
        person = spend_link(secret)
        if settings.SHARED:
            return _in_by_link(request, person)
        login(request, person, backend=BACKEND)
        sessions.note_browser(request)
    return redirect("/")


def _in_by_link(request: HttpRequest, person: Person) -> HttpResponse:
    """In place of the password; whoever switched on a second step is asked for it as ever."""
    request.session[BY_LINK] = str(person.pk)
    person.backend = BACKEND
    found: HttpResponse = perform_login(
        request, Login(user=person, email_verification="none", redirect_url=reverse("begin"))
    )
    return found


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def begin(request: HttpRequest) -> HttpResponse:
    """Name, address and a new password, for whoever came by a one-time link."""
    person, status = cast("Person", request.user), 200
    if request.session.get(BY_LINK) != str(person.pk):
        return redirect("you")
    known = {"shown": "" if person.handle == LOCAL else person.shown, "email": person.email}
    form = BeginForm(request.POST or None, initial=known, person=person)
    if request.method == "POST":
        if form.is_valid():
            take_account(person, **form.cleaned_data)
            update_session_auth_hash(request, person)
            del request.session[BY_LINK]
            messages.success(request, say("From now on you sign in with this address."))
            return redirect("home")
        status = 422
    return render(request, "accounts/begin.html", {"form": form}, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def you(request: HttpRequest) -> HttpResponse:
    """One's own name, and where one is signed in."""
    person, status = cast("Person", request.user), 200
    form = NameForm(request.POST or None, initial={"shown": person.shown})
    if request.method == "POST":
        if form.is_valid():
            Person.objects.filter(pk=person.pk).update(shown=form.cleaned_data["shown"])
            messages.success(request, say("Saved."))
            return redirect("you")
        status = 422
    places = sessions.places_of(person, request.session.session_key)
    context = {"form": form, "places": places, "shared": settings.SHARED}
    return render(request, "accounts/you.html", context, status=status)


@require_POST
@login_required
def end_session(request: HttpRequest) -> HttpResponse:
    """Sign out somewhere else: in the browser that is named, or everywhere but here."""
    person, key = cast("Person", request.user), request.session.session_key
    ended = sessions.end(person, name=request.POST.get("place", ""), but=key)
    told = ngettext("Signed out in %(n)d browser.", "Signed out in %(n)d browsers.", ended)
    messages.success(request, told % {"n": ended})
    return redirect("you")


@require_POST
@login_required
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("signed-out")


@login_not_required
@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    """That one is out, and how to come back in."""
    return render(request, "accounts/signed-out.html", {"shared": settings.SHARED})
