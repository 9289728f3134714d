"""What pages for the holder of a letter share: no account, no session, no trace of a secret."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.csrf import csrf_exempt

from ripplegrid.errors import RipplegridError
from ripplegrid.model.when import When
from ripplegrid.web.errors import explain
from ripplegrid.web.headers import from_elsewhere

View = Callable[..., HttpResponse]


def for_holders(view: View) -> View:
    """A page for whoever holds its link.

    Its address holds a secret: the browser tells it to no other site, keeps no copy of the page,
    and no search engine lists it. No cookie is set and none is asked for, so a form can only be
    forged by whoever knows the secret anyway; one that another site sends is refused all the same.
    """

    @csrf_exempt
    @login_not_required
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        said = request.headers
        if request.method == "POST" and from_elsewhere(
            said.get("Sec-Fetch-Site"), said.get("Origin"), request.get_host(),
            referer=said.get("Referer"),
        ):  # fmt: skip
            raise PermissionDenied
        try:
            response = view(request, *args, **named)
        except RipplegridError as error:
            response = explain(request, error)
        response.headers["referrer-policy"] = "same-origin"
        response.headers["x-robots-tag"] = "noindex, nofollow"
        response.headers["cache-control"] = "no-store"
        return response

    return answer


def today() -> When:
    """The day on which something is answered."""
    day = timezone.localdate()
    return When(day, day, date_format(day, "j F Y"))
