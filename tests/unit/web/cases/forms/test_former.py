"""Asking for two states."""

from datetime import date

from ripplegrid.web.cases.former import State
from ripplegrid.web.cases.forms.former import CompareForm


def form(**asked):
    names = [State(3, name="May")]
    return CompareForm(asked, names=names, days=[State(5, day=date(2026, 5, 1))], version=7)


def test_the_earlier_state_comes_first_whichever_way_they_are_asked_for():
    assert form(earlier="7", later="3").asked == (3, 7)
    assert form(earlier="1", later="5").asked == (1, 5)


def test_states_that_are_not_offered_are_not_asked_for():
    assert form(earlier="2", later="7").asked is None
    assert form().asked is None
    assert form(earlier="x", later="7").asked is None
