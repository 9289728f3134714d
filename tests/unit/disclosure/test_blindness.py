"""Nobody sees what others reflected before giving their own, or before all are laid open."""

from __future__ import annotations

import pytest

from ripplegrid.disclosure import Past, Purpose, Reader, Role, share, waiting
from ripplegrid.model import Opening, Reflection
from ripplegrid.model.words import Phase
from tests.factories import case, contributor

PURPOSES = [p for p in Purpose if p is not Purpose.BACKUP]
SUBJECT = "dimension/stages"


def reflection(record_id: str, whose: str | None, phase=Phase.DURING, **fields):
    given = {"subject": SUBJECT, "reasons": f"Because {record_id}", "phase": phase}
    return Reflection(**{"id": record_id, "contributor": whose} | given | fields)


def seen(*records, role=Role.TEAM, me="ann", use=Purpose.TEAM):
    return set(share(case(*records), Reader(role=role, contributor=me), use).reflections)


HERS = reflection("hers", "bea")
MINE = reflection("mine", "ann")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("me", ["ann", None])
def test_whoever_has_not_given_theirs_sees_nobodys(role, me):
    assert seen(HERS, role=role, me=me) == set()


@pytest.mark.parametrize("use", PURPOSES)
def test_nor_does_it_leave_with_them(use):
    assert seen(HERS, use=use) == set()


def test_a_backup_holds_everything():
    assert seen(HERS, use=Purpose.BACKUP) == {"hers"}


def test_giving_ones_own_shows_those_of_the_same_subject_and_phase_and_no_more():
    later = reflection("later", "bea", Phase.AFTER)
    other = reflection("other", "bea", subject="dimension/scale")
    assert seen(HERS, MINE, later, other) == {"hers", "mine"}


def test_somebody_elses_name_on_a_reflection_opens_nothing():
    assert seen(HERS, reflection("named", None, by="Ann")) == set()


def test_laid_open_it_is_open_for_everybody():
    opening = Opening(id="o", phase=Phase.DURING)
    later = reflection("later", "bea", Phase.AFTER)
    for me in ("ann", "cay", None):
        assert seen(HERS, later, opening, me=me) == {"hers"}
    one = Opening(id="o", subject=SUBJECT, phase=Phase.DURING)
    other = reflection("other", "bea", subject="dimension/scale")
    assert seen(HERS, other, one, me=None) == {"hers"}


def test_how_many_wait_can_be_said():
    study = case(HERS, reflection("also", "cay"), contributor("ann"))
    assert waiting(study, Reader(contributor="ann")) == {(SUBJECT, Phase.DURING): ("also", "hers")}
    assert waiting(case(HERS, MINE), Reader(contributor="ann")) == {}


def test_the_past_tells_no_more_than_the_present():
    reader = Reader(role=Role.FACILITATOR, contributor="ann")
    removed = reflection("removed", "bea")
    blind = Past(case(HERS), reader, Purpose.TEAM)
    assert not blind.tells("reflections", HERS)
    assert not blind.tells("reflections", removed)
    assert Past(case(HERS, MINE), reader, Purpose.TEAM).tells("reflections", removed)
