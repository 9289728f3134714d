"""Acts on records of any kind, and on what the case study says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ripplegrid.errors import DescribedOnce, FixedField, KeptForEver, MissingRecord, UnknownTable
from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.across import Answer, Statement, Wording
from ripplegrid.model.changes import AddRecord, AddRecords, DescribeCase, EditRecord, RemoveRecord
from ripplegrid.model.choosing import Choice
from ripplegrid.model.coding import Coding, Passage, Settlement, Verification
from ripplegrid.model.draft import Draft, changed_fields, table_of
from ripplegrid.model.kept import ABOUT, KINDS, WHAT
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Record
from ripplegrid.model.registers import Reflection
from ripplegrid.saying import mark, say

_ENDS = mark("Remove the link and link the right entries.")
_AGAIN = mark("Choose again; this choice is kept as it was.")
_ANEW = mark("Remove it and make it anew.")
_KEPT = mark("What stood there before is kept as it was.")
_FIXED: Mapping[Any, Mapping[str, str]] = MappingProxyType(
    {
        Entry: {
            "set_aside": mark("Set the entry aside, or take it back."),
            "set_aside_why": mark("Set the entry aside, or take it back."),
            "merged_into": mark("Merge entries, or take one out of its merge."),
        },
        Telling: {
            "entry": mark("Remove it and tell it of the other entry."),
            "voice": mark("Nobody's words become somebody else's: remove it and tell it anew."),
        },
        Contribution: {"source": _ENDS, "target": _ENDS},
        Claim: {
            "contribution": mark("Remove it and say it of the other link."),
            "voice": mark("Nobody's words become somebody else's: remove it and say it anew."),
            "source": mark("A claim keeps the entries it was made about."),
            "target": mark("A claim keeps the entries it was made about."),
        },
        Reflection: {
            "subject": mark("Remove it and write it about the other subject."),
            "contributor": mark(
                "Nobody's words become somebody else's: remove it and write it anew."
            ),
        },
        Coding: dict.fromkeys(
            ("coder", "round", "case", "entry", "contribution", "passage"), _ANEW
        ),
        Passage: dict.fromkeys(("coder", "case", "telling", "start", "end", "text"), _ANEW),
        Settlement: dict.fromkeys(("round", "case", "entry", "contribution", "passage"), _ANEW),
        Verification: dict.fromkeys(("about", "coder"), _ANEW),
        Answer: dict.fromkeys(("statement", "coder", "case", "by", "text"), _ANEW),
        Wording: dict.fromkeys(("statement", "text", "coder"), _KEPT),
        Choice: dict.fromkeys(("suggested", "chosen", "replaces"), _AGAIN),
        Statement: {"text": mark("Amend the statement; its former wording is kept.")},
    }
)
"""The fields no edit may touch, with what to do instead."""


def describe_case(draft: Draft, change: DescribeCase) -> None:
    """Carry the changed fields over to what the case study says of itself."""
    edit(draft, change.before, change.after)


def add_record(draft: Draft, change: AddRecord) -> None:
    """Add one record."""
    _among_others(change.record)
    draft.add(change.record)


def add_records(draft: Draft, change: AddRecords) -> None:
    """Add several records that may point at each other."""
    order = {kind: place for place, kind in enumerate(KINDS.values())}
    for record in change.records:
        _among_others(record)
    for record in sorted(change.records, key=lambda r: order.get(type(r), -1)):
        draft.add(record)


def edit_record(draft: Draft, change: EditRecord) -> None:
    """Carry the changed fields over to the record as it is by now."""
    _among_others(change.before)
    edit(draft, change.before, change.after)


def _among_others(record: Record) -> None:
    """Refuse what the case study says of itself: there is one, and describing it is its own act."""
    if isinstance(record, tuple(ABOUT.values())):
        raise DescribedOnce(id=record.id)


def remove_record(draft: Draft, change: RemoveRecord) -> None:
    """Remove a record, unless it is an entry."""
    if change.table == "entries":
        raise KeptForEver(id=change.id)
    if change.table not in draft.tables or change.table in ABOUT:
        raise UnknownTable(table=change.table, tables=", ".join(draft.tables))
    draft.remove(draft.need(draft.tables[change.table], change.id))


def edit(draft: Draft, before: Record, after: Record) -> None:
    """Edit a record, refusing to touch what another change is for."""
    table = table_of(type(before))
    if type(after) is not type(before) or after.id != before.id:
        raise MissingRecord(what=WHAT[table], id=after.id)
    fixed = _FIXED.get(type(before), {})
    for name in changed_fields(before, after):
        if name in fixed:
            raise FixedField(
                field=say(name.replace("_", " ")),
                what=WHAT[table],
                instead=fixed[name],
                id=before.id,
            )
    draft.edit(before, after)


def add_voice(draft: Draft, voice: Voice | None) -> None:
    """Add the voice that comes with what it says, if it is new."""
    if voice is not None:
        draft.add(voice)
