"""What a rule may ask of a case study, so that it reads only what it needs.

A whole case study satisfies it through ``WholeView``; the web satisfies it with a slice that
loads rows from the database as a rule asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.record import Id, Record, pointers


class View(Protocol):
    """Read access to the records of one case study."""

    def get(self, table: str, record_id: Id) -> Record | None:
        """The record with this id in this table (``about`` included), or None."""
        ...

    def referring(self, record_id: Id) -> Iterable[tuple[str, Record]]:
        """Every (table, record) that points at this id, as ``record.pointers`` gives them."""
        ...


class WholeView:
    """A whole case study in memory, seen as a view."""

    def __init__(self, case: CaseStudy) -> None:
        self._case = case
        self._pointing: dict[Id, list[tuple[str, Record]]] | None = None

    def get(self, table: str, record_id: Id) -> Record | None:
        """The record with this id in this table, or None."""
        if table == "about":
            return self._case.about if self._case.about.id == record_id else None
        found: Record | None = getattr(self._case, table).get(record_id)
        return found

    def referring(self, record_id: Id) -> Iterable[tuple[str, Record]]:
        """Every (table, record) that points at this id."""
        if self._pointing is None:
            self._pointing = self._index()
        return self._pointing.get(record_id, ())

    def _index(self) -> dict[Id, list[tuple[str, Record]]]:
        pointing: dict[Id, list[tuple[str, Record]]] = {}
        for table in TABLES:
            for record in getattr(self._case, table).values():
                for target in set(pointers(record)):
                    pointing.setdefault(target, []).append((table, record))
        return pointing
