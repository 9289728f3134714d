"""Cards."""

from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def test_a_card_counts_what_stands_behind_an_entry():
    told = Told(
        make.case(
            make.entry("a", "individual", ["mechanism", "outcome"]),
            make.link("a", "b"),
            make.link("c", "a"),
            make.telling("a", "v", evidence=frozenset({"d"})),
        )
    )
    found = card(told, "a")
    assert [k.value for k in found.kinds] == ["outcome", "mechanism"]
    assert (found.links_in, found.links_out, found.evidence, found.heads.people) == (1, 1, 1, 1)


def test_cards_stand_by_kind_then_date_and_the_undated_last():
    told = Told(
        make.case(
            make.entry("late", "group", "outcome", when=make.when("2018-01-01")),
            make.entry("never", "group", "outcome"),
            make.entry("early", "group", "outcome", when=make.when("2016-01-01")),
            make.entry("made", "group", "output"),
        )
    )
    cards = sorted((card(told, i) for i in told.case.entries), key=lambda c: c.sort_key)
    assert [c.entry.id for c in cards] == ["made", "early", "late", "never"]
