"""Whom links can go to, and what stands on a slip."""

from dataclasses import replace

from ripplegrid.model.case import table
from ripplegrid.model.registers import Consent, FollowUp
from ripplegrid.model.words import FollowUpResult, Use
from ripplegrid.web.letters.shown.slips import Slip, people, questions, to_copy


def test_people_stand_by_name_with_the_reason_where_they_are_not_ticked(case):
    found = people(case, case)
    assert [(one.name, one.chosen) for one in found] == [
        ("Ann Archer", True), ("Ben Baker", True), ("Cat Cooper", False),
    ]  # fmt: skip
    no = Consent(id="n", voice="vb", use=Use.CONTACT, given=False)
    asked = people(replace(case, consents=table([*case.consents.values(), no])), case)
    assert [one.name for one in asked if one.chosen] == ["Ann Archer"]


def test_only_questions_that_wait_can_be_asked(case):
    done = FollowUp(id="x", entry="b", contributor="ben", result=FollowUpResult.STOPPED)
    study = replace(case, follow_ups=table([*case.follow_ups.values(), done]))
    found = questions(study, study)
    assert [one.id for one in found] == ["f", "g", "h"]
    assert [one.chosen for one in found] == [True, True, False]
    assert found[0].about == "The nurses heard me"


def test_the_list_to_copy_has_a_name_and_a_link_on_each_line():
    one = Slip(name="Ana", lines=(), link="https://x/1", given=None)
    assert to_copy([one, replace(one, name="Ben")]) == "Ana\thttps://x/1\nBen\thttps://x/1"
