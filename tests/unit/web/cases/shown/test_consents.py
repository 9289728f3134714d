"""Where leave stands, as pages show it."""

from datetime import date

import pytest

from ripplegrid.model import Consent, Reflection, When
from ripplegrid.model.words import Use, VoiceKind
from ripplegrid.web.cases.shown.consents import answers, items, lines, numbers, stands
from tests.factories import case, claim, entry, evidence, telling, voice

DAY = When(date(2024, 5, 3), date(2024, 5, 3), "3 May 2024")
YES = Consent(id="y", voice="v", use=Use.REPORT, given=True, wording="leave/1; By phone", when=DAY)
NO = Consent(id="n", voice="v", use=Use.REPORT, given=False, about="e/v")
SAID = case(
    entry("e", text="Letters changed"), telling("e", "v", evidence=frozenset({"d"})),
    claim("e>f", "v"), voice("x", kind=VoiceKind.ANONYMOUS), evidence("d", title="The letter"),
    voice("paper", kind=VoiceKind.DOCUMENT), Reflection(id="r", subject="dimension/scale",
    reasons="R"), YES, NO,
)  # fmt: skip


def test_each_use_says_since_when_and_how_it_is_known():
    found = {one.use: one for one in answers(SAID, "v")}
    assert found[Use.REPORT].state == "yes"
    assert found[Use.REPORT].when.text == "3 May 2024"
    assert found[Use.REPORT].how == "By phone"
    assert found[Use.ARCHIVE].state == "unasked"
    alone = {one.use: one for one in answers(SAID, "v", ("e/v", "e"))}
    assert (alone[Use.REPORT].state, alone[Use.REPORT].nearer) == ("no", True)
    other = {one.use: one for one in answers(SAID, "v", ("e>f/v", "e>f"))}
    assert (other[Use.REPORT].state, other[Use.REPORT].nearer) == ("yes", False)


def test_what_a_voice_said_is_listed_with_its_evidence():
    found = {one.id: one for one in items(SAID, "v")}
    assert set(found) == {"e/v", "e>f/v", "d"}
    assert found["e/v"].text == "Letters changed"
    assert found["e/v"].alone
    assert found["e>f/v"].text == "Letters changed → What happened: f"
    assert found["d"].text == "The letter"


def test_people_come_before_anonymous_posts_and_documents_are_not_asked():
    assert [(one.voice.id, one.things) for one in lines(SAID)] == [("v", 2), ("x", 0)]
    assert len(numbers(SAID)) == 4


@pytest.mark.parametrize(
    ("use", "given", "words"),
    [(Use.WORKSHOP, False, "not even here"), (Use.REPORT, True, "said yes"),
     (Use.REPORT, False, "said no"), (Use.NAME, True, "Nobody asked")],
)  # fmt: skip
def test_one_quiet_line(use, given, words):
    said = case(telling("e", "v"), Consent(id="k", voice="v", use=use, given=given))
    assert words in stands(said, "v")
