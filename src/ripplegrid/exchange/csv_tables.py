"""A whole case study as CSV tables in one archive: a table a file, for statistics programs.

Every field is a column. Lists stand as ``a; b``, a date in three columns; where that would not
come back the same (an item that holds a semicolon), the cell holds JSON instead.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO

from ripplegrid.exchange import limits
from ripplegrid.exchange.csv_text import read_rows, write_rows
from ripplegrid.exchange.format import Imported, Problem, Weight
from ripplegrid.exchange.native import NAME, VERSION, decode_case, encode_record
from ripplegrid.exchange.native.records import FileField, fields_of
from ripplegrid.exchange.native.shapes import Json, Several, VagueDate, WholeNumber, YesNo
from ripplegrid.model.case import TABLES, About, CaseStudy
from ripplegrid.model.record import Record
from ripplegrid.saying import mark, worded

KINDS: Mapping[str, type[Record]] = {"about": About, **TABLES}
_DAYS = ("earliest", "latest")
_STILL = (1980, 1, 1, 0, 0, 0)
"""The date of every member, so that the same case study gives the same bytes."""
_ITEM = re.compile(r"^(?P<table>\w+)(?:, item (?P<item>\d+))?")


@dataclass(frozen=True, slots=True)
class CsvTables:
    """The format. It carries everything."""

    name: str = "csv-tables"
    label: str = mark("CSV tables in one archive")
    suffixes: tuple[str, ...] = (".csv.zip",)
    loses: tuple[str, ...] = ()
    writes: bool = True

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether it is an archive named so, or one that begins with our first table."""
        named = filename.lower().endswith(self.suffixes)
        return limits.looks_like_archive(head) and (named or head[30:39] == b"about.csv")

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The case study in the archive, or every reason why it cannot be read."""
        data, problems = limits.read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        if problems := limits.archive_problems(data):
            return Imported(case=None, problems=problems)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return _read_tables(archive)
        except limits.ARCHIVE_ERRORS:
            return Imported(case=None, problems=(limits.damaged(),))

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write every table that has records."""
        with zipfile.ZipFile(stream, "w") as archive:
            for name, kind in KINDS.items():
                records = [case.about] if name == "about" else list(getattr(case, name).values())
                if records:
                    member = zipfile.ZipInfo(f"{name}.csv", _STILL)
                    member.compress_type = zipfile.ZIP_DEFLATED
                    archive.writestr(member, write_rows(_rows(kind, records)))

    def carried(self, case: CaseStudy) -> CaseStudy:
        """All of it."""
        return case


FORMAT = CsvTables()


def _columns(kind: type[Record]) -> dict[str, tuple[FileField, str]]:
    """The columns of a kind of record: the field of each, and which day of a date it holds."""
    found: dict[str, tuple[FileField, str]] = {}
    for field in fields_of(kind):
        found[field.name] = (field, "")
        if isinstance(field.shape, VagueDate):
            found |= {f"{field.name} {day}": (field, day) for day in _DAYS}
    return found


def _rows(kind: type[Record], records: list[Record]) -> Iterator[list[str]]:
    columns = _columns(kind)
    yield list(columns)
    for record in records:
        data = encode_record(record)
        yield [_cell(data[f.name], day) if f.name in data else "" for f, day in columns.values()]


def _cell(data: Json, day: str) -> str:
    if isinstance(data, str):
        return data
    if isinstance(data, dict):
        plain = data["text"] and not data["text"].startswith("{")
        if day:
            return str(data.get(day, "")) if plain else ""
        return data["text"] if plain else json.dumps(data, ensure_ascii=False)
    if isinstance(data, list) and all(isinstance(item, str) and _plain(item) for item in data):
        joined = "; ".join(data)
        if not joined.startswith("["):
            return joined
    return json.dumps(data, ensure_ascii=False)


def _plain(item: str) -> bool:
    return bool(item) and ";" not in item and item == item.strip()


def _read_tables(archive: zipfile.ZipFile) -> Imported:
    body: dict[str, Json] = {"format": NAME, "version": VERSION}
    problems: list[Problem] = []
    for member in archive.infolist():
        table = member.filename.rpartition("/")[2].removesuffix(".csv")
        if member.is_dir() or member.filename.startswith("__MACOSX/"):
            continue
        if table not in KINDS or not member.filename.endswith(".csv"):
            said = worded(
                "There is no table {table} in a case study; it was left out.", table=table[:60]
            )
            problems.append(_problem("unknown-table", member.filename[:80], said, Weight.WARNING))
            continue
        if table in body:
            said = worded("This table stands in the archive twice.")
            problems.append(_problem("repeated-table", member.filename[:80], said))
            continue
        body[table] = list(_read_table(table, archive.read(member), problems))
    about = body.pop("about", [])
    if len(about) != 1:
        said = "The table about.csv must hold one row under its headings, and holds "
        problems.append(_problem("no-about", "about.csv", f"{said}{len(about)}."))
    if any(p.weight is Weight.ERROR for p in problems):
        return Imported(case=None, problems=tuple(problems))
    found = decode_case(body | {"about": about[0]})
    placed = (replace(p, place=_in_csv(p.place)) for p in found.problems)
    return Imported(case=found.case, problems=(*problems, *placed))


def _problem(code: str, place: str, sentence: str, weight: Weight = Weight.ERROR) -> Problem:
    return Problem(code=code, place=place, sentence=sentence, weight=weight)


def _in_csv(place: str) -> str:
    """“entries, item 3” is row 4 of entries.csv, under the headings."""
    found = _ITEM.match(place)
    if not found or found["table"] not in KINDS:
        return place
    row = int(found["item"] or 1) + 1
    return f"{found['table']}.csv, row {row}{place[found.end() :]}"


def _read_table(table: str, data: bytes, problems: list[Problem]) -> Iterator[dict[str, Json]]:
    sheet = read_rows(data, ",")
    problems += [replace(p, place=f"{table}.csv") for p in sheet.problems]
    if not sheet.rows:
        return
    columns = _columns(KINDS[table])
    heads = sheet.rows[0]
    for head in dict.fromkeys(h for h in heads if h not in columns or heads.count(h) > 1):
        twice = head in columns
        said = worded("The column “{head}” stands here twice.", head=head[:60]) if twice else (
            worded("There is no column “{head}” in this table.", head=head[:60]))  # fmt: skip
        problems.append(_problem("unknown-column", f"{table}.csv", said))
    for number, row in enumerate(sheet.rows[1:], 2):
        if len(row) > len(heads) and any(row[len(heads) :]):
            said = worded(
                "This row has {number} cells, and the table has {number2} columns.",
                number=len(row),
                number2=len(heads),
            )
            problems.append(_problem("long-row", f"{table}.csv, row {number}", said))
        cells = dict(zip(heads, row, strict=False))
        if any(cells.values()):
            yield dict(_values(columns, cells))


def _values(
    columns: dict[str, tuple[FileField, str]], cells: dict[str, str]
) -> Iterator[tuple[str, Json]]:
    for name, (field, day) in columns.items():
        if day:
            continue
        if isinstance(field.shape, VagueDate):
            if any(cells.get(n) for n in (name, *(f"{name} {d}" for d in _DAYS))):
                yield name, _date(name, cells)
        elif cells.get(name):
            yield name, _value(field, cells[name])


def _date(name: str, cells: dict[str, str]) -> Json:
    text = cells.get(name, "")
    if text.startswith("{"):
        return _json(text)
    days = {day: cells.get(f"{name} {day}", "") for day in _DAYS}
    return {"text": text} | {day: cell for day, cell in days.items() if cell}


def _value(field: FileField, cell: str) -> Json:
    if isinstance(field.shape, YesNo | WholeNumber):
        return _json(cell)
    if isinstance(field.shape, Several):
        if cell.startswith("["):
            return _json(cell)
        return [item.strip() for item in cell.split(";") if item.strip()]
    assert isinstance(cell, str)
    return cell


def _json(cell: str) -> Json:
    """What the cell says as JSON; one that is none stays a text, for the codec to refuse."""
    try:
        return json.loads(cell.lower() if cell.lower() in {"true", "false"} else cell)
    except (ValueError, RecursionError):
        return cell
