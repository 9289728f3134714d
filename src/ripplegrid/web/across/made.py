"""What was worked out for a page of several case studies, kept for the next look."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from ripplegrid.saying import spoken

T = TypeVar("T")


class Kept:
    """The last few things worked out, each under a key that says all it was made of."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def made(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under this key in the reader's language, or is made now."""
        whole = (spoken().code, key)
        with self._lock:
            if whole in self._made:
                self._made.move_to_end(whole)
                found: T = self._made[whole]
                return found
        fresh = make()
        with self._lock:
            self._made[whole] = fresh
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return fresh
