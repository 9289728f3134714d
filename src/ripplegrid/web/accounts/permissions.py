"""Who may do what, as one table that pages, actions and tests all read.

A row is a role on one case study, a column an act. What stands in no row may not be done.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ripplegrid.errors import NotAllowed


class Role(StrEnum):
    """What somebody is to a case study."""

    OWNER = "owner"
    FACILITATOR = "facilitator"
    MEMBER = "member"
    ANALYST = "analyst"
    VERIFIER = "verifier"
    READER = "reader"


class Act(StrEnum):
    """What can be done with a case study."""

    READ = "read"
    ADD = "add"
    EDIT = "edit"
    MERGE = "merge"
    SET_ASIDE = "set aside"
    REMOVE = "remove"
    DESCRIBE = "describe"
    UNDO = "undo"
    RESTORE = "restore"
    SHARE = "share"
    DELETE = "delete"


_TEAM = frozenset({Act.READ, Act.ADD, Act.EDIT, Act.MERGE, Act.SET_ASIDE, Act.REMOVE, Act.UNDO})

TABLE: Mapping[Role, frozenset[Act]] = {
    Role.OWNER: frozenset(Act),
    Role.FACILITATOR: _TEAM | {Act.DESCRIBE, Act.SHARE, Act.RESTORE},
    Role.MEMBER: _TEAM,
    Role.ANALYST: frozenset({Act.READ}),
    Role.VERIFIER: frozenset({Act.READ}),
    Role.READER: frozenset({Act.READ}),
}


def may(role: Role, act: Act) -> bool:
    """Whether this role may do this."""
    return act in TABLE[role]


def demand(role: Role, act: Act) -> None:
    """Raise NotAllowed unless this role may do this."""
    if not may(role, act):
        raise NotAllowed(role=role.value, act=act.value)
