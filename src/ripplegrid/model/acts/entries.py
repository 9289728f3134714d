"""Acts on single entries: add, edit, place, set aside, take back, say something of."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.errors import (
    AlreadySetAside,
    EmptyText,
    EntrySetAside,
    FixedField,
    MergedEntry,
    NotSetAside,
    TellingElsewhere,
)
from ripplegrid.model import changes
from ripplegrid.model.account import Entry
from ripplegrid.model.acts.records import add_voice, edit
from ripplegrid.model.draft import Draft
from ripplegrid.model.record import Id


def add_entry(draft: Draft, change: changes.AddEntry) -> None:
    """Add the entry, with the voice and what it tells."""
    entry, telling = change.entry, change.telling
    if entry.set_aside or entry.merged_into is not None:
        raise FixedField(
            field="merged into" if entry.merged_into else "set aside",
            what="entry",
            instead="Add the entry first, then set it aside or merge it.",
            id=entry.id,
        )
    add_voice(draft, change.voice)
    draft.add(entry)
    if telling is not None:
        if telling.entry != entry.id:
            raise TellingElsewhere(id=telling.id, entry=telling.entry)
        draft.add(telling)


def edit_entry(draft: Draft, change: changes.EditEntry) -> None:
    """Carry the changed fields over to the entry as it is by now."""
    unmerged(draft, change.before.id)
    edit(draft, change.before, change.after)


def place_entry(draft: Draft, change: changes.PlaceEntry) -> None:
    """Give the entry its levels, kinds and uses."""
    entry = unmerged(draft, change.entry)
    draft.put(replace(entry, levels=change.levels, kinds=change.kinds, uses=change.uses))


def place_entries(draft: Draft, change: changes.PlaceEntries) -> None:
    """Give every one of the entries these levels, these kinds, or both."""
    for entry in _each(draft, change.entries):
        levels, kinds = change.levels or entry.levels, change.kinds or entry.kinds
        draft.put(replace(entry, levels=levels, kinds=kinds))


def agree_on_entries(draft: Draft, change: changes.AgreeOnEntries) -> None:
    """Mark every one of the entries as agreed, or as not yet agreed."""
    for entry in _each(draft, change.entries):
        draft.put(replace(entry, agreed=change.agreed))


def set_aside_entries(draft: Draft, change: changes.SetAsideEntries) -> None:
    """Put every one of the entries aside, for one reason."""
    for entry in _each(draft, change.entries):
        set_aside_entry(draft, changes.SetAsideEntry(entry.id, change.why))


def _each(draft: Draft, entries: frozenset[Id]) -> tuple[Entry, ...]:
    """The entries of a list, in the order of their ids; all of them or none."""
    return tuple(on_the_grid(draft, entry_id) for entry_id in sorted(entries))


def set_aside_entry(draft: Draft, change: changes.SetAsideEntry) -> None:
    """Put the entry aside, with the reason."""
    entry = unmerged(draft, change.entry)
    if entry.set_aside:
        raise AlreadySetAside(text=entry.text, id=entry.id)
    if not change.why.strip():
        raise EmptyText(field="reason for setting the entry aside", id=entry.id)
    draft.put(replace(entry, set_aside=True, set_aside_why=change.why))


def take_back_entry(draft: Draft, change: changes.TakeBackEntry) -> None:
    """Put the entry back on the grid."""
    entry = unmerged(draft, change.entry)
    if not entry.set_aside:
        raise NotSetAside(text=entry.text, id=entry.id)
    draft.put(replace(entry, set_aside=False, set_aside_why=""))


def say_of_entry(draft: Draft, change: changes.SayOfEntry) -> None:
    """Add what the voice tells.

    The entry may have been merged meanwhile: what is told stays with the entry it was told of,
    and is read under the entry that speaks for it.
    """
    add_voice(draft, change.voice)
    draft.add(change.telling)


def unmerged(draft: Draft, entry_id: Id) -> Entry:
    """The entry, refused when another one speaks for it."""
    entry = draft.need(Entry, entry_id)
    if entry.merged_into is not None:
        raise MergedEntry(text=entry.text, into=entry.merged_into, id=entry.id)
    return entry


def on_the_grid(draft: Draft, entry_id: Id) -> Entry:
    """The entry, refused when it is merged or set aside."""
    entry = unmerged(draft, entry_id)
    if entry.set_aside:
        raise EntrySetAside(text=entry.text, id=entry.id)
    return entry
