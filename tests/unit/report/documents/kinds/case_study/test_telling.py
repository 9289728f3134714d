"""A change as the report tells it."""

import pytest

from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Stance, VoiceKind
from ripplegrid.report.documents.kinds.case_study.telling import entry_blocks, whom_said
from ripplegrid.report.documents.parts import Quotation, Section
from ripplegrid.report.documents.sentences import Furniture
from tests.factories import entry, telling, voice, when
from tests.unit.report.documents.told import account, text

GOOD, BAD = Direction.POSITIVE, Direction.NEGATIVE
TOLD = (
    entry("a", ("group", "societal"), "outcome", text="Staff listen",
          when=when("2020-01-01", text="2020"), intended=Answer.NO, continuing=Answer.YES),
    telling("a", "v", direction=GOOD, quotation="They listened.", for_whom="patients"),
)  # fmt: skip


def told(*records: object) -> Section:
    made = account(*records)  # type: ignore[arg-type]
    blocks = tuple(entry_blocks(made, made.case.entries["a"]))
    return Section(title=Furniture("T"), anchor="t", blocks=blocks)


def quoted(section: Section) -> list[str]:
    return [one.words.text for one in section.blocks if isinstance(one, Quotation)]


def test_who_sees_it_how_stands_in_one_sentence() -> None:
    bad = telling("a", "w", direction=BAD, quotation="They had no time.")
    said = text(told(*TOLD, bad, telling("a", "x", stance=Stance.DISAGREES)))
    assert "2020. Good for patients, says Voice v; bad, says Voice w; Voice x does not" in said
    for words in ("Not intended.", "it still went on.", "Also at the societal level."):
        assert words in said


def test_where_people_differ_one_is_quoted_here_and_both_among_the_differences() -> None:
    more = telling("a", "w", direction=GOOD, quotation="All of them.")
    assert len(quoted(told(*TOLD, more))) == 2
    bad = telling("a", "x", direction=BAD, quotation="None did.")
    assert len(quoted(told(*TOLD, more, bad))) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [("me", "themselves"), ("him", "“him”"), ("me and the shore", "“me and the shore”"),
     ("the mentors.", "the mentors")],
)  # fmt: skip
def test_words_of_a_form_are_said_as_such(text: str, said: str) -> None:
    assert whom_said(text) == said


def test_a_paper_holds_it_and_says_how_it_was_entered_where_nobody_sees_it_so() -> None:
    paper = voice("d", kind=VoiceKind.DOCUMENT, name="Minutes")
    assert "‘Minutes’ bears it out." in text(told(*TOLD, paper, telling("a", "d", direction=GOOD)))
    worse = text(told(*TOLD, paper, telling("a", "d", direction=BAD)))
    assert "‘Minutes’, entered as bad." in worse


def test_what_was_heard_later_and_from_outside_stands_at_the_change() -> None:
    asked = FollowUp(id="f", entry="a", result=FollowUpResult.STOPPED, account="It ended",
                     when=when("2021-01-01", text="2021"))  # fmt: skip
    outside = Substantiation(id="s", about="a", by="B", role="Auditor", stance=Stance.PARTLY,
                             comment="Half of it")  # fmt: skip
    said = text(told(*TOLD, asked, outside))
    assert "Asked again: it has stopped (2021). It ended." in said
    assert "still went on" not in said
    assert "Confirmed in part from outside the team (Auditor). “Half of it”" in said


def test_nobody_is_said_to_have_told_it() -> None:
    assert "It is not said who told it." in text(told(entry("a")))
