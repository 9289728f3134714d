"""The roles and what they may do, in everyday words. What each may do is read from the table."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.kept import CASE, SYNTHESIS
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


FOR_ACROSS: Mapping[Role, Said] = {
    Role.OWNER: _("for whoever answers for the synthesis"),
    Role.FACILITATOR: _("for whoever leads it: invites people and says who codes what"),
    Role.MEMBER: _("for those who bring a case study, and answer to what is said of it"),
    Role.ANALYST: _("for those who choose, merge and find what recurs"),
    Role.VERIFIER: _("for those who do it once more by themselves, and check the work of others"),
    Role.READER: _("for those who only read"),
}
"""Whom each role on a synthesis is for."""

ACTS_ACROSS: Mapping[Act, Said] = {
    Act.READ: _("read it"),
    Act.ADD: _("give a case study, code what they are given, check the work of others, and answer"),
    Act.EDIT: _("propose case studies, and work on themes and statements"),
    Act.MERGE: _("choose case studies, match their entries and settle what differs"),
    Act.DESCRIBE: _("say what it asks"),
    Act.UNDO: _("undo changes"),
    Act.SHARE: _("invite people and say who codes what"),
    Act.DELETE: _("put it into the bin"),
}
"""What acts on a synthesis are called. Setting aside and removing go with what they are done to."""


def may_do(role: Role, what: str = CASE) -> str:
    """What a role may do, as one list in words."""
    words = ACTS_ACROSS if what == SYNTHESIS else ACTS
    return say_list([str(words[act]) for act in words if may(role, act, what)])


def purpose(role: Role, what: str = CASE) -> Said:
    """Whom a role is for."""
    return (FOR_ACROSS if what == SYNTHESIS else FOR)[role]


def choices() -> list[tuple[str, Said]]:
    """Every role as the choice of a form."""
    return [(role.value, ROLES[role]) for role in Role]
