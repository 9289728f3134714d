"""What else played a part: from outside, what helped, and power."""

from ripplegrid.model.registers import Factor, PowerNote
from ripplegrid.model.words import Answer, Audience, FactorKind, Level, PowerDirection
from ripplegrid.report.documents.kinds.case_study.around import external, factors, power
from tests.factories import claim, entry
from tests.unit.report.documents.told import account, found, text


def test_silence_is_told_as_silence() -> None:
    assert "Nobody has told of anything from outside" in text(external(account()))
    assert "Nobody has said what made it easier." in text(factors(account()))
    assert "Nobody has said what made it harder." in text(factors(account()))
    assert "No note on power stands here" in text(power(account()))


def test_what_came_from_outside_and_what_people_say_of_other_causes() -> None:
    made = account(
        entry("x", "societal", "external factor", text="A new law"),
        claim("a>b", "v", also_contributed="the law"),
    )
    said = text(external(made))
    assert "A new law [" in said
    assert ": “the law” (Voice v)." in said


def test_whether_it_would_have_happened_anyway_and_who_says_so() -> None:
    made = account(claim("a>b", "v", otherwise=Answer.NO), claim("a>b", "w", otherwise=Answer.YES))
    section = external(made)
    said = text(section)
    assert "Of 1 link somebody said what would have been without it, of 1 in all" in said
    anyway = found(section, "would have happened anyway")
    assert "Voice w" in anyway.text
    assert "Voice v" not in said


def test_a_factor_with_its_level_its_teller_and_its_entries() -> None:
    made = account(
        Factor(id="f", kind=FactorKind.CHALLENGE, text="No money", levels=frozenset({Level.GROUP}),
               context_bound=True, voice="v", entries=frozenset({"e"}))
    )  # fmt: skip
    section = factors(made)
    for words in ("No money (only here).", "Told by Voice v.", "[1]"):
        assert words in text(section)
    assert found(section, "Told by Voice v.").rests_on == (("factors", "f"), ("voices", "v"))


def test_a_note_on_power_for_everybody_and_no_other() -> None:
    made = account(
        entry("e"),
        PowerNote(id="p", text="They hired her.", about="e", direction=PowerDirection.SHIFTED,
                  whose="the pupils", voice="v", audience=Audience.EVERYONE),
        PowerNote(id="q", text="Not for you.", voice="v", audience=Audience.TEAM),
    )  # fmt: skip
    said = text(power(made))
    assert "They hired her." in said
    assert "it shifted power; whose: the pupils" in said
    assert "Not for you." not in said
