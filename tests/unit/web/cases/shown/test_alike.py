"""Which pairs the team is asked about."""

import pytest

from ripplegrid.analysis.likeness import Likeness
from ripplegrid.model import Distinction
from ripplegrid.web.cases.shown.alike import candidates, differing, near, questions
from ripplegrid.web.cases.shown.search import MOST
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

ONE = make.entry("a", text="Carers rewrote the leaflet")
OTHER = make.entry("b", text="The leaflet was rewritten by carers")
APART = make.entry("c", text="Buses have ramps")
DIFFER = Distinction(id="d", one="b", other="a", why="Two leaflets")


def of(*records):
    told = Told(make.case(*records))
    return told, Likeness(told.reading.entries)


def asked(*records):
    told, likeness = of(*records)
    return [(q.one.entry.id, q.other.entry.id) for q in questions(told, likeness.pairs())]


def test_what_looks_alike_is_asked_with_the_words_both_have():
    told, likeness = of(ONE, OTHER, APART)
    (question,) = questions(told, likeness.pairs())
    assert question.shared == ("Carers rewrote", "leaflet")
    assert [card.entry.id for card in question.both] == ["a", "b"]


@pytest.mark.parametrize(
    "settled",
    [
        [DIFFER],
        [make.link("a", "b")],
        [DIFFER, make.entry("kept", text=OTHER.text)],
    ],
)
def test_what_was_answered_or_led_to_the_other_is_not_asked(settled):
    entries = {"a": ONE, "b": OTHER, "c": APART}
    assert ("a", "b") not in asked(*entries.values(), *settled)


def test_what_was_said_of_an_entry_holds_for_the_one_that_speaks_for_it():
    kept = make.entry("kept", text="Carers rewrote a leaflet")
    merged = make.entry("b", text=OTHER.text, merged_into="kept")
    assert asked(ONE, merged, kept, APART) == [("a", "kept")]
    assert asked(ONE, merged, kept, APART, DIFFER) == []


def test_an_entry_is_told_what_is_near_it_unless_it_left_the_grid():
    told, likeness = of(ONE, OTHER, APART)
    assert [q.other.entry.id for q in near(told, likeness, ONE)] == ["b"]
    aside = make.entry("a", text=ONE.text, set_aside=True, set_aside_why="Old")
    told, likeness = of(aside, OTHER, APART)
    assert near(told, likeness, aside) == ()


def test_a_small_account_offers_everything_the_likeliest_first():
    told, likeness = of(APART, ONE, OTHER)
    assert [e.id for e in candidates(told, likeness, ONE)] == ["b", "c"]
    assert [e.id for e in candidates(told, likeness, ONE, "ramps")] == ["c"]


def test_a_large_account_offers_what_looks_alike():
    many = [make.entry(f"n{n}", text=f"Thing number {n}") for n in range(MOST + 1)]
    told, likeness = of(ONE, OTHER, *many)
    assert [e.id for e in candidates(told, likeness, ONE)] == ["b"]


def test_what_differs_is_listed_with_its_reason():
    ((record, one, other, why),) = differing(make.case(ONE, OTHER, DIFFER))
    assert (record, one.id, other.id, why) == ("d", "b", "a", "Two leaflets")
