"""Pages in threads that keep their connections."""

from __future__ import annotations

import asyncio
import threading

import pytest
from asgiref.testing import ApplicationCommunicator
from django.core.signals import request_finished, request_started
from django.db import connection
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import path

from ripplegrid.web import handler
from ripplegrid.web.handler import PageHandler
from tests.threads import let_go

pytestmark = pytest.mark.django_db(transaction=True)
seen: list[tuple[str, int]] = []


def remember(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    seen.append((threading.current_thread().name, id(connection.connection)))
    return HttpResponse("here")


remember.login_required = False


def in_pieces(request):
    async def pieces():
        yield b"one "
        yield b"two"

    return StreamingHttpResponse(pieces())


in_pieces.login_required = False


class Remembering:
    """One address that remembers the thread and the connection it was answered with."""

    urlpatterns = (path("remember/", remember), path("pieces/", in_pieces))


async def ask(pages, address="/remember/"):
    scope = {"type": "http", "method": "GET", "path": address, "query_string": b""}
    headers = [(b"host", b"127.0.0.1")]
    talk = ApplicationCommunicator(pages, {**scope, "headers": headers, "http_version": "1.1"})
    await talk.send_input({"type": "http.request", "body": b""})
    start, body = await talk.receive_output(10), {"more_body": True}
    whole = b""
    while body.get("more_body"):
        body = await talk.receive_output(10)
        whole += body.get("body", b"")
    await talk.wait()
    return start["status"], whole


def test_requests_share_a_few_threads_and_their_connections(settings, monkeypatch):
    settings.ROOT_URLCONF = Remembering
    monkeypatch.setattr(handler, "THREADS", 2)
    seen.clear()
    pages = PageHandler()

    async def story():
        return [await ask(pages) for _ in range(6)]

    assert asyncio.run(story()) == [(200, b"here")] * 6
    names = {name for name, _ in seen}
    assert len(names) <= 2
    assert all(name.startswith("pages") for name in names)
    assert len(set(seen)) == len(names)
    let_go(pages._pages)


def test_before_and_after_a_request_what_django_does_is_done_in_the_same_thread(
    settings, monkeypatch
):
    settings.ROOT_URLCONF = Remembering
    monkeypatch.setattr(handler, "THREADS", 2)
    begun, ended = [], []

    def begin(**_):
        begun.append(threading.current_thread().name)

    def end(**_):
        ended.append(threading.current_thread().name)

    request_started.connect(begin)
    request_finished.connect(end)
    pages = PageHandler()
    try:
        assert asyncio.run(ask(pages)) == (200, b"here")
        assert begun == ended
        assert begun[0].startswith("pages")
        assert asyncio.run(ask(pages, "/pieces/")) == (200, b"one two")
        assert len(begun) == len(ended) == 2
    finally:
        request_started.disconnect(begin)
        request_finished.disconnect(end)
        let_go(pages._pages)


def test_who_hangs_up_before_all_is_sent_gets_no_answer():
    pages = PageHandler()

    async def story():
        scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": []}
        talk = ApplicationCommunicator(pages, scope)
        await talk.send_input({"type": "http.request", "body": b"half", "more_body": True})
        await talk.send_input({"type": "http.disconnect"})
        await talk.wait()
        return await talk.receive_nothing()

    assert asyncio.run(story())
    let_go(pages._pages)
