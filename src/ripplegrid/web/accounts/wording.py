"""The roles and what they may do, in everyday words. What each may do is read from the table."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ripplegrid.saying import say_list
from ripplegrid.web.accounts.permissions import Act, Role, may

Said = str | Promise

ROLES: Mapping[Role, Said] = {
    Role.OWNER: _("owner"),
    Role.FACILITATOR: _("facilitator"),
    Role.MEMBER: _("member"),
    Role.ANALYST: _("analyst"),
    Role.VERIFIER: _("verifier"),
    Role.READER: _("reader"),
}
ONE_OF: Mapping[Role, Said] = {
    Role.OWNER: _("an owner"),
    Role.FACILITATOR: _("a facilitator"),
    Role.MEMBER: _("a member of the team"),
    Role.ANALYST: _("an analyst"),
    Role.VERIFIER: _("a verifier"),
    Role.READER: _("a reader"),
}


def in_words(role: str) -> str:
    """Somebody of whom only their role is told."""
    return str(ONE_OF[Role(role)])


FOR: Mapping[Role, Said] = {
    Role.OWNER: _("for whoever answers for the case study"),
    Role.FACILITATOR: _("for whoever helps people to tell it together"),
    Role.MEMBER: _("for those who took part, and tell what happened"),
    Role.ANALYST: _("for those who work on what people told, without changing it"),
    Role.VERIFIER: _("for those who check the work of an analyst, without changing it"),
    Role.READER: _("for those who only read, such as a funder or a friend of the project"),
}
"""Whom each role is for."""

ACTS: Mapping[Act, Said] = {
    Act.READ: _("read it"),
    Act.ADD: _("add to it and say something of what others added"),
    Act.EDIT: _("change what is written in it"),
    Act.MERGE: _("let one entry speak for several"),
    Act.SET_ASIDE: _("set entries aside"),
    Act.REMOVE: _("remove links and what stands in its lists"),
    Act.DESCRIBE: _("say what the project was, and choose the team’s words"),
    Act.UNDO: _("undo changes"),
    Act.RESTORE: _("bring an earlier state back"),
    Act.SHARE: _("invite people and look after their leave"),
    Act.DELETE: _("put it into the bin"),
}


def may_do(role: Role) -> str:
    """What a role may do, as one list in words."""
    return say_list([str(ACTS[act]) for act in Act if may(role, act)])


def choices() -> list[tuple[str, Said]]:
    """Every role as the choice of a form."""
    return [(role.value, ROLES[role]) for role in Role]
