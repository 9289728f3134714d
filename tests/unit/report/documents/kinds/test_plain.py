"""The plain version: our own sentences are short and easy, and the bad is told too."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Direction, FollowUpResult, ProjectStatus, Stance
from ripplegrid.report.documents.kinds import plain, plain_points
from ripplegrid.report.documents.kinds.plain import tell
from ripplegrid.report.documents.parts import Figure, within
from ripplegrid.report.documents.renderers.inline import plain as plain_text
from tests.factories import claim, entry, telling
from tests.unit.report.documents.told import account, text

MARKED = ("mark", "mark_count")
VOWELS = re.compile(r"[aeiouy]+")


def our_words() -> list[str]:
    """Every sentence of ours in the plain version, as it stands in the module."""
    found = []
    for module in (plain, plain_points):
        for call in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in MARKED:
                found += [one.value for one in call.args if isinstance(one, ast.Constant)]
    return [s for one in found for s in re.split(r"(?<=[.?!])\s", str(one))]


def syllables(word: str) -> int:
    plainly = word.casefold()
    silent = plainly.endswith("e") and not plainly.endswith("le")
    return max(1, len(VOWELS.findall(plainly)) - silent)


def test_our_sentences_have_at_most_fifteen_words() -> None:
    assert len(our_words()) > 20
    assert [one for one in our_words() if len(one.split()) > 15] == []


def test_our_sentences_are_easy_to_read() -> None:
    """Flesch reading ease: above 70 a twelve-year-old reads with ease."""
    sentences = [one for one in our_words() if one.endswith(".")]
    words = [w for one in sentences for w in re.findall(r"[A-Za-z’]+", one)]
    ease = 206.835 - 1.015 * len(words) / len(sentences)
    ease -= 84.6 * sum(map(syllables, words)) / len(words)
    assert ease >= 75


def test_the_type_is_large() -> None:
    assert tell(account()).paper.points >= 14


def sections(*records) -> dict[str, str]:
    return {section.anchor: text(section) for section in tell(account(*records)).sections}


def test_the_bad_the_same_and_the_doubted_are_told_each_in_one_place() -> None:
    found = sections(
        entry("a", "group", "outcome", text="Trust was lost"),
        telling("a", "v", direction=Direction.NEGATIVE),
        entry("b", "individual", "outcome", text="Letters are as long as ever"),
        telling("b", "v", direction=Direction.NOTHING),
        entry("c", "individual", "outcome", text="People sleep"),
        telling("c", "v", direction=Direction.POSITIVE),
        telling("c", "w", stance=Stance.DISAGREES),
        entry("d", "group", "outcome", text="Meetings are short", intended=Answer.NO),
        telling("d", "v", direction=Direction.POSITIVE),
    )
    assert "Trust was lost. Voice v said it was bad." in found["bad"]
    assert "Voice v said that nothing changed." in found["same"]
    assert "People sleep. Voice v said it was good. Voice w did not agree." in found["differ"]
    assert "People sleep. People see this differently; see below." in found["changed"]
    assert "Trust" not in found["changed"]
    assert "Letters" not in found["changed"]
    assert "Meetings are short." in found["unplanned"]
    assert "Nobody has asked again yet what lasted." in found["lasted"]


def test_what_came_of_asking_again_is_told() -> None:
    asked = FollowUp(id="f", entry="a", result=FollowUpResult.STOPPED)
    found = sections(entry("a", "group", "outcome", text="They meet"), asked)
    assert "These things had stopped: They meet." in " ".join(found["lasted"].split())
    assert "had stopped" in found["changed"]


def test_it_says_for_whom_and_who_says_so() -> None:
    found = sections(
        entry("a", "group", "outcome", text="The day is shorter"),
        telling("a", "v", direction=Direction.POSITIVE, for_whom="pupils"),
        telling("a", "w", direction=Direction.NEGATIVE, for_whom="Teachers."),
    )
    assert "For pupils. Good: “The day is shorter”." in found["for-whom"]
    assert "For Teachers. Bad: “The day is shorter”." in found["for-whom"]
    assert "This was told by 2 people." in found["who"]
    assert "Voice v." in found["who"]
    assert "Voice w." in found["who"]
    silent = sections(entry("a"))
    assert "Nobody has said for whom it was." in silent["for-whom"]
    assert "It is not said who told this." in silent["who"]


def test_the_team_says_how_it_stands_and_what_was_hoped_for() -> None:
    told = account(status=ProjectStatus.STOPPED, seen_as_failed=True, sought=("Calm",))
    found = " ".join(plain_text(one) for block in tell(told).opening for one in within(block))
    assert "The project was stopped early. It was called a failure." in found
    assert "At the start people hoped for this: Calm." in found


def test_its_end_is_in_plain_words_too() -> None:
    said = text(tell(account(entry("a"))).sections[-1])
    assert "A computer put this together by fixed rules." in said
    assert "item by item" not in said


def test_what_is_cut_is_counted() -> None:
    told = account(*(entry(f"e{n}", "group", "outcome") for n in range(9)))
    assert "The whole report tells of 5 more." in text(tell(told).sections[0])


def test_an_empty_account_says_so() -> None:
    assert "Nobody has said what changed." in text(tell(account()).sections[0])


def test_a_story_told_whole_is_told_step_by_step_with_a_picture() -> None:
    told = account(
        entry("a", "group", "process", text="they met"),
        entry("b", "group", "outcome", text="they trusted"),
        claim("a>b", "v"),
    )
    ways = next(one for one in tell(told).sections if one.anchor == "ways")
    assert "This is a story told by Voice v." in text(ways)
    assert "They met." in text(ways)
    assert isinstance(ways.blocks[-1], Figure)
    assert "a picture" in text(ways)
    picture = ways.blocks[-1]
    assert "For groups of people" in picture.svg
    assert "a group or team" not in picture.svg


def test_of_those_for_whom_it_was_the_rest_is_counted_by_people() -> None:
    """Each of them may rest on several tellings; no more are counted than there are."""
    people = [f"group {letter}" for letter in "abcdefghij"]
    records = [
        one
        for number, whom in enumerate(people)
        for one in (
            entry(f"e{number}", "group", "outcome"),
            telling(f"e{number}", "v", for_whom=whom, direction=Direction.POSITIVE),
            telling(f"e{number}", "w", for_whom=whom, direction=Direction.POSITIVE),
        )
    ]
    (whom,) = [s for s in tell(account(*records)).sections if s.anchor == "for-whom"]
    named = [one for one in people if one in text(whom)]
    assert 0 < len(named) < len(people)
    assert f"The whole report tells of {len(people) - len(named)} more." in text(whom)
