"""What of a record the store and its addresses can hold, told before anything is written."""

from __future__ import annotations

from ripplegrid.errors import BadInput
from ripplegrid.model.delta import Delta
from ripplegrid.web.cases.models.case import LONGEST_ID

ADDRESSED = frozenset({"about", "entries", "contributions"})
"""The tables whose records have a page of their own, with their id in its address."""


class IdTooLong(BadInput):
    """An id that no store of ours would make."""

    code = "id-too-long"
    template = "The id {id} is longer than {most} characters."
    advice = "Give the record a shorter id."


class IdUnfit(BadInput):
    """An id that no address of a page can hold."""

    code = "id-unfit"
    template = "The id {id} cannot stand in the address of a page."
    advice = "Use letters, figures and hyphens in ids, as in “e-17”."


def check_fit(delta: Delta) -> None:
    """Raise for the first new record whose id cannot be kept: its pages would answer nobody."""
    for edit in delta.edits:
        if edit.before is not None:
            continue
        if len(edit.id) > LONGEST_ID:
            raise IdTooLong(id=edit.id[:40] + "…", most=LONGEST_ID)
        addressed = edit.table in ADDRESSED and ("/" in edit.id or not edit.id.strip(". "))
        if addressed or not edit.id.isprintable():
            raise IdUnfit(id=ascii(edit.id)[1:-1][:40])
