"""Who says so, and who sees it differently."""

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
        "Voice v: it was good.", "Voice w: it was bad.", "“It was grand.”", "“It was not.”",
        "Because of it.", "In spite of it.", "Voice w: it is not so.",
    ):  # fmt: skip
        assert words in said
    assert found(section, "Voice w: it was bad.").rests_on == (("voices", "w"), ("tellings", "a/w"))
