"""Taking records out of a case study so that what stays still holds together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeAlias

from ripplegrid.disclosure.pointing import POINTING
from ripplegrid.model.account import Entry
from ripplegrid.model.case import TABLES, CaseStudy, table
from ripplegrid.model.changes import SplitEntry
from ripplegrid.model.plan import apply
from ripplegrid.model.record import Id, Record, references

Keys: TypeAlias = set[tuple[str, Id]]


def without(case: CaseStudy, gone: Keys) -> CaseStudy:
    """The case study without these records and without what rests on them.

    An entry that spoke for others leaves them behind: they speak for themselves again, each with
    the claims made about it. A record that must point at something goes along with it; one that
    may point at something stays without.
    """
    case = _speaking_for_themselves(case, {i for name, i in gone if name == "entries"})
    left = _Left(case)
    for name, record_id in gone:
        left.drop(name, record_id)
    while left.cleared():
        pass
    return left.case()


class _Left:
    """The tables of a case study while records are taken out; what none leaves is not copied."""

    def __init__(self, case: CaseStudy) -> None:
        self._case = case
        self._before: Mapping[str, Mapping[Id, Record]] = {n: getattr(case, n) for n in TABLES}
        self._now: dict[str, dict[Id, Record]] = {}
        self._points = {name: POINTING.of(rows) for name, rows in self._before.items()}
        self._mended: dict[str, Keys] = {name: set() for name in TABLES}

    def drop(self, name: str, record_id: Id) -> None:
        """Take one record out."""
        if record_id in self._rows(name):
            del self._own(name)[record_id]

    def cleared(self) -> bool:
        """Drop or mend every record that points at nothing; whether there was any."""
        found = False
        everywhere: set[Id] = set()
        for name, points in self._points.items():
            if not everywhere and any(to == "*" for to, _ in points):
                everywhere = self._everywhere()
            lost = {
                (to, target)
                for to, target in points
                if target not in (everywhere if to == "*" else self._rows(to))
            }
            if new := lost - self._mended[name]:
                self._mended[name] |= new
                found = self._without(name, new) or found
        return found

    def case(self) -> CaseStudy:
        """The case study as it is left."""
        tables: dict[str, Any] = {name: table(rows.values()) for name, rows in self._now.items()}
        return replace(self._case, **tables)

    def _rows(self, name: str) -> Mapping[Id, Record]:
        return self._now.get(name, self._before[name])

    def _own(self, name: str) -> dict[Id, Record]:
        if name not in self._now:
            self._now[name] = dict(self._before[name])
        return self._now[name]

    def _everywhere(self) -> set[Id]:
        return {self._case.id}.union(*(self._rows(name) for name in TABLES))

    def _without(self, name: str, gone: Keys) -> bool:
        """Drop or mend the records of a table that point at any of these."""
        found = False
        for record in tuple(self._rows(name).values()):
            lost = {(f, target) for f, to, target in references(record) if (to, target) in gone}
            if lost:
                found = True
                mended = _mended(record, lost)
                if mended is None:
                    del self._own(name)[record.id]
                else:
                    self._own(name)[record.id] = mended
        return found


def _speaking_for_themselves(case: CaseStudy, gone: set[Id]) -> CaseStudy:
    for entry in tuple(case.entries.values()):
        if entry.merged_into in gone and entry.id not in gone:
            speaker = case.entries[entry.merged_into]
            while speaker.id in gone and speaker.merged_into is not None:
                speaker = case.entries[speaker.merged_into]
            if speaker.id not in gone:
                rejoined = replace(case.entries[entry.id], merged_into=speaker.id)
                case = _with_entry(case, rejoined)
                continue
            case = apply(case, SplitEntry(entry.id, f"{case.id}/{entry.id}"))
            if speaker.set_aside:
                why = speaker.set_aside_why
                freed = replace(case.entries[entry.id], set_aside=True, set_aside_why=why)
                case = _with_entry(case, freed)
    return case


def _with_entry(case: CaseStudy, entry: Entry) -> CaseStudy:
    return replace(case, entries=table({**case.entries, entry.id: entry}.values()))


def _mended(record: Record, lost: set[tuple[str, Id]]) -> Record | None:
    """The record without what it lost; None when it cannot do without."""
    optional = {f.name for f in fields(record) if f.default is not MISSING} - {"about"}
    values: dict[str, object] = {}
    for field, target in lost:
        value = values.get(field, getattr(record, field))
        if isinstance(value, frozenset):
            values[field] = value - {target}
        elif field in optional:
            values[field] = None
        else:
            return None
    return replace(record, **values)  # type: ignore[arg-type]


def left_out(before: CaseStudy, after: CaseStudy) -> Mapping[str, int]:
    """How many records of each table are not there any more."""
    tables = ((name, getattr(before, name), getattr(after, name)) for name in TABLES)
    return {
        name: missing
        for name, was, now in tables
        if was is not now and (missing := len(was.keys() - now.keys()))
    }
