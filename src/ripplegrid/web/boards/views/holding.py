"""What every page for the holder of a link shares: no account, no session, nobody asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from ripplegrid.web.headers import from_elsewhere

View = Callable[..., HttpResponse]


def for_holders(view: View) -> View:
    """A page for whoever holds its link.

    It sets no cookie by which a device could be known again: what Django uses against forged
    forms is one, so the browser's own word of where a form comes from is asked instead. A forged
    form could do no more than anybody with the link can; a device's own tickets never go along.
    """

    @csrf_exempt
    @login_not_required
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        asked = request.headers
        if request.method == "POST" and from_elsewhere(
            asked.get("Sec-Fetch-Site"),
            asked.get("Origin"),
            request.get_host(),
            referer=asked.get("Referer"),
        ):
            raise PermissionDenied
        return unfindable(view(request, *args, **named))

    return answer


def unfindable(response: HttpResponse) -> HttpResponse:
    """The answer, with what keeps its address out of other sites and of search engines."""
    response.headers["referrer-policy"] = "same-origin"
    response.headers["x-robots-tag"] = "noindex, nofollow"
    return response
