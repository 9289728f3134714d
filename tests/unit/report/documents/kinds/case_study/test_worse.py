"""What was bad, unwanted, unexpected or absent."""

from ripplegrid.model.words import Answer, Direction
from ripplegrid.report.documents.kinds.case_study.worse import worse
from tests.factories import claim, entry, link, telling
from tests.unit.report.documents.told import account, text


def test_silence_is_told_as_silence() -> None:
    said = text(worse(account()))
    for words in (
        "Nobody has called anything bad.", "anything was not intended or not expected.",
        "Nobody has said what did not change", "It is not said what was hoped for",
    ):  # fmt: skip
        assert words in said


def test_every_one_of_many_is_named() -> None:
    many = [
        entry(f"e{n}", "group", "outcome", text=f"Thing {n}", intended=Answer.NO,
              expected=Answer.PARTLY, continuing=Answer.NO)
        for n in range(9)
    ]  # fmt: skip
    _, unplanned, absent, _ = worse(account(*many)).sections
    for section in (unplanned, absent):
        assert all(f"Thing {n} [" in text(section) for n in range(9))


def test_who_calls_it_bad_and_what_stood_in_the_way() -> None:
    made = account(
        telling("a", "v", direction=Direction.NEGATIVE),
        telling("c", "v", direction=Direction.NOTHING),
        link("a", "b", "hindered"),
        claim("a>b", "w"),
        sought=("Peace",),
    )
    said = text(worse(made))
    assert "What happened: a [1] Voice v" in said
    for words in ("What worked against something else:", "nothing changed", "Peace"):
        assert words in said


def test_what_worked_against_something_bad_is_not_among_what_was_bad() -> None:
    bad = telling("b", "v", direction=Direction.NEGATIVE)
    said = text(worse(account(bad, link("a", "b", "hindered"), claim("a>b", "w"))))
    assert "worked against" not in said
