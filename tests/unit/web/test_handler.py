"""Pages in threads that keep their connections."""

from __future__ import annotations

import asyncio
import threading

import pytest
from asgiref.testing import ApplicationCommunicator
from django.db import connection, connections
from django.http import HttpResponse
from django.urls import path

from ripplegrid.web import handler
from ripplegrid.web.handler import PageHandler

pytestmark = pytest.mark.django_db(transaction=True)
seen: list[tuple[str, int]] = []


def remember(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    seen.append((threading.current_thread().name, id(connection.connection)))
    return HttpResponse("here")


remember.login_required = False


class Remembering:
    """One address that remembers the thread and the connection it was answered with."""

    urlpatterns = (path("remember/", remember),)


async def ask(pages):
    scope = {"type": "http", "method": "GET", "path": "/remember/", "query_string": b""}
    headers = [(b"host", b"127.0.0.1")]
    talk = ApplicationCommunicator(pages, {**scope, "headers": headers, "http_version": "1.1"})
    await talk.send_input({"type": "http.request", "body": b""})
    start, body = await talk.receive_output(10), await talk.receive_output(10)
    await talk.wait()
    return start["status"], body["body"]


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
    for _ in range(2):
        pages._pages.submit(connections.close_all).result()
    pages._pages.shutdown()
