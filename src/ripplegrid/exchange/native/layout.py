"""What both of our own files are laid out by: a header, ``about``, and tables of records.

The case file and the synthesis file differ in their tables and in what is said of them; how they
are written, read and refused is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.limits import MOST_RECORDS, too_many_records
from ripplegrid.exchange.native.records import decode_record, encode_record
from ripplegrid.exchange.native.shapes import Json, name_of, short
from ripplegrid.exchange.native.soundness import Unsound, unsound
from ripplegrid.model.case import table
from ripplegrid.model.kept import Kept
from ripplegrid.model.record import Record
from ripplegrid.saying import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One of our own files: its header, its tables, and how it is spoken of.

    Attributes:
        name: what stands in ``format``.
        version: the version that is written.
        readable: every version that is read.
        kept: what it holds.
        about: the record that says what it is about.
        tables: its tables, in the order of the file.
        beside: parts of the file that are no tables.
        not_ours: said of a JSON file of something else.
        begins: how such a file begins; ``{name}`` and ``{version}`` are filled in.
        other: said of another file of ours; ``{data}`` is its format.
        named: which format it should have; ``{name}``.
        no_part: said of an unknown part; ``{name}``.
        no_about: said when ``about`` is missing.
    """

    name: str
    version: int
    readable: frozenset[int]
    kept: type[Kept]
    about: type[Record]
    tables: Mapping[str, type[Record]]
    beside: tuple[str, ...] = ()
    not_ours: str
    begins: str
    other: str
    named: str
    no_part: str
    no_about: str

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part after the header, in the order of the file."""
        return ("about", *self.tables, *self.beside)


def encode(layout: Layout, kept: Kept) -> dict[str, Json]:
    """The object such a file holds; tables without records are left out."""
    body: dict[str, Json] = {"format": layout.name, "version": layout.version}
    body["about"] = encode_record(kept.about)
    for name in layout.tables:
        records: Mapping[str, Record] = getattr(kept, name)
        if records:
            body[name] = [encode_record(records[key]) for key in sorted(records)]
    return body


def decode(layout: Layout, data: Json) -> tuple[Kept | None, tuple[Problem, ...]]:
    """What an object stands for, or None with every problem found."""
    found = list(_header(layout, data))
    if found:
        return None, tuple(found)
    number = sum(len(data[name]) for name in layout.tables if isinstance(data.get(name), list))
    if number > MOST_RECORDS:
        return None, (too_many_records(number),)
    parts: dict[str, Any] = {}
    parts["about"], wrong = decode_record(layout.about, data["about"], "about")
    found += wrong
    numbers: dict[tuple[str, str], int] = {}
    for name, kind in layout.tables.items():
        records = _records(name, kind, data.get(name, []), found)
        parts[name] = table(_numbered(name, records, numbers, found))
    if found:
        return None, tuple(found)
    kept = layout.kept(**parts)
    found += [_does_not_fit(u, numbers.get((u.table, u.id))) for u in unsound(kept)]
    return (None if found else kept), tuple(found)


def items_of(name: str, data: Json, found: list[Problem]) -> Iterator[tuple[int, Json]]:
    """The items of a part that is a list, counted from 1; what is wrong is added to ``found``."""
    if isinstance(data, list):
        yield from enumerate(data, 1)
        return
    wrong = worded("{name} should be a list, and is {data}.", name=name, data=name_of(data))
    found.append(Problem(code="wrong-type", place=name, sentence=wrong))


def repeated(place: str, record_id: str, first: int) -> Problem:
    """The problem of an id that an earlier item of the same list has already."""
    said = worded("The id {id} was already used by item {first}.", id=short(record_id), first=first)
    hint = worded("Give every record of a table its own id.")
    return Problem(code="repeated-id", place=place, sentence=said, hint=hint)


def _records(
    name: str, kind: type[Record], data: Json, found: list[Problem]
) -> Iterator[tuple[int, Record]]:
    for number, item in items_of(name, data, found):
        record, problems = decode_record(kind, item, f"{name}, item {number}")
        found += problems
        if record is not None:
            yield number, record


def _numbered(
    name: str,
    records: Iterable[tuple[int, Record]],
    numbers: dict[tuple[str, str], int],
    found: list[Problem],
) -> Iterator[Record]:
    for number, record in records:
        first = numbers.setdefault((name, record.id), number)
        if first == number:
            yield record
            continue
        found.append(repeated(f"{name}, item {number}", record.id, first))


def _header(layout: Layout, data: Json) -> Iterator[Problem]:
    if not isinstance(data, dict) or not str(data.get("format", "")).startswith("ripplegrid."):
        yield Problem(
            code="not-a-case-file",
            place="the whole file",
            sentence=worded(layout.not_ours),
            hint=worded(layout.begins, name=layout.name, version=layout.version),
        )
        return
    if data["format"] != layout.name:
        yield Problem(
            code="other-format",
            place="field format",
            sentence=worded(layout.other, data=short(data["format"])),
            hint=worded(layout.named, name=layout.name),
        )
        return
    yield from _version(layout, data.get("version"))
    for name in getattr(data, "repeated", ()):
        said = worded("The field {name} stands in the file twice.", name=short(name))
        yield Problem(code="repeated-field", place=f"field {short(name)}", sentence=said)
    for name in data.keys() - {"format", "version", *layout.parts}:
        yield Problem(
            code="unknown-field",
            place=f"field {short(name)}",
            sentence=worded(layout.no_part, name=short(name)),
            hint=worded("The parts are {parts}.", parts=", ".join(layout.parts)),
        )
    if "about" not in data:
        said = worded(layout.no_about)
        yield Problem(code="missing-field", place="the whole file", sentence=said)


def _version(layout: Layout, version: Json) -> Iterator[Problem]:
    if isinstance(version, int) and not isinstance(version, bool):
        if version in layout.readable:
            return
        said = worded(
            "This file has version {version}; this Ripplegrid reads {version2}.",
            version=short(str(version)),
            version2=layout.version,
        )
        hint = worded("A newer Ripplegrid wrote it: update this one, then open the file again.")
        yield Problem(code="other-version", place="field version", sentence=said, hint=hint)
        return
    said = worded("The version of the file is missing or is not a whole number.")
    yield Problem(code="no-version", place="field version", sentence=said)


def _does_not_fit(found: Unsound, number: int | None) -> Problem:
    place = found.table or "the whole file"
    if number is not None:
        place = f"{found.table}, item {number} (id {short(found.id)})"
    if found.field:
        place += f", field {found.field}"
    return Problem(code=found.code, place=place, sentence=found.sentence, hint=found.hint)
