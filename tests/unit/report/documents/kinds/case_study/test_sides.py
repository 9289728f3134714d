"""Who says so, and who sees it differently."""

from ripplegrid.model.registers import Workshop
from ripplegrid.model.words import Direction, Stance
from ripplegrid.report.documents.kinds.case_study.sides import sides
from tests.factories import claim, telling
from tests.unit.report.documents.told import account, found, text


def test_nobody_speaks() -> None:
    assert "It is not said who tells any of this." in text(sides(account()))


def test_nobody_sees_it_differently() -> None:
    assert "Nobody has said that they see it differently." in text(sides(account(telling())))


def test_both_sides_are_told_in_their_own_words() -> None:
    made = account(
        telling("a", "v", direction=Direction.POSITIVE, quotation="It was grand."),
        telling("a", "w", direction=Direction.NEGATIVE, quotation="It was not."),
        claim("a>b", "v", account="Because of it."),
        claim("a>b", "w", stance=Stance.DISAGREES, account="In spite of it."),
    )
    section = sides(made)
    said = text(section)
    for words in (
        "Voice v: good.", "Voice w: bad.", "“It was grand.”", "“It was not.”",
        "Because of it.", "In spite of it.", "Voice w: does not agree.",
    ):  # fmt: skip
        assert words in said
    assert found(section, "Voice w: bad.").rests_on == (("tellings", "a/w"), ("voices", "w"))


def test_where_people_differed_in_workshops() -> None:
    made = account(Workshop(id="w", title="With cake", disagreements="Whether it lasts"))
    assert "With cake: Whether it lasts." in text(sides(made))
