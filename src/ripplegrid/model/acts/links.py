"""Acts on contributions: link, edit, remove, say something of."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.errors import (
    AlreadyLinked,
    ClaimElsewhere,
    NotIntoTheSame,
    SelfLink,
    StillUsed,
)
from ripplegrid.model import changes
from ripplegrid.model.account import Contribution
from ripplegrid.model.acts.entries import on_the_grid
from ripplegrid.model.acts.records import add_voice, edit
from ripplegrid.model.case import WHAT
from ripplegrid.model.draft import Draft
from ripplegrid.model.rules import claims_of, same_link


def link_entries(draft: Draft, change: changes.LinkEntries) -> None:
    """Add the contribution, or the claim to the one that is already there."""
    link, claim = change.contribution, change.claim
    if link.source == link.target:
        raise SelfLink(id=link.source)
    on_the_grid(draft, link.source)
    on_the_grid(draft, link.target)
    add_voice(draft, change.voice)
    existing = same_link(draft, link)
    if existing is None:
        draft.add(link)
    elif claim is None:
        raise AlreadyLinked(effect=link.effect.value, id=existing.id)
    if claim is not None:
        if claim.contribution != link.id:
            raise ClaimElsewhere(id=claim.id, contribution=link.id)
        draft.add(replace(claim, contribution=(existing or link).id))


def edit_contribution(draft: Draft, change: changes.EditContribution) -> None:
    """Carry the changed fields over to the contribution as it is by now."""
    edit(draft, change.before, change.after)


def remove_contribution(draft: Draft, change: changes.RemoveContribution) -> None:
    """Remove the contribution with its claims, all of which must be named.

    Somebody may have said something of the link since its remover looked at it; that is not
    swept away unseen.
    """
    link = draft.need(Contribution, change.contribution)
    claims = claims_of(draft, link.id)
    unnamed = tuple(("claims", c.id) for c in claims if c.id not in change.claims)
    if unnamed:
        raise StillUsed(
            what=WHAT["contributions"],
            id=link.id,
            count=len(unnamed),
            used_by=", ".join(f"{WHAT[table]} {claim_id}" for table, claim_id in unnamed),
            records=unnamed,
        )
    for claim in claims:
        draft.remove(claim)
    draft.remove(link)


def link_together(draft: Draft, change: changes.LinkTogether) -> None:
    """Let exactly these links be one group; who stood in it before and is not named stands alone.

    The group is called after its first link, so that whoever makes it again makes the same.
    """
    link = draft.need(Contribution, change.contribution)
    members = [link, *(draft.need(Contribution, i) for i in sorted(change.others - {link.id}))]
    for member in members[1:]:
        if member.target != link.target:
            raise NotIntoTheSame(id=member.id, contribution=link.id)
    into = [record for table, record in draft.referring(link.target) if table == "contributions"]
    named = {member.id for member in members}
    name = min(named) if change.others else ""
    left = {link.joint, name} - {""}
    for other in into:
        assert isinstance(other, Contribution)
        if other.id in named:
            draft.put(replace(other, joint=name))
        elif other.target == link.target and other.joint in left:
            draft.put(replace(other, joint=""))


def say_of_contribution(draft: Draft, change: changes.SayOfContribution) -> None:
    """Add what the voice claims."""
    add_voice(draft, change.voice)
    draft.add(change.claim)
