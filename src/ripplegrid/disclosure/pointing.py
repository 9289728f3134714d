"""What the records of a table point at, worked out once for each table as it stands.

A table never changes; a change to a case study makes a new one and leaves the others as they were.
So what was found of a table holds for as long as that very table is in use.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import TypeAlias

from ripplegrid.model.record import Id, Record, references

Rows: TypeAlias = Mapping[Id, Record]
Targets: TypeAlias = frozenset[tuple[str, Id]]

MOST = 64
FEW = 8
"""Tables of fewer records are quicker to look through than to remember."""


class Pointing:
    """The targets of the tables looked at last; it holds on to each table that it knows."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[int, tuple[Rows, Targets]] = OrderedDict()
        self._lock = Lock()

    def of(self, rows: Rows) -> Targets:
        """Every (table, id) that a record of this table points at."""
        if len(rows) < FEW:
            return _targets(rows)
        with self._lock:
            known = self._known.get(id(rows))
            if known is not None:
                self._known.move_to_end(id(rows))
                return known[1]
        found = _targets(rows)
        with self._lock:
            self._known[id(rows)] = rows, found
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return found


POINTING = Pointing()


def _targets(rows: Rows) -> Targets:
    return frozenset(
        (to, target) for record in rows.values() for _, to, target in references(record)
    )
