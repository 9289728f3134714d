"""Who is on a case study or a synthesis: inviting, joining, changing roles, leaving.

Nobody gives, changes or takes a role that may do more than their own, and somebody always answers
for a case study: its last owner stays. On a synthesis who somebody is there is made when they come
and never changes, so that nobody looks with another's eyes or verifies their own work.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import timezone

from ripplegrid.errors import (
    ClosedPass,
    LastOwner,
    MissingRecord,
    NotAllowed,
    SaidByOthers,
    TakenContributor,
)
from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import SYNTHESIS_TABLE, TABLE, Act, Role, demand
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions.coders import coder_for
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.member_log import note, note_differences
from ripplegrid.web.cases.models import Case, MemberAct, Membership, Pass, PassKind

INVITED_DAYS = 14


def may_give(mine: Role, role: Role, what: str = CASE) -> bool:
    """Whether somebody of one role may give or take another: none that may do more than theirs."""
    table = SYNTHESIS_TABLE if what == SYNTHESIS else TABLE
    return Act.SHARE in table[mine] and table[role] <= table[mine]


def invite(actor: Person, case_id: Id, role: Role, *, contributor: Id, for_whom: str) -> Pass:
    """A link by which one person joins in this role, and as this contributor if one is given."""
    with writing():
        case, mine = lock(actor, case_id)
        _demand(mine, role, case.what)
        _not_another(case, "", contributor)
        _free(case, contributor)
        asked = Pass(
            case=case, kind=PassKind.JOIN, role=role.value, subject=contributor,
            for_whom=for_whom, given_by=actor,
        )  # fmt: skip
        return passes.give(asked, days=INVITED_DAYS)


def take_invitation_back(actor: Person, case_id: Id, pass_id: str) -> None:
    """Let an invitation open nothing any more."""
    with writing():
        case, mine = lock(actor, case_id)
        given = Pass.objects.filter(case=case, pk=pass_id, kind=PassKind.JOIN).first()
        if given is None:
            raise MissingRecord(what="invitation", id=pass_id)
        _demand(mine, Role(given.role), case.what)
        passes.revoke(given)


def still_given(given: Pass, standing: Mapping[Any, str] | None = None) -> bool:
    """Whether whoever gave an invitation may give it now: nobody comes back by one of their own.

    ``standing`` is the role of each giver as ``givers`` tells them, where there are many to ask of.
    """
    roles = givers(given.case_id) if standing is None else standing
    role = roles.get(given.given_by_id)
    return role is not None and may_give(Role(role), Role(given.role), given.case.what)


def givers(case_id: Id) -> Mapping[Any, str]:
    """The role of everybody on a case study whose account is open, by the id of their account."""
    found = Membership.objects.filter(case_id=case_id, person__is_active=True)
    return dict(found.values_list("person_id", "role"))


def join(person: Person, given: Pass) -> Membership:
    """Use an invitation up. Whoever is on the case study already keeps the role they have."""
    with writing():
        case = Case.objects.select_for_update().get(pk=given.case_id)
        if not still_given(given):
            raise ClosedPass
        if not Pass.objects.filter(pk=given.pk, used=None, revoked=None).update(
            used=timezone.now()
        ):
            raise ClosedPass
        taken = Membership.objects.filter(case_id=given.case_id, contributor=given.subject)
        contributor = "" if given.subject and taken.exists() else given.subject
        known = Membership.objects.filter(case=case, person=person).exists()
        if case.what == SYNTHESIS and not known:
            contributor = coder_for(case, person, Role(given.role))
        found, made = Membership.objects.get_or_create(
            case_id=given.case_id,
            person=person,
            defaults={"role": given.role, "contributor": contributor},
        )
        if made:
            by = given.given_by or person
            note(given.case, by, MemberAct.JOINED, person, "", given.role)
            if contributor and case.what == CASE:
                note(given.case, by, MemberAct.CONTRIBUTOR, person, "", contributor)
        return found


def change_member(actor: Person, case_id: Id, number: int, *, role: Role, contributor: Id) -> None:
    """Give a member another role, or say which contributor they are."""
    with writing():
        case, mine = lock(actor, case_id)
        member = _member(case, number)
        _demand(mine, Role(member.role), case.what)
        _demand(mine, role, case.what)
        _not_another(case, member.contributor, contributor)
        if case.what == SYNTHESIS and not contributor:
            contributor = coder_for(case, member.person, role)
        if role is not Role.OWNER:
            _still_owned(case, member)
        _free(case, contributor, but=member)
        _not_oneself(actor, member, contributor)
        note_differences(case, actor, member, now=(role.value, contributor))
        Membership.objects.filter(pk=member.pk).update(role=role.value, contributor=contributor)


def change_role(actor: Person, synthesis_id: Id, number: int, role: Role) -> None:
    """Give somebody on a synthesis another role; who they are there stays, or is made now."""
    member = Membership.objects.filter(case_id=synthesis_id, pk=number).first()
    now = member.contributor if member else ""
    change_member(actor, synthesis_id, number, role=role, contributor=now)


def close_all(case_id: Id, giver: Any, role: Role) -> int:
    """Let every link that one person gave here open nothing more, as far as this role may."""
    found = passes.standing().filter(case_id=case_id, given_by=giver)
    mine = [
        one
        for one in found.select_related("case")
        if one.kind != PassKind.JOIN or may_give(role, Role(one.role), one.case.what)
    ]
    for one in mine:
        passes.revoke(one)
    return len(mine)


def remove_member(actor: Person, case_id: Id, number: int, *, links: bool = False) -> None:
    """Take somebody off a case study. What they wrote stays.

    So do the links they gave, since those who hold them may be in the middle of answering; unless
    ``links`` says to close them, too.
    """
    with writing():
        case, mine = lock(actor, case_id)
        member = _member(case, number)
        _demand(mine, Role(member.role), case.what)
        _still_owned(case, member)
        note(case, actor, MemberAct.REMOVED, member.person, member.role, "")
        member.delete()
        if links:
            close_all(case_id, member.person_id, mine)


def leave(actor: Person, case_id: Id) -> None:
    """Go oneself."""
    with writing():
        case, _ = lock(actor, case_id)
        member = Membership.objects.get(case=case, person=actor)
        _still_owned(case, member)
        note(case, actor, MemberAct.LEFT, actor, member.role, "")
        member.delete()


def say_who(actor: Person, case_id: Id, contributor: Id) -> None:
    """Say which contributor one is oneself. Whether that is theirs to say, the page looked at."""
    with writing():
        case, _ = lock(actor, case_id)
        member = Membership.objects.get(case=case, person=actor)
        _not_another(case, member.contributor, contributor)
        _free(case, contributor, but=member)
        note_differences(case, actor, member, now=(member.role, contributor))
        Membership.objects.filter(pk=member.pk).update(contributor=contributor)


def _demand(mine: Role, role: Role, what: str) -> None:
    demand(mine, Act.SHARE, what)
    if not may_give(mine, role, what):
        raise NotAllowed(role=mine.value, act=Act.SHARE.value)


def _member(case: Case, number: int) -> Membership:
    found = Membership.objects.filter(case=case, pk=number).first()
    if found is None:
        raise MissingRecord(what="member", id=str(number))
    return found


def _not_oneself(actor: Person, member: Membership, contributor: Id) -> None:
    """Among several people, nobody makes themself a contributor whose words are not for all.

    Whoever works alone holds the whole store anyway, and must be able to say who they are.
    """
    anew = contributor not in ("", member.contributor)
    if settings.SHARED and member.person_id == actor.pk and anew:
        raise SaidByOthers


def _not_another(case: Case, now: Id, contributor: Id) -> None:
    """On a synthesis nobody becomes somebody else, nor says who they are."""
    if case.what == SYNTHESIS and contributor != now:
        raise SaidByOthers


def _still_owned(case: Case, leaving: Membership) -> None:
    owners = Membership.objects.filter(case=case, role=Role.OWNER.value, person__is_active=True)
    if leaving.role == Role.OWNER.value and not owners.exclude(pk=leaving.pk).exists():
        raise LastOwner


def _free(case: Case, contributor: Id, *, but: Membership | None = None) -> None:
    if not contributor:
        return
    others = Membership.objects.filter(case=case, contributor=contributor)
    if others.exclude(pk=but.pk if but else 0).exists():
        raise TakenContributor
