"""Changes as JSON, read back strictly: what programs send to the one write path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ripplegrid.errors import BadInput
from ripplegrid.exchange.dates import read_when
from ripplegrid.exchange.native import decode_record
from ripplegrid.exchange.native.shapes import has_half_character, short
from ripplegrid.model.changes import CHANGES, Change
from ripplegrid.model.kept import KINDS
from ripplegrid.model.record import Record
from ripplegrid.model.when import When


class BadChange(BadInput):
    """A change that cannot be read."""

    code = "bad-change"
    template = "This change cannot be read: {sentence}"
    advice = "The changes and their fields are: {changes}."

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence=sentence, changes=", ".join(CHANGES))


def read_change(values: object) -> Change:
    """The change that a JSON object stands for; BadChange with the first thing that is wrong.

    The object has the change's ``name`` and its fields; a record is the object of the case file,
    with ``table`` beside it where the field may hold any kind of record.
    """
    name = values.get("name") if isinstance(values, dict) else None
    if not isinstance(values, dict) or not isinstance(name, str) or name not in CHANGES:
        raise BadChange("it has no known name.")
    kind = CHANGES[name]
    hints = get_type_hints(kind)
    unknown = values.keys() - {"name", *hints}
    if unknown:
        raise BadChange(f"{kind.__name__} has no field {min(unknown)}.")
    given: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in values:
            given[field.name] = _read(hints[field.name], values[field.name], field.name)
        elif field.default is MISSING:
            raise BadChange(f"{kind.__name__} needs the field {field.name}.")
    return kind(**given)


def _read(hint: Any, value: object, place: str) -> Any:
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (one for one in get_args(hint) if one is not type(None))
        return None if value is None else _read(inner, value, place)
    if get_origin(hint) in (frozenset, tuple):
        if not isinstance(value, list):
            raise BadChange(f"{place} should be a list.")
        return get_origin(hint)(_read(get_args(hint)[0], item, place) for item in value)
    if isinstance(hint, type) and issubclass(hint, Record):
        return _record(hint, value, place)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if value not in [one.value for one in hint]:
            raise BadChange(f"{place} cannot be “{short(str(value))}”.")
        return hint(value)
    if hint is bool:
        if not isinstance(value, bool):
            raise BadChange(f"{place} should be true or false.")
        return value
    if not isinstance(value, str) or not value:
        raise BadChange(f"{place} should be a text.")
    if has_half_character(value):
        raise BadChange(f"{place} holds half of a character, which cannot be kept.")
    if hint is When:
        return read_when(value) or When(None, None, value)
    return value


def _record(kind: type[Record], value: object, place: str) -> Record:
    if not isinstance(value, dict):
        raise BadChange(f"{place} should be a record.")
    said: Mapping[str, Any] = value
    table = said.get("table", "")
    if kind is Record:
        if not isinstance(table, str) or table not in KINDS:
            raise BadChange(f"{place} names no known table.")
        kind = KINDS[table]
    data = {name: item for name, item in said.items() if name != "table"}
    record, problems = decode_record(kind, data, place)
    if record is None:
        raise BadChange(problems[0].sentence)
    return record
