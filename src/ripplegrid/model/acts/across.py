"""Acts on a synthesis: describe it, open a round, amend a statement."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.errors import RoundOpened
from ripplegrid.model import changes
from ripplegrid.model.across import StatementState, Wording
from ripplegrid.model.acts.records import edit
from ripplegrid.model.coding import CodingRound
from ripplegrid.model.draft import Draft


def describe_synthesis(draft: Draft, change: changes.DescribeSynthesis) -> None:
    """Carry the changed fields over to what the synthesis says of itself."""
    edit(draft, change.before, change.after)


def open_round(draft: Draft, change: changes.OpenRound) -> None:
    """Say when the codings of a round were laid side by side."""
    found = draft.need(CodingRound, change.round)
    if found.opened is not None:
        raise RoundOpened(title=found.title, id=found.id)
    draft.put(replace(found, opened=change.when))


def amend_statement(draft: Draft, change: changes.AmendStatement) -> None:
    """Keep the wording as it was, and put the statement forward with the new one.

    Whoever amends it stands behind it from then on, so that they cannot corroborate it.
    """
    before = change.before
    if change.text == before.text:
        return
    people = before.people | ({change.coder} if change.coder is not None else frozenset())
    after = replace(
        before, text=change.text, state=StatementState.PROPOSED, why=change.why, people=people
    )
    draft.edit(before, after)
    draft.add(
        Wording(
            id=change.wording,
            statement=before.id,
            text=before.text,
            why=change.why,
            coder=change.coder,
            when=change.when,
        )
    )
