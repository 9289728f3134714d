"""The states one may choose."""

from ripplegrid.web.cases.actions.naming import name_state
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.across import NOW
from ripplegrid.web.documents.states import states_of


def test_a_case_study_has_states_with_a_name_and_days(case, owner):
    name_state(owner, case.id, "Before May")
    states = states_of(Case.objects.get(pk=case.id))
    assert (states.now, [s.name for s in states.named]) == (1, ["Before May"])
    assert [s.number for s in states.days] == [1]


def test_a_synthesis_is_asked_for_as_it_stands(synthesis):
    states = states_of(Case.objects.get(pk=synthesis.id))
    assert (states.now, states.named, states.days) == (NOW, (), [])
