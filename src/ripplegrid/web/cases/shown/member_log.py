"""What became of who is on a case study, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as say

from ripplegrid.model.people import Contributor
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import ROLES
from ripplegrid.web.cases.models import MemberAct, MemberChange


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act, with its day."""

    at: datetime
    sentence: str


def member_log(
    changes: Iterable[MemberChange], people: Mapping[Id, Contributor], *, tells_who: bool
) -> list[LogLine]:
    """Every act as a sentence; who stands in the account as whom only for those who may share."""
    return [LogLine(one.at, _said(one, people, tells_who=tells_who)) for one in changes]


def _given(one: MemberChange) -> str:
    words = {"by": one.by, "title": one.whom}
    if one.act == MemberAct.GIVEN:
        return say("%(by)s gave this case study to the synthesis “%(title)s”.") % words
    return say("%(by)s took this case study back from the synthesis “%(title)s”.") % words


def _said(one: MemberChange, people: Mapping[Id, Contributor], *, tells_who: bool) -> str:
    if one.act in (MemberAct.GIVEN, MemberAct.TAKEN_BACK):
        return _given(one)
    words = {"by": one.by, "whom": one.whom}
    if one.act == MemberAct.JOINED:
        words["role"] = _role(one.after)
        return say("%(whom)s came by an invitation of %(by)s, as %(role)s.") % words
    if one.act == MemberAct.ROLE:
        words["role"] = _role(one.after)
        words["before"] = _role(one.before) or say("nobody here")
        return say("%(by)s made %(whom)s %(role)s; before: %(before)s.") % words
    if one.act == MemberAct.REMOVED:
        return say("%(by)s took %(whom)s off the list.") % words
    if one.act == MemberAct.LEFT:
        return say("%(whom)s left.") % words
    if not one.after:
        return say("%(by)s said that %(whom)s is nobody in the account any more.") % words
    if not tells_who:
        return say("%(by)s said who %(whom)s is in the account.") % words
    person = people.get(one.after)
    words["name"] = person.name if person else say("somebody who is not in it any more")
    return say("%(by)s said that %(whom)s is %(name)s in the account.") % words


def _role(role: str) -> str:
    return str(ROLES[Role(role)]) if role else ""
