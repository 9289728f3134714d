"""A slice of a case study or a synthesis: rows that are read one by one, as from a database."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model import Record
from ripplegrid.model.kept import ABOUT, TABLES_OF, Kept, kind_of
from ripplegrid.model.record import pointers


class SliceView:
    """Rows by table and id, with a note of every question asked."""

    def __init__(self, kept: Kept) -> None:
        self.tables = TABLES_OF[kind_of(kept)]
        self._rows: dict[tuple[str, str], Record] = {}
        for name in self.tables:
            found = (kept.about,) if name in ABOUT else getattr(kept, name).values()
            self._rows.update({(name, r.id): r for r in found})
        self._pointing: dict[str, list[tuple[str, str]]] = {}
        for key, record in self._rows.items():
            for target in sorted(set(pointers(record))):
                self._pointing.setdefault(target, []).append(key)
        self.asked: list[tuple[str, ...]] = []
        self.read: set[tuple[str, str]] = set()

    def get(self, table: str, record_id: str) -> Record | None:
        self.asked.append(("get", table, record_id))
        found = self._rows.get((table, record_id))
        if found is not None:
            self.read.add((table, record_id))
        return found

    def referring(self, record_id: str) -> Iterator[tuple[str, Record]]:
        self.asked.append(("referring", record_id))
        for key in self._pointing.get(record_id, []):
            self.read.add(key)
            yield key[0], self._rows[key]
