"""Giving somebody a link, and taking it back."""

import pytest

from ripplegrid.errors import ClosedPass, MissingRecord, NoCase, NotAllowed
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions.members import invite
from ripplegrid.web.cases.models import Case, Membership, PassKind
from ripplegrid.web.letters.actions.giving import give, give_many, give_oneself, take_back
from ripplegrid.web.letters.holder import for_themself


@pytest.fixture
def member(case):
    person = Person.objects.create(handle="m", shown="M")
    row = Case.objects.get(pk=case.id)
    Membership.objects.create(case=row, person=person, role=Role.MEMBER, contributor="cat")
    return person


def test_the_same_person_gets_the_same_link_again(owner, case):
    one = give(owner, case.id, PassKind.OWN_PAGE, "ann", for_whom="")
    assert give(owner, case.id, PassKind.OWN_PAGE, "ann", for_whom="") == one
    assert give(owner, case.id, PassKind.OWN_PAGE, "ben", for_whom="") != one


def test_only_those_who_may_share_give_links(member, case):
    with pytest.raises(NotAllowed):
        give(member, case.id, PassKind.OWN_PAGE, "ann", for_whom="")
    with pytest.raises(NoCase):
        give(Person(handle="x"), case.id, PassKind.OWN_PAGE, "ann", for_whom="")


def test_a_contributor_makes_a_link_for_themself(member, owner, case):
    given = give_oneself(member, case.id)
    assert for_themself(given)
    assert given.subject == "cat"
    assert give_oneself(member, case.id) == given
    with pytest.raises(MissingRecord):
        give_oneself(owner, case.id)
    assert give(owner, case.id, PassKind.OWN_PAGE, "cat", for_whom="") != given


def test_what_was_taken_back_opens_nothing(owner, member, case):
    given = give(owner, case.id, PassKind.OWN_PAGE, "ann", for_whom="")
    with pytest.raises(NotAllowed):
        take_back(member, given)
    take_back(owner, given)
    with pytest.raises(ClosedPass):
        passes.opened(passes.secret_of(given), PassKind.OWN_PAGE)


def test_an_invitation_to_a_role_above_ones_own_is_not_taken_back(member, owner, case):
    given = invite(owner, case.id, Role.OWNER, contributor="", for_whom="Bo")
    Membership.objects.filter(person=member).update(role=Role.FACILITATOR)
    with pytest.raises(NotAllowed):
        take_back(member, given)
    take_back(owner, given)
    given.refresh_from_db()
    assert given.revoked


def test_links_for_several_are_given_as_one(owner, case):
    whom = {"ann": "", "ben": ""}
    first = give_many(owner, case.id, PassKind.OWN_PAGE, whom)
    assert [one.subject for one in first] == ["ann", "ben"]
    assert give_many(owner, case.id, PassKind.OWN_PAGE, whom) == first
