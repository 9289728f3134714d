"""What somebody must be allowed to do before a change, as data: by its kind, and by its touch."""

from __future__ import annotations

from collections.abc import Mapping

from ripplegrid.model.delta import Delta
from ripplegrid.web.accounts.permissions import Act, Role, demand

NEEDS: Mapping[str, Act] = {
    "DescribeCase": Act.DESCRIBE,
    "AddEntry": Act.ADD,
    "EditEntry": Act.EDIT,
    "PlaceEntry": Act.EDIT,
    "PlaceEntries": Act.EDIT,
    "AgreeOnEntries": Act.EDIT,
    "SetAsideEntries": Act.SET_ASIDE,
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
"""By the kind of change; a test holds it to the model's list of changes."""

TOUCHED: Mapping[str, Act] = {
    "about": Act.DESCRIBE,
    "labels": Act.DESCRIBE,
    "consents": Act.SHARE,
    "openings": Act.SHARE,
}
"""By the table a change touches, however it is sent, and whether it does or undoes: the team's
words are part of the description, nobody may take back another's refusal on the side, and
reflections are laid open for everybody at once."""


def demand_touch(role: Role, delta: Delta) -> None:
    """Raise NotAllowed unless this role may touch every table that these edits touch."""
    for table in sorted({edit.table for edit in delta.edits} & set(TOUCHED)):
        demand(role, TOUCHED[table])
