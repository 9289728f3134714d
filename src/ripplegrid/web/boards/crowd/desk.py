"""Where those who send in the same second wait for each other, without a thread for each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

from django.db import close_old_connections

from ripplegrid.web.boards.actions.writing import Turn, write_together

Waiting = list[tuple[Turn[Any], asyncio.Future[None]]]


class Desk:
    """Writes turns: while some are being written, all who come wait and are the next write.

    It belongs to one event loop.
    """

    def __init__(self, threads: ThreadPoolExecutor) -> None:
        self._threads = threads
        self._lines: dict[UUID, Waiting] = {}
        self._writers: set[asyncio.Task[None]] = set()

    async def write(self, board_id: UUID, turn: Turn[Any]) -> None:
        """Wait until this turn was tried. It is not done where nothing could be written."""
        told = asyncio.get_running_loop().create_future()
        if board_id in self._lines:
            self._lines[board_id].append((turn, told))
        else:
            self._lines[board_id] = [(turn, told)]
            writer = asyncio.create_task(self._write_all(board_id))
            self._writers.add(writer)
            writer.add_done_callback(self._writers.discard)
        await told

    async def _write_all(self, board_id: UUID) -> None:
        loop = asyncio.get_running_loop()
        while self._lines[board_id]:
            now, self._lines[board_id] = self._lines[board_id], []
            turns = [turn for turn, _ in now]
            written = loop.run_in_executor(self._threads, _written, board_id, turns)
            await asyncio.wait([written])
            written.exception()  # each of them is told the same when they try for themselves
            for _, told in now:
                if not told.done():
                    told.set_result(None)
        del self._lines[board_id]


def _written(board_id: UUID, turns: Sequence[Turn[Any]]) -> None:
    close_old_connections()  # what Django does at the beginning of a request
    write_together(board_id, turns)
