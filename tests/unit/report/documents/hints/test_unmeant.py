"""Words that were not meant to be written, and ways to reach somebody."""

import pytest

from tests.factories import case, entry
from tests.unit.report.documents.hints.told import found


def codes(text: str) -> list[str]:
    return [one.code for one in found(case(entry("a", text=text)))]


@pytest.mark.parametrize(
    "text",
    [
        "She is seventy-one. Don’t write that down.",
        "Don't write this",
        "Between us, it never worked",
        "That was just between us",
        "Off the record it was a mess",
        "This is not for the report",
        "Please do not put it in the minutes",
        "She told me in confidence",
        "I didn’t want it written down",
        "Keep that to yourself",
    ],
)
def test_what_was_not_meant_to_be_written_is_noticed(text: str) -> None:
    assert codes(text) == ["unmeant"]


@pytest.mark.parametrize(
    "text",
    [
        "The trust between us and the ward grew",
        "She grew in confidence",
        "They did not write to the council",
        "Nobody put the posters on the wall",
        "The record of the meeting was lost",
    ],
)
def test_everyday_words_are_no_such_sign(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Write to ann@example.org for more", "email"),
        ("Ring 0117 496 0123 and ask", "phone"),
        ("Ring +44 20 7946 0018 and ask", "phone"),
        ("Ring 902-555-0147 and ask", "phone"),
        ("He lives at BS2 8HW now", "postcode"),
        ("He lives at B3H 4R2 now", "postcode"),
        ("A man born on 3 May 1961 came", "birth"),
        ("Her date of birth: 03/05/1961", "birth"),
    ],
)
def test_ways_to_reach_or_know_somebody_are_noticed(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "From 2015 to 2019 it cost 12,400",
        "NICE QS135 and NG25 were changed",
        "It began on 3 May 2016",
    ],
)
def test_years_sums_and_numbers_of_papers_are_none(text: str) -> None:
    assert codes(text) == []
