"""Records, changes and deltas as JSON text for the store, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from ripplegrid.errors import DamagedStore
from ripplegrid.exchange.native import decode_record, encode_record
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.kept import KINDS, TABLE_OF
from ripplegrid.model.record import Record
from ripplegrid.model.when import When


def canonical(value: object) -> str:
    """The one JSON text of a value, so that equal values have equal digests."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def record_text(record: Record) -> str:
    """A record as the store keeps it."""
    return canonical(encode_record(record))


def read_record(table: str, data: Mapping[str, Any] | str) -> Record:
    """A record of the store; DamagedStore when it is none."""
    try:
        found, problems = decode_record(
            KINDS[table], json.loads(data) if isinstance(data, str) else data, table
        )
    except (KeyError, ValueError):
        found, problems = None, ()
    if found is None or problems:
        raise DamagedStore(place=problems[0].place if problems else table)
    return found


def delta_values(delta: Delta) -> list[dict[str, Any]]:
    """A delta as JSON values."""
    return [
        {
            "table": edit.table,
            "before": None if edit.before is None else encode_record(edit.before),
            "after": None if edit.after is None else encode_record(edit.after),
        }
        for edit in delta.edits
    ]


def read_delta(values: list[dict[str, Any]]) -> Delta:
    """The delta that these JSON values stand for."""
    return Delta(tuple(_edit(**value) for value in values))


def _edit(table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> Edit:
    return Edit(
        table,
        None if before is None else read_record(table, before),
        None if after is None else read_record(table, after),
    )


def change_values(change: object) -> Any:
    """A change as JSON values, for people and programs to read; only deltas are read back."""
    if isinstance(change, Record):
        return {"table": TABLE_OF[type(change)], **encode_record(change)}
    if isinstance(change, When):
        return change.text
    if is_dataclass(change) and not isinstance(change, type):
        return {field.name: change_values(getattr(change, field.name)) for field in fields(change)}
    if isinstance(change, set | frozenset):
        return sorted((change_values(item) for item in change), key=canonical)
    if isinstance(change, list | tuple):
        return [change_values(item) for item in change]
    if change is None or isinstance(change, bool | int | float):
        return change
    return str(change)
