"""Giving a case study to a synthesis, and taking it back."""

from __future__ import annotations

import pytest

from ripplegrid.errors import NoCase, NotAllowed
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions.giving import give, take_case_back
from ripplegrid.web.cases.models import MemberChange, Membership, Taken
from tests import factories as make


@pytest.fixture
def somebody(owner, case):
    create_case(owner, make.synthesis())

    def of(on_case, on_synthesis):
        person = Person.objects.create(handle="bo", shown="Bo")
        for pk, role in ((case.id, on_case), ("synthesis", on_synthesis)):
            if role is not None:
                Membership.objects.create(case_id=pk, person=person, role=role.value)
        return person

    return of


def log():
    return list(MemberChange.objects.values_list("act", "by", "whom"))


def test_who_shares_a_case_study_may_give_it_and_its_team_sees_that(case, somebody):
    bo = somebody(Role.FACILITATOR, Role.MEMBER)
    give(bo, case.id, "synthesis")
    give(bo, case.id, "synthesis")
    assert Taken.objects.count() == 1
    take_case_back(bo, case.id, "synthesis")
    assert not Taken.objects.exists()
    title = "What they share"
    assert log() == [("given", "Bo", title), ("taken back", "Bo", title)]


@pytest.mark.parametrize("on_case", [Role.MEMBER, Role.ANALYST, Role.READER])
def test_nobody_else_gives_it_or_takes_it_back(on_case, owner, case, somebody):
    bo = somebody(on_case, Role.OWNER)
    with pytest.raises(NotAllowed):
        give(bo, case.id, "synthesis")
    give(owner, case.id, "synthesis")
    with pytest.raises(NotAllowed):
        take_case_back(bo, case.id, "synthesis")


def test_who_only_reads_a_synthesis_gives_it_nothing(case, somebody):
    with pytest.raises(NotAllowed):
        give(somebody(Role.OWNER, Role.READER), case.id, "synthesis")


def test_both_must_be_there_for_them_and_be_what_they_are(owner, case, somebody):
    with pytest.raises(NoCase):
        give(somebody(Role.OWNER, None), case.id, "synthesis")
    for one, other in ((case.id, case.id), ("synthesis", "synthesis"), ("synthesis", case.id)):
        with pytest.raises(NoCase):
            give(owner, one, other)
    with pytest.raises(NoCase):
        take_case_back(owner, case.id, "synthesis")
    assert log() == []


def test_its_team_takes_it_back_without_being_on_the_synthesis(owner, case, somebody):
    give(owner, case.id, "synthesis")
    take_case_back(somebody(Role.OWNER, None), case.id, "synthesis")
    assert not Taken.objects.exists()
