"""Things kept in memory up to a weight: what was used longest ago goes first.

A number of things would not do: twenty small case studies of one synthesis have room where two
very large ones have not.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.kept import Kept
from ripplegrid.model.synthesis import SYNTHESIS_TABLES

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
LEAST = 50
"""What the smallest thing weighs, in records: its tables take room even when they are empty."""


class Weighed(Generic[K, V]):
    """The things used last, as many as weigh no more than so much together; one at the least."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._weight = 0
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K) -> V | None:
        """What is kept under this key."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None:
                return None
            self._kept.move_to_end(key)
            return kept[0]

    def put(self, key: K, value: V, weight: int) -> None:
        """Keep this, and forget what was used longest ago."""
        with self._lock:
            self._leave(key)
            self._kept[key] = value, max(weight, LEAST)
            self._weight += max(weight, LEAST)
            while self._weight > self._most and len(self._kept) > 1:
                self._leave(next(iter(self._kept)))

    def forget(self, key: K) -> None:
        """Forget one."""
        with self._lock:
            self._leave(key)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._weight = 0

    def _leave(self, key: K) -> None:
        _, weight = self._kept.pop(key, (None, 0))
        self._weight -= weight


def records_in(study: Kept) -> int:
    """How much a case study or a synthesis weighs: the number of its records."""
    names = TABLES if isinstance(study, CaseStudy) else SYNTHESIS_TABLES
    return sum(len(getattr(study, name)) for name in names)
