"""Nobody changes what they may not see: a guess at it must not be answered."""

from __future__ import annotations

from ripplegrid.errors import MissingRecord
from ripplegrid.model.case import WHAT
from ripplegrid.model.delta import Delta
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases import queries  # which itself asks for what stood there
from ripplegrid.web.cases.models import Case

HELD_BACK = frozenset({"reflections", "power_notes", "tension_notes"})
"""The tables of which some readers may not see every record."""


def refuse_unseen(actor: Person, case: Case, delta: Delta) -> None:
    """Raise MissingRecord when an edit touches a record that is held back from the actor."""
    old = [edit for edit in delta.edits if edit.table in HELD_BACK and edit.before is not None]
    if not old:
        return
    _, standing = queries.get_case(actor, case.id)
    past = queries.past_of(standing, case)
    for edit in old:
        if not past.shows(edit.table, edit.id):
            raise MissingRecord(what=WHAT[edit.table], id=edit.id)
