"""The links that were given, as those who gave them see them."""

from datetime import timedelta

from django.utils import timezone

from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.letters.holder import THEMSELF
from ripplegrid.web.letters.shown.letters import letter, message, no_contact
from tests import factories as make


def test_each_link_says_whom_it_is_for_and_what_it_asks(giving, case):
    own = letter(giving(PassKind.OWN_PAGE, "ann")[0], case)
    again = letter(giving(PassKind.FOLLOW_UP, "f", "Ann Archer")[0], case)
    outside = letter(giving(PassKind.SUBSTANTIATE, "a>b", "Mo, manager")[0], case)
    assert (own.whom, own.about) == ("Ann Archer", "")
    assert (again.whom, again.about) == ("Ann Archer", "The nurses heard me")
    assert (outside.whom, outside.about) == (
        "Mo, manager",
        "Nurses listened → Letters were rewritten",
    )
    for one in (own, again, outside):
        subject, text = message(one, case, "https://example.org/yours/x/")
        assert "Better letters" in subject
        assert "https://example.org/yours/x/" in text
        assert one.about in text


def test_how_a_link_stands_is_told_plainly(giving, case):
    given, _ = giving(PassKind.OWN_PAGE, "ann")
    assert letter(given, case).state == "not answered yet"
    given.used = timezone.now()
    assert letter(given, case).state == "answered"
    given.for_whom = THEMSELF
    assert letter(given, case).state == "for themself"
    given.expires = timezone.now() - timedelta(days=1)
    assert (letter(given, case).state, letter(given, case).closed) == ("over", True)
    given.revoked = timezone.now()
    assert letter(given, case).state == "taken back"


def test_who_does_not_want_to_be_asked_again_is_known(case):
    assert not no_contact(case, "ann")
    assert not no_contact(case, None)
    study = make.case(
        make.contributor("p"), make.voice("v", contributor="p"),
        Consent(id="k", voice="v", use=Use.CONTACT, given=False),
    )  # fmt: skip
    assert no_contact(study, "p")
