"""Workshops stand in the order of time."""

from ripplegrid.model.registers import Workshop
from ripplegrid.web.cases.registers.workshops import WORKSHOPS
from tests import factories as make


def test_the_first_comes_first_and_those_without_a_date_last():
    case = make.case(
        Workshop(id="a", title="Some day"),
        Workshop(id="b", title="Later", when=make.when("2017-01-01")),
        Workshop(id="c", title="First", when=make.when("2016-01-01")),
    )
    assert [one.id for one in WORKSHOPS.records(case)] == ["c", "b", "a"]
