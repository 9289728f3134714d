"""Who is on a synthesis, as its page shows it."""

from __future__ import annotations

from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.across.shown.people import invited, members
from ripplegrid.web.cases.actions.members import invite
from tests.unit.web.across.test_opening import opened


def test_the_owner_sees_invitations_with_their_links(rf, owner, synthesis):
    given = invite(owner, synthesis.id, Role.VERIFIER, contributor="", for_whom="Bo")
    page = opened(rf, owner, synthesis)
    [one] = invited(page, "http://here/join/")
    assert one.given == given
    assert one.link.startswith("http://here/join/")
    [me] = members(page).shown
    assert me.me
    assert str(me.role) == "owner"
    assert [r.role for r in members(page).roles] == list(Role)
