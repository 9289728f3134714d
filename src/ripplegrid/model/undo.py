"""Taking a change back, as long as nothing later rests on it."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from ripplegrid.errors import Refusal, StillUsed, UndoRefused
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.draft import Draft, changed_fields
from ripplegrid.model.kept import WHAT
from ripplegrid.model.record import Id, Record
from ripplegrid.model.view import View
from ripplegrid.saying import say


def undo(view: View, delta: Delta) -> Delta:
    """The delta that takes an earlier delta back.

    Of an edited record only the fields that the delta changed are turned back, so that somebody
    else's later edit of another field stays. Undoing the answer does the change again.

    Args:
        view: the case study as it is now.
        delta: what the change came to at the time.

    Raises:
        UndoRefused: with ``changed`` (the records changed since), ``resting`` (the later records
            that rest on what would go) and, when what comes back would break a rule by now,
            ``rule`` (the code of its refusal).

    Example:
        >>> from ripplegrid.model import About, AddEntry, CaseStudy, Entry, WholeView
        >>> from ripplegrid.model import apply_delta, plan
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> delta = plan(WholeView(case), AddEntry(Entry(id="e", text="Staff listen")))
        >>> after = apply_delta(case, delta)
        >>> apply_delta(after, undo(WholeView(after), delta)) == case
        True
    """
    draft = Draft(view)
    changed: list[tuple[str, Id]] = []
    for edit in reversed(delta.edits):
        now = view.get(edit.table, edit.id)
        if not _take_back(draft, edit, now):
            changed.append((edit.table, edit.id))
    if changed:
        _refuse(tuple(changed), (), None)
    try:
        return draft.delta()
    except StillUsed as refusal:
        resting = refusal.data["records"]
        assert isinstance(resting, tuple)
        _refuse((), resting, None)
    except Refusal as refusal:
        _refuse((), (), refusal)


def _take_back(draft: Draft, edit: Edit, now: Record | None) -> bool:
    """Put one record back as it was; False when it is no longer what the change made of it."""
    before, after = edit.before, edit.after
    if before is None or after is None or now is None:
        if now != after:
            return False
        if before is not None:
            draft.put(before)
        else:
            assert now is not None
            draft.remove(now)
        return True
    names = changed_fields(before, after)
    if any(getattr(now, name) != getattr(after, name) for name in names):
        return False
    draft.put(replace(now, **{name: getattr(before, name) for name in names}))
    return True


def _refuse(
    changed: tuple[tuple[str, Id], ...],
    resting: tuple[tuple[str, Id], ...],
    rule: Refusal | None,
) -> NoReturn:
    reasons = []
    if changed:
        reasons.append(say("changed since: {records}.", records=_listed(changed)))
    if resting:
        reasons.append(say("later work rests on it: {records}.", records=_listed(resting)))
    if rule is not None:
        reasons.append(rule.sentence)
    raise UndoRefused(
        reasons=" ".join(reasons),
        changed=changed,
        resting=resting,
        rule=rule.code if rule is not None else "",
    )


def _listed(records: tuple[tuple[str, Id], ...]) -> str:
    return ", ".join(f"{say(WHAT[table])} {record_id}" for table, record_id in records)
