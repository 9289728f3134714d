"""The application as servers run it: the live feed first, then Django."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")

from django.core.asgi import get_asgi_application

django = get_asgi_application()

from ripplegrid.web.cases.feed.stream import (  # noqa: E402  # Django must be set up first
    ADDRESS,
    Message,
    Receive,
    Scope,
    Send,
    stream,
)
from ripplegrid.web.headers import HEADERS  # noqa: E402

SAFETY = [(name.encode(), value.encode()) for name, value in HEADERS.items()]


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one request, with the safety headers on every answer there is."""

    async def send_safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", ()))
            there = {name.lower() for name, _ in headers}
            message["headers"] = headers + [pair for pair in SAFETY if pair[0] not in there]
        await send(message)

    found = ADDRESS.fullmatch(scope["path"]) if scope["type"] == "http" else None
    if found:
        await stream(scope, receive, send_safely, found[1])
    else:
        await django(scope, receive, send_safely)  # type: ignore[arg-type]
