import pytest
from django.test import RequestFactory

from ripplegrid.model import AddRecord
from ripplegrid.web.across.shown.check_back import asking
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import get_case
from ripplegrid.web.cases.views.opening import STATES, Page
from tests.unit.web.across.actions.test_check_back import OTHERS, SAID


@pytest.fixture
def page(owner, synthesis, case):
    for one in (SAID, OTHERS):
        act(owner, "synthesis", AddRecord(one))
    _row, standing = get_case(owner, case.id)
    state = STATES.of(load(Case.objects.get(pk=case.id)), standing)
    return Page(RequestFactory().get("/"), state=state, standing=standing, version=1)


def test_each_synthesis_stands_with_the_statements_that_rest_on_these_entries(page):
    [one] = asking(page)
    assert one.title == "What they share"
    [said] = one.statements
    assert (said.statement, said.mine, said.agreed) == (SAID, None, False)
    assert ([e.id for e in said.speaking], said.against) == (["a"], ())
