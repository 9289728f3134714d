"""What may go where, in numbers."""

from __future__ import annotations

from ripplegrid.disclosure import Consents, Purpose, outgoing, words
from ripplegrid.model import Consent
from ripplegrid.model.words import Use, VoiceKind
from tests.factories import case, claim, telling, voice

NO = Consent(id="no", voice="v", use=Use.REPORT, given=False)
YES = Consent(id="yes", voice="w", use=Use.REPORT, given=True)
SAID = case(
    telling("a", "v"), telling("a", "w"), telling("b", "x"), claim("a>b", "w"),
    telling("a", "d"), voice("d", kind=VoiceKind.DOCUMENT), NO, YES,
)  # fmt: skip


def test_what_goes_and_what_stays_at_whose_wish() -> None:
    found = outgoing(SAID, Purpose.REPORT)
    assert (found.said, found.goes, found.refused, found.unasked) == (4, 1, 1, 1)
    assert (found.refusing, found.waiting, found.along) == (1, 1, 1)
    inside = outgoing(SAID, Purpose.TEAM)
    assert (inside.said, inside.goes) == (4, 4)


def test_of_one_voice_alone() -> None:
    assert outgoing(SAID, Purpose.REPORT, "v").said == 1
    assert outgoing(SAID, Purpose.REPORT, "w").goes == 1
    assert {whose for whose, _ in words(SAID)} == {"v", "w", "x"}


def test_an_answer_is_a_yes_a_no_or_none() -> None:
    consents = Consents(SAID)
    found = [consents.answer(one, Use.REPORT) for one in "vwx"]
    assert found == [False, True, None]
