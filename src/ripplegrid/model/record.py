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


def ref_in_path(start: str, table: str, **options: Any) -> Any:
    """A field whose text, when it reads ``start/<id>/…``, points at a record in the table."""
    return field(metadata={"path": (start, table)}, **options)


def term(terms: str, **options: Any) -> Any:
    """A field that holds the id of a term (or a set of them) from one list of the method.

    Where the case study has a table of that name (its own stages or stakeholder types), a record
    of that table counts as a term as well.
    """
    return field(metadata={"term": terms}, **options)


@cache
def reference_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The (field, table) pairs of a kind of record that point at other records."""
    return tuple((f.name, f.metadata["to"]) for f in fields(kind) if "to" in f.metadata)


def references(record: Record) -> Iterator[tuple[str, str, Id]]:
    """Yield (field, table, id) for every record that this record points at."""
    kind = type(record)
    yield from _named(record, reference_fields(kind))  # type: ignore[arg-type]  # mypy takes a class's __hash__ for its instances'
    for name, start, table in _paths(kind):  # type: ignore[arg-type]
        parts = getattr(record, name).split("/")
        if parts[0] == start and len(parts) > 1:
            yield name, table, parts[1]


@cache
def _paths(kind: type[Record]) -> tuple[tuple[str, str, str], ...]:
    return tuple((f.name, *f.metadata["path"]) for f in fields(kind) if "path" in f.metadata)


@cache
def term_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The (field, list) pairs of a kind of record that name terms of the method."""
    return tuple((f.name, f.metadata["term"]) for f in fields(kind) if "term" in f.metadata)


def terms_named(record: Record) -> Iterator[tuple[str, str, Id]]:
    """Yield (field, list, id) for every term that this record names."""
    yield from _named(record, term_fields(type(record)))  # type: ignore[arg-type]


def pointers(record: Record) -> Iterator[Id]:
    """Yield every id this record points at: records, and terms that may be a team's own."""
    for _, _, target in references(record):
        yield target
    for _, _, target in terms_named(record):
        yield target


def _named(record: Record, declared: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str, Id]]:
    for name, table in declared:
        value = getattr(record, name)
        if not value:
            continue
        for target in (value,) if isinstance(value, str) else value:
            yield name, table, target
