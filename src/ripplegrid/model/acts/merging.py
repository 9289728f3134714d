"""Merging entries that say the same thing, and taking one out again.

A merge moves no testimony. Every telling stays with the entry it was told of and every claim keeps
the two entries it was made about; only the contributions are re-pointed at the entry that now
speaks for the others, because there is one contribution for each pair of entries and effect. Where
two contributions come together, the claims of one move to the other.

Entries of which one led to another are not merged: what leads to something is not the same thing,
and a link inside a merged entry would be testimony that nobody sees.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ripplegrid.errors import (
    DuplicateId,
    JointClash,
    LinkedTogether,
    NothingToMerge,
    NotMerged,
)
from ripplegrid.model import changes
from ripplegrid.model.account import Claim, Contribution, Entry
from ripplegrid.model.acts.entries import on_the_grid
from ripplegrid.model.draft import Draft
from ripplegrid.model.ids import derived_id
from ripplegrid.model.record import Id, Record, reference_fields
from ripplegrid.model.rules import (
    claims_of,
    links_at,
    same_link,
    spoken_for_by,
)

R = TypeVar("R", bound=Record)


def merge_entries(draft: Draft, change: changes.MergeEntries) -> None:
    """Let one entry speak for the others and bring their links to it."""
    others = sorted(change.others - {change.kept})
    if change.entry is not None:
        if change.entry.id != change.kept:
            raise DuplicateId(what="entry", id=change.entry.id)
        draft.add(change.entry)
    if len(others) + (change.entry is None) < 2:
        raise NothingToMerge(id=change.kept)
    on_the_grid(draft, change.kept)
    members = [on_the_grid(draft, other) for other in others]
    together = {change.kept, *others}
    links = [link for other in others for link in links_at(draft, other)]
    inside = sorted({link.id for link in links if {link.source, link.target} <= together})
    if inside:
        raise LinkedTogether(ids=", ".join(inside), links=tuple(inside))
    for other in others:
        taken = _groups_towards(draft, change.kept)
        for link in links_at(draft, other):
            _move(draft, link, _brought_to(link, other, change.kept, taken))
    for member in members:
        draft.put(replace(member, merged_into=change.kept))


def split_entry(draft: Draft, change: changes.SplitEntry) -> None:
    """Let an entry speak for itself again, with every claim that was made about it.

    A contribution that nobody claims stays with the merged entry: nobody said which of the
    entries it was about.
    """
    entry = draft.need(Entry, change.entry)
    if entry.merged_into is None:
        raise NotMerged(text=entry.text, id=entry.id)
    links = links_at(draft, spoken_for_by(draft, entry.id))
    draft.put(replace(entry, merged_into=None))
    for link in links:
        _share_out(draft, link, change.seed)


def _groups_towards(draft: Draft, entry_id: Id) -> frozenset[str]:
    """The "only together" groups of contributions that lead to an entry."""
    links = links_at(draft, entry_id)
    return frozenset(link.joint for link in links if link.target == entry_id and link.joint)


def _brought_to(link: Contribution, other: Id, kept: Id, taken: frozenset[str]) -> Contribution:
    """The contribution at the kept entry instead; its group keeps apart from others there."""
    if link.source == other:
        return replace(link, source=kept)
    joint = link.joint
    while joint and joint in taken:
        joint += f" ({other})"
    return replace(link, target=kept, joint=joint)


def _move(draft: Draft, link: Contribution, moved: Contribution) -> None:
    """Put a contribution where it goes, or bring it together with the one that is there."""
    existing = same_link(draft, moved)
    if existing is None:
        draft.put(moved)
        return
    if existing.joint and moved.joint and existing.joint != moved.joint:
        raise JointClash(links=(existing.id, link.id))
    notes = [note for note in (existing.note, moved.note) if note]
    together = replace(
        existing,
        joint=existing.joint or moved.joint,
        note="\n".join(dict.fromkeys(notes)),
    )
    if together != existing:
        draft.put(together)
    for _, record in tuple(draft.referring(link.id)):
        draft.put(_pointed_at(record, link.id, existing.id))
    draft.remove(link)


def _pointed_at(record: R, old: Id, new: Id) -> R:
    """The record with its references to one contribution turned to another."""
    names = [name for name, _ in reference_fields(type(record)) if getattr(record, name) == old]  # type: ignore[arg-type]
    return replace(record, **dict.fromkeys(names, new))


def _share_out(draft: Draft, link: Contribution, seed: Id) -> None:
    """Give claims to the entry that left the merge, where they are about it.

    They all lead to, or come from, the same entry at the other end, since entries that lead to
    one another are not merged; and that entry has no such link yet, since it was merged.
    """
    claims = claims_of(draft, link.id)
    leaving = {
        claim: ends
        for claim in claims
        if (ends := _ends(draft, claim)) != (link.source, link.target)
    }
    if not leaving:
        return
    source, target = next(iter(leaving.values()))
    moved = replace(link, source=source, target=target)
    if len(leaving) == len(claims):
        draft.put(moved)
        return
    moved = replace(moved, id=derived_id(seed, link.id))
    draft.add(moved)
    for claim in leaving:
        draft.put(replace(claim, contribution=moved.id))


def _ends(draft: Draft, claim: Claim) -> tuple[Id, Id]:
    return spoken_for_by(draft, claim.source), spoken_for_by(draft, claim.target)
