"""The door: where a one-time link leads, and what everybody else finds."""

from __future__ import annotations

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ripplegrid.web.accounts.entrance import spend_link


@login_not_required
@never_cache
@require_safe
def enter(request: HttpRequest) -> HttpResponse:
    """For whoever comes without a link: how to get in."""
    if request.user.is_authenticated:
        return redirect("/")
    return render(request, "accounts/enter.html", status=403)


@login_not_required
@never_cache
@require_safe
def enter_by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Let the holder of the link in, once. A browser that is in already spends nothing.

    Nor does HEAD: programs that look where a link leads before people do would use it up.
    """
    if request.method == "GET" and not request.user.is_authenticated:
        login(request, spend_link(secret))
    return redirect("/")
