"""Nobody changes what they may not see: a guess at it must not be answered, nor a refusal tell."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as say

from ripplegrid.disclosure.share import speaker
from ripplegrid.errors import MissingRecord, Refusal, StillUsed, UndoRefused, UsedUnseen
from ripplegrid.model.changes import (
    Change,
    EditContribution,
    EditEntry,
    EditRecord,
    RemoveRecord,
)
from ripplegrid.model.delta import Delta
from ripplegrid.model.kept import WHAT
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases import queries  # which itself asks for what stood there
from ripplegrid.web.cases.models import Case

HELD_BACK = frozenset({"reflections", "power_notes", "tension_notes"})
"""The tables of which no record is touched on the side by whoever may not see it."""


def refuse_unseen(actor: Person, case: Case, delta: Delta, change: Change | None = None) -> None:
    """Raise MissingRecord when an edit touches a record that is held back from the actor.

    What a change is aimed at must be shown to the actor as it is, whatever it is: words that were
    withdrawn, a name that was kept back, the kinds of a person without a name. An undo is aimed at
    nothing: of whatever it touches it leaves alone the words that were taken back, because taken
    apart from them what stood behind them alone would show again.
    """
    target = _target(change)
    old = [
        edit
        for edit in delta.edits
        if edit.before is not None
        and (
            edit.table in HELD_BACK
            or edit.id == target
            or (change is None and speaker(edit.before) is not None)
        )
    ]
    if not old:
        return
    past = queries.eyes_of(queries.standing_on(actor, case), case)
    for edit in old:
        if not past.shows(edit.table, edit.id):
            raise MissingRecord(what=WHAT[edit.table], id=edit.id)


def unknown(actor: Person, case: Case, delta: Delta) -> bool:
    """Whether the actor may not even know that there is such a change: their history has it not."""
    past = queries.eyes_of(queries.standing_on(actor, case), case)
    made = [edit.after or edit.before for edit in delta.edits]
    return bool(made) and not any(past.knows_of(one) for one in made if one is not None)


def veiled(actor: Person, case: Case, refusal: StillUsed | UndoRefused) -> Refusal:
    """The refusal as the actor may have it: it tells of no record that is held back from them.

    What rests on somebody would tell who speaks without a name, and who wrote what waits unseen.
    """
    named = [one for key in ("records", "changed", "resting") for one in _named(refusal, key)]
    past = queries.eyes_of(queries.standing_on(actor, case), case)
    if all(past.shows(table, one) for table, one in named):
        return refusal
    if isinstance(refusal, StillUsed):
        return UsedUnseen(what=refusal.data["what"], id=refusal.data["id"], records=())
    reasons = say("later work rests on it that is not shown to you.")
    return UndoRefused(reasons=reasons, changed=(), resting=(), rule="")


def _named(refusal: Refusal, key: str) -> Iterable[tuple[str, Id]]:
    found = refusal.data.get(key, ())
    return found if isinstance(found, tuple) else ()


def _target(change: Change | None) -> Id | None:
    """The record that a change is aimed at, when it is aimed at one."""
    if isinstance(change, EditRecord | EditEntry | EditContribution):
        return change.before.id
    if isinstance(change, RemoveRecord):
        return change.id
    return None
