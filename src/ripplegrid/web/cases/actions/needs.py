"""What somebody must be allowed to do before a change of each kind, as data."""

from __future__ import annotations

from collections.abc import Mapping

from ripplegrid.model.changes import AddRecord, AddRecords, Change, EditRecord, RemoveRecord
from ripplegrid.model.registers import Label
from ripplegrid.web.accounts.permissions import Act

NEEDS: Mapping[str, Act] = {
    "DescribeCase": Act.DESCRIBE,
    "AddEntry": Act.ADD,
    "EditEntry": Act.EDIT,
    "PlaceEntry": Act.EDIT,
    "SetAsideEntry": Act.SET_ASIDE,
    "TakeBackEntry": Act.SET_ASIDE,
    "SayOfEntry": Act.ADD,
    "LinkEntries": Act.ADD,
    "EditContribution": Act.EDIT,
    "RemoveContribution": Act.REMOVE,
    "SayOfContribution": Act.ADD,
    "MergeEntries": Act.MERGE,
    "SplitEntry": Act.MERGE,
    "AddRecord": Act.ADD,
    "AddRecords": Act.ADD,
    "EditRecord": Act.EDIT,
    "RemoveRecord": Act.REMOVE,
    "RenameTerms": Act.DESCRIBE,
}


def act_of(change: Change) -> Act:
    """What this change needs; a test holds the table to the model's list of changes.

    The team's words are part of how the case study is described, one by one as well.
    """
    return Act.DESCRIBE if _renames(change) else NEEDS[change.name]


def _renames(change: Change) -> bool:
    match change:
        case AddRecord(record=Label()) | EditRecord(before=Label()):
            return True
        case AddRecords(records=records):
            return any(isinstance(record, Label) for record in records)
        case RemoveRecord(table="labels"):
            return True
    return False
