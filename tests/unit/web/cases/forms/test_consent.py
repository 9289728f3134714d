"""One press, one answer."""

from uuid import uuid4

from ripplegrid.model.registers import Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Use
from ripplegrid.web.cases.forms.consent import ASKED, ConsentForm
from tests import factories as make

TODAY = When(None, None, "today")


def form(answer, how="", *, own=False):
    return ConsentForm({"change_id": uuid4(), "answer": answer, "how": how}, own=own, today=TODAY)


def test_every_use_is_asked_in_words():
    assert set(ASKED) == set(Use)


def test_somebody_elses_yes_needs_to_be_known_and_a_no_or_ones_own_does_not():
    assert not form("report yes").is_valid()
    assert form("report yes", "By letter").is_valid()
    assert form("report no").is_valid()
    assert form("report yes", own=True).is_valid()
    assert not form("").is_valid()
    assert not form("everything yes").is_valid()


def test_an_answer_that_stands_is_not_given_again():
    said = make.case(make.voice("v"), Consent(id="k", voice="v", use=Use.REPORT, given=False))
    asked = form("report no")
    assert asked.is_valid()
    assert list(asked.changes(said, "v", "")) == []
