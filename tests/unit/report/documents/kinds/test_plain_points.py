"""A thing told plainly: when, who saw it how and for whom, in whose words, and what lasted."""

from __future__ import annotations

from datetime import date

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.when import When
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Stance, VoiceKind
from ripplegrid.report.documents.kinds.plain_points import last_asked, point, seen_differently
from tests.factories import entry, telling, voice
from tests.unit.report.documents.told import account

GOOD, BAD = Direction.POSITIVE, Direction.NEGATIVE


def year(number: int) -> When:
    return When(date(number, 1, 1), date(number, 12, 31), str(number))


def said(*records, quoted=0) -> str:
    told = account(entry("a", "group", "outcome", text="They met"), *records)
    (only,) = told.entries
    return " ".join(one.text for one in point(told, only, quoted=quoted))


def test_when_it_was_stands_in_brackets() -> None:
    told = account(entry("a", text="they met.", when=When(None, None, "spring 2017")))
    assert next(point(told, told.entries[0])).text == "They met (spring 2017)."
    asked = account(entry("a", text="Who met?", when=When(None, None, "2017")))
    assert next(point(asked, asked.entries[0])).text == "Who met?"


def test_each_way_of_seeing_it_is_a_sentence_with_for_whom() -> None:
    found = said(
        telling("a", "v", direction=GOOD, for_whom="pupils"),
        telling("a", "w", direction=BAD, for_whom="me and my family"),
        telling("a", "x", stance=Stance.PARTLY),
        telling("a", "y", stance=Stance.DISAGREES),
    )
    assert "Voice v said it was good for pupils." in found
    assert "Voice w said it was bad for “me and my family”." in found
    assert "Voice x agreed only in part." in found
    assert "Voice y did not agree." in found


def test_papers_judge_nothing() -> None:
    paper = voice("p", kind=VoiceKind.DOCUMENT, name="Minutes")
    found = said(paper, telling("a", "p", direction=GOOD))
    assert found == "They met. It is written in ‘Minutes’."


def test_short_words_of_different_views_are_quoted() -> None:
    found = said(
        telling("a", "v", direction=GOOD, quotation="We had cake together"),
        telling("a", "w", direction=GOOD, quotation="There was tea as well"),
        telling("a", "x", direction=BAD, quotation="Nobody asked me to come"),
        quoted=2,
    )
    assert "Voice v said: “We had cake together”" in found
    assert "Voice x said it was bad: “Nobody asked me to come”" in found
    assert "tea" not in found
    assert "cake" not in said(telling("a", "v", quotation="We had cake together"))


def test_the_last_answer_says_whether_it_lasted() -> None:
    first = FollowUp(id="f", entry="a", result=FollowUpResult.CONTINUED, when=year(2019))
    then = FollowUp(id="g", entry="a", result=FollowUpResult.STOPPED, when=year(2021))
    waiting = FollowUp(id="h", entry="a", due=year(2030))
    assert said(first, then, waiting).endswith("When somebody asked again, it had stopped.")
    told = account(entry("a", continuing=Answer.NO), waiting)
    assert last_asked(told, told.entries[0]) is None
    assert [one.text for one in point(told, told.entries[0])][-1] == "It did not last."


def test_agreeing_in_part_is_not_seeing_it_differently() -> None:
    def differ(*records) -> bool:
        told = account(entry("a"), *records)
        return seen_differently(told, told.entries[0])

    assert not differ(telling("a", "v", direction=GOOD), telling("a", "w", stance=Stance.PARTLY))
    assert differ(telling("a", "v", direction=GOOD), telling("a", "w", stance=Stance.DISAGREES))
    assert differ(telling("a", "v", direction=GOOD), telling("a", "w", direction=BAD))
