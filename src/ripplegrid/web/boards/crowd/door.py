"""What a room asks all at once, answered before Django's long way.

Hundreds open a board when its code is shown, hundreds press Send in the same second, and hundreds
look at the wall each second. What all are told alike is made once for all who ask within a moment;
posts of the same moment are written together. Whatever is not quite ordinary about a request is
left to the pages, which answer everything: a wrong link, a form that needs another look, a board
that is closed. Nothing is decided here that is not decided there.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError, close_old_connections
from django.http import HttpResponse, QueryDict, parse_cookie
from django.http.request import split_domain_port, validate_host

from ripplegrid.errors import RipplegridError
from ripplegrid.web.boards.actions.posting import sending
from ripplegrid.web.boards.actions.writing import Turn
from ripplegrid.web.boards.crowd.desk import Desk
from ripplegrid.web.boards.crowd.going import own_of_all, with_own, written
from ripplegrid.web.boards.crowd.looks import Answer, Moments, Told, told
from ripplegrid.web.boards.forms.posting import ReadForm
from ripplegrid.web.boards.pace import one_more
from ripplegrid.web.boards.posts import new_ticket, token_of
from ripplegrid.web.boards.queries import Way, known_way, way_of
from ripplegrid.web.boards.shown.device import COOKIE, PACE, tickets_in
from ripplegrid.web.boards.views.holding import unfindable
from ripplegrid.web.boards.views.phone import thanks
from ripplegrid.web.cases.feed.stream import Message, Receive, Scope, Send
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.headers import KEPT_BY_NOBODY, from_elsewhere

if TYPE_CHECKING:
    from ripplegrid.web.handler import PageHandler

LOOK = re.compile(r"/wall/[\w-]{43}/posts/")
BOARD = re.compile(r"/post/[\w-]{43}/")
OWN = re.compile(r"/post/[\w-]{43}/own/")
TICKET = re.compile(rb'name="ticket" value="([\w-]{22})"')
FORM = "application/x-www-form-urlencoded"
LONGEST = 64 * 1024
"""No honest post is longer in bytes."""
THREADS = 2

Said = Mapping[str, str]
T = TypeVar("T")


class Crowd:
    """Answers what a crowd asks, and gives everything else to the pages."""

    def __init__(self, pages: PageHandler) -> None:
        self._pages = pages
        self._threads = ThreadPoolExecutor(THREADS, "crowd")
        self._writing, self._reading = Desk(self._threads, written), Desk(self._threads, own_of_all)
        self._moments = Moments()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = None
        if not scope["query_string"] and not scope.get("root_path"):
            path, said = scope["path"], _said(scope)
            if scope["method"] == "GET" and LOOK.fullmatch(path):
                answer = await self._looked(scope, said)
            elif scope["method"] == "GET" and BOARD.fullmatch(path):
                answer = await self._opened(scope, said)
            elif scope["method"] == "GET" and OWN.fullmatch(path):
                answer = await self._owned(scope, said)
            elif scope["method"] == "POST" and BOARD.fullmatch(path) and _ordinary(said):
                await self._send(said, scope, receive, send)
                return
        if answer is None:
            await self._pages(scope, receive, send)
            return
        status, headers, body = answer
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _looked(self, scope: Scope, said: Said) -> Answer | None:
        """What stands on the wall."""
        found = await self._moment(scope, said)
        known, packing = said.get("if-none-match", ""), said.get("accept-encoding", "")
        if found is None:
            return None
        return found.answer(known.encode("latin-1"), packing.encode("latin-1"))

    async def _opened(self, scope: Scope, said: Said) -> Answer | None:
        """The page to post on, for a phone that sent nothing yet; each has a ticket of its own."""
        found = None if COOKIE in said.get("cookie", "") else await self._moment(scope, said)
        tickets = TICKET.findall(found.body) if found else []
        if found is None or len(tickets) > 1:
            return None
        for ticket in tickets:
            found = replace(found, body=found.body.replace(ticket, new_ticket().encode()))
        return found.answer(b"", b"")

    async def _owned(self, scope: Scope, said: Said) -> Answer | None:
        """What was sent from this phone, in the page that is the same for all who sent nothing."""
        cookies = parse_cookie(said.get("cookie", ""))
        tokens = [token_of(ticket) for ticket in tickets_in(cookies)]
        if not tokens or settings.LANGUAGE_COOKIE_NAME in cookies:
            return None
        nobodys = [pair for pair in scope["headers"] if pair[0] != b"cookie"]
        page = await self._moment({**scope, "headers": nobodys}, said)
        if page is None:
            return None
        secret = scope["path"].split("/")[2]
        words = await self._reading.served((secret, page.language), tokens)
        return None if words is None else with_own(page, words).answer(b"", b"")

    async def _moment(self, scope: Scope, said: Said) -> Told | None:
        asked = (scope["path"], scope["scheme"], said.get("host", ""), _language(said))
        return await self._moments.of(asked, lambda: self._asked(scope))

    async def _asked(self, scope: Scope) -> Told | None:
        whole = [pair for pair in scope["headers"] if pair[0] != b"if-none-match"]

        def ask() -> Told | None:
            answer = self._pages.answered({**scope, "headers": whole})
            return told(answer) if isinstance(answer, HttpResponse) else None

        return await self._in_thread(ask)

    async def _in_thread(self, work: Callable[..., T], *given: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *given)

    async def _send(self, said: Said, scope: Scope, receive: Receive, send: Any) -> None:
        body = b""
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            more = message.get("more_body", False)
        answer = await self._sent(scope, said, body)
        if answer is None:
            await self._pages(scope, _again(body, receive), send)
        else:
            await self._pages.send_response(answer, send)

    async def _sent(self, scope: Scope, said: Said, body: bytes) -> HttpResponse | None:
        """What follows a post that was written; None where there is anything to look at again."""
        secret, client = scope["path"].split("/")[2], scope["client"]
        try:
            way = known_way(secret, PassKind.POST)
            if way is None:
                way = await self._in_thread(_way, secret)
            data = QueryDict(body, encoding="utf-8")
            if data.get("led_post"):
                return None
            form = ReadForm(data, promise=way.promise)
            if not form.is_valid():
                return None
            cookies = parse_cookie(said.get("cookie", ""))
            carried = one_more(way.board, client[0] if client else "", cookies.get(PACE, ""))
        except (RipplegridError, SuspiciousOperation, DatabaseError):
            return None
        ticket = form.cleaned_data["ticket"]
        turn = Turn(sending(ticket, form.said), way.link)
        await self._writing.served(way.board, turn)
        if not turn.done or turn.refused is not None:
            return None
        tickets = [*tickets_in(cookies), ticket]
        answer = unfindable(thanks(secret, tickets, carried=carried, until=way.until))
        answer.headers["cache-control"] = KEPT_BY_NOBODY
        return answer


def _way(secret: str) -> Way:
    close_old_connections()  # what Django does at the beginning of a request
    return way_of(secret, PassKind.POST)


def _said(scope: Scope) -> Said:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


def _ordinary(said: Said) -> bool:
    """Whether a form comes as our own page sends it, to a name that is ours."""
    kind, _, more = said.get("content-type", "").lower().partition(";")
    length, host = said.get("content-length", ""), said.get("host", "")
    return (
        kind.strip() == FORM
        and more.strip() in ("", "charset=utf-8")
        and length.isdigit()
        and int(length) <= LONGEST
        and _ours(host)
        and not from_elsewhere(
            said.get("sec-fetch-site"), said.get("origin"), host, referer=said.get("referer")
        )
    )


@lru_cache(maxsize=64)
def _ours(host: str) -> bool:
    return validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)


def _language(said: Said) -> tuple[str, ...]:
    """What the language of an answer depends on."""
    if len(settings.LANGUAGES) == 1:
        return ()
    chosen = parse_cookie(said.get("cookie", "")).get(settings.LANGUAGE_COOKIE_NAME, "")
    return said.get("accept-language", ""), chosen


def _again(body: bytes, receive: Receive) -> Receive:
    """The same request once more, for somebody who has not read it yet."""
    whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def take() -> Message:
        return whole.pop() if whole else await receive()

    return take
