"""Every act on a membership is written down with it."""

from __future__ import annotations

import pytest

from ripplegrid.errors import LastOwner
from ripplegrid.model.changes import AddRecord
from ripplegrid.web.accounts import people
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions import members as do
from ripplegrid.web.cases.models import MemberChange, Membership
from tests import factories as make

pytestmark = pytest.mark.django_db


def written():
    rows = MemberChange.objects.order_by("pk")
    return list(rows.values_list("by", "act", "whom", "before", "after"))


def test_who_did_what_to_whom(case, owner):
    for name in ("ann", "bea"):
        act(owner, case.id, AddRecord(make.contributor(name)))
    bo = Person.objects.create(handle="bo", shown="Bo")
    given = do.invite(owner, case.id, Role.MEMBER, contributor="ann", for_whom="Bo")
    member = do.join(bo, given)
    do.change_member(owner, case.id, member.pk, role=Role.OWNER, contributor="bea")
    do.change_member(owner, case.id, member.pk, role=Role.OWNER, contributor="bea")
    do.remove_member(bo, case.id, Membership.objects.get(person=owner).pk)
    assert written() == [
        ("You", "joined", "Bo", "", "member"),
        ("You", "contributor", "Bo", "", "ann"),
        ("You", "role", "Bo", "member", "owner"),
        ("You", "contributor", "Bo", "ann", "bea"),
        ("Bo", "removed", "You", "owner", ""),
    ]


def test_what_was_refused_is_not_written_and_leaving_is(case, owner):
    bo = Person.objects.create(handle="bo", shown="Bo")
    Membership.objects.create(case_id=case.id, person=bo, role="member")
    with pytest.raises(LastOwner):
        do.leave(owner, case.id)
    do.leave(bo, case.id)
    assert written() == [("Bo", "left", "Bo", "member", "")]


def test_saying_who_one_is_and_handing_over_are_written_too(case, owner):
    act(owner, case.id, AddRecord(make.contributor("ann")))
    do.say_who(owner, case.id, "ann")
    bo = Person.objects.create(handle="bo", shown="Bo")
    admin = Person.objects.create(handle="ad", shown="Ad Min")
    people.hand_over(owner, bo, by=admin)
    assert written() == [
        ("You", "contributor", "You", "", "ann"),
        ("Ad Min", "role", "Bo", "", "owner"),
    ]
