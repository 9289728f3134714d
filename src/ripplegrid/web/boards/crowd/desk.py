"""Where those who come in the same second wait for each other, without a thread for each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Place = TypeVar("Place", bound=Hashable)
Brought = TypeVar("Brought")
Given = TypeVar("Given")


class Desk(Generic[Place, Brought, Given]):
    """Serves many in one go: while some are being served, all who come wait and are next.

    ``serve`` takes a place and what each brought there, and gives each something. It runs in a
    thread and may ask the store. A desk belongs to one event loop.
    """

    def __init__(
        self,
        threads: ThreadPoolExecutor,
        serve: Callable[[Place, Sequence[Brought]], Sequence[Given]],
    ) -> None:
        self._threads, self._serve = threads, serve
        self._lines: dict[Place, list[tuple[Brought, asyncio.Future[Given | None]]]] = {}
        self._serving: set[asyncio.Task[None]] = set()

    async def served(self, place: Place, brought: Brought) -> Given | None:
        """Wait until it was tried, and take what was given; None where nobody could be served."""
        told: asyncio.Future[Given | None] = asyncio.get_running_loop().create_future()
        if place in self._lines:
            self._lines[place].append((brought, told))
        else:
            self._lines[place] = [(brought, told)]
            serving = asyncio.create_task(self._serve_all(place))
            self._serving.add(serving)
            serving.add_done_callback(self._serving.discard)
        return await told

    async def _serve_all(self, place: Place) -> None:
        loop = asyncio.get_running_loop()
        while self._lines[place]:
            now, self._lines[place] = self._lines[place], []
            work = loop.run_in_executor(
                self._threads, self._serve, place, [brought for brought, _ in now]
            )
            await asyncio.wait([work])
            # each of them is told the same when they try for themselves
            given = [None] * len(now) if work.exception() else work.result()
            for (_, told), one in zip(now, given, strict=True):
                if not told.done():
                    told.set_result(one)
        del self._lines[place]
