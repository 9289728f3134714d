"""The last changes of one case study, shared by everybody in this process who listens to it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Touched = Mapping[str, Sequence[str]]

KEEPS = 500


@dataclass(frozen=True, slots=True)
class News:
    """What changed up to and with the change of this number: ids, by table."""

    number: int
    tables: dict[str, list[str]]


class Room:
    """Changes come in by the batch; each listener asks for what came after its own position."""

    def __init__(self, version: int) -> None:
        self.latest = version
        self.listeners = 0
        self._first = version
        self._changes: deque[tuple[int, Touched]] = deque()
        self._news = asyncio.Event()

    def take(self, changes: Iterable[tuple[int, Touched]]) -> None:
        """Add changes, in order of their numbers, and wake the listeners."""
        for number, touched in changes:
            if number <= self.latest:
                continue
            self.latest = number
            self._changes.append((number, touched))
            if len(self._changes) > KEEPS:
                self._first = self._changes.popleft()[0]
        self.wake()

    def wake(self) -> None:
        """Let every waiting listener look again."""
        self._news.set()
        self._news = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Return when there is news, or when this time is over."""
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return

    def after(self, position: int) -> News | None:
        """Everything after a position as one batch; None when it reaches back too far."""
        if position < self._first:
            return None
        return batch(((n, t) for n, t in self._changes if n > position), position)


def batch(changes: Iterable[tuple[int, Touched]], position: int) -> News:
    """Many changes as one: every id once, in the order in which they came."""
    tables: dict[str, dict[str, None]] = {}
    for number, touched in changes:
        position = max(position, number)
        for table, ids in touched.items():
            tables.setdefault(table, {}).update(dict.fromkeys(ids))
    return News(position, {table: list(ids) for table, ids in tables.items()})
