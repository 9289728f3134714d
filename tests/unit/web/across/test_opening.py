"""What every page of a synthesis begins with."""

from django.urls import resolve

from ripplegrid.model import AddRecord
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership
from tests import factories as make


def opened(rf, person, synthesis):
    request = rf.get(f"/across/{synthesis.id}/")
    request.user, request.resolver_match = person, resolve(request.path)
    return across_of(request, synthesis.id)


def test_it_knows_who_asks_and_what_they_may_see(rf, owner, case, synthesis):
    act(owner, synthesis.id, AddRecord(make.coding(f"{case.id}/a")))
    page = opened(rf, owner, synthesis)
    assert page.me.id == "ann"
    assert page.may(Act.DELETE)
    assert len(page.synthesis.codings) == 1
    assert set(page.cases) == {case.id}
    other = Person.objects.create(handle="other", shown="Other")
    Membership.objects.create(case_id=synthesis.id, person=other, role=Role.READER.value)
    seen = opened(rf, other, synthesis)
    assert seen.me is None
    assert not seen.synthesis.codings
