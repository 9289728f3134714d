"""Who may do what: the whole table, said a second time by hand."""

from __future__ import annotations

import pytest

from ripplegrid.errors import NotAllowed
from ripplegrid.web.accounts.permissions import TABLE, Act, Role, demand, may

TEAM = {"read", "add", "edit", "merge", "set aside", "remove", "undo"}
MAY = {
    "owner": TEAM | {"describe", "share", "restore", "delete"},
    "facilitator": TEAM | {"describe", "share", "restore"},
    "member": TEAM,
    "analyst": {"read"},
    "verifier": {"read"},
    "reader": {"read"},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", Act)
def test_the_table_is_what_people_were_told(role, act):
    assert may(role, act) is (act.value in MAY[role.value])


def test_every_role_stands_in_the_table():
    assert set(TABLE) == set(Role)


def test_a_refusal_names_the_role_and_the_act():
    demand(Role.MEMBER, Act.ADD)
    with pytest.raises(NotAllowed, match="As reader of this case study you cannot merge here"):
        demand(Role.READER, Act.MERGE)
