"""What the page of coding shows."""

from ripplegrid.model.coding import Theme
from ripplegrid.web.across.shown.code import (
    KEYS,
    choices,
    find_words,
    guesses,
    mark_of,
    own,
    walk,
)
from ripplegrid.web.across.shown.codebook import Group
from tests import factories as make

PLACES = tuple(("c1", one) for one in "abcd")
THEMES = {"t": Theme(id="t", name="Trust"), "u": Theme(id="u", name="Use")}


def test_the_way_leads_on_to_what_is_left_and_round_again():
    way = walk(PLACES, {PLACES[0], PLACES[2]}, PLACES[3])
    assert (way.number, way.given, way.looked, way.left) == (4, 4, 2, (PLACES[1], PLACES[3]))
    assert (way.before, way.after, way.onward) == (PLACES[2], None, PLACES[1])
    assert walk(PLACES, set(PLACES), PLACES[0]).onward is None


def test_every_theme_has_a_key_as_far_as_keys_go_and_none_has_another_use():
    many = [Theme(id=str(n), name=str(n)) for n in range(40)]
    (found,) = choices([Group((), tuple(many))], {"0"}, {"1"})
    keys = [one.key for one in found.choices]
    assert keys[: len(KEYS)] == list(KEYS)
    assert len(set(KEYS)) == len(KEYS)
    assert not set(KEYS) & set("jknms")
    assert set(keys[len(KEYS) :]) == {""}
    assert (found.choices[0].speaks, found.choices[1].against) == (True, True)


def test_a_guess_is_made_of_ones_own_codings_of_entries_that_share_words():
    case = make.case(
        make.entry("a", text="Carers rewrote the leaflet with nurses"),
        make.entry("b", text="The leaflet was rewritten by carers and nurses"),
        make.entry("c", text="Buses have ramps"),
        id="c1",
    )
    made = make.synthesis(
        *make.coding_round("ann"), make.coding("c1/a"), make.coding("c1/c", "u"),
        make.coding("c1/a", "u", against=True), make.coding("c1/b", "u", "ben"),
    )  # fmt: skip
    mine = own(made, "r", "ann")
    assert set(mine) == {("c1", "a", "", ""), ("c1", "c", "", "")}
    (guess,) = guesses({"c1": case}, THEMES, mine, ("c1", "b"))
    assert (guess.theme.name, guess.like.id) == ("Trust", "a")
    assert guess.shared
    assert guesses({"c1": case}, THEMES, {}, ("c1", "b")) == ()


def test_a_mark_tells_one_state_from_another():
    one, other = make.coding(), make.coding(memo="Why")
    assert len({mark_of([]), mark_of([one]), mark_of([other])}) == 3
    assert mark_of([one, make.coding(theme="u")]) == mark_of([make.coding(theme="u"), one])


def test_words_are_found_where_they_were_marked_or_where_they_come_first():
    told = "They asked.\nThey listened. They asked."
    assert find_words(told, "They asked.") == (0, 11)
    assert find_words(told, "They asked.", near=27) == (27, 38)
    assert find_words(told, "asked.\r\nThey") == (5, 16)
    assert find_words(told, "  ") is None
    assert find_words(told, "they asked.") is None
