"""One change of one case study, from permission to the feed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

from ripplegrid.errors import StillUsed
from ripplegrid.model.changes import Change
from ripplegrid.model.delta import Delta
from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.model.plan import plan
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, demand
from ripplegrid.web.cases.actions.conflict import refuse_overwriting
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.fit import check_fit
from ripplegrid.web.cases.actions.history import Writing, append, repeated
from ripplegrid.web.cases.actions.needs import (
    NEEDS,
    demand_own,
    demand_touch,
    demand_voices,
    own_answers,
)
from ripplegrid.web.cases.actions.needs_across import demand_across
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.actions.unseen import refuse_unseen, veiled
from ripplegrid.web.cases.codec import change_values
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Case, ChangeRecord


def nothing_more(_case: Case) -> None:
    """A change that is records alone."""


NOTHING_SEEN: Mapping[Id, int] = {}


def act(
    actor: Person,
    case_id: Id,
    change: Change,
    *,
    seen: Mapping[Id, int] = NOTHING_SEEN,
    change_id: UUID | None = None,
    along: Callable[[Case], None] = nothing_more,
) -> ChangeRecord:
    """Do one change of a case study or a synthesis, whole or not at all, and return its record.

    Args:
        actor: who does it; what they may do is looked up here.
        case_id: the case study, or the synthesis.
        change: what is done, made of the records as the actor saw them.
        seen: the version of each record the actor had before them. A field that somebody else
            changed since raises Conflict with both texts; other fields merge.
        change_id: the sender's own id for this act. Sent again with the same content it gives
            the same record and does nothing; with other content it raises RepeatedChange.
        along: what the store keeps beside the records, written with the change or not at all.

    Raises:
        NoCase, NotAllowed, Conflict, RepeatedChange, or a Refusal of the model.
    """
    values: dict[str, Any] = {"name": change.name, **change_values(change)}
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.ADD if case.what == SYNTHESIS else NEEDS[change.name], case.what)
        before = repeated(case, change_id, actor=actor, change=values)
        if before is not None:
            return before
        view = SliceView(case_id, case.what)
        try:
            delta = plan(view, change)
        except StillUsed as refusal:
            raise veiled(actor, case, refusal) from None
        _demand(actor, case, role, change=change, view=view, delta=delta)
        refuse_unseen(actor, case, delta, change)
        check_fit(delta)
        refuse_overwriting(case_id, delta, seen)
        if not delta.edits:  # it is so already
            return ChangeRecord.objects.get(case=case, number=case.version)
        record = append(
            case,
            Writing(
                kind=change.name,
                change=values,
                delta=delta,
                actor=actor,
                change_id=change_id or uuid4(),
            ),
        )
        write(case, delta, view)
        along(case)
        tell(case_id)
    return record


def _demand(
    actor: Person, case: Case, role: Role, *, change: Change, view: SliceView, delta: Delta
) -> None:
    """Raise unless this person may do this to these records."""
    if case.what == SYNTHESIS:
        demand_across(actor, case, role, change, delta)
        return
    demand_touch(role, delta, own=own_answers(actor, case, view, delta))
    demand_own(actor, case, change, delta)
    demand_voices(actor, case, role, view, delta)
