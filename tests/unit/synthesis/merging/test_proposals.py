from ripplegrid.model.across import Match
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.merging import combine, propose, propose_by_code
from tests.factories import case, entry

from .some_cases import match, one_case

SAME = "Carers rewrote the leaflet"
LIKE = "The leaflet was rewritten by carers"
CASES = [
    one_case("a", texts=[("e", SAME), ("f", LIKE)]),
    one_case("b", texts=[("e", LIKE), ("f", "Buses have ramps")]),
]


def offered(matches=(), decided=()):
    return {(p.one, p.other) for p in propose(combine(CASES, matches), decided)}


def test_only_entries_of_different_case_studies_are_proposed():
    assert offered() == {("a/e", "b/e"), ("a/f", "b/e")}


def test_what_is_matched_or_could_not_be_is_not_proposed():
    assert offered([match("a/e", "b/e")]) == set()


def test_what_people_said_is_different_is_not_asked_again():
    apart = Match(id="d", entries=frozenset({"b/e", "a/e"}), same=False, why="Another leaflet")
    assert offered(decided=[apart]) == {("a/f", "b/e")}


def test_a_proposal_says_the_words_that_the_two_share():
    pair = next(p for p in propose(combine(CASES)) if p.one == "a/e")
    assert "leaflet" in pair.shared


THEMES = [Theme(id="t", name="Trust"), Theme(id="p", name="Policy")]
CODED = [
    case(entry("e", "group"), entry("f", "societal"), id="a"),
    case(entry("e", "societal"), entry("f", "group"), id="b"),
]


def by_code(*put, matches=(), decided=(), listed=200):
    found = [
        Coding(id=where, coder="ann", theme=where[0], case=where[2], entry=where[4:])
        for where in put
    ]
    merged = combine(CODED, matches)
    return propose_by_code(merged, codes(CODED, THEMES, found), decided, listed)


def test_entries_under_one_code_are_proposed_with_the_code_as_the_reason():
    (found,) = by_code("t:a/e", "t:b/e", "p:a/f").items
    assert (found.one, found.other, found.levels) == ("a/e", "b/e", ())
    assert found.reason == "Both were put to the code “Trust”."


def test_what_shares_more_codes_or_a_level_is_named_first():
    every = [f"t:{n}/{e}" for n in "ab" for e in "ef"]
    pairs = [(one.one, one.other) for one in by_code(*every).items]
    assert pairs == [("a/e", "b/f"), ("a/f", "b/e"), ("a/e", "b/e"), ("a/f", "b/f")]
    first = by_code(*every, "p:a/f", "p:b/f").items[0]
    assert (first.one, first.other) == ("a/f", "b/f")
    assert first.reason == "Both were put to the codes “Policy” and “Trust”."


def test_codes_propose_nothing_that_is_matched_or_said_to_differ():
    put = ("t:a/e", "t:b/e", "t:b/f")
    apart = Match(id="d", entries=frozenset({"b/e", "a/e"}), same=False)
    assert [one.other for one in by_code(*put, decided=[apart]).items] == ["b/f"]
    assert by_code(*put, matches=[match("a/e", "b/e")]).items == ()


def test_it_says_when_more_could_be_proposed():
    every = [f"t:{n}/{e}" for n in "ab" for e in "ef"]
    assert (len(by_code(*every, listed=3).items), by_code(*every, listed=3).complete) == (3, False)
    assert by_code(*every, listed=4).complete
