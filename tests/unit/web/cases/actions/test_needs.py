"""Every change of the model needs a permission here, and some tables need their own."""

from __future__ import annotations

import pytest

from ripplegrid.errors import NotAllowed
from ripplegrid.model import Consent, Label
from ripplegrid.model import changes as c
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import TABLE, Act, Role
from ripplegrid.web.cases.actions import act, undo
from ripplegrid.web.cases.actions.needs import NEEDS, TOUCHED
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make

TEAM, US = Label(id="group", text="Team"), Label(id="group", text="Us")
REFUSAL = Consent(id="no", voice="v", use=Use.REPORT, given=False)


@pytest.fixture
def member(case):
    """Somebody of the team who may add, edit, remove and undo."""
    person = Person.objects.create(handle="member", shown="Mo")
    row = Case.objects.get(pk=case.id)
    Membership.objects.create(case=row, person=person, role=Role.MEMBER)
    return person


def test_every_change_stands_in_the_table():
    assert set(NEEDS) == set(c.CHANGES)


def test_every_touched_table_needs_what_a_member_may_not():
    assert not set(TOUCHED.values()) & TABLE[Role.MEMBER]
    assert set(TOUCHED.values()) <= TABLE[Role.FACILITATOR] | {Act.DELETE}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        c.AddRecord(TEAM),
        c.AddRecords((TEAM,)),
        c.RenameTerms((), (TEAM,)),
        c.AddRecord(REFUSAL),
        c.AddRecords((make.evidence("new"), REFUSAL)),
    ],
)
def test_a_member_adds_neither_the_teams_words_nor_consents(member, case, change):
    with pytest.raises(NotAllowed):
        act(member, case.id, change)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("first", "then"),
    [
        (TEAM, c.EditRecord(TEAM, US)),
        (TEAM, c.RemoveRecord("labels", "group")),
        (REFUSAL, c.RemoveRecord("consents", "no")),
    ],
)
def test_a_member_takes_neither_back_nor_by_undoing(owner, member, case, first, then):
    added = act(owner, case.id, c.AddRecord(first))
    with pytest.raises(NotAllowed):
        act(member, case.id, then)
    with pytest.raises(NotAllowed):
        undo(member, case.id, added.number)
    assert undo(owner, case.id, added.number).kind == "Undo"
