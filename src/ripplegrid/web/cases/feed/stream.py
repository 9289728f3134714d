"""``GET /cases/<id>/feed``: server-sent events that say which records changed, never what.

A plain ASGI coroutine and not a Django view: a view would hold a thread for each listener. The
browser fetches the fragments it shows, and there its permissions are looked at again.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from ripplegrid.errors import RipplegridError
from ripplegrid.web.cases.feed import lookup
from ripplegrid.web.cases.feed.bus import BUS
from ripplegrid.web.cases.feed.room import News, Room, batch

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

ADDRESS = re.compile(r"/cases/([^/]+)/feed/?")
HEARTBEAT = 15.0
RELOAD = b"event: reload\ndata: {}\n\n"


async def stream(scope: Scope, receive: Receive, send: Send, case_id: str) -> None:
    """Answer one listener until it leaves, loses its right to listen, or the server stops."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    cookies = headers.get("cookie", "")
    if scope["method"] != "GET":
        await _refuse(send, 405, "The feed is only read.")
        return
    try:
        version = await BUS.ask(lookup.admit, cookies, case_id)
    except RipplegridError as error:
        await _refuse(send, error.status, error.sentence)
        return
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    with BUS.listening(case_id, version) as room:
        telling = asyncio.create_task(
            _tell(send, room, (cookies, case_id), _position(scope, headers, version), version)
        )
        leaving = asyncio.create_task(_left(receive))
        done, waiting = await asyncio.wait({telling, leaving}, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
    if telling in done:
        telling.result()
        await send({"type": "http.response.body", "body": b"", "more_body": False})


_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


async def _tell(
    send: Send, room: Room, asker: tuple[str, str], position: int, version: int
) -> None:
    await _write(send, b"retry: 1000\n: listening\n\n")
    if position > version:  # of another store, or of before a restore
        await _write(send, RELOAD)
        position = version
    clock = asyncio.get_running_loop().time
    admitted = clock()
    while not BUS.closing:
        if clock() - admitted >= HEARTBEAT:  # in a busy room, too, somebody may lose their right
            try:
                await BUS.ask(lookup.admit, *asker)
            except RipplegridError:
                return
            admitted = clock()
            await _write(send, b": still here\n\n")
        if room.latest > position:
            news = await _news(room, asker[1], position)
            await _write(send, RELOAD if news is None else _event(news))
            position = room.latest if news is None else news.number
        else:
            await room.wait(admitted + HEARTBEAT - clock())


async def _news(room: Room, case_id: str, position: int) -> News | None:
    news = room.after(position)
    if news is None:
        changes = await BUS.ask(lookup.missed, case_id, position)
        return None if changes is None else batch(changes, position)
    return news


def _event(news: News) -> bytes:
    body = json.dumps({"change": news.number, "tables": news.tables}, separators=(",", ":"))
    if not news.tables:
        return f"id: {news.number}\n\n".encode()  # moves the position; browsers are told nothing
    return f"id: {news.number}\nevent: change\ndata: {body}\n\n".encode()


def _position(scope: Scope, headers: dict[str, str], version: int) -> int:
    query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    for said in (headers.get("last-event-id", ""), query.get("since", [""])[0]):
        if said.isdecimal() and len(said) < 10:
            return int(said)
    return version


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _refuse(send: Send, status: int, sentence: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": sentence.encode()})
