"""Outcome statements: uses and outcomes with who tells, what contributed and who confirms."""

from ripplegrid.model import Substantiation
from ripplegrid.model.words import Direction, Effect, Stance
from ripplegrid.report.documents.kinds.outcomes import tell
from tests.factories import claim, entry, link, telling
from tests.unit.report.documents.told import account, text


def test_a_statement_says_what_led_to_it_who_told_it_and_who_confirmed() -> None:
    told = account(
        entry("a", "group", "process", text="They met"),
        entry("b", "group", "outcome", text="Rules changed"),
        telling("b", "v", direction=Direction.NEGATIVE, account="It cost us a lot"),
        link("a", "b", effect=Effect.HELPED),
        claim("a>b", "v"),
        claim("a>b", "w", stance=Stance.DISAGREES),
        Substantiation(id="s", about="b", by="A manager", stance=Stance.PARTLY),
    )
    said = text(tell(told).sections[0])
    assert "Rules changed [1]" in said
    assert "Somebody calls it bad." in said
    assert "Voice v: It cost us a lot" in said
    assert "Voice v: “They met” [2] helped." in said
    assert "Voice w disagreed that “They met” [2] played a part." in said
    assert "Somebody outside the team confirms it in part." in said


def test_silence_is_said() -> None:
    said = text(tell(account(entry("b", "group", "use"))).sections[0])
    assert "Nobody has said why it matters." in said
    assert "Nobody has said what led to it." in said
    assert "Nobody was asked, or nobody answered." in said
    assert "Nobody has told of a use or an outcome." in text(tell(account()).sections[0])


def test_outputs_are_left_to_the_other_documents() -> None:
    told = account(entry("a", "group", "output", text="A leaflet"))
    assert "A leaflet" not in text(tell(told).sections[0])
