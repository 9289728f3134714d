"""What a rule may ask of a case study or a synthesis, so that it reads only what it needs.

A whole one satisfies it through ``WholeView``; the web satisfies it with a slice that loads rows
from the database as a rule asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from ripplegrid.model.kept import ABOUT, TABLES_OF, Kept, about_table, kind_of
from ripplegrid.model.record import Id, Record, pointers


class View(Protocol):
    """Read access to the records of one case study, or of one synthesis."""

    @property
    def tables(self) -> Mapping[str, type[Record]]:
        """Every table it has, with the kind of record each holds."""
        ...

    def get(self, table: str, record_id: Id) -> Record | None:
        """The record with this id in this table (what it is about included), or None."""
        ...

    def referring(self, record_id: Id) -> Iterable[tuple[str, Record]]:
        """Every (table, record) that points at this id, as ``record.pointers`` gives them."""
        ...


class WholeView:
    """A whole case study or synthesis in memory, seen as a view."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self.tables = TABLES_OF[kind_of(kept)]
        self._pointing: dict[Id, list[tuple[str, Record]]] | None = None

    def get(self, table: str, record_id: Id) -> Record | None:
        """The record with this id in this table, or None."""
        if table not in self.tables:
            return None
        if table in ABOUT:
            return self._kept.about if self._kept.about.id == record_id else None
        found: Record | None = getattr(self._kept, table).get(record_id)
        return found

    def referring(self, record_id: Id) -> Iterable[tuple[str, Record]]:
        """Every (table, record) that points at this id."""
        if self._pointing is None:
            self._pointing = self._index()
        return self._pointing.get(record_id, ())

    def _index(self) -> dict[Id, list[tuple[str, Record]]]:
        pointing: dict[Id, list[tuple[str, Record]]] = {}
        for table in self.tables:
            if table == about_table(self._kept):
                continue
            for record in getattr(self._kept, table).values():
                for target in set(pointers(record)):
                    pointing.setdefault(target, []).append((table, record))
        return pointing
