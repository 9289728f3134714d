"""What a device knows of its own posts: the tickets in a cookie of the board's address alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ripplegrid.web.boards.pace import DEVICE
from ripplegrid.web.boards.posts import token_of

COOKIE = "ripplegrid-sent"
PACE = "ripplegrid-pace"
MOST = 100
"""Tickets on one device; a cookie holds no more."""
_TICKET = re.compile(r"[\w-]{22}")


def tickets_of(request: HttpRequest) -> list[str]:
    """The tickets this device holds for this board, the oldest first."""
    return tickets_in(request.COOKIES)


def tickets_in(cookies: Mapping[str, str]) -> list[str]:
    """The tickets in the cookies that a device sends."""
    sent = cookies.get(COOKIE, "").split(".")
    return list(dict.fromkeys(t for t in sent if _TICKET.fullmatch(t)))[-MOST:]


def tokens_of(request: HttpRequest) -> list[str]:
    """What the board keeps of those tickets."""
    return [token_of(ticket) for ticket in tickets_of(request)]


def give_tickets(
    response: HttpResponse, tickets: Sequence[str], *, until: datetime, path: str
) -> None:
    """Let the device keep its tickets as long as the board is open. No script can read them."""
    together = ".".join(dict.fromkeys(tickets))
    response.set_cookie(COOKIE, together, expires=until, path=path, **_kept_safe())


def give_pace(response: HttpResponse, carried: str, *, path: str) -> None:
    """Let the device carry how many it sent, until that does not matter any more."""
    seconds = round(DEVICE.longest)
    response.set_cookie(PACE, carried, max_age=seconds, path=path, **_kept_safe())


def _kept_safe() -> dict[str, Any]:
    return {"httponly": True, "samesite": "Lax", "secure": settings.SESSION_COOKIE_SECURE}
