"""Shared use: where several people have accounts of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

View = Callable[..., HttpResponseBase]


def only_shared(view: View) -> View:
    """A page that is there only in shared use; on one's own there is nothing at its address."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        if not settings.SHARED:
            raise Http404
        return view(request, *args, **named)

    return guarded


def only_administrator(view: View) -> View:
    """A page for administrators, in shared use."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        if not getattr(request.user, "is_administrator", False):
            raise PermissionDenied
        return view(request, *args, **named)

    return only_shared(guarded)
