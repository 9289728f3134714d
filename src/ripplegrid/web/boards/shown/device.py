"""What a device knows of its own posts: the tickets in a cookie of the board's address alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ripplegrid.web.boards.posts import token_of

COOKIE = "ripplegrid-sent"
MOST = 100
"""Tickets on one device; a cookie holds no more."""
_TICKET = re.compile(r"[\w-]{22}")


def tickets_of(request: HttpRequest) -> list[str]:
    """The tickets this device holds for this board, the oldest first."""
    sent = request.COOKIES.get(COOKIE, "").split(".")
    return list(dict.fromkeys(t for t in sent if _TICKET.fullmatch(t)))[-MOST:]


def tokens_of(request: HttpRequest) -> list[str]:
    """What the board keeps of those tickets."""
    return [token_of(ticket) for ticket in tickets_of(request)]


def give_tickets(
    response: HttpResponse, tickets: Sequence[str], *, until: datetime, path: str
) -> None:
    """Let the device keep its tickets as long as the board is open. No script can read them."""
    response.set_cookie(
        COOKIE, ".".join(dict.fromkeys(tickets)), expires=until, path=path, httponly=True,
        samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
