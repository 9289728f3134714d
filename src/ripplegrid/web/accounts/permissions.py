"""Who may do what, as tables that pages, actions and tests all read.

A row is a role on one case study (in the other table, on one synthesis), a column an act. What
stands in no row may not be done.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ripplegrid.errors import NotAllowed
from ripplegrid.model.kept import CASE, SYNTHESIS


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


_SPEAKS = frozenset({Act.READ, Act.ADD, Act.UNDO})
_ANALYSES = _SPEAKS | {Act.EDIT, Act.MERGE, Act.SET_ASIDE, Act.REMOVE}

SYNTHESIS_TABLE: Mapping[Role, frozenset[Act]] = {
    Role.OWNER: frozenset(Act) - {Act.RESTORE},
    Role.FACILITATOR: _ANALYSES | {Act.DESCRIBE, Act.SHARE},
    Role.MEMBER: _SPEAKS,
    Role.ANALYST: _ANALYSES,
    Role.VERIFIER: _SPEAKS,
    Role.READER: frozenset({Act.READ}),
}
"""On a synthesis, to add is to speak: to code what one was given, to verify, to answer. To edit is
to work on what it says; which of the two each table takes stands with the actions."""


def may(role: Role, act: Act, what: str = CASE) -> bool:
    """Whether this role may do this with a case study, or with a synthesis."""
    return act in (SYNTHESIS_TABLE if what == SYNTHESIS else TABLE)[role]


def demand(role: Role, act: Act, what: str = CASE) -> None:
    """Raise NotAllowed unless this role may do this."""
    if not may(role, act, what):
        raise NotAllowed(role=role.value, act=act.value)
