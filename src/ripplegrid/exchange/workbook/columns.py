"""The sheets of our workbook: which table each holds, and its columns in everyday words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

from ripplegrid.exchange.native.records import FileField, fields_of
from ripplegrid.exchange.native.shapes import VagueDate
from ripplegrid.exchange.workbook.wording import COLUMNS, HEAVY, SHEETS, Said
from ripplegrid.method.terms import terms
from ripplegrid.model.case import TABLES, About
from ripplegrid.model.record import Record, reference_fields

CODE = "code"
EARLIEST = ".earliest"
LATEST = ".latest"

TERM_LISTS: Mapping[str, tuple[str, str]] = {
    "types": ("stakeholder_types", "stakeholder_types"),
    "stakeholder_type": ("stakeholder_types", "stakeholder_types"),
    "stage": ("stages", "stages"),
}
"""Fields that hold a term of the method or a record of the case study's own: (list, table)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it holds, its heading, and what to write there."""

    name: str
    said: Said
    field: FileField | None = None
    to: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet: the table it holds and its columns, in order."""

    table: str
    title: str
    prefix: str
    about: str
    always: bool
    kind: type[Record]
    columns: tuple[Column, ...]
    heavy: str
    """The field that must say something, or a row says nothing."""


def _plan(table: str) -> SheetPlan:
    kind = TABLES[table]
    sheet = SHEETS[table]
    targets = dict(reference_fields(kind))  # type: ignore[arg-type]  # a class is hashable
    hints = get_type_hints(kind)
    said = COLUMNS.get(table, {})
    columns = [Column(CODE, Said("Code", "A short name for the row; the rest may name it so.", 8))]
    late: list[Column] = []
    for field in fields_of(kind):
        if field.name == "id":
            continue
        columns.append(
            Column(
                field.name,
                said.get(field.name, _spoken(field.name)),
                field,
                targets.get(field.name, ""),
                _choices(field.name, hints[field.name]),
            )
        )
        if isinstance(field.shape, VagueDate):
            late += _days(field, columns[-1].said.label)
    columns += [Column(name, words) for name, words in said.items() if name.startswith("+")]
    order = [CODE, *said]
    columns.sort(key=lambda c: order.index(c.name) if c.name in order else len(order))
    ident = Column("id", Said("Id", "Leave empty: Ripplegrid fills it in.", 12))
    return SheetPlan(
        table=table,
        title=sheet.title,
        prefix=sheet.prefix,
        about=sheet.about,
        always=sheet.always,
        kind=kind,
        columns=(*columns, *late, ident),
        heavy=HEAVY.get(table, ""),
    )


def _days(field: FileField, label: str) -> list[Column]:
    guide = "Only when the words for the date do not say it: a day such as 2016-03-31."
    return [
        Column(field.name + EARLIEST, Said(f"{label}: first possible day", guide, 14)),
        Column(field.name + LATEST, Said(f"{label}: last possible day", guide, 14)),
    ]


def _spoken(name: str) -> Said:
    return Said(name.replace("_", " ").capitalize(), "", 24)


def _choices(name: str, hint: Any) -> tuple[str, ...]:
    if name in TERM_LISTS:
        return tuple(term.id for term in terms(TERM_LISTS[name][0]))
    inner = [a for a in (hint, *get_args(hint)) if isinstance(a, type)]
    if isinstance(hint, UnionType):
        inner = [a for a in get_args(hint) if isinstance(a, type)]
    for kind in inner:
        if issubclass(kind, StrEnum):
            return tuple(word.value for word in kind)
        if kind is bool:
            return ("yes", "no")
    return ()


PLANS: Mapping[str, SheetPlan] = {table: _plan(table) for table in TABLES if table in SHEETS}
ABOUT_FIELDS = tuple(field for field in fields_of(About) if field.name != "id")
