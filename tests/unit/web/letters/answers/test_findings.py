"""The answer to a sentence that was put together from what several people said."""

from dataclasses import replace

import pytest

from ripplegrid.errors import ClosedPass
from ripplegrid.model.changes import AddRecord, EditRecord
from ripplegrid.model.plan import apply
from ripplegrid.model.words import Stance
from ripplegrid.web.letters.answers.findings import check_finding
from ripplegrid.web.letters.answers.own import Tapped
from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.shown.findings import OwnFindings
from tests import factories as make


def tapped(study, stance=Stance.PARTLY, who="ann", comment=""):
    own = OwnFindings(holder(study, who))
    key = own.sentences[0].about
    said = Tapped(about=key, stance=stance, comment=comment, when=make.when("2026-11-23"))
    return check_finding(holder(study, who), own.asked(key), said)


def test_it_is_kept_with_the_sentence_as_it_was_read(case):
    answer = tapped(case, comment="Only at first")
    (change,) = answer.changes
    assert isinstance(change, AddRecord)
    checked = change.record
    assert answer.voice == checked.voice == "va"
    assert (checked.about, checked.stance, checked.comment) == (
        case.id, Stance.PARTLY, "Only at first",
    )  # fmt: skip
    assert checked.sentence == OwnFindings(holder(case, "ann")).sentences[0].text
    assert (checked.language, bool(checked.finding)) == ("en", True)
    assert {"a", "va"} <= checked.rests_on


def test_nobody_is_made_to_have_told_it(case):
    after = apply(case, tapped(case).changes[0])
    assert (after.tellings, after.claims) == (case.tellings, case.claims)


def test_another_answer_changes_the_first_and_the_same_changes_nothing(case):
    after = apply(case, tapped(case).changes[0])
    assert tapped(after).changes == ()
    (change,) = tapped(after, Stance.AGREES).changes
    assert isinstance(change, EditRecord)
    again = apply(after, change)
    assert [one.stance for one in again.check_backs.values()] == [Stance.AGREES]


def test_a_voice_that_is_theirs_no_more_answers_nothing(case):
    own = OwnFindings(holder(case, "ann"))
    asked = own.asked(own.sentences[0].about)
    said = Tapped(about="", stance=Stance.AGREES, comment="", when=make.when("2026-11-23"))
    with pytest.raises(ClosedPass):
        check_finding(holder(case, "ben"), replace(asked, voice="va"), said)
