"""Who is on a case study, and what each of them may do and see."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Contributor
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import FOR, ROLES, Said, may_do


@dataclass(frozen=True, slots=True)
class RoleShown:
    """A role in words: what it is called, whom it is for, what it may do."""

    role: Role
    name: Said
    purpose: Said
    may: str


def roles() -> list[RoleShown]:
    """Every role, made from the permission table."""
    return [RoleShown(role, ROLES[role], FOR[role], may_do(role)) for role in Role]


def to_claim(
    study: CaseStudy, shown: CaseStudy, reader: Reader, *, taken: frozenset[str]
) -> list[Contributor]:
    """The contributors somebody may say they are, without asking anybody.

    Only named ones, whom nobody else is yet, and only where saying so opens nothing: should a
    contributor have words that not everybody sees, an owner or facilitator must say who they are.
    """
    quiet = {  # a link to one's own page opens what one said without a name
        v.contributor
        for v in study.voices.values()
        if v.id not in shown.voices or shown.voices[v.id].contributor != v.contributor
    }
    named = [
        c
        for c in shown.contributors.values()
        if c.attribution is Attribution.NAMED and c.id not in taken and c.id not in quiet
    ]
    mine = share(study, reader, Purpose.TEAM)
    found = []
    for one in named:
        as_them = Reader(role=reader.role, contributor=one.id, author=reader.author)
        if share(study, as_them, Purpose.TEAM) == mine:
            found.append(one)
    return sorted(found, key=lambda c: c.name)
