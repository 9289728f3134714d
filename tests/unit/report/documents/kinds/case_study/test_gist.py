"""The report on one page."""

from ripplegrid.model.words import Answer, Direction, Stance
from ripplegrid.report.documents.kinds.case_study.gist import gist
from tests.factories import claim, entry, telling
from tests.unit.report.documents.told import account, text


def test_an_empty_account_says_so() -> None:
    assert "Nothing is told in this account yet" in text(gist(account()))


def test_what_changed_is_told_in_the_order_of_time_with_how_it_is_seen() -> None:
    made = account(
        entry("a", "group", "outcome", text="Staff listen", continuing=Answer.NO),
        telling("a", "v", direction=Direction.POSITIVE),
        telling("a", "w", direction=Direction.NEGATIVE),
    )
    said = text(gist(made))
    assert "No date: Staff listen [1] (seen as good and bad; it has stopped)." in said
    assert "This has stopped: “Staff listen” [1]." in said
    assert "“Staff listen” [1]. Good: Voice v; bad: Voice w." in said
    assert "Somebody calls 1 thing bad, or both good and bad: “Staff listen” [1]." in said


def test_for_whom_it_was_stands_with_what_it_was() -> None:
    made = account(
        telling("a", "v", direction=Direction.POSITIVE, for_whom="pupils"),
        telling("b", "v", direction=Direction.NEGATIVE, for_whom="pupils"),
    )
    told = "Pupils. Good: “What happened: a” [1]; bad: “What happened: b” [2]."
    assert told in text(gist(made))


def test_silence_is_told_as_silence() -> None:
    said = text(gist(account(entry("a", "group", "outcome"))))
    for words in (
        "it is not said who told it.", "Nobody has said for whom it was.",
        "Nobody has said what lasted.", "Nobody has called anything bad",
    ):  # fmt: skip
        assert words in said


def test_a_way_that_is_told_whole_is_told() -> None:
    made = account(
        entry("a", "group", "process"), entry("b", "group", "outcome"), claim("a>b", "v")
    )
    assert "As Voice v tells it: “What happened: a” [1] → “What" in text(gist(made))


def test_the_sharpest_difference_comes_first() -> None:
    good, bad = Direction.POSITIVE, Direction.NEGATIVE
    made = account(
        telling("a", "v", direction=good), telling("a", "w", stance=Stance.PARTLY),
        telling("b", "v", direction=good), telling("b", "w", direction=bad),
    )  # fmt: skip
    said = text(gist(made))
    assert said.index("“What happened: b” [2]. Good") < said.index("“What happened: a” [1]. Good")
