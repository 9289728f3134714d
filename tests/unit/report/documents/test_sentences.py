"""Sentences hold no data, or say what they rest on."""

import pytest

from ripplegrid.analysis.finding import Finding
from ripplegrid.errors import Groundless
from ripplegrid.report.documents.sentences import (
    REFERENCE,
    Furniture,
    Stated,
    of_finding,
    own_words,
    ref,
    referring,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.saying import speaking
from tests.factories import about, entry
from tests.marked import MARKED


def test_furniture_with_a_gap_is_refused() -> None:
    with pytest.raises(Groundless):
        Furniture("{who} spoke.")


def test_a_statement_that_rests_on_nothing_is_refused() -> None:
    with pytest.raises(Groundless):
        Stated(text="Staff listen.", rests_on=())


def test_both_are_said_in_the_language_being_spoken() -> None:
    with speaking(MARKED):
        said = stated("{who} spoke.", [("voices", "v")], who="Анна")
        assert said.text == "Анна σποκε."
        assert Furniture("Who").text != "Who"
    assert said.text == "Анна σποκε."


def test_a_number_takes_its_form() -> None:
    forms = ("{count} entry", "{count} entries")
    assert stated_count(forms, [("entries", "e")], count=1).text == "1 entry"
    assert stated_count(forms, [("entries", "e")], count=2).text == "2 entries"


def test_a_record_is_named_by_its_table() -> None:
    assert ref(about()) == ("about", "case")
    assert ref(entry("e")) == ("entries", "e")


def test_nobody_can_write_a_number_that_leads_to_an_entry() -> None:
    assert not REFERENCE.search(own_words(f"See {referring(1)}\x00 there"))
    assert verbatim("a\n\n b", ("entries", "e")).text == "a b"


def test_a_finding_brings_everything_it_rests_on() -> None:
    found = Finding(code="x", question=1, template="So.", entries=("e",), voices=("v",))
    whole = ("about", "case")
    said = of_finding(found, whole, ("factors", "f"))
    assert said.rests_on == (("entries", "e"), ("voices", "v"), ("factors", "f"))
    assert said.finding == "x"
    nothing = Finding(code="y", question=1, template="Nobody said so.")
    assert of_finding(nothing, whole).rests_on == (whole,)
