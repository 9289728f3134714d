"""The answer of somebody who was asked again."""

import pytest

from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.errors import ClosedPass
from ripplegrid.model.plan import apply
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.letters.answers.again import Held, answered
from tests import factories as make


def answer(study, follow_up, words="", result=FollowUpResult.CONTINUED):
    held = Held(result=result, words=words, when=make.when("2026-11-23"))
    said = answered(study, follow_up, held, by="Somebody")
    for change in said.changes:
        study = apply(study, change)
    return study, said


def test_a_tap_fills_in_the_follow_up(case):
    after, said = answer(case, "f")
    assert after.follow_ups["f"].result is FollowUpResult.CONTINUED
    assert after.tellings == case.tellings
    assert said.voice == "va"


def test_words_become_a_telling_of_today_and_are_changed_with_the_answer(case):
    after, _ = answer(case, "f", "Still so", FollowUpResult.CHANGED)
    (told,) = after.tellings.keys() - case.tellings.keys()
    assert after.tellings[told].account == "Still so"
    assert (after.tellings[told].voice, after.tellings[told].entry) == ("va", "a2")
    again, _ = answer(after, "f", "Not any more", FollowUpResult.STOPPED)
    assert again.tellings[told].account == "Not any more"
    assert len(again.tellings) == len(after.tellings)
    assert answer(again, "f", "Not any more", FollowUpResult.STOPPED)[0] == again


def test_somebody_unnamed_answers_with_a_voice_that_leads_to_nothing_they_said_before(case):
    after, said = answer(case, "g", "It stopped", FollowUpResult.STOPPED)
    fresh = after.voices[said.voice]
    assert fresh.id != "vc"
    shown = share(after, Reader(role=Role.FACILITATOR), Purpose.TEAM).voices[fresh.id]
    assert (shown.name, shown.contributor) == ("Anonymous", None)


def test_an_answer_of_nobody_in_particular_is_in_nobodys_voice(case):
    after, said = answer(case, "h", "Yes")
    assert after.tellings == case.tellings
    assert after.follow_ups["h"].account == "Yes"
    assert said.by == "Somebody"


def test_a_question_that_is_there_no_more_cannot_be_answered(case):
    with pytest.raises(ClosedPass):
        answer(case, "gone")
