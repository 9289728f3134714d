"""The application as servers run it: the live feed first, then Django."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
from types import FrameType

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")

import django

django.setup(set_prefix=False)

from django.urls import get_resolver  # noqa: E402  # Django must be set up first

from ripplegrid.web.boards.crowd.door import Crowd  # noqa: E402  # Django must be set up first
from ripplegrid.web.cases.feed.bus import BUS  # noqa: E402
from ripplegrid.web.cases.feed.stream import (  # noqa: E402  # Django must be set up first
    ADDRESS,
    Message,
    Receive,
    Scope,
    Send,
    stream,
)
from ripplegrid.web.handler import PageHandler  # noqa: E402
from ripplegrid.web.headers import HEADERS  # noqa: E402
from ripplegrid.web.leftovers import look_seldom  # noqa: E402

pages = Crowd(PageHandler())
look_seldom()
SAFETY = [(name.encode(), value.encode()) for name, value in HEADERS.items()]


MOST_BYTES = 30 * 2**20
"""No file we read is larger; Django would write a request of any size to disk before looking."""


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one request, with the safety headers on every answer there is."""

    async def send_safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", ()))
            there = {name.lower() for name, _ in headers}
            message["headers"] = headers + [pair for pair in SAFETY if pair[0] not in there]
        await send(message)

    if scope["type"] == "lifespan":
        await _live(receive, send)
        return
    if _announced(scope) > MOST_BYTES:
        await _too_large(send_safely)
        return
    found = ADDRESS.fullmatch(scope["path"])
    if found:
        await stream(scope, receive, send_safely, found[1])
    else:
        await pages(scope, _bounded(receive), send_safely)


def _announced(scope: Scope) -> int:
    said = dict(scope["headers"]).get(b"content-length", b"0")
    return int(said) if said.isdigit() else 0


def _bounded(receive: Receive) -> Receive:
    """The request as it comes, cut off when it is longer than it may be and never said so."""
    taken = 0

    async def take() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        return {"type": "http.disconnect"} if taken > MOST_BYTES else message

    return take


async def _too_large(send: Send) -> None:
    sentence = b"This is more than can be sent at once. Files may have up to 25 MB."
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": sentence})


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            for stop in (signal.SIGINT, signal.SIGTERM):
                _end_streams_at(stop)
            _end_with_parent()
            get_resolver().reverse_dict  # noqa: B018  # all pages are loaded now, not for the first guest
            await send({"type": "lifespan.startup.complete"})
        else:
            await send({"type": "lifespan.shutdown.complete"})
            return


def _end_streams_at(stop: signal.Signals) -> None:
    """Servers wait for answers under way before they stop, and a stream is one without an end."""
    loop, then = asyncio.get_running_loop(), signal.getsignal(stop)

    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(BUS.close)
        if callable(then):
            then(number, frame)

    signal.signal(stop, handle)


def _end_with_parent() -> None:
    """A worker whose server was killed would keep the port, and nobody would know why."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()
