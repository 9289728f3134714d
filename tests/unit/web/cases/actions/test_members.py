"""Who is on a case study."""

from __future__ import annotations

import pytest

from ripplegrid.errors import (
    ClosedPass,
    LastOwner,
    MissingRecord,
    NoCase,
    NotAllowed,
    SaidByOthers,
    TakenContributor,
)
from ripplegrid.model.changes import AddRecord
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions import members as do
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.queries import invitations_to, members_of
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def somebody(case):
    def make(role, name="one"):
        person = Person.objects.create(handle=f"{name}-{role}", shown=name)
        row = Case.objects.get(pk=case.id)
        Membership.objects.create(case=row, person=person, role=role.value)
        return person

    return make


def invite(actor, case, role=Role.MEMBER, contributor=""):
    return do.invite(actor, case.id, role, contributor=contributor, for_whom="Bo")


def test_an_invitation_lets_one_person_in_once(owner, case):
    given = invite(owner, case)
    assert invitations_to(case.id) == [given]
    bo, cy = (Person.objects.create(handle=name, shown=name) for name in ("bo", "cy"))
    assert do.join(bo, given).role == Role.MEMBER
    assert invitations_to(case.id) == []
    with pytest.raises(ClosedPass):
        do.join(cy, given)
    assert [m.person for m in members_of(case.id)] == [owner, bo]


def test_an_invitation_raises_nobody_who_is_there_already(owner, case, somebody):
    reader = somebody(Role.READER)
    assert do.join(reader, invite(owner, case, Role.OWNER)).role == Role.READER


def test_an_invitation_taken_back_opens_nothing(owner, case):
    given = invite(owner, case)
    do.take_invitation_back(owner, case.id, str(given.pk))
    with pytest.raises(ClosedPass):
        do.join(Person.objects.create(handle="bo", shown="Bo"), given)
    with pytest.raises(MissingRecord):
        do.take_invitation_back(owner, case.id, "00000000-0000-0000-0000-000000000000")


@pytest.mark.parametrize("mine", Role)
@pytest.mark.parametrize("role", Role)
def test_nobody_gives_a_role_that_may_more_than_theirs(mine, role, case, somebody):
    actor = somebody(mine)
    order = [Role.OWNER, Role.FACILITATOR]
    may = mine in order and not (mine is Role.FACILITATOR and role is Role.OWNER)
    if may:
        assert invite(actor, case, role).role == role
    else:
        with pytest.raises(NotAllowed):
            invite(actor, case, role)


def test_a_facilitator_does_not_touch_an_owner(owner, case, somebody):
    facilitator = somebody(Role.FACILITATOR)
    number = Membership.objects.get(person=owner).pk
    with pytest.raises(NotAllowed):
        do.remove_member(facilitator, case.id, number)
    with pytest.raises(NotAllowed):
        do.change_member(facilitator, case.id, number, role=Role.READER, contributor="")


def test_the_last_owner_stays(owner, case, somebody):
    number = Membership.objects.get(person=owner).pk
    with pytest.raises(LastOwner):
        do.leave(owner, case.id)
    with pytest.raises(LastOwner):
        do.change_member(owner, case.id, number, role=Role.MEMBER, contributor="")
    second = somebody(Role.OWNER)
    do.leave(owner, case.id)
    with pytest.raises(NoCase):
        do.leave(owner, case.id)
    with pytest.raises(LastOwner):
        do.remove_member(second, case.id, Membership.objects.get(person=second).pk)


def test_two_people_are_not_one_contributor(owner, case, somebody):
    one, other = somebody(Role.MEMBER), somebody(Role.MEMBER, "other")
    do.say_who(one, case.id, "p")
    with pytest.raises(TakenContributor):
        do.say_who(other, case.id, "p")
    with pytest.raises(TakenContributor):
        invite(owner, case, contributor="p")
    do.say_who(one, case.id, "p")


def test_a_member_of_another_case_study_is_not_found(owner, case):
    with pytest.raises(MissingRecord):
        do.remove_member(owner, case.id, 999_999)


def test_an_invitation_is_worth_what_whoever_gave_it_may_give(somebody, owner, case):
    fi = somebody(Role.FACILITATOR)
    given = invite(fi, case, Role.FACILITATOR)
    assert do.still_given(given)
    Membership.objects.filter(person=fi).update(role=Role.MEMBER)
    assert not do.still_given(given)
    with pytest.raises(ClosedPass):
        do.join(fi, given)
    Membership.objects.filter(person=fi).update(role=Role.OWNER)
    Person.objects.filter(pk=fi.pk).update(is_active=False)
    assert not do.still_given(given)


def test_among_several_nobody_makes_themself_somebody_else(owner, case, settings):
    act(owner, case.id, AddRecord(make.contributor("p")))
    number = Membership.objects.get(person=owner).pk
    settings.SHARED = True
    with pytest.raises(SaidByOthers):
        do.change_member(owner, case.id, number, role=Role.OWNER, contributor="p")
    settings.SHARED = False
    do.change_member(owner, case.id, number, role=Role.OWNER, contributor="p")
    assert Membership.objects.get(person=owner).contributor == "p"
