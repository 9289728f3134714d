"""A list of entries in a CSV file: one row an entry, columns found by their headings.

Read only; a whole case study goes to CSV through ``csv_tables``. A column that is not known goes to
the note of its entry, a word that is not understood stays out and is told, and an entry without a
level or a kind waits in the tray.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, BinaryIO

from ripplegrid.exchange import limits
from ripplegrid.exchange.csv_columns import answer_of, column_of, direction_of, plain, words_of
from ripplegrid.exchange.csv_text import Sheet, read_rows
from ripplegrid.exchange.dates import read_date
from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Imported, Problem, Weight
from ripplegrid.exchange.read_only import ReadOnlyFormat
from ripplegrid.model.account import Contribution, Entry, Telling
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, Effect, Kind, Level, UseKind, VoiceKind
from ripplegrid.saying import worded

HEADING_ROWS = 15
"""How far down the row of headings may stand."""
_LINKS = {"led_to": Effect.NOT_SAID, "helped": Effect.HELPED, "hindered": Effect.HINDERED}
_TOLD = ("quotation", "direction", "for_whom")
_ANSWERED = ("intended", "expected", "tangible", "continuing")
_LISTS: tuple[tuple[str, Any], ...] = (("levels", Level), ("kinds", Kind), ("uses", UseKind))


class EntryList(ReadOnlyFormat):
    """The format."""

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether it is named so; any text might be CSV."""
        return filename.lower().endswith(self.suffixes) and not limits.looks_like_archive(head)

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The entries in the stream as a case study, with every decision told."""
        data, problems = limits.read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        separator = "\t" if filename.lower().endswith(".tsv") else ""
        sheet = read_rows(data, separator)
        if len(sheet.rows) > limits.MOST_RECORDS:
            return Imported(case=None, problems=(limits.too_many_records(len(sheet.rows)),))
        if not sheet.rows and any(p.weight is Weight.ERROR for p in sheet.problems):
            return Imported(case=None, problems=sheet.problems)
        found = _find_headings(sheet)
        if found is None:
            return Imported(case=None, problems=(*sheet.problems, _no_headings()))
        reading = _Reading(FileIds(data), PurePath(filename).name, list(sheet.problems))
        _read_body(sheet, found, reading)
        title = PurePath(filename).stem or "A list of entries"
        about = About(id=reading.ids.id("about"), title=title)
        return Imported(case=reading.case(about), problems=tuple(reading.problems))


FORMAT = EntryList("csv", "List of entries in a CSV file", (".csv", ".tsv"))


@dataclass(frozen=True, slots=True)
class _Headings:
    row: int
    names: tuple[str, ...]
    columns: tuple[str | None, ...]


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    ids: FileIds
    filename: str
    problems: list[Problem]
    entries: dict[Id, Entry] = field(default_factory=dict)
    named: dict[str, list[Id]] = field(default_factory=dict)
    voices: dict[str, Voice] = field(default_factory=dict)
    tellings: list[Telling] = field(default_factory=list)
    links: dict[tuple[Id, Id, Effect], Contribution] = field(default_factory=dict)

    def tell(self, code: str, place: str, sentence: str, weight: Weight = Weight.WARNING) -> None:
        """Add a problem."""
        self.problems.append(Problem(code=code, place=place, sentence=sentence, weight=weight))

    def case(self, about: About) -> CaseStudy:
        """The case study all of it makes."""
        return CaseStudy(
            about=about,
            voices=table(self.voices.values()),
            entries=table(self.entries.values()),
            tellings=table(self.tellings),
            contributions=table(self.links.values()),
        )


def _find_headings(sheet: Sheet) -> _Headings | None:
    """The first row that names a column for what happened, and most of whose cells are known."""
    best: tuple[int, _Headings] | None = None
    for number, row in enumerate(sheet.rows[:HEADING_ROWS], 1):
        columns = tuple(_once([column_of(cell) for cell in row]))
        known = sum(c is not None for c in columns)
        alone = number == 1 and sum(bool(c.strip()) for c in row) == 1
        if "text" in columns and (known > 1 or alone) and (best is None or known > best[0]):
            best = known, _Headings(number, row, columns)
    return best[1] if best else None


def _once(columns: list[str | None]) -> Iterator[str | None]:
    """Each column once; the second of a kind is kept as a column that is not known."""
    for at, column in enumerate(columns):
        yield None if column in columns[:at] else column


def _no_headings() -> Problem:
    return Problem(
        code="no-headings",
        place="the first rows",
        sentence=worded("No row of headings says in which column it stands what happened."),
        hint=worded("Name one column “What happened”; others may be Level, Kind, When, Led to."),
    )


def _read_body(sheet: Sheet, heads: _Headings, reading: _Reading) -> None:
    for number, row in enumerate(sheet.rows[: heads.row - 1], 1):
        if any(cell.strip() for cell in row):
            said = worded(
                "This row stands above the headings and was left out: “{row}”.",
                row=_short(" ".join(row)),
            )
            reading.tell("above-headings", f"row {number}", said)
    _tell_columns(heads, reading)
    waiting: list[tuple[str, Id, str, str]] = []
    for number, row in enumerate(sheet.rows[heads.row :], heads.row + 1):
        if any(cell.strip() for cell in row):
            waiting += _read_row(number, row, heads, reading)
    for column, source, cell, place in waiting:
        _link(column, source, cell, place, reading)
    tray = sum(not entry.placed for entry in reading.entries.values())
    if tray:
        said = worded(
            "{tray} of {entries} entries have no level or no kind: they wait in the tray.",
            tray=tray, entries=len(reading.entries),
        )  # fmt: skip
        reading.tell("in-the-tray", "the whole file", said, Weight.NOTE)


def _tell_columns(heads: _Headings, reading: _Reading) -> None:
    named = [(n, c) for n, c in zip(heads.names, heads.columns, strict=True) if n.strip()]
    taken = ", ".join(f"“{_short(n)}” as {c.replace('_', ' ')}" for n, c in named if c)
    said = worded(
        "The headings stand in row {row}; these columns were taken: {taken}.",
        row=heads.row,
        taken=taken,
    )
    reading.tell("columns", f"row {heads.row}", said, Weight.NOTE)
    others = ", ".join(f"“{_short(n)}”" for n, c in named if c is None)
    if others:
        said = worded("These columns went to the note of each entry: {others}.", others=others)
        reading.tell("other-columns", f"row {heads.row}", said, Weight.NOTE)
    if {"led_to"} & set(heads.columns):
        said = worded("“Led to” does not say whether it helped or hindered; that is left open.")
        reading.tell("no-sign", f"row {heads.row}", said, Weight.NOTE)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _read_row(
    number: int, row: tuple[str, ...], heads: _Headings, reading: _Reading
) -> list[tuple[str, Id, str, str]]:
    place = f"row {number}"
    width = len(heads.columns)
    cells = {c: cell for c, cell in zip(heads.columns, row, strict=False) if c}
    if not cells.get("text", "").strip():
        said = worded(
            "This row does not say what happened and was left out: “{row}”.",
            row=_short(" ".join(row)),
        )
        reading.tell("no-text", place, said)
        return []
    extra = [
        f"{name.strip() or 'Without a heading'}: {cell}"
        for name, column, cell in zip(heads.names, heads.columns, row, strict=False)
        if column is None and cell.strip()
    ] + [f"Beyond the last column: {cell}" for cell in row[width:] if cell.strip()]
    extra += _without_a_voice(cells, place, reading)
    fields = dict(_fields(cells, place, extra, reading))
    note = "\n".join([*([cells["note"]] if cells.get("note", "").strip() else []), *extra])
    entry = Entry(
        id=reading.ids.id("row", number),
        text=cells["text"],
        note=note,
        came_from=cells.get("came_from", "").strip() or f"{reading.filename}, {place}".lstrip(", "),
        **fields,
    )
    reading.entries[entry.id] = entry
    for name in {plain(entry.text), plain(cells.get("id", ""))} - {""}:
        reading.named.setdefault(name, []).append(entry.id)
    _tell_voice(cells, entry.id, place, reading)
    return [(c, entry.id, cells[c], place) for c in _LINKS if cells.get(c, "").strip()]


def _fields(
    cells: dict[str, str], place: str, extra: list[str], reading: _Reading
) -> Iterator[tuple[str, Any]]:
    """The fields of an entry; what is not understood goes to the note, and is told."""
    for column, kind in _LISTS:
        if cell := cells.get(column, "").strip():
            found, unknown = words_of(cell, column, kind)
            yield column, found
            for word in unknown:
                _not_understood(column, word, place, extra, reading)
    for column in (*_ANSWERED, "published"):
        if cell := cells.get(column, "").strip():
            answer = answer_of(cell)
            if answer is None:
                _not_understood(column, cell, place, extra, reading)
            elif column != "published":
                yield column, answer
            else:
                yield column, answer is Answer.YES
    if cell := cells.get("when", "").strip():
        dated = read_date(cell)
        if dated.when is None:
            _not_understood("when", cell, place, extra, reading)
        else:
            yield "when", dated.when
        if dated.note:
            where = f"{place}, column when"
            reading.tell("date", where, f"“{_short(cell)}”: {dated.note}.", Weight.NOTE)


def _not_understood(
    column: str, word: str, place: str, extra: list[str], reading: _Reading
) -> None:
    name = column.replace("_", " ")
    extra.append(f"{name}: {word}")
    said = worded(
        "“{word}” is not understood as {name}; it was kept in the note.",
        word=_short(word),
        name=name,
    )
    reading.tell("not-understood", f"{place}, column {name}", said)


def _without_a_voice(cells: dict[str, str], place: str, reading: _Reading) -> Iterator[str]:
    """Notes of what only a voice can say, in a row that names none."""
    said = [(c, cells[c]) for c in _TOLD if cells.get(c, "").strip()]
    if said and not cells.get("voice", "").strip():
        yield from (f"{column.replace('_', ' ')}: {cell}" for column, cell in said)
        names = " and ".join(column.replace("_", " ") for column, _ in said)
        told = worded(
            "Nobody is named as saying this, so the {names} went to the note.", names=names
        )
        reading.tell("no-voice", place, told)


def _tell_voice(cells: dict[str, str], entry: Id, place: str, reading: _Reading) -> None:
    name = " ".join(cells.get("voice", "").split())
    if not name:
        return
    voice = reading.voices.setdefault(
        plain(name),
        Voice(id=reading.ids.id("voice", plain(name)), kind=VoiceKind.PERSON, name=name),
    )
    said = cells.get("direction", "").strip()
    direction = direction_of(said) if said else Direction.NOT_SAID
    if direction is None:
        where = f"{place}, column direction"
        reading.tell(
            "not-understood",
            where,
            worded("“{said}” is not understood as direction.", said=_short(said)),
        )
    reading.tellings.append(
        Telling(
            id=reading.ids.id("telling", entry),
            entry=entry,
            voice=voice.id,
            account=said if direction is None else "",
            quotation=cells.get("quotation", "").strip(),
            direction=direction or Direction.NOT_SAID,
            for_whom=cells.get("for_whom", "").strip(),
        )
    )


def _link(column: str, source: Id, cell: str, place: str, reading: _Reading) -> None:
    where = f"{place}, column {column.replace('_', ' ')}"
    for name in [cell] if plain(cell) in reading.named else re.split(r"[;\n|]", cell):
        if not name.strip():
            continue
        found = reading.named.get(plain(name), [])
        if len(found) != 1:
            how = "No row says" if not found else "More than one row says"
            said = worded("{how} “{name}”, so the link was left out.", how=how, name=_short(name))
            reading.tell("dangling", where, said)
        elif found[0] == source:
            reading.tell(
                "self-link", where, worded("This row leads to itself; the link was left out.")
            )
        else:
            key = (source, found[0], _LINKS[column])
            reading.links[key] = Contribution(
                id=reading.ids.id("link", *key), source=source, target=found[0], effect=key[2]
            )
