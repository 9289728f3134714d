"""Pieces of pages drawn last, so that after a change only what it touched is drawn again.

A piece is kept with everything that it shows, and is given only for the very same: whoever may not
see a word of it asks for another piece. So it does not matter for whom it was drawn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import fields
from threading import Lock
from typing import Generic, TypeVar

from django.utils.safestring import SafeString

from ripplegrid.analysis.analysis import Analysis, analyse
from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.record import Id

MOST = 6000
MOST_ANALYSES = 32
T = TypeVar("T")


class Fragments(Generic[T]):
    """The pieces made last, each under a key and with what it is made of."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[object, T]] = OrderedDict()
        self._lock = Lock()

    def of(self, key: Hashable, shows: object, draw: Callable[[], T]) -> T:
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


FRAGMENTS: Fragments[SafeString] = Fragments()
_ANALYSES: Fragments[Analysis] = Fragments(MOST_ANALYSES)


def analysed(case: CaseStudy, reader: Hashable) -> Analysis:
    """The analysis of a case study; made anew when anything changed but the words of entries.

    Args:
        case: the case study as its reader may see it.
        reader: whoever reads, so that what is kept for one is not made anew for another in turn.
    """
    return _ANALYSES.of((case.id, reader), wordless(case), lambda: analyse(case))


def wordless(case: CaseStudy) -> tuple[object, ...]:
    """Everything an analysis can depend on: it tells what happened by ids, never in words."""
    entries: dict[Id, object] = {
        e.id: tuple(getattr(e, f.name) for f in fields(e) if f.name != "text")
        for e in case.entries.values()
    }
    tables = (getattr(case, name) for name in TABLES if name != "entries")
    return (case.about, entries, *tables)
