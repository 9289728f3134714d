"""Who may do what on a synthesis, in words made from the tables of addresses and of roles."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.saying import say_list
from ripplegrid.web.accounts.pages import PAGES
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.accounts.wording import ROLES, Said

DOES: Mapping[str, Said] = {
    "across-give": _("Bring a case study"),
    "across-propose": _("Propose one that is not here yet, by its title"),
    "across-choose": _("Choose among those proposed"),
    "across-round-begin": _("Say who codes what, and lay the codings open"),
    "across-code": _("Code what they were given, check what others did, answer statements"),
    "across-settle": _("Match entries, and settle what was seen differently"),
    "across-statement-add": _("Put statements forward"),
    "across-invite": _("Invite people"),
}
"""What is done at some addresses, in words."""


def who_may() -> list[tuple[Said, str]]:
    """What can be done, each with the roles that may.

    Example:
        >>> str(dict((str(what), who) for what, who in who_may())["Invite people"])
        'owner and facilitator'
    """
    return [(words, _with(PAGES[name].do, SYNTHESIS)) for name, words in DOES.items()]


def who_may_bring() -> str:
    """What it takes on the case study itself for it to be brought."""
    sentence = say("On that case study they must be one of these, too: {roles}.")
    return sentence.format(roles=_with(Act.SHARE, CASE))


def _with(act: object, what: str) -> str:
    assert isinstance(act, Act)
    return say_list([str(ROLES[role]) for role in Role if may(role, act, what)])
