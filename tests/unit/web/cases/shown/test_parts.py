"""Large pages show some of each place, say how many there are, and lead to all of them."""

from __future__ import annotations

import pytest

from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.shown.parts import FIRST, MOST, OPENED, Opened, parts
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


@pytest.fixture(scope="module")
def cards():
    told = Told(make.case(*(make.entry(f"e{n:04}") for n in range(2 * OPENED + 30))))
    return [card(told, one) for one in told.case.entries]


def test_a_page_that_is_not_large_shows_everything(cards):
    shown = parts({"a": cards[: MOST - 1], "b": cards[:1]}, Opened("a"))
    assert all(part.whole and not part.opened for part in shown.values())
    assert [len(part.cards) for part in shown.values()] == [MOST - 1, 1]


def test_a_large_page_shows_the_first_of_each_place_and_says_how_many_there_are(cards):
    shown = parts({"a": cards, "b": cards[:3]})
    assert (shown["a"].cards, shown["a"].many) == (cards[:FIRST], len(cards))
    assert not shown["a"].whole
    assert shown["b"].whole


def test_going_on_from_part_to_part_shows_every_card_once(cards):
    seen, start = [], 1
    while start is not None:
        part = parts({"a": cards}, Opened("a", start))["a"]
        assert (part.begins, part.ends) == (len(seen) + 1, len(seen) + len(part.cards))
        assert part.before == (start - OPENED if seen else None)
        seen += part.cards
        start = part.after
    assert seen == cards


def test_what_was_just_added_is_shown_wherever_it_stands(cards):
    last = cards[-1].entry.id
    assert parts({"a": cards}, new=last)["a"].cards[-1].entry.id == last
    assert parts({"a": cards}, new=cards[0].entry.id)["a"].cards == cards[:FIRST]


@pytest.mark.parametrize(
    ("asked", "opened"),
    [({"cell": "a", "from": "41"}, Opened("a", 41)), ({"cell": "a", "from": "-1"}, Opened("a")),
     ({"from": "²"}, Opened()), ({"from": "9" * 99}, Opened()), ({"from": "0"}, Opened())],
)  # fmt: skip
def test_an_address_may_ask_for_anything(asked, opened):
    assert Opened.of(asked) == opened


def test_beyond_the_end_stands_the_last(cards):
    assert parts({"a": cards}, Opened("a", 99999))["a"].cards == cards[-1:]


MANY = MOST + 20


@pytest.fixture
def large(owner, browser):
    entries = (
        make.entry(f"e{n:04}", "group", "outcome", text=f"Thing {n:04}") for n in range(MANY)
    )
    case = make.case(*entries)
    create_case(owner, case)
    return lambda page: browser.get(f"/cases/{case.id}/{page}").content.decode()


def drawn(page):
    return page.count('<li class="card')


@pytest.mark.parametrize(
    ("page", "place"), [("grid/", "group%2Fimpacts"), ("timeline/", "undated")]
)
def test_a_place_with_many_shows_the_first_and_opens(large, page, place):
    shown = large(page)
    assert drawn(shown) == FIRST
    assert f"{FIRST} of {MANY} are shown." in shown
    assert f"?cell={place}#more-" in shown
    first, rest = large(f"{page}?cell={place}"), large(f"{page}?cell={place}&from=401")
    assert f"1 to 400 of {MANY}." in first
    assert f"401 to {MANY} of {MANY}." in rest
    assert drawn(first) + drawn(rest) == MANY
