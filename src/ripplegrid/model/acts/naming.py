"""Acts on names: a team's words for the method's terms, its stages, and how somebody is named."""

from __future__ import annotations

from collections.abc import Sequence

from ripplegrid.errors import Conflict
from ripplegrid.model.acts.records import edit
from ripplegrid.model.case import WHAT
from ripplegrid.model.changes import ArrangeStages, ChooseAttribution, RenameTerms
from ripplegrid.model.draft import Draft, changed_fields
from ripplegrid.model.people import Stage
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Label


def rename_terms(draft: Draft, change: RenameTerms) -> None:
    """Let the labels stand as wanted, unless somebody else renamed the same term meanwhile."""
    _settle(draft, "labels", change.before, change.after)


def arrange_stages(draft: Draft, change: ArrangeStages) -> None:
    """Let the stages stand as wanted, unless somebody else changed the same one meanwhile."""
    _settle(draft, "stages", change.before, change.after)


def choose_attribution(draft: Draft, change: ChooseAttribution) -> None:
    """Carry the changed fields over to the contributor, who chooses for themself."""
    edit(draft, change.before, change.after)
    draft.choose(change.before.id)


def _settle(
    draft: Draft, table: str, before: Sequence[Label | Stage], after: Sequence[Label | Stage]
) -> None:
    seen, wanted = ({one.id: one for one in some} for some in (before, after))
    for one in sorted(seen.keys() | wanted.keys()):
        _let(draft, (table, one), seen.get(one), wanted.get(one))


def _let(
    draft: Draft, at: tuple[str, Id], was: Label | Stage | None, wanted: Label | Stage | None
) -> None:
    now = draft.get(*at)
    if wanted in (now, was):
        return
    if now != was:
        assert now is None or isinstance(now, Label | Stage)
        field = _field(was, now)
        raise Conflict(
            what=WHAT[at[0]], id=at[1], field=field,
            before=_said(was, field), yours=_said(wanted, field), theirs=_said(now, field),
        )  # fmt: skip
    if wanted is not None:
        draft.put(wanted)
    elif now is not None:
        draft.remove(now)


def _field(was: Label | Stage | None, now: Label | Stage | None) -> str:
    """The field in which two states of a word differ, or the one that holds the word."""
    if was is not None and now is not None:
        return changed_fields(was, now)[0]
    return "label" if isinstance(was or now, Stage) else "text"


def _said(word: Label | Stage | None, field: str) -> object:
    return "" if word is None else getattr(word, field)
