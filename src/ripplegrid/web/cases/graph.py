"""From rows to the model: the only bridge. A whole case study or synthesis, or a slice of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from ripplegrid.errors import DamagedStore, NoCase
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.kept import ABOUT, CASE, KINDS, SYNTHESIS, TABLES_OF, Kept
from ripplegrid.model.record import Id
from ripplegrid.model.record import Record as ModelRecord
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.web.cases.codec import read_record
from ripplegrid.web.cases.models import Case, ChangeRecord, Record
from ripplegrid.web.cases.weighed import Weighed, records_in

_TRIES = 50
ONE_BY_ONE = 3
"""So many case studies that changed are read by what was written in them since."""
_ORDER = {name: place for place, name in enumerate(KINDS)}
_MADE: Mapping[str, type[CaseStudy] | type[Synthesis]] = {CASE: CaseStudy, SYNTHESIS: Synthesis}
K = TypeVar("K", CaseStudy, Synthesis)


@dataclass(frozen=True, slots=True)
class _Kept:
    """One case study or synthesis in memory, with the number and digest of its latest change."""

    made_by: tuple[int, str]
    study: Kept


MOST_RECORDS = 120_000
"""So much of case studies and syntheses stays in memory, about 100 MB: a hundred and fifty of
a hundred entries, or seven of two thousand."""
MEMORY: Weighed[Id, _Kept] = Weighed(MOST_RECORDS)
"""The case studies used last, so that a page reads only the rows that changed since."""


def load(case: Case) -> CaseStudy:
    """The whole case study as it stands now, in at most five queries whatever its size."""
    return _load(case, CaseStudy)


def load_many(rows: Iterable[Case]) -> dict[Id, CaseStudy]:
    """Several whole case studies as they stand now, in a few queries however many they are.

    Those that are not in memory are read together, and so are those that changed when they are
    more than a few. One that changed while they were read is read once more by itself; one that
    went is left out.
    """
    wanted = {row.pk: row for row in rows}
    known = {case_id: MEMORY.get(case_id) for case_id in wanted}
    found: dict[Id, CaseStudy] = {}
    changed: list[Case] = []
    for case_id, row in wanted.items():
        kept = known[case_id]
        if kept is not None and kept.made_by == (row.version, row.head):
            found[case_id] = cast("CaseStudy", kept.study)
        elif kept is not None:
            changed.append(row)
    if len(changed) > ONE_BY_ONE:
        changed = []
    for row in changed:
        with suppress(NoCase):
            found[row.pk] = load(row)
    left = {row.pk for row in changed}
    missing = {pk: row for pk, row in wanted.items() if pk not in found and pk not in left}
    return found | (_load_together(missing) if missing else {})


def _load_together(rows: Mapping[Id, Case]) -> dict[Id, CaseStudy]:
    read: dict[Id, list[tuple[str, Id, str]]] = {case_id: [] for case_id in rows}
    stored = Record.objects.filter(case_id__in=rows).order_by()
    for case_id, *one in stored.values_list("case_id", "table", "record_id", "data").iterator(2000):
        read[case_id].append((one[0], one[1], one[2]))
    found: dict[Id, CaseStudy] = {}
    standing = Case.objects.filter(pk__in=rows).values_list("pk", "version", "head")
    for case_id, *now in list(standing):
        row = rows[case_id]
        if tuple(now) == (row.version, row.head):
            study = _study(row, None, _Read(read[case_id]))
            _keep(case_id, _Kept((row.version, row.head), study))
            found[case_id] = cast("CaseStudy", study)
        else:
            with suppress(NoCase):
                found[case_id] = load(row)
    return found


def _keep(case_id: Id, kept: _Kept) -> None:
    MEMORY.put(case_id, kept, records_in(kept.study))


def load_synthesis(row: Case) -> Synthesis:
    """The whole synthesis as it stands now; the case studies it looks at are loaded apart."""
    return _load(row, Synthesis)


def _load(case: Case, made: type[K]) -> K:
    """What is kept under this row, as it stands now.

    Rows are read without holding up writers, so the version is looked at again afterwards: a
    study half from before a change and half from after it would be neither.
    """
    assert made is _MADE[case.what], f"{case.id} is a {case.what}"
    wanted = (case.version, case.head)
    for _ in range(_TRIES):
        kept = MEMORY.get(case.id)
        if kept is not None and kept.made_by == wanted:
            return cast("K", kept.study)
        if kept is not None and not _led_on(case.id, kept):
            kept = None
        read = _read(case, kept)
        now = Case.objects.filter(pk=case.id).values_list("version", "head").first()
        if now == wanted:
            study = _study(case, kept, read)
            _keep(case.id, _Kept(wanted, study))
            return cast("K", study)
        if now is None:
            raise NoCase
        wanted = now
    raise DamagedStore(place="it changes faster than it can be read")


def _led_on(case_id: Id, kept: _Kept) -> bool:
    """Whether what is kept is a former state of this very history.

    A copy of the store that was brought back may have gone another way from there.
    """
    number, digest = kept.made_by
    same = ChangeRecord.objects.filter(case_id=case_id, number=number, digest=digest)
    return same.exists()


@dataclass(frozen=True, slots=True)
class _Read:
    """The rows written since, and what stands if anything left; it is read only then."""

    written: list[tuple[str, Id, str]]
    standing: set[tuple[str, Id]] | None = None


def _read(case: Case, kept: _Kept | None) -> _Read:
    stored = Record.objects.filter(case=case)
    rows = stored.values_list("table", "record_id", "data")
    if kept is None:
        return _Read(list(rows.iterator(2000)))
    written = list(rows.filter(version__gt=kept.made_by[0]).iterator(2000))
    tables = {name: getattr(kept.study, name) for name in _listed(case)}
    new = sum(name in tables and key not in tables[name] for name, key, _ in written)
    if stored.count() == 1 + sum(map(len, tables.values())) + new:
        return _Read(written)
    return _Read(written, set(stored.values_list("table", "record_id").iterator(2000)))


def _listed(case: Case) -> list[str]:
    """Its tables but the one that says what it is about."""
    return [name for name in TABLES_OF[case.what] if name not in ABOUT]


def _study(case: Case, kept: _Kept | None, read: _Read) -> Kept:
    """What comes of what is kept and what was read; a table nobody wrote in stays itself."""
    about: ModelRecord | None = kept.study.about if kept else None
    tables: dict[str, dict[Id, ModelRecord]] = {}
    if kept and read.standing is not None:
        stands = any((name, case.pk) in read.standing for name in ABOUT)
        about = about if stands else None
        for name in _listed(case):
            old: Mapping[Id, ModelRecord] = getattr(kept.study, name)
            left = {key: one for key, one in old.items() if (name, key) in read.standing}
            if len(left) < len(old):
                tables[name] = left
    for name, key, data in read.written:
        record = read_record(name, data)
        if name in ABOUT:
            about = record
        else:
            if name not in tables:
                tables[name] = dict(getattr(kept.study, name)) if kept else {}
            tables[name][key] = record
    if about is None:
        raise DamagedStore(place=f"what the {case.what} {case.pk} is about")
    made: dict[str, Any] = {name: table(rows.values()) for name, rows in tables.items()}
    made["about"] = about
    return replace(kept.study, **made) if kept else _MADE[case.what](**made)


def can_be(asked: Id) -> bool:
    """Whether the store can hold this id at all; PostgreSQL takes a NUL for a broken question."""
    return "\0" not in asked


class SliceView:
    """What is kept in the store as a view: rows are read as a rule asks for them, once each."""

    def __init__(self, case_id: Id, what: str = CASE) -> None:
        self.tables = TABLES_OF[what]
        self._rows = Record.objects.filter(case_id=case_id)
        self._got: dict[tuple[str, Id], Record | None] = {}
        self._read: dict[tuple[str, Id], ModelRecord] = {}
        self._pointing: dict[Id, list[tuple[str, ModelRecord]]] = {}

    def get(self, table: str, record_id: Id) -> ModelRecord | None:
        """The record with this id in this table, or None."""
        if table not in self.tables:
            return None
        key = (table, record_id)
        if key not in self._got:
            same = self._rows.filter(table=table, record_id=record_id)
            self._got[key] = same.first() if can_be(record_id) else None
        row = self._got[key]
        return None if row is None else self._record(row)

    def referring(self, record_id: Id) -> Iterable[tuple[str, ModelRecord]]:
        """Every (table, record) that points at this id."""
        if record_id not in self._pointing:
            pointing = self._rows.filter(references__target=record_id)
            found = list(pointing) if can_be(record_id) else []
            found.sort(key=lambda row: (_ORDER[row.table], row.record_id))
            for row in found:
                self._got[row.table, row.record_id] = row
            self._pointing[record_id] = [(row.table, self._record(row)) for row in found]
        return self._pointing[record_id]

    def row(self, table: str, record_id: Id) -> Record | None:
        """The row behind a record, for whoever writes it."""
        self.get(table, record_id)
        return self._got[table, record_id]

    def _record(self, row: Record) -> ModelRecord:
        key = (row.table, row.record_id)
        if key not in self._read:
            self._read[key] = read_record(row.table, row.data)
        return self._read[key]
