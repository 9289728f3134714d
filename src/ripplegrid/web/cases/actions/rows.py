"""Writing a delta into the rows, each only if it is still the row the plan was made on."""

from __future__ import annotations

from ripplegrid.errors import Conflict
from ripplegrid.model.case import About
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.kept import WHAT
from ripplegrid.model.record import Record as ModelRecord
from ripplegrid.model.record import pointers
from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.web.cases.codec import record_text
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Case, Record, Reference


def write(case: Case, delta: Delta, view: SliceView) -> None:
    """Write what the delta says; ``case.version`` is already the number of the change."""
    added = [edit.after for edit in delta.edits if edit.before is None and edit.after is not None]
    tables = [edit.table for edit in delta.edits if edit.before is None]
    if added:
        _add(case, tables, added)
    for edit in delta.edits:
        if edit.before is not None:
            _replace(case, edit, view)
        if isinstance(edit.after, About | AboutSynthesis):
            case.title = edit.after.title.replace("\0", "")  # PostgreSQL holds no NUL
    case.save(update_fields=["version", "head", "title"])


def _add(case: Case, tables: list[str], records: list[ModelRecord]) -> None:
    rows = [
        Record(
            case=case, table=table, record_id=record.id, version=case.version,
            data=record_text(record),
        )
        for table, record in zip(tables, records, strict=True)
    ]  # fmt: skip
    made = Record.objects.bulk_create(rows, batch_size=500)
    _point(case, [(row, _targets(record)) for row, record in zip(made, records, strict=True)])


def _replace(case: Case, edit: Edit, view: SliceView) -> None:
    row = view.row(edit.table, edit.id)
    same = Record.objects.filter(pk=row.pk, version=row.version) if row else Record.objects.none()
    if edit.after is None:
        if row is not None:
            Reference.objects.filter(source=row).delete()
        written, _ = same.delete()
    else:
        written = same.update(version=case.version, data=record_text(edit.after))
    if row is None or not written:
        raise Conflict(what=WHAT[edit.table], id=edit.id)
    before, after = _targets(edit.before), _targets(edit.after)
    if edit.after is not None and before != after:
        Reference.objects.filter(source=row, target__in=before - after).delete()
        _point(case, [(row, after - before)])


def _targets(record: ModelRecord | None) -> set[str]:
    return set() if record is None else set(pointers(record))


def _point(case: Case, pairs: list[tuple[Record, set[str]]]) -> None:
    Reference.objects.bulk_create(
        [
            Reference(case=case, source=row, target=target)
            for row, targets in pairs
            for target in sorted(targets)
        ],
        batch_size=1000,
    )
