"""What of a record the store and its addresses can hold, told before anything is written."""

from __future__ import annotations

from ripplegrid.errors import BadInput
from ripplegrid.model.record import Record
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


def check_ids(tables: list[str], records: list[Record]) -> None:
    """Raise for the first record whose id cannot be kept: its pages would answer nobody."""
    for name, record in zip(tables, records, strict=True):
        if len(record.id) > LONGEST_ID:
            raise IdTooLong(id=record.id[:40] + "…", most=LONGEST_ID)
        addressed = name in ADDRESSED and ("/" in record.id or not record.id.strip(". "))
        if addressed or not record.id.isprintable():
            raise IdUnfit(id=ascii(record.id)[1:41])
