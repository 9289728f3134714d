"""One record of the model as a JSON object, and back, with every problem and its place."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, TypeVar, get_type_hints

from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.native.shapes import Json, Shape, Text, name_of, shape_of, short
from ripplegrid.model.record import Record
from ripplegrid.saying import worded

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class FileField:
    """A field of a record as the file knows it."""

    name: str
    shape: Shape
    default: Any
    """The value that is left out of the file; MISSING when the field must be there."""

    @property
    def required(self) -> bool:
        """Whether every record must give it."""
        return self.default is MISSING


class RepeatedFields(dict[str, Json]):
    """A JSON object in which a field stood more than once."""

    repeated: tuple[str, ...] = ()


def fields_of(kind: type[Record]) -> tuple[FileField, ...]:
    """The fields of a kind of record, in the order of the file."""
    hashable: Any = kind  # mypy takes a class's __hash__ for its instances'
    return _fields_of(hashable)


@cache
def _fields_of(kind: Any) -> tuple[FileField, ...]:
    hints = get_type_hints(kind)
    return tuple(
        FileField(
            f.name,
            shape_of(hints[f.name], filled=f.name == "id" or "to" in f.metadata),
            f.default,
        )
        for f in fields(kind)
    )


def encode_record(record: Record) -> dict[str, Json]:
    """A record as the JSON object that stands for it in a case file.

    Fields equal to their default are left out.

    Example:
        >>> from ripplegrid.model.people import Contributor
        >>> encode_record(Contributor(id="c1", name="Asha"))
        {'id': 'c1', 'name': 'Asha'}
    """
    written: dict[str, Json] = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.required or value != field.default:
            written[field.name] = field.shape.write(value)
    return written


def decode_record(
    kind: type[R], data: Json, place: str = ""
) -> tuple[R | None, tuple[Problem, ...]]:
    """The record a JSON object stands for, or None with every problem found.

    Args:
        kind: the kind of record expected.
        data: what ``json.loads`` made of the file.
        place: where the object stands, in words: ``entries, item 3``.

    Example:
        >>> from ripplegrid.model.account import Entry
        >>> data = {"id": "e1", "text": "Staff listen more", "levels": ["groop"]}
        >>> record, problems = decode_record(Entry, data, "entries, item 1")
        >>> print(problems[0].place)
        entries, item 1 (id e1), field levels
        >>> print(problems[0].sentence)
        levels has “groop”; it can be individual, group, organisational, societal or paradigmatic.
    """
    if not isinstance(data, dict):
        wrong = worded(
            "Here should be an object with fields, and there is {data}.", data=name_of(data)
        )
        return None, (Problem(code="wrong-type", place=place, sentence=wrong),)
    if isinstance(data.get("id"), str) and data["id"]:
        place = f"{place} (id {short(data['id'])})".strip()
    problems = _field_names(kind, data, place)
    values: dict[str, Any] = {}
    for field in fields_of(kind):
        if field.name in data:
            given = data[field.name]
            if type(given) is str and type(field.shape) is Text and given and given.isascii():
                values[field.name] = given  # nearly every field: nothing can be wrong with it
            else:
                values[field.name] = _read_field(field, given, place, problems)
    return (None if problems else kind(**values)), tuple(problems)


@cache
def _names_of(kind: Any) -> tuple[dict[str, FileField], frozenset[str]]:
    """The fields of a kind of record by name, and the names of those that must be there."""
    known = {field.name: field for field in fields_of(kind)}
    return known, frozenset(name for name, field in known.items() if field.required)


def _field_names(kind: type[Record], data: dict[str, Json], place: str) -> list[Problem]:
    hashable: Any = kind
    known, needed = _names_of(hashable)
    if data.keys() <= known.keys() and data.keys() >= needed and not getattr(data, "repeated", ()):
        return []
    problems = [
        Problem(
            code="unknown-field",
            place=f"{place}, field {short(name)}",
            sentence=worded("There is no field “{name}” here.", name=short(name)),
            hint=worded(
                "The fields are {known}. Nothing is dropped in silence: rename the field, or take it out of the file.",  # noqa: E501
                known=", ".join(known),
            ),
        )
        for name in data
        if name not in known
    ]
    problems += [
        Problem(
            code="missing-field",
            place=place,
            sentence=worded("The field {name} is missing.", name=name),
            hint=worded("Every record of this kind needs it."),
        )
        for name, field in known.items()
        if field.required and name not in data
    ]
    problems += [
        Problem(
            code="repeated-field",
            place=f"{place}, field {short(name)}",
            sentence=worded("The field {name} stands here twice.", name=short(name)),
            hint=worded("Keep one of them."),
        )
        for name in getattr(data, "repeated", ())
    ]
    return problems


def _read_field(field: FileField, data: Json, place: str, problems: list[Problem]) -> Any:
    def say(path: str, what: str, **gaps: object) -> None:
        where = f"{place}, field {field.name}" + (f", {path}" if path else "")
        problems.append(
            Problem(
                code="bad-value",
                place=where,
                sentence=worded(what, field=field.name, **gaps),
                hint=hint,
            )
        )

    hint = worded("Leave the field out when there is nothing to say.") if data is None else ""
    return field.shape.read(data, say)
