"""A case study or a synthesis as it will be: a view with the edits of one change laid over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from ripplegrid.errors import Conflict, DuplicateId, MissingRecord, StillUsed, UnknownTable
from ripplegrid.model.attribution import check_kept
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.kept import KINDS, TABLE_OF, WHAT
from ripplegrid.model.record import Id, Record, pointers, references
from ripplegrid.model.rules import check, check_step, rests_on
from ripplegrid.model.view import View

R = TypeVar("R", bound=Record)


class Draft:
    """The edits of one change, in the making; itself a view of what they lead to.

    Nothing beneath it is touched. ``delta`` checks every edited record against the rules, so that
    no change can break one.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._before: dict[tuple[str, Id], Record | None] = {}
        self._after: dict[tuple[str, Id], Record | None] = {}
        self._pointing: dict[Id, dict[tuple[str, Id], None]] = {}
        self._chosen: set[Id] = set()

    @property
    def tables(self) -> Mapping[str, type[Record]]:
        """The tables of what lies beneath."""
        return self._view.tables

    def get(self, table: str, record_id: Id) -> Record | None:
        """The record as it will be, or None."""
        key = (table, record_id)
        return self._after[key] if key in self._after else self._view.get(table, record_id)

    def referring(self, record_id: Id) -> Iterator[tuple[str, Record]]:
        """Every (table, record) that will point at this id."""
        for table, record in self._view.referring(record_id):
            if (table, record.id) not in self._after:
                yield table, record
        for key in self._pointing.get(record_id, ()):
            after = self._after[key]
            assert after is not None
            yield key[0], after

    def need(self, kind: type[R], record_id: Id) -> R:
        """The record of this kind; MissingRecord when there is none."""
        table = table_of(kind)
        found = self.get(table, record_id)
        if not isinstance(found, kind):
            raise MissingRecord(what=WHAT[table], id=record_id)
        return found

    def add(self, record: Record) -> None:
        """Add a new record; DuplicateId when its id is taken."""
        table = table_of(type(record))
        if table not in self.tables:
            raise UnknownTable(table=table, tables=", ".join(self.tables))
        elsewhere = any(
            record.id == target
            for _, other in self._view.referring(record.id)
            for _, _, target in references(other)
        )
        if elsewhere or self.get(table, record.id) is not None:
            raise DuplicateId(what=WHAT[table], id=record.id)
        self.put(record)

    def put(self, record: Record) -> None:
        """Let the record stand as given."""
        self._set(table_of(type(record)), record.id, record)

    def remove(self, record: Record) -> None:
        """Take the record away; whether anything still rests on it is checked at the end."""
        self._set(table_of(type(record)), record.id, None)

    def _set(self, table: str, record_id: Id, record: Record | None) -> None:
        key = (table, record_id)
        self._before.setdefault(key, self._view.get(table, record_id))
        was = self._after.get(key)
        for target in pointers(was) if was is not None else ():
            self._pointing.get(target, {}).pop(key, None)
        for target in pointers(record) if record is not None else ():
            self._pointing.setdefault(target, {})[key] = None
        self._after[key] = record

    def edit(self, before: R, after: R) -> R:
        """Carry the fields in which ``after`` differs from ``before`` over to the record as it is.

        Fields that somebody else changed meanwhile are left as they are by now; a field that both
        changed raises Conflict with both values.
        """
        now = self.need(type(before), before.id)
        values: dict[str, object] = {}
        for name in changed_fields(before, after):
            was, new, current = (getattr(r, name) for r in (before, after, now))
            if current not in (was, new):
                what = WHAT[table_of(type(before))]
                raise Conflict(
                    what=what, id=now.id, field=name, before=was, yours=new, theirs=current
                )
            values[name] = new
        result = replace(now, **values)  # type: ignore[arg-type]
        if result != now:
            self.put(result)
        return result

    def choose(self, person: Id) -> None:
        """Note that a contributor themself chose how openly they are named."""
        self._chosen.add(person)

    def delta(self) -> Delta:
        """What the edits come to, once every rule was found to hold."""
        edits = tuple(
            Edit(table, before, self._after[table, record_id])
            for (table, record_id), before in self._before.items()
            if before != self._after[table, record_id]
        )
        for edit in edits:
            if edit.after is None:
                self._check_unused(edit)
            else:
                check(self, edit.table, edit.before, edit.after)
                if edit.id not in self._chosen:
                    check_kept(self._view, self, edit.before, edit.after)
            check_step(self, edit.before, edit.after)
        return Delta(edits)

    def _check_unused(self, edit: Edit) -> None:
        used_by = tuple(
            (table, record.id)
            for table, record in self.referring(edit.id)
            if rests_on(record, edit.table, edit.id)
        )
        if used_by:
            raise StillUsed(
                what=WHAT[edit.table],
                id=edit.id,
                count=len(used_by),
                used_by=", ".join(f"{WHAT[table]} {record_id}" for table, record_id in used_by),
                records=used_by,
            )


def table_of(kind: type[Record]) -> str:
    """The name of the table that holds records of this kind."""
    if kind not in TABLE_OF:
        raise UnknownTable(table=kind.__name__, tables=", ".join(KINDS))
    return TABLE_OF[kind]


def changed_fields(before: Record, after: Record) -> tuple[str, ...]:
    """The names of the fields in which two records of one kind differ."""
    names = (f.name for f in fields(before))
    return tuple(n for n in names if getattr(before, n) != getattr(after, n))
