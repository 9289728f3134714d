"""From rows to the model: the only bridge. A whole case study or synthesis, or a slice of one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any, TypeVar, cast

from ripplegrid.errors import DamagedStore, NoCase
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.kept import ABOUT, CASE, KINDS, SYNTHESIS, TABLES_OF, Kept
from ripplegrid.model.record import Id
from ripplegrid.model.record import Record as ModelRecord
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.web.cases.codec import read_record
from ripplegrid.web.cases.models import Case, ChangeRecord, Record

_TRIES = 50
_ORDER = {name: place for place, name in enumerate(KINDS)}
_MADE: Mapping[str, type[CaseStudy] | type[Synthesis]] = {CASE: CaseStudy, SYNTHESIS: Synthesis}
K = TypeVar("K", CaseStudy, Synthesis)


@dataclass(frozen=True, slots=True)
class _Kept:
    """One case study or synthesis in memory, with the number and digest of its latest change."""

    made_by: tuple[int, str]
    study: Kept


class Memory:
    """The case studies used last, so that a page reads only the rows that changed since."""

    def __init__(self, size: int = 16) -> None:
        self._size = size
        self._kept: OrderedDict[Id, _Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, case_id: Id) -> _Kept | None:
        """What is kept of this case study, in whatever version."""
        with self._lock:
            kept = self._kept.get(case_id)
            if kept is not None:
                self._kept.move_to_end(case_id)
            return kept

    def put(self, case_id: Id, kept: _Kept) -> None:
        """Keep this, and forget what was used longest ago."""
        with self._lock:
            self._kept[case_id] = kept
            self._kept.move_to_end(case_id)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)

    def forget(self, case_id: Id) -> None:
        """Forget one case study."""
        with self._lock:
            self._kept.pop(case_id, None)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()


MEMORY = Memory()


def load(case: Case) -> CaseStudy:
    """The whole case study as it stands now, in at most five queries whatever its size."""
    return _load(case, CaseStudy)


def load_many(rows: Iterable[Case]) -> dict[Id, CaseStudy]:
    """Several whole case studies as they stand now, in two queries however many they are.

    One that changed while they were read is read once more by itself; one that went is left out.
    """
    wanted = {row.pk: row for row in rows}
    found: dict[Id, CaseStudy] = {}
    for case_id, row in wanted.items():
        kept = MEMORY.get(case_id)
        if kept is not None and kept.made_by == (row.version, row.head):
            found[case_id] = cast("CaseStudy", kept.study)
    missing = [case_id for case_id in wanted if case_id not in found]
    if not missing:
        return found
    read: dict[Id, list[tuple[str, Id, str]]] = {case_id: [] for case_id in missing}
    stored = Record.objects.filter(case_id__in=missing).order_by()
    for case_id, *one in stored.values_list("case_id", "table", "record_id", "data").iterator(2000):
        read[case_id].append((one[0], one[1], one[2]))
    standing = Case.objects.filter(pk__in=missing).values_list("pk", "version", "head")
    for case_id, *now in standing:
        row = wanted[case_id]
        if tuple(now) == (row.version, row.head):
            found[case_id] = cast("CaseStudy", _study(row, None, _Read(read[case_id])))
        else:
            found[case_id] = load(row)
    return found


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
            MEMORY.put(case.id, _Kept(wanted, study))
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
