"""Undoing a change: a new change that takes it back, refused when later work rests on it."""

from __future__ import annotations

import json
from uuid import UUID, uuid4

from ripplegrid.errors import MissingRecord, NoChange, UndoRefused
from ripplegrid.model.kept import CASE
from ripplegrid.model.record import Id
from ripplegrid.model.undo import undo as plan_undo
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.history import Writing, append, repeated
from ripplegrid.web.cases.actions.needs import demand_own, demand_touch, demand_voices
from ripplegrid.web.cases.actions.needs_across import demand_across
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.actions.unseen import refuse_unseen, unknown, veiled
from ripplegrid.web.cases.codec import read_delta
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import ChangeRecord

FIRST = 1
"""The first change made the case study; taking it back would be deleting it."""


def undo(
    actor: Person, case_id: Id, change_number: int, *, change_id: UUID | None = None
) -> ChangeRecord:
    """Take one change back and return the record of doing so.

    Raises:
        NoCase, NotAllowed, NoChange, or UndoRefused with the reasons.
    """
    values = {"name": "Undo", "of": change_number}
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.UNDO, case.what)
        before = repeated(case, change_id, actor=actor, change=values)
        if before is not None:
            return before
        undone = ChangeRecord.objects.filter(case=case, number=change_number).first()
        if undone is None or undone.payload is None or change_number == FIRST:
            raise NoChange(number=change_number)
        done = read_delta(json.loads(undone.payload)["delta"])
        if unknown(actor, case, done):
            raise NoChange(number=change_number)
        view = SliceView(case_id, case.what)
        try:
            delta = plan_undo(view, done)
        except UndoRefused as refusal:
            raise veiled(actor, case, refusal) from None
        if case.what == CASE:
            demand_touch(role, delta)
        try:
            if case.what == CASE:
                demand_own(actor, case, None, delta)
            else:
                demand_across(actor, case, role, None, delta)
            refuse_unseen(actor, case, delta)
        except MissingRecord:  # of what somebody may not see there is no change either
            raise NoChange(number=change_number) from None
        if case.what == CASE:
            demand_voices(actor, case, role, view, delta)
        record = append(
            case,
            Writing(
                kind="Undo",
                change=values,
                delta=delta,
                actor=actor,
                change_id=change_id or uuid4(),
            ),
        )
        write(case, delta, view)
        tell(case_id)
    return record
