"""Questions to ask again, seen from the question and from the answer."""

from ripplegrid.web.cases.registers.follow_ups import ANSWERS, FOLLOW_UPS
from tests import factories as make


def test_both_are_the_same_records():
    assert ANSWERS.kind is FOLLOW_UPS.kind
    assert ANSWERS.home == FOLLOW_UPS.home == "follow-ups"
    assert not FOLLOW_UPS.more(make.case(), None)["asked"].due
