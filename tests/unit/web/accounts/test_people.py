"""What an administrator does for people."""

from __future__ import annotations

import pytest

from ripplegrid.errors import LastAdministrator
from ripplegrid.web.accounts import people
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Membership

pytestmark = pytest.mark.django_db


def test_an_account_is_listed_with_what_nobody_else_answers_for(owner, case):
    bo = people.invite(shown="Bo", email="bo@our.example")
    listed = {one.person: one for one in people.everybody()}
    assert listed[owner].alone == 1
    assert not listed[bo].came
    assert people.hand_over(owner, bo, by=bo) == 1
    assert [one.alone for one in people.everybody()] == [0, 0]
    assert {m.role for m in Membership.objects.all()} == {"owner"}


def test_handing_over_raises_who_is_there_already(owner, case):
    bo = people.invite(shown="Bo", email="bo@our.example")
    Membership.objects.create(case_id=case.id, person=bo, role="reader")
    people.hand_over(owner, bo, by=bo)
    assert Membership.objects.get(person=bo).role == "owner"


def test_an_account_is_closed_and_opened_but_one_administrator_stays(owner):
    Person.objects.filter(pk=owner.pk).update(is_administrator=True)
    owner.refresh_from_db()
    with pytest.raises(LastAdministrator):
        people.close(owner)
    bo = people.invite(shown="Bo", email="bo@our.example")
    people.close(bo)
    assert not Person.objects.get(pk=bo.pk).is_active
    people.open_again(bo)
    assert Person.objects.get(pk=bo.pk).is_active
