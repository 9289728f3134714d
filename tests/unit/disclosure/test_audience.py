"""Who would see what somebody is about to write."""

from __future__ import annotations

import pytest

from ripplegrid.disclosure import Role, seen_by
from ripplegrid.model.case import TABLES
from ripplegrid.model.words import Audience

EVERYBODY = frozenset(Role)


@pytest.mark.parametrize("name", ["about", *TABLES])
def test_every_table_has_an_answer(name):
    seen = seen_by(name)
    assert seen.outside <= (seen.with_leave or name == "about")


@pytest.mark.parametrize(
    ("audience", "roles"),
    [
        (Audience.AUTHOR, frozenset()),
        (Audience.FACILITATORS, {Role.FACILITATOR}),
        (Audience.TEAM, {Role.FACILITATOR, Role.TEAM}),
        (Audience.EVERYONE, EVERYBODY),
    ],
)
def test_a_note_on_power_is_seen_by_those_its_author_chose(audience, roles):
    assert seen_by("power_notes", audience).roles == roles


def test_a_private_note_is_seen_by_nobody_and_leaves_with_nobody():
    seen = seen_by("tension_notes")
    assert (seen.roles, seen.outside, seen.with_leave) == (frozenset(), False, False)


def test_what_somebody_tells_is_seen_inside_and_leaves_only_with_leave():
    seen = seen_by("tellings")
    assert (seen.roles, seen.outside, seen.with_leave) == (EVERYBODY, False, True)


def test_reflections_wait():
    assert seen_by("reflections").waits
    assert not seen_by("tellings").waits
