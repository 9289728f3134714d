"""How a sentence is said in a language: English as it is written, another by its translations."""

from __future__ import annotations

from datetime import date

import pytest

from ripplegrid.report.figures.timecolumns import Stretch
from ripplegrid.saying import (
    ENGLISH,
    Language,
    again,
    mark,
    mark_count,
    say,
    say_count,
    say_list,
    speaking,
    spoken,
    worded,
)

WELSH = Language(
    "cy",
    text={"Grid of {title}": "Grid {title}", "{items} and {last}": "{items} a {last}"}.__getitem__,
    counted=lambda one, many, count: "{count} cofnod",
)


def test_english_is_spoken_as_it_is_written() -> None:
    assert spoken() is ENGLISH
    assert say("Grid of {title}", title="{braces} stay") == "Grid of {braces} stay"
    assert say("A text with { braces } and no gaps") == "A text with { braces } and no gaps"
    assert say("") == ""


@pytest.mark.parametrize(("count", "words"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries")])
def test_a_number_has_its_form(count: int, words: str) -> None:
    assert say_count("{count} entry", "{count} entries", count=count) == words


def test_another_language_is_spoken_within_its_block_only() -> None:
    with speaking(WELSH):
        assert spoken().code == "cy"
        assert say("Grid of {title}", title="Better letters") == "Grid Better letters"
        assert say_count("{count} entry", "{count} entries", count=3) == "3 cofnod"
        assert say_list(["a", "b"]) == "a a b"
        with speaking(ENGLISH):
            assert say("Grid of {title}", title="x") == "Grid of x"
    assert spoken() is ENGLISH


def test_a_language_is_left_when_something_goes_wrong() -> None:
    with pytest.raises(KeyError), speaking(WELSH):
        say("not translated")
    assert spoken() is ENGLISH


def test_marking_leaves_the_text_as_it_is() -> None:
    assert mark("for later") == "for later"
    assert mark_count("one", "many") == ("one", "many")


@pytest.mark.parametrize(
    ("items", "more", "said"),
    [
        ([], 0, ""),
        (["a"], -2, "a"),
        (["a"], 0, "a"),
        (["a", "b"], 0, "a and b"),
        (["a", "b", "c", "d"], 0, "a, b, c and d"),
        (["a", "b"], 1200, "a, b and 1,200 more"),
    ],
)
def test_things_are_joined_as_people_say_them(items: list[str], more: int, said: str) -> None:
    assert say_list(items, more) == said


def test_an_address_is_the_same_in_every_language() -> None:
    stretch = Stretch(date(2014, 1, 1), date(2014, 3, 31))
    marked = Language("x", text=lambda text: f"⟦{text}⟧")
    with speaking(marked):
        assert stretch.words != stretch.key == "Jan–Mar 2014"


def test_a_worded_sentence_is_english_and_is_said_again_with_its_gaps_open() -> None:
    inner = worded("a calendar")
    made = worded("{name} is {what} of {number:,} days.", name="x.ics", what=inner, number=2000)
    assert made == "x.ics is a calendar of 2,000 days."
    with speaking(Language("x", text=lambda text: f"⟦{text}⟧")):
        assert again(made) == "⟦x.ics is ⟦a calendar⟧ of 2,000 days.⟧"
        assert again("plain") == "plain"
    assert again(made) == made


def test_braces_are_left_alone_in_a_sentence_without_gaps() -> None:
    assert again(worded("It begins with {“info”: …}.")) == "It begins with {“info”: …}."
