"""Pieces of pages drawn last, so that after a change only what it touched is drawn again.

A piece is kept with everything that it shows, and is given only for the very same: whoever may not
see a word of it asks for another piece. So it does not matter for whom it was drawn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from django.utils.safestring import SafeString

MOST = 6000


class Fragments:
    """The pieces drawn last, each under a key and with what it shows."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[object, SafeString]] = OrderedDict()
        self._lock = Lock()

    def of(self, key: Hashable, shows: object, draw: Callable[[], SafeString]) -> SafeString:
        """The piece under this key if it shows just this, else as it is drawn now.

        Args:
            key: where it stands; one piece is kept for each.
            shows: everything that is in it; two that are equal must be drawn the same.
            draw: how it is drawn.
        """
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
        if known is not None and known[0] == shows:
            return known[1]
        fresh = draw()
        with self._lock:
            self._kept[key] = shows, fresh
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return fresh


FRAGMENTS = Fragments()
