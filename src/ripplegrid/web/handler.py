"""Django's pages under ASGI, in a fixed number of threads that keep their database connections.

Django's own handler gives every request new threads, and with them a new connection to open, set
up and close: more work than most pages. It also crosses between the event loop and threads once
for every middleware that is not asynchronous, and for what is done before and after each request.
Ours crosses once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from io import BytesIO
from typing import Any, TypeVar

from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.http.response import HttpResponseBase
from django.urls import set_script_prefix

THREADS = 6
T = TypeVar("T")


class PageHandler(ASGIHandler):
    """Answers requests in threads of its own."""

    def __init__(self) -> None:
        self._pages = ThreadPoolExecutor(THREADS, "pages")
        super().__init__()

    def load_middleware(self, is_async: bool = False) -> None:  # noqa: ARG002
        super().load_middleware(is_async=False)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        with body:
            response = await self._in_thread(lambda: self._answer(scope, body))
        await self.send_response(response, send)
        if response.streaming:
            await self._in_thread(response.close)

    def answered(self, scope: Any) -> HttpResponseBase:
        """The answer to a request without a body. It may ask the store: call it in a thread."""
        return self._answer(scope, BytesIO())

    async def _in_thread(self, work: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pages, copy_context().run, work)

    def _answer(self, scope: Any, body: Any) -> HttpResponseBase:
        """The answer, with all that Django does before and after one; in one thread."""
        set_script_prefix(get_script_prefix(scope))
        request_started.send(sender=self.__class__, scope=scope)
        request, refused = self.create_request(scope, body)
        response = refused if request is None else self.get_response(request)
        assert response is not None, "a request that cannot be read has its refusal"
        response._handler_class = self.__class__  # type: ignore[attr-defined]
        if not response.streaming:  # else closed once the last of it is sent
            response.close()
        return response
