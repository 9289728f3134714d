"""One watcher for each server process, and the rooms it wakes.

PostgreSQL says when a case study changed (LISTEN/NOTIFY); on SQLite the watcher looks at the
versions five times a second. Both then read the same table of changes, so any number of server
processes tell the same things in the same order. Nobody listening, nothing running.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.db import Error, connection

from ripplegrid.web.cases.feed import lookup
from ripplegrid.web.cases.feed.room import Room
from ripplegrid.web.cases.feed.tell import CHANNEL

log = logging.getLogger(__name__)

TICK = 0.2
"""Changes within this many seconds reach the browsers as one message."""
UNTOLD = 5.0
"""Looked at this often on PostgreSQL even when nothing was told."""

P = ParamSpec("P")
T = TypeVar("T")


class Bus:
    """The rooms of this process and the watcher that fills them."""

    def __init__(self) -> None:
        self.closing = False
        self._rooms: dict[str, Room] = {}
        self._watcher: asyncio.Task[None] | None = None
        self._told = asyncio.Event()
        self._watching = ThreadPoolExecutor(1, "feed-watch")
        self._asking = ThreadPoolExecutor(4, "feed-ask")

    async def ask(self, question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the database in one of the feed's own threads."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._asking, lambda: question(*args, **kwargs))

    @contextmanager
    def listening(self, case_id: str, version: int) -> Iterator[Room]:
        """The room of a case study, kept as long as somebody is in it."""
        room = self._rooms.setdefault(case_id, Room(version))
        room.listeners += 1
        if self._watcher is None or self._watcher.done():
            self._watcher = asyncio.create_task(self._watch())
        try:
            yield room
        finally:
            room.listeners -= 1
            if not room.listeners:
                self._rooms.pop(case_id, None)

    def close(self) -> None:
        """End every stream, so that a server can stop; browsers come back by themselves."""
        self.closing = True
        for room in self._rooms.values():
            room.wake()

    async def _watch(self) -> None:
        told = connection.vendor == "postgresql"
        ear = asyncio.create_task(self._hear()) if told else None
        loop = asyncio.get_running_loop()
        try:
            while self._rooms and not self.closing:
                if told:
                    await self._until_told()
                positions = {case_id: room.latest for case_id, room in self._rooms.items()}
                try:
                    found = await loop.run_in_executor(self._watching, lookup.news, positions)
                except Error as error:
                    log.warning("The feed could not read the changes: %s", error)
                    found = {}
                for case_id, changes in found.items():
                    if case_id in self._rooms:
                        self._rooms[case_id].take(changes)
                await asyncio.sleep(TICK)
        finally:
            if ear is not None:
                ear.cancel()
            self._watcher = None

    async def _until_told(self) -> None:
        try:
            await asyncio.wait_for(self._told.wait(), UNTOLD)
        except TimeoutError:
            return
        self._told.clear()

    async def _hear(self) -> None:
        import psycopg  # noqa: PLC0415  # only where the store is PostgreSQL
        from psycopg.conninfo import make_conninfo  # noqa: PLC0415

        database = settings.DATABASES["default"]
        address = {
            "dbname": database["NAME"], "user": database["USER"],
            "password": database["PASSWORD"], "host": database["HOST"], "port": database["PORT"],
        }  # fmt: skip
        line = make_conninfo(**{name: value for name, value in address.items() if value})
        while True:
            try:
                opened = await psycopg.AsyncConnection.connect(line, autocommit=True)
                async with opened as listener:
                    await listener.execute(f"LISTEN {CHANNEL}")
                    self._told.set()  # whatever was said before we listened
                    async for _ in listener.notifies():
                        self._told.set()
            except psycopg.Error as error:
                log.warning("The feed lost its line to PostgreSQL: %s", error)
                await asyncio.sleep(1)


BUS = Bus()
