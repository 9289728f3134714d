"""Ids: random, because an order or a time in an id would betray its author."""

from __future__ import annotations

from uuid import NAMESPACE_OID, uuid4, uuid5

from ripplegrid.model.record import Id


def new_id() -> Id:
    """A new random id."""
    return str(uuid4())


def derived_id(seed: Id, of: Id) -> Id:
    """The id of a record that a change makes out of another one.

    A change such as taking an entry out of a merge cannot know beforehand how many records it
    will make, so its caller gives one random seed and every id follows from it.
    """
    return str(uuid5(NAMESPACE_OID, f"{seed}/{of}"))
