"""Roles in everyday words."""

from __future__ import annotations

from ripplegrid.web.accounts.permissions import Act, Role
from ripplegrid.web.accounts.wording import ACTS, FOR, ROLES, choices, may_do


def test_every_role_and_every_act_has_its_words():
    assert set(ROLES) == set(FOR) == set(Role)
    assert set(ACTS) == set(Act)
    assert [value for value, _ in choices()] == [role.value for role in Role]


def test_what_a_role_may_do_is_read_from_the_table():
    assert may_do(Role.READER) == "read it"
    assert "invite people" not in may_do(Role.MEMBER)
    assert "invite people" in may_do(Role.FACILITATOR)
