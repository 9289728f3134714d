"""Bringing a whole former state back, as one change that can itself be undone."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID, uuid4

from ripplegrid.errors import CannotRestore, NoChange
from ripplegrid.model.case import TABLES, WHAT, CaseStudy
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.invariants import problems
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.plan import apply_delta
from ripplegrid.model.record import Id, references
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.history import Writing, append, repeated
from ripplegrid.web.cases.actions.needs import demand_touch
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.former import between
from ripplegrid.web.cases.graph import SliceView, load
from ripplegrid.web.cases.models import ChangeRecord

KEPT = frozenset({"consents", "tension_notes", "openings"})
"""Tables that stay as they are: what people gave leave for, what is theirs alone, and what lies
open for everybody once it does."""
ORDER = {name: place for place, name in enumerate(["about", *TABLES])}


def restore(
    actor: Person, case_id: Id, number: int, *, change_id: UUID | None = None
) -> ChangeRecord:
    """Let a case study be as it was after the change of this number.

    Leave given or taken back since, private notes, and how people chose to be named since all
    stay. Raises NoCase, NotAllowed, NoChange or CannotRestore.
    """
    values = {"name": "RestoreCase", "to": number}
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.RESTORE)
        before = repeated(case, change_id, actor=actor, change=values)
        if before is not None:
            return before
        if not 0 < number < case.version:
            raise NoChange(number=number)
        delta = way_back(load(case), between(case_id, number, case.version))
        if not delta.edits:
            raise NoChange(number=number)
        demand_touch(role, delta)
        record = append(
            case,
            Writing(
                kind="RestoreCase",
                change=values,
                delta=delta,
                actor=actor,
                change_id=change_id or uuid4(),
            ),
        )
        write(case, delta, SliceView(case_id))
        tell(case_id)
    return record


def way_back(now: CaseStudy, since: Delta) -> Delta:
    """The delta from the state of now to the former one; raises CannotRestore."""
    back = [edit for edit in since.inverse().edits if edit.table not in KEPT and not _named(edit)]
    back = _still_needed(now, back)
    added = sorted((e for e in back if e.before is None), key=lambda e: ORDER[e.table])
    gone = sorted((e for e in back if e.after is None), key=lambda e: -ORDER[e.table])
    changed = [e for e in back if e.before is not None and e.after is not None]
    delta = Delta((*added, *changed, *gone))
    broken = problems(apply_delta(now, delta))
    if broken:
        raise CannotRestore(what=WHAT[broken[0].table], why=broken[0].refusal.sentence)
    return delta


def _named(edit: Edit) -> bool:
    """Whether it would change how somebody chose to be named."""
    before, after = edit.before, edit.after
    if isinstance(before, Contributor | Voice) and isinstance(after, Contributor | Voice):
        return before.attribution is not after.attribution
    return False


def _still_needed(now: CaseStudy, back: Iterable[Edit]) -> list[Edit]:
    """Without the removal of records that what stays points at."""
    back = list(back)
    while True:
        gone = {(edit.table, edit.id) for edit in back if edit.after is None}
        after = apply_delta(now, Delta(tuple(back)))
        pointed = {(to, target) for one in after.records() for _, to, target in references(one)}
        needed = gone & pointed
        if not needed:
            return back
        back = [edit for edit in back if (edit.table, edit.id) not in needed]
