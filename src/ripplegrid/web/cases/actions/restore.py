"""Bringing a whole former state back, as one change that can itself be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from uuid import UUID, uuid4

from ripplegrid.disclosure import Purpose, Reader, Role
from ripplegrid.disclosure.share import Leave
from ripplegrid.errors import CannotRestore, KeptPrivate, NoChange
from ripplegrid.model.attribution import check_kept
from ripplegrid.model.case import TABLES, WHAT, CaseStudy
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.invariants import problems
from ripplegrid.model.kept import CASE
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.plan import apply_delta
from ripplegrid.model.record import Id, Record, references
from ripplegrid.model.registers import PowerNote
from ripplegrid.model.view import View, WholeView
from ripplegrid.model.words import Attribution, Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.history import Writing, append, repeated
from ripplegrid.web.cases.actions.needs import demand_touch
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.former import between, last_named
from ripplegrid.web.cases.graph import SliceView, load
from ripplegrid.web.cases.models import ChangeRecord

KEPT = frozenset({"consents", "tension_notes", "openings"})
"""Tables that stay as they are: what people gave leave for, what is theirs alone, and what lies
open for everybody once it does."""
NOBODY: Mapping[tuple[str, Id], Record] = MappingProxyType({})
ORDER = {name: place for place, name in enumerate(["about", *TABLES])}


def restore(
    actor: Person, case_id: Id, number: int, *, change_id: UUID | None = None
) -> ChangeRecord:
    """Let a case study be as it was after the change of this number.

    Leave given or taken back since, words taken back, private notes, and how people chose to be
    named since all stay. Raises NoCase, NotAllowed, NoChange or CannotRestore.
    """
    values = {"name": "RestoreCase", "to": number}
    with writing():
        case, role = lock(actor, case_id)
        if case.what != CASE:  # its codings are kept as they were
            raise NoChange(number=number)
        demand(role, Act.RESTORE)
        before = repeated(case, change_id, actor=actor, change=values)
        if before is not None:
            return before
        if not 0 < number < case.version:
            raise NoChange(number=number)
        last = last_named(case_id, number, case.version)
        delta = way_back(load(case), between(case_id, number, case.version), last)
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


def way_back(now: CaseStudy, since: Delta, last: Mapping[tuple[str, Id], Record] = NOBODY) -> Delta:
    """The delta from the state of now to the former one; raises CannotRestore.

    Args:
        now: the case study as it stands.
        since: all that came between.
        last: how voices, contributors and notes that were removed since stood last.
    """
    inverse = [_as_last(edit, last) for edit in since.inverse().edits]
    leave = Leave(now, Reader(role=Role.FACILITATOR), Purpose.TEAM)
    back = [
        edit
        for edit in inverse
        if edit.table not in KEPT and not _renames(edit) and not _taken_back(leave, edit)
    ]
    back = _kept_private(now, _still_needed(now, back))
    added = sorted((e for e in back if e.before is None), key=lambda e: ORDER[e.table])
    gone = sorted((e for e in back if e.after is None), key=lambda e: -ORDER[e.table])
    changed = [e for e in back if e.before is not None and e.after is not None]
    delta = Delta((*added, *changed, *gone))
    broken = problems(apply_delta(now, delta))
    if broken:
        raise CannotRestore(what=WHAT[broken[0].table], why=broken[0].refusal.sentence)
    return delta


def _as_last(edit: Edit, last: Mapping[tuple[str, Id], Record]) -> Edit:
    """Whoever was removed since comes back as they were last named, not as they once were."""
    known = last.get((edit.table, edit.id))
    if edit.before is None and known is not None and _naming(known) != _naming(edit.after):
        return replace(edit, after=known)
    return edit


def _taken_back(leave: Leave, edit: Edit) -> bool:
    """Whether it would touch words that were taken back.

    They stay as they are: without them, what stood behind them alone would show again.
    """
    return edit.before is not None and not leave.allowed(edit.before, Use.WORKSHOP)


def _renames(edit: Edit) -> bool:
    """Whether it would change how somebody is named, whose a voice is, or who may see a note.

    Whoever speaks says that for themself; it is no part of what a team can go back to.
    """
    if edit.before is None or edit.after is None:
        return False
    return _naming(edit.before) != _naming(edit.after)


def _naming(record: Record | None) -> tuple[object, ...]:
    """What decides how somebody is named; a name is part of it where it is not their own.

    Of a note on power it is whom its author lets see it.
    """
    if isinstance(record, PowerNote):
        return (record.audience,)
    if not isinstance(record, Voice | Contributor):
        return ()
    chosen = record.attribution
    other = "" if chosen is Attribution.NAMED else record.name
    if isinstance(record, Voice):
        return (chosen, other, record.contributor)
    return (chosen, other, record.pen_name)


def _kept_private(now: CaseStudy, back: list[Edit]) -> list[Edit]:
    """Without every edit after which somebody would be named more openly than now.

    What is looked at is the state that would come about: a voice may be named more openly by way
    of the contributor behind it.
    """
    while True:
        was, after = WholeView(now), WholeView(apply_delta(now, Delta(tuple(back))))
        opened = {edit.id for edit in back if _opens(was, after, edit)}
        if not opened:
            return back
        back = _still_needed(now, [edit for edit in back if edit.id not in opened])


def _opens(was: View, after: View, edit: Edit) -> bool:
    if edit.after is None:
        return False
    try:
        check_kept(was, after, edit.before, edit.after)
    except KeptPrivate:
        return True
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
