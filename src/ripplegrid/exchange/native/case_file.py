"""The case file: a whole case study as one JSON text, the same bytes for the same case study."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from ripplegrid.exchange.format import Imported, Problem
from ripplegrid.exchange.limits import MOST_RECORDS, read_bounded, too_many_records
from ripplegrid.exchange.native.json_text import parse
from ripplegrid.exchange.native.records import decode_record, encode_record
from ripplegrid.exchange.native.shapes import Json, name_of, short
from ripplegrid.exchange.native.soundness import Unsound, unsound
from ripplegrid.model.case import TABLES, About, CaseStudy, table
from ripplegrid.model.record import Record
from ripplegrid.saying import mark, worded

WHITE = b" \t\r\n\xef\xbb\xbf"
"""What may stand before the first brace: white space, and the mark some editors put there."""

NAME = "ripplegrid.case"
VERSION = 1
"""The version that is written. A later one may add fields; version 1 stays readable for ever."""
READABLE = frozenset({0, VERSION})
"""Version 0, from before a whole account could be made in the browser, has the same shape."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Ripplegrid's own format. It carries everything, so ``loses`` is empty."""

    name: str = "json"
    label: str = mark("Ripplegrid case file")
    suffixes: tuple[str, ...] = (".json",)
    loses: tuple[str, ...] = ()
    writes: bool = True

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether the first bytes name the format, or an object stands in a file named so."""
        named = filename.lower().endswith(self.suffixes)
        return b'"ripplegrid.' in head or (named and head.lstrip(WHITE).startswith(b"{"))

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The case study in the stream, or every reason why it cannot be read."""
        data, problems = read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        return decode_case(*parse(data))

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write the case study: UTF-8, two spaces, LF, records in the order of their ids."""
        text = json.dumps(encode_case(case), ensure_ascii=False, indent=2, allow_nan=False)
        stream.write(text.encode("utf-8") + b"\n")

    def carried(self, case: CaseStudy) -> CaseStudy:
        """All of it."""
        return case


FORMAT = CaseFile()
read = FORMAT.read
write = FORMAT.write


def encode_case(case: CaseStudy) -> dict[str, Json]:
    """A case study as the object a case file holds; tables without records are left out."""
    body: dict[str, Json] = {"format": NAME, "version": VERSION}
    body["about"] = encode_record(case.about)
    for name in TABLES:
        records: Mapping[str, Record] = getattr(case, name)
        if records:
            body[name] = [encode_record(records[key]) for key in sorted(records)]
    return body


def decode_case(data: Json, problems: tuple[Problem, ...] = ()) -> Imported:
    """The case study an object stands for; None when there is any problem at all.

    Example:
        >>> found = decode_case({"format": "ripplegrid.case", "version": 1,
        ...     "about": {"id": "c", "title": "Better letters"}})
        >>> found.case.title
        'Better letters'
    """
    found = list(problems)
    if not found:
        found += _header(data)
    if found:
        return Imported(case=None, problems=tuple(found))
    number = sum(len(data[name]) for name in TABLES if isinstance(data.get(name), list))
    if number > MOST_RECORDS:
        return Imported(case=None, problems=(too_many_records(number),))
    parts: dict[str, Any] = {}
    parts["about"], wrong = decode_record(About, data["about"], "about")
    found += wrong
    numbers: dict[tuple[str, str], int] = {}
    for name, kind in TABLES.items():
        records = _records(name, kind, data.get(name, []), found)
        parts[name] = table(_numbered(name, records, numbers, found))
    if found:
        return Imported(case=None, problems=tuple(found))
    case = CaseStudy(**parts)
    found += [_does_not_fit(u, numbers.get((u.table, u.id))) for u in unsound(case)]
    return Imported(case=None if found else case, problems=tuple(found))


def _records(
    name: str, kind: type[Record], data: Json, found: list[Problem]
) -> Iterator[tuple[int, Record]]:
    if not isinstance(data, list):
        wrong = worded("{name} should be a list, and is {data}.", name=name, data=name_of(data))
        found.append(Problem(code="wrong-type", place=name, sentence=wrong))
        return
    for number, item in enumerate(data, 1):
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
        said = worded(
            "The id {id} was already used by item {first}.", id=short(record.id), first=first
        )
        hint = worded("Give every record of a table its own id.")
        place = f"{name}, item {number}"
        found.append(Problem(code="repeated-id", place=place, sentence=said, hint=hint))


def _header(data: Json) -> Iterator[Problem]:
    if not isinstance(data, dict) or not str(data.get("format", "")).startswith("ripplegrid."):
        yield Problem(
            code="not-a-case-file",
            place="the whole file",
            sentence=worded("This is a JSON file, but not a Ripplegrid case file."),
            hint=worded(
                'A case file begins with {{"format": "{name}", "version": {version}, …}}.',
                name=NAME,
                version=VERSION,
            ),
        )
        return
    if data["format"] != NAME:
        yield Problem(
            code="other-format", place="field format",
            sentence=worded("This file is a {data}, not a case study.", data=short(data['format'])),
            hint=worded("A case study has the format {name}.", name=NAME),
        )  # fmt: skip
        return
    yield from _version(data.get("version"))
    for name in getattr(data, "repeated", ()):
        said = worded("The field {name} stands in the file twice.", name=short(name))
        yield Problem(code="repeated-field", place=f"field {short(name)}", sentence=said)
    for name in data.keys() - {"format", "version", "about", *TABLES}:
        yield Problem(
            code="unknown-field", place=f"field {short(name)}",
            sentence=worded("There is no part “{name}” in a case file.", name=short(name)),
            hint=worded("The parts are about, {tables}.", tables=', '.join(TABLES)),
        )  # fmt: skip
    if "about" not in data:
        said = worded("The part about, which gives the case study its id and title, is missing.")
        yield Problem(code="missing-field", place="the whole file", sentence=said)


def _version(version: Json) -> Iterator[Problem]:
    if isinstance(version, int) and not isinstance(version, bool):
        if version in READABLE:
            return
        said = worded(
            "This file has version {version}; this Ripplegrid reads {version2}.",
            version=short(str(version)),
            version2=VERSION,
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
