"""What is due, what waits, what came back."""

from datetime import date

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.cases.shown.follow_ups import follow_ups
from tests import factories as make

TODAY = date(2026, 11, 23)


def test_each_question_stands_in_one_list():
    case = make.case(
        FollowUp(id="a", entry="e", due=make.when("2026-11-01", "2026-11-30"), contributor="p"),
        FollowUp(id="b", entry="e", due=make.when("2027-05-01")),
        FollowUp(id="c", entry="e"),
        FollowUp(id="d", entry="e", due=make.when("2020-01-01"), result=FollowUpResult.STOPPED),
        FollowUp(id="f", entry="e", due=make.when("2026-01-01")),
    )
    found = follow_ups(case, TODAY)
    assert [(one.record.id, one.whom) for one in found.due] == [("f", ""), ("a", "Person p")]
    assert [one.record.id for one in found.later] == ["b", "c"]
    assert [one.record.id for one in found.answered] == ["d"]
