"""Every view says what it rests on."""

import pytest

from ripplegrid.web.cases.shown.map_part import whole_of
from ripplegrid.web.cases.shown.map_shown import show
from ripplegrid.web.cases.shown.map_time import stops
from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.shown.map_words import sentences, stop_in_words
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

CASE = make.case(
    make.entry("a", kinds="process", when=make.when("2014-05-01")),
    make.entry("b", when=make.when("2014-01-01", "2018-01-01")),
    make.entry("c", when=make.when("2019-02-01")),
    make.claim("a>b", "v"),
    make.claim("b>c", "v"),
    make.claim("c>b", "w"),
)


def said(**asked):
    whole = whole_of(Told(CASE))
    fits = asked.pop("fits", True)
    return " ".join(sentences(show(whole, View(**asked), fits=fits), whole))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, "All of it: 3 entries and 3 links."),
        ({"trace": "c", "way": "down", "steps": 1}, "2 of 3 entries and 1 of 3 links."),
        ({"start": ("a",), "end": ("c",)}, "1 chain of at most 6 links, of which 1 is told whole"),
        ({"start": ("c",), "end": ("a",)}, "No chain of at most 6 links leads from the one"),
        ({"loop": "first"}, "2 of 3 entries and 2 of 3 links. Loop 1 of 1."),
        ({"loop": "first", "whole": True}, "No loop is told here"),
        ({"whole": True}, "Only chains of two links or more that one and the same voice tells"),
        ({"whole": True, "trace": "a"}, "one and the same voice says every step"),
        ({"until": "2015"}, "By then: 1 for certain; 1 perhaps"),
        ({"until": "2015"}, "for they came later: 1."),
        ({"without": ("a",)}, "2 things that a process leads to would not be reached any more."),
        ({"without": ("a",)}, "not what would have happened"),
        ({"without": ("c",)}, "would still be reached another way"),
        ({"fits": False}, "asks for something that is not here"),
    ],
)
def test_a_view_says_what_it_rests_on(asked, words):
    assert words in said(**asked)


def test_what_only_merging_joined_is_said():
    case = make.case(
        make.entry("m2", merged_into="m"), make.claim("a>m", "v"),
        make.claim("m>z", "v", source="m2"),
    )  # fmt: skip
    whole = whole_of(Told(case))
    shown = show(whole, View(start=("a",), end=("z",)))
    assert "nobody told it" in " ".join(sentences(shown, whole))


def test_nothing_to_lose_is_said():
    case = make.case(make.link("a", "b"))
    whole = whole_of(Told(case))
    assert "No link leads on from a process" in " ".join(
        sentences(show(whole, View(without=("a",))), whole)
    )


def test_a_stop_is_a_month_or_a_year():
    months = stops([make.entry("a", when=make.when("2014-05-01"))])
    years = stops([make.entry("a", when=make.when("1990-01-01", "2019-01-01"))])
    assert [stop_in_words(months[0]), stop_in_words(years[0])] == ["May 2014", "1990"]
