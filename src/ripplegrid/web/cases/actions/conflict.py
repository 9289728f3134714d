"""Refusing to write over what somebody else wrote meanwhile."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields

from ripplegrid.errors import Conflict
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.kept import WHAT
from ripplegrid.model.record import Id
from ripplegrid.model.record import Record as ModelRecord
from ripplegrid.web.cases.codec import read_record
from ripplegrid.web.cases.models import ChangeRecord, Record


def refuse_overwriting(case_id: Id, delta: Delta, seen: Mapping[Id, int]) -> None:
    """Raise Conflict, with both texts, for a field that changed after the actor saw it.

    Fields that nobody else touched go through: two people who reword an entry and place it end
    with an entry reworded and placed.
    """
    for edit in delta.edits:
        if edit.before is None or edit.id not in seen:
            continue
        rows = Record.objects.filter(case_id=case_id, table=edit.table, record_id=edit.id)
        version = rows.values_list("version", flat=True).get()
        if version > seen[edit.id]:
            _compare(edit, as_seen(case_id, edit.table, edit.id, version=seen[edit.id]))


def as_seen(case_id: Id, table: str, record_id: Id, *, version: int) -> ModelRecord | None:
    """The record as it stood after the change with this number.

    None when it was not there then, or when what it was has been erased since.
    """
    changes = ChangeRecord.objects.filter(case_id=case_id)
    later = changes.filter(number__gt=version).order_by("number")
    for record in later.iterator(50):
        if record.payload is None:
            if record_id in record.touched.get(table, ()):
                return None
            continue
        for edit in json.loads(record.payload)["delta"]:
            data = edit["before"] or edit["after"]
            if edit["table"] == table and data["id"] == record_id:
                return None if edit["before"] is None else read_record(table, edit["before"])
    row = Record.objects.filter(case_id=case_id, table=table, record_id=record_id).first()
    return None if row is None else read_record(table, row.data)


def _compare(edit: Edit, was: ModelRecord | None) -> None:
    now = edit.before
    for field in fields(edit.before or edit.after):  # type: ignore[arg-type]
        theirs = getattr(now, field.name)
        yours = None if edit.after is None else getattr(edit.after, field.name)
        if yours == theirs or (was is not None and getattr(was, field.name) == theirs):
            continue
        raise Conflict(
            what=WHAT[edit.table],
            id=edit.id,
            field=field.name,
            before=None if was is None else getattr(was, field.name),
            yours=yours,
            theirs=theirs,
        )
