"""Reading our own workbook, as it was written or as somebody filled it by hand."""

from __future__ import annotations

from dataclasses import MISSING as NO_DEFAULT
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from ripplegrid.exchange.format import Imported, Weight
from ripplegrid.exchange.native.shapes import Text
from ripplegrid.exchange.workbook.about import read_about
from ripplegrid.exchange.workbook.fields import MISSING, read_field
from ripplegrid.exchange.workbook.finding import Finder
from ripplegrid.exchange.workbook.rows import Ledger, Row, case_sheet, long_texts, rows_of
from ripplegrid.exchange.workbook.sheets import Book
from ripplegrid.exchange.workbook.texts import LongTexts, text_of
from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import TABLE_OF, TABLES, About, CaseStudy, table
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id, Record, reference_fields
from ripplegrid.model.words import Direction
from ripplegrid.saying import worded

_ORDER = ("stages", "stakeholder_types", "contributors", "evidence", "voices")
"""Tables that others speak of come first, so that a voice can be made from its contributor."""


def read_filled(book: Book, filename: str) -> Imported:
    """The case study in our workbook, with everything that was in doubt."""
    ledger = Ledger(list(book.problems))
    long = long_texts(book)
    about = read_about(case_sheet(book), ledger, long, new_id=book.new_id)
    if about is None:
        stem = PurePath(filename).stem or "A case study"
        ledger.warn(
            "no-title", "sheet Case", worded("There is no title; “{stem}” was taken.", stem=stem),
            worded("Write one in the first row of the sheet Case."),
        )  # fmt: skip
        about = About(id=book.new_id(), title=stem)
    rows = rows_of(book, ledger)
    rows.sort(key=lambda r: _ORDER.index(r.plan.table) if r.plan.table in _ORDER else len(_ORDER))
    finder = Finder(rows, ledger, long=long, case=about.id, new_id=book.new_id)
    reader = _Reader(finder, long)
    for row in rows:
        reader.read(row)
    reader.records += finder.made
    case = assemble(about, reader.records)
    lost = len(reader.records) - sum(len(getattr(case, name)) for name in TABLES)
    if lost and not any(p.weight is Weight.ERROR for p in ledger.problems):
        ledger.error(
            "lost",
            "the whole file",
            worded("{lost} rows name a row that could not be read.", lost=lost),
        )
    return Imported(case=case, problems=tuple(ledger.problems))


def assemble(about: About, records: list[Record]) -> CaseStudy:
    """A case study of these records, without those that point at what is not there."""
    kept = {record.id: record for record in records}
    ids = {(TABLE_OF[type(r)], r.id) for r in records}
    while True:
        known = {i for _, i in ids} | {about.id}
        sound: dict[Id, Record] = {}
        for record in kept.values():
            mended = _mended(record, ids, known)
            if mended is not None:
                sound[record.id] = mended
        if len(sound) == len(kept):
            break
        kept = sound
        ids = {(TABLE_OF[type(r)], r.id) for r in kept.values()}
    tables: dict[str, list[Record]] = {name: [] for name in TABLES}
    for record in sound.values():
        tables[TABLE_OF[type(record)]].append(record)
    filled: dict[str, Any] = {name: table(found) for name, found in tables.items()}
    return CaseStudy(about=about, **filled)


def _mended(record: Record, ids: set[tuple[str, Id]], known: set[Id]) -> Record | None:
    """The record without pointers to what is not there; None when it cannot do without."""
    changes: dict[str, Any] = {}
    for name, to in reference_fields(type(record)):  # type: ignore[arg-type]  # a class is hashable
        value = getattr(record, name)
        if not value:
            continue

        def there(i: Id, to: str = to) -> bool:
            return i in known if to == "*" else (to, i) in ids

        if isinstance(value, frozenset):
            if not all(there(i) for i in value):
                changes[name] = frozenset(i for i in value if there(i))
        elif not there(value):
            field = type(record).__dataclass_fields__[name]
            if field.default is NO_DEFAULT:
                return None
            changes[name] = None
    return replace(record, **changes) if changes else record


class _Reader:
    """Turns rows into records, and their short ways into tellings and claims."""

    def __init__(self, finder: Finder, long: LongTexts) -> None:
        self.finder = finder
        self.ledger = finder.ledger
        self.long = long
        self.records: list[Record] = []

    def read(self, row: Row) -> None:
        """Read one row."""
        values: dict[str, Any] = {}
        lacking: list[str] = []
        for column in row.plan.columns:
            if column.field is None:
                continue
            value = read_field(column, row, self.finder, self.long)
            if value is MISSING and column.field.required:
                if isinstance(column.field.shape, Text) and not column.to and row.texts.get("id"):
                    value = ""
                else:
                    lacking.append(column.name)
            if value is not MISSING:
                values[column.field.name] = value
        if lacking:
            self._lacking(row, lacking)
            return
        record = row.plan.kind(id=row.id, **values)
        self.records.append(record)
        self._remember(record)
        self._short_ways(row, record)

    def _lacking(self, row: Row, lacking: list[str]) -> None:
        labels = {c.name: c.said.label for c in row.plan.columns}
        missing = [name for name in lacking if not row.texts.get(name)]
        if not missing:
            return
        held = "; ".join(f"“{t}”" for n, t in row.texts.items() if n not in ("code", "id"))
        self.ledger.error(
            "incomplete-row",
            row.place(missing[0]),
            worded(
                "The row lacks {missing} and was not read (it holds {held}).",
                missing=" and ".join(f"“{labels[n]}”" for n in missing),
                held=held,
            ),
            worded("Fill it in, or empty the row."),
        )

    def _remember(self, record: Record) -> None:
        if isinstance(record, Contributor):
            self.finder.people[record.id] = record
        if isinstance(record, Voice) and record.contributor:
            self.finder.voices.setdefault(record.contributor, record.id)

    def _short_ways(self, row: Row, record: Record) -> None:
        """What an entry or a link says of its voice in its own row becomes that voice's word."""
        texts = {n: text_of(t, self.long) for n, t in row.texts.items() if n.startswith("+")}
        if not texts:
            return
        if "+voice" not in texts:
            said = "; ".join(f"“{t}”" for t in texts.values())
            self.ledger.warn(
                "nobody-says",
                row.place(next(iter(texts))),
                worded("{said} was left out: nobody says it.", said=said),
                worded("Write a name under “Who says so”."),
            )
            return
        voice = self.finder.find(texts["+voice"], "voices", row, "+voice")
        if voice is None:
            return
        if isinstance(record, Entry):
            self.records.append(self._telling(row, record, voice, texts))
        elif isinstance(record, Contribution):
            self.records.append(
                Claim(
                    id=self.finder.new_id(), contribution=record.id, voice=voice,
                    source=record.source, target=record.target,
                    account=texts.get("+account", ""),
                )
            )  # fmt: skip

    def _telling(self, row: Row, entry: Entry, voice: Id, texts: dict[str, str]) -> Telling:
        direction = Direction.NOT_SAID
        if word := texts.get("+direction"):
            try:
                direction = Direction(word.strip().lower())
            except ValueError:
                self.ledger.warn(
                    "not-on-the-list",
                    row.place("+direction"),
                    worded("“{word}” is not on the list and was left out.", word=word),
                    worded(
                        "It can be {direction}.", direction=", ".join(d.value for d in Direction)
                    ),
                )
        return Telling(
            id=self.finder.new_id(), entry=entry.id, voice=voice, direction=direction,
            quotation=texts.get("+quotation", ""), for_whom=texts.get("+for_whom", ""),
        )  # fmt: skip
