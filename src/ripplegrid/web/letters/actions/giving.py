"""Giving somebody a link, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from ripplegrid.errors import MissingRecord, NotAllowed
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, demand
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions.members import close_all, may_give
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.cases.queries import get_case
from ripplegrid.web.letters.holder import THEMSELF, for_themself
from ripplegrid.web.letters.queries import standing

DAYS = 90


def give(
    actor: Person, case_id: Id, kind: PassKind, subject: Id, *, for_whom: str, days: int = DAYS
) -> Pass:
    """A link for somebody. One that stands already for the same person and thing is given again."""
    row, who = get_case(actor, case_id)
    demand(who.role, Act.SHARE)
    for one in standing(case_id, kind, subject):
        if one.for_whom == for_whom:
            return one
    asked = Pass(case=row, kind=kind, subject=subject, for_whom=for_whom, given_by=actor)
    return passes.give(asked, days=days)


def give_many(
    actor: Person, case_id: Id, kind: PassKind, whom: Mapping[Id, str], *, days: int = DAYS
) -> list[Pass]:
    """A link for each of several subjects, with whom it is for; all of them or none."""
    with transaction.atomic():
        return [
            give(actor, case_id, kind, subject, for_whom=name, days=days)
            for subject, name in whom.items()
        ]


def give_oneself(actor: Person, case_id: Id) -> Pass:
    """A link to one's own page for whoever is a contributor; nobody else is shown it."""
    row, who = get_case(actor, case_id)
    demand(who.role, Act.READ)
    if not who.contributor:
        raise MissingRecord(what="contributor", id="")
    for one in standing(case_id, PassKind.OWN_PAGE, who.contributor):
        if for_themself(one) and one.given_by_id == actor.pk:
            return one
    asked = Pass(
        case=row, kind=PassKind.OWN_PAGE, subject=who.contributor, for_whom=THEMSELF, given_by=actor
    )
    return passes.give(asked, days=1)


def take_back_all(actor: Person, case_id: Id, giver: UUID) -> int:
    """Let every link that one person gave here open nothing from now on; says how many."""
    _, who = get_case(actor, case_id)
    demand(who.role, Act.SHARE)
    return close_all(case_id, giver, who.role)


def take_back(actor: Person, given: Pass) -> None:
    """Let a link open nothing from now on."""
    _, who = get_case(actor, given.case_id)
    demand(who.role, Act.SHARE)
    if given.kind == PassKind.JOIN and not may_give(who.role, Role(given.role)):
        raise NotAllowed(role=who.role.value, act=Act.SHARE.value)
    passes.revoke(given)
