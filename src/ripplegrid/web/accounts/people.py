"""What an administrator does for people: accounts, never what stands in a case study."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction

from ripplegrid.errors import LastAdministrator
from ripplegrid.web.accounts import sessions
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions.member_log import note
from ripplegrid.web.cases.models import MemberAct, Membership

OWNER = Role.OWNER.value


@dataclass(frozen=True, slots=True)
class Listed:
    """One account. ``alone`` is how many case studies nobody else answers for."""

    person: Person
    alone: int

    @property
    def came(self) -> bool:
        """Whether they have chosen a password, and so come in by themselves."""
        return self.person.has_usable_password()


def everybody() -> list[Listed]:
    """Every account, the open ones first."""
    people = Person.objects.order_by("-is_active", "shown", "pk")
    owned: dict[str, list[uuid.UUID]] = {}
    rows = Membership.objects.filter(role=OWNER, person__is_active=True)
    for case, person in rows.values_list("case_id", "person_id"):
        owned.setdefault(case, []).append(person)
    lone = [owners[0] for owners in owned.values() if len(owners) == 1]
    return [Listed(person, lone.count(person.pk)) for person in people]


def invite(*, shown: str, email: str) -> Person:
    """An account without a password: its one-time link lets them choose one."""
    with transaction.atomic():
        person = Person.objects.create(
            handle=uuid.uuid4().hex, shown=shown, email=email, password=make_password(None)
        )
        EmailAddress.objects.create(user=person, email=email, primary=True)
    return person


def close(person: Person) -> None:
    """Let somebody in no more, anywhere. What they wrote stays."""
    with transaction.atomic():
        others = Person.objects.select_for_update().filter(is_administrator=True, is_active=True)
        if person.is_administrator and not [one for one in others if one.pk != person.pk]:
            raise LastAdministrator
        Person.objects.filter(pk=person.pk).update(is_active=False)
        sessions.end(person)


def open_again(person: Person) -> None:
    """Let somebody in again."""
    Person.objects.filter(pk=person.pk).update(is_active=True)


def hand_over(person: Person, to: Person, *, by: Person) -> int:
    """Make somebody else an owner of every case study that this person owns; says how many."""
    with transaction.atomic():
        owned = list(Membership.objects.filter(person=person, role=OWNER).select_related("case"))
        for mine in owned:
            there = Membership.objects.filter(case_id=mine.case_id, person=to).first()
            before = there.role if there else ""
            note(mine.case, by, MemberAct.ROLE, to, before, OWNER)
            theirs, made = Membership.objects.get_or_create(
                case_id=mine.case_id, person=to, defaults={"role": OWNER}
            )
            if not made:
                Membership.objects.filter(pk=theirs.pk).update(role=OWNER)
    return len(owned)
