"""Taking records out of a case study so that what stays still holds together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeAlias

from ripplegrid.model.account import Entry
from ripplegrid.model.case import TABLES, CaseStudy, table
from ripplegrid.model.changes import SplitEntry
from ripplegrid.model.plan import apply
from ripplegrid.model.record import Id, Record, references

Rows: TypeAlias = dict[str, dict[Id, Record]]
Keys: TypeAlias = set[tuple[str, Id]]


def without(case: CaseStudy, gone: Keys) -> CaseStudy:
    """The case study without these records and without what rests on them.

    An entry that spoke for others leaves them behind: they speak for themselves again, each with
    the claims made about it. A record that must point at something goes along with it; one that
    may point at something stays without.
    """
    case = _speaking_for_themselves(case, {i for name, i in gone if name == "entries"})
    rows: Rows = {name: dict(getattr(case, name)) for name in TABLES}
    for name, record_id in gone:
        rows[name].pop(record_id, None)
    while _cleared(rows, case.id):
        pass
    tables: dict[str, Any] = {name: table(kept.values()) for name, kept in rows.items()}
    return replace(case, **tables)


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


def _cleared(rows: Rows, case_id: Id) -> bool:
    """Drop or mend every record that points at nothing; whether there was any."""
    everywhere = {case_id}.union(*rows.values())
    found = False
    for kept in rows.values():
        for record in tuple(kept.values()):
            lost = {
                (field, target)
                for field, to, target in references(record)
                if target not in (everywhere if to == "*" else rows[to])
            }
            if lost:
                found = True
                mended = _mended(record, lost)
                if mended is None:
                    del kept[record.id]
                else:
                    kept[record.id] = mended
    return found


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
    return {
        name: missing
        for name in TABLES
        if (missing := len(getattr(before, name).keys() - getattr(after, name).keys()))
    }
