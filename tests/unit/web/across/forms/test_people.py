"""Inviting to a synthesis."""

from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.across.forms.people import InviteForm, RoleForm


def test_only_roles_that_may_be_given_are_offered():
    offered = [value for value, _ in RoleForm(mine=Role.FACILITATOR).fields["role"].choices]
    assert offered == ["facilitator", "member", "analyst", "verifier", "reader"]
    assert not InviteForm({"for_whom": "Bo", "role": "owner"}, mine=Role.FACILITATOR).is_valid()
    assert "contributor" not in InviteForm(mine=Role.OWNER).fields
