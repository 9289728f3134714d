"""Django's pages under ASGI, in a fixed number of threads that keep their database connections.

Django's own handler gives every request a new thread, and with it a new connection to open, set
up and close: more work than most pages. It also crosses between the event loop and threads once
for every middleware that is not asynchronous. Ours crosses once.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from django.core.handlers.asgi import ASGIHandler, ASGIRequest
from django.db import close_old_connections
from django.http.response import HttpResponseBase

THREADS = 6


class PageHandler(ASGIHandler):
    """Answers requests in threads of its own."""

    def __init__(self) -> None:
        self._pages = ThreadPoolExecutor(THREADS, "pages")
        super().__init__()

    def load_middleware(self, is_async: bool = False) -> None:  # noqa: ARG002
        super().load_middleware(is_async=False)

    async def get_response_async(self, request: ASGIRequest) -> HttpResponseBase:  # type: ignore[override]
        run = copy_context().run
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pages, run, self._answer, request)

    def _answer(self, request: ASGIRequest) -> HttpResponseBase:
        close_old_connections()
        try:
            return self.get_response(request)
        finally:
            close_old_connections()
