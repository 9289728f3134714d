"""Saying which contributor somebody is."""

from ripplegrid.web.cases.actions.who import introduce
from ripplegrid.web.cases.models import Membership


def test_only_somebody_who_is_nobody_yet_becomes_a_contributor(case, owner):
    introduce(owner, case.id, "first", instead_of="")
    introduce(owner, case.id, "second", instead_of="")
    assert Membership.objects.get(case_id=case.id, person=owner).contributor == "first"
