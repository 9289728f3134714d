"""Acts on names: a team's own words for the method's terms, and how somebody is named."""

from __future__ import annotations

from ripplegrid.errors import Conflict
from ripplegrid.model.acts.records import edit
from ripplegrid.model.case import WHAT
from ripplegrid.model.changes import ChooseAttribution, RenameTerms
from ripplegrid.model.draft import Draft
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Label


def rename_terms(draft: Draft, change: RenameTerms) -> None:
    """Let the labels stand as wanted, unless somebody else renamed the same term meanwhile."""
    before = {label.id: label for label in change.before}
    after = {label.id: label for label in change.after}
    for term_id in sorted(before.keys() | after.keys()):
        _rename(draft, term_id, before.get(term_id), after.get(term_id))


def choose_attribution(draft: Draft, change: ChooseAttribution) -> None:
    """Carry the changed fields over to the contributor, who chooses for themself."""
    edit(draft, change.before, change.after)
    draft.choose(change.before.id)


def _rename(draft: Draft, term_id: Id, was: Label | None, wanted: Label | None) -> None:
    now = draft.get("labels", term_id)
    if wanted in (now, was):
        return
    if now != was:
        raise Conflict(
            what=WHAT["labels"], id=term_id, field="text",
            before=_text(was), yours=_text(wanted), theirs=_text(now),
        )  # fmt: skip
    if wanted is not None:
        draft.put(wanted)
    elif isinstance(now, Label):
        draft.remove(now)


def _text(label: object) -> str:
    return label.text if isinstance(label, Label) else ""
