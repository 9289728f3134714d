"""Units as pages show and name them."""

import pytest

from ripplegrid.model.coding import Passage
from ripplegrid.web.across.shown.units import (
    links_from,
    query_of,
    shown,
    tellings,
    unit_from,
    unit_of,
)
from tests import factories as make

CASE = make.case(make.entry("a"), make.entry("b"), make.telling("a", "v"), make.claim("a>b", "v"))


@pytest.mark.parametrize(
    "unit", [("c", "e", "", ""), ("c&d", "e/v", "a>b", ""), ("c", "e", "", "p")]
)
def test_an_address_names_the_same_unit_again(unit):
    assert unit_from(query_of(unit)) == unit
    assert unit_of({"case": "c"}) == ("c", "", "", "")


def test_a_unit_is_shown_with_what_stands_there():
    passage = Passage(id="p", coder="ann", case="case", telling="a/v", start=0, end=2, text="We")
    told = make.case(
        make.entry("a"), make.telling("a", "v", account="We met"), make.claim("a>b", "v")
    )
    found = shown(("case", "a", "a>b", ""), {"case": CASE}, {})
    assert (found.entry.id, found.target.id, found.words) == ("a", "b", "")
    marked = shown(("case", "a", "", "p"), {"case": told}, {"p": passage})
    assert (marked.words, marked.query) == ("We", "case=case&entry=a&passage=p")
    lost = shown(("case", "a", "", "p"), {"case": CASE}, {"p": passage})
    assert lost.words == "[words that are not shown any more]"
    gone = shown(("none", "a", "", ""), {"case": CASE}, {})
    assert (gone.case, gone.entry) == (None, None)


def test_what_is_told_of_an_entry_and_what_it_led_to():
    assert [(one.telling.id, one.by) for one in tellings(CASE, "a")] == [("a/v", "Voice v")]
    assert [target.id for _, target in links_from(CASE, "a")] == ["b"]
    assert links_from(CASE, "b") == ()
