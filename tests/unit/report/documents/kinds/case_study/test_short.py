"""What a reader in a hurry must know."""

from ripplegrid.model.words import Direction
from ripplegrid.report.documents.kinds.case_study.short import in_short, opening
from ripplegrid.report.documents.parts import Note, Paragraph
from tests.factories import claim, entry, telling
from tests.unit.report.documents.told import account, text


def test_an_empty_account_says_so() -> None:
    assert "Nothing is told in this account yet" in text(in_short(account()))


def test_it_says_who_tells_what_at_which_level_and_what_was_bad() -> None:
    made = account(
        entry("a", "group", "outcome", text="Staff listen"),
        telling("a", "v", direction=Direction.NEGATIVE),
        telling("a", "w", direction=Direction.POSITIVE),
    )
    said = text(in_short(made))
    assert "This account holds 1 thing that happened, told by 2 people." in said
    assert "At the group level: “Staff listen” [1]." in said
    assert "Told as a change for the worse: “Staff listen” [1]." in said
    both = "it was bad (Voice v); it was good (Voice w)"
    assert f"People see “Staff listen” [1] differently: {both}." in said


def test_a_chain_told_whole_is_told() -> None:
    made = account(
        entry("a", "group", "process"), entry("b", "group", "outcome"), claim("a>b", "v")
    )
    assert "Voice v told the whole of this chain: “What happened: a” [" in text(in_short(made))


def test_it_says_for_whom_it_was_better_and_for_whom_worse() -> None:
    made = account(
        entry("a", "group", "outcome"),
        entry("b", "group", "outcome"),
        telling("a", "v", direction=Direction.POSITIVE, for_whom="pupils"),
        telling("b", "v", direction=Direction.POSITIVE, for_whom="pupils"),
        telling("a", "w", direction=Direction.NEGATIVE, for_whom="teachers."),
    )
    said = text(in_short(made))
    assert "For whom For the better, for: pupils [1] [2]. For the worse, for: teachers [1]." in said
    assert "Nobody has said for whom it was." in text(in_short(account(entry("a"))))


def test_an_invented_example_says_so_before_anything_else() -> None:
    lead, note = opening(account(summary="We talked.", fictional=True))
    assert isinstance(lead, Paragraph)
    assert isinstance(note, Note)
    assert opening(account()) == ()
