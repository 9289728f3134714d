"""How firm it is, what is not known, and who checked it back."""

from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import CheckBack, FollowUp, PathStep, Workshop
from ripplegrid.model.words import FollowUpResult, Stance, StepState
from ripplegrid.report.documents.kinds.case_study.unknown import in_the_lists, path, unknown
from ripplegrid.report.documents.parts import Section
from ripplegrid.report.documents.sentences import Furniture
from tests.factories import claim, entry, when
from tests.unit.report.documents.told import account, text


def test_silence_is_told_as_silence() -> None:
    said = text(unknown(account()))
    assert "No answer of somebody who was shown the account again" in said
    assert "It is not said how the account was made." in text(path(account()))
    assert "there is no chain that could hold or break" in text(unknown(account()))


def test_gaps_are_told() -> None:
    assert "Nobody has said what led to" in text(unknown(account(entry("a", "group", "outcome"))))


def test_who_checked_what_and_what_outsiders_and_time_said() -> None:
    made = account(
        claim("a>b", "w"),
        CheckBack(id="c", about="a", voice="v", stance=Stance.DISAGREES, comment="Not at all"),
        CheckBack(id="d", about="a>b", voice="v", stance=Stance.AGREES),
        CheckBack(id="e", about="case", voice="v", stance=Stance.PARTLY),
        Substantiation(id="s", about="a", by="Ben", role="an auditor", stance=Stance.SAYS),
        FollowUp(id="f", entry="b", result=FollowUpResult.STOPPED, account="It ended.",
                 when=when("2021-01-01", text="January 2021")),
    )  # fmt: skip
    said = text(unknown(made))
    for words in (
        "Voice v, shown it again, does not agree.", "“Not at all”",
        "agreed in part with the account.", "“What happened: a” [1] → “What happened: b” [2]",
        "Confirmed from outside the team (an auditor).",
        "What happened: b [2]. Asked again: it has stopped (January 2021). It ended.",
    ):  # fmt: skip
        assert words in said
    assert "Ben" not in said


def test_a_sentence_somebody_checked_is_not_told_again() -> None:
    shown = CheckBack(id="c", about="case", voice="v", stance=Stance.AGREES,
                      finding="x", sentence="Trust grew.", rests_on=frozenset({"a"}))  # fmt: skip
    said = text(unknown(account(claim("a>b"), shown)))
    assert "Trust" not in said
    assert "Voice v agreed with a sentence that was made from the account." in said


def test_how_the_account_was_made() -> None:
    then = when("2020-01-01", text="2020")
    made = account(
        PathStep(id="p", step="describe", state=StepState.DONE, when=then),
        Workshop(id="w", title="Tea", about="The week", changed="The question", people="Ann"),
    )
    said = text(path(made))
    for words in ("Describe Done 2020", "Workshop: Tea.", "About: The week.", "The question."):
        assert words in said
    assert "Ann" not in said


def test_what_is_missing_in_the_lists_is_told_apart() -> None:
    made = account(entry("t", text="Loose"))
    assert "waiting to be placed" not in text(unknown(made))
    lists = Section(title=Furniture("T"), anchor="t", blocks=in_the_lists(made))
    assert "Still waiting to be placed on the grid: “Loose”" in text(lists)
