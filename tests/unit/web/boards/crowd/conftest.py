"""The entrance of crowds, asked as a server asks it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest
from django.db import connections

from ripplegrid.web import handler
from ripplegrid.web.boards.crowd import door
from ripplegrid.web.boards.posts import new_ticket
from ripplegrid.web.boards.queries import links_of
from ripplegrid.web.handler import PageHandler

OURS = {"host": "testserver"}


class Pages(PageHandler):
    """The pages, counting how often they are asked."""

    asked = 0

    def _answer(self, scope, body):
        self.asked += 1
        return super()._answer(scope, body)


class Answer:
    def __init__(self, sent):
        self.status = sent[0]["status"]
        pairs = [(name.decode().lower(), value.decode()) for name, value in sent[0]["headers"]]
        self.headers = dict(pairs)
        self.cookies = {v.split("=")[0]: v for name, v in pairs if name == "set-cookie"}
        self.body = b"".join(part.get("body", b"") for part in sent[1:])
        self.text = "" if "content-encoding" in self.headers else self.body.decode()


class Hall:
    """A hall full of phones and screens before one board."""

    def __init__(self, board):
        self.pages = Pages()
        self.crowd = door.Crowd(self.pages)
        links = links_of(board)
        self.post_path, self.wall_path = f"/post/{links['post']}/", f"/wall/{links['wall']}/posts/"

    async def ask(self, path, body=None, **headers):
        sent, told = [], [{"type": "http.request", "body": body or b"", "more_body": False}]

        async def receive():
            return told.pop() if told else {"type": "http.disconnect"}

        async def send(message):
            sent.append(message)

        given = {name.replace("_", "-"): value for name, value in (OURS | headers).items()}
        if body is not None:
            given.setdefault("content-type", "application/x-www-form-urlencoded")
            given.setdefault("content-length", str(len(body)))
        scope = {
            "type": "http", "http_version": "1.1", "scheme": "http", "path": path,
            "method": "GET" if body is None else "POST", "query_string": b"", "root_path": "",
            "headers": [(n.encode(), v.encode()) for n, v in given.items()],
            "client": ("192.0.2.7", 1234), "server": ("testserver", 80),
        }  # fmt: skip
        await self.crowd(scope, receive, send)
        return Answer(sent) if sent else None

    async def post(self, text="I speak up now", *, ticket="", headers=None, **more):
        data = {"ticket": ticket or new_ticket(), "text": text, "attribution": "anonymous"}
        return await self.ask(self.post_path, urlencode(data | more).encode(), **(headers or {}))

    async def look(self, **headers):
        return await self.ask(self.wall_path, **headers)

    def close(self):
        for threads in (self.pages._pages, self.crowd._threads):
            threads.submit(connections.close_all).result()
            threads.shutdown()


@pytest.fixture
def hall(transactional_db, board, monkeypatch):
    monkeypatch.setattr(handler, "THREADS", 1)
    monkeypatch.setattr(door, "THREADS", 1)
    found = Hall(board)
    yield found
    found.close()


@pytest.fixture
def threads(transactional_db):
    """A thread as the crowd has them, with a line to the store of its own."""
    one = ThreadPoolExecutor(1)
    yield one
    one.submit(connections.close_all).result()
    one.shutdown()


@pytest.fixture
def together():
    """Asks several things at the same moment."""

    def run(*asked):
        async def all_of_them():
            return await asyncio.gather(*asked)

        return asyncio.run(all_of_them())

    return run
