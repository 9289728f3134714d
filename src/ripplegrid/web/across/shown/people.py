"""Who is on a synthesis, what each may do, and who was invited."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.web.accounts.permissions import Act, Role
from ripplegrid.web.accounts.wording import FOR_ACROSS, ROLES, Said, may_do
from ripplegrid.web.across.forms.people import RoleForm
from ripplegrid.web.across.opening import Across
from ripplegrid.web.cases.actions.members import givers, may_give, still_given
from ripplegrid.web.cases.models import Membership, Pass
from ripplegrid.web.cases.passes import secret_of
from ripplegrid.web.cases.queries import invitations_to, member_changes, members_of
from ripplegrid.web.cases.shown.member_log import LogLine, member_log
from ripplegrid.web.cases.shown.members import RoleShown


@dataclass(frozen=True, slots=True)
class Member:
    """One person: the role in words, and the form to change it where that may be done."""

    row: Membership
    me: bool
    role: Said
    form: RoleForm | None


@dataclass(frozen=True, slots=True)
class Members:
    """Everybody, what roles there are, and what became of who is here."""

    shown: list[Member]
    roles: list[RoleShown]
    log: list[LogLine]


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that still opens something, with its link."""

    given: Pass
    role: Said
    link: str


def members(page: Across) -> Members:
    """Who is on it, for whoever asks."""
    mine = page.standing.role
    shown = []
    for one in members_of(page.id):
        role = Role(one.role)
        initial = {"role": one.role}
        form = RoleForm(initial=initial, mine=mine, auto_id=f"id_{one.pk}_%s")
        theirs = may_give(mine, role, SYNTHESIS)
        me = one.person == page.person
        shown.append(Member(one, me, ROLES[role], form if theirs else None))
    roles = [RoleShown(r, ROLES[r], FOR_ACROSS[r], may_do(r, SYNTHESIS)) for r in Role]
    log = [] if mine is Role.READER else member_log(member_changes(page.id), {}, tells_who=False)
    return Members(shown, roles, log)


def invited(page: Across, join: str) -> list[Invited]:
    """The invitations whoever asks may see and take back; ``join`` is where links begin."""
    if not page.may(Act.SHARE):
        return []
    standing, mine = givers(page.id), page.standing.role
    return [
        Invited(one, ROLES[Role(one.role)], f"{join}{secret_of(one)}/")
        for one in invitations_to(page.id)
        if may_give(mine, Role(one.role), SYNTHESIS) and still_given(one, standing)
    ]
