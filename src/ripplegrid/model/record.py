"""What every record of a case study shares: an id, and fields that may point at other records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, TypeAlias

Id: TypeAlias = str
"""A random UUID as text: an order or a time in an id would betray its author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of a case study. Every kind of record is a frozen dataclass below this one."""

    id: Id


def ref(table: str, **options: Any) -> Any:
    """A field that holds the id of a record (or a set of ids) in the named table; ``*`` is any."""
    return field(metadata={"to": table}, **options)


@cache
def reference_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The (field, table) pairs of a kind of record that point at other records."""
    return tuple((f.name, f.metadata["to"]) for f in fields(kind) if "to" in f.metadata)


def references(record: Record) -> Iterator[tuple[str, str, Id]]:
    """Yield (field, table, id) for every record that this record points at."""
    for name, table in reference_fields(type(record)):  # type: ignore[arg-type]  # mypy takes a class's __hash__ for its instances'
        value = getattr(record, name)
        if not value:
            continue
        for target in (value,) if isinstance(value, str) else value:
            yield name, table, target
