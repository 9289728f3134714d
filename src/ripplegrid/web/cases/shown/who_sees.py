"""“Who can see this?”, for beside every box in which somebody writes.

Made from the permission table and from what disclosure does; nothing of it is said by hand.
"""

from __future__ import annotations

from django.utils.translation import gettext as say

from ripplegrid import disclosure
from ripplegrid.disclosure import SeenBy
from ripplegrid.model.words import Audience
from ripplegrid.saying import say_list
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.accounts.wording import ROLES
from ripplegrid.web.cases.queries import READERS


def roles_who_see(seen: SeenBy) -> frozenset[Role]:
    """The roles on a case study that see it, besides whoever wrote it."""
    return frozenset(r for r in Role if may(r, Act.READ) and READERS[r] in seen.roles)


def who_sees(table: str, audience: Audience | None = None) -> str:
    """Who sees what is written into this table, in a sentence or two.

    Without an ``audience`` something whose author chooses one says just that.
    """
    if audience is None and _chosen(table):
        return say("Who sees this is what you choose here.")
    seen = disclosure.seen_by(table, audience or Audience.TEAM)
    return " ".join((_inside(seen), _outside(seen))).strip()


def _chosen(table: str) -> bool:
    return len({disclosure.seen_by(table, one) for one in Audience}) > 1


def _inside(seen: SeenBy) -> str:
    roles = roles_who_see(seen)
    if not roles:
        return say("Only you see this.")
    if seen.waits:
        return say(
            "The others see this once they have written theirs, or when a facilitator lays all "
            "side by side."
        )
    if roles == frozenset(Role):
        return say("Everybody on this case study sees this, also those who only read.")
    if roles == frozenset(Role) - {Role.READER}:
        return say("The team sees this, but not those who only read.")
    named = say_list([str(ROLES[role]) for role in Role if role in roles])
    return say("Besides you this is seen by: %(roles)s.") % {"roles": named}


def _outside(seen: SeenBy) -> str:
    if seen.outside:
        return say("It may also stand in reports that go outside.")
    if seen.with_leave:
        return say("Nobody outside sees it unless whoever said it gives leave.")
    return say("It never goes outside.") if seen.roles else say("It leaves with nobody.")
