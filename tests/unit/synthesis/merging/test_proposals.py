from ripplegrid.model import Distinction
from ripplegrid.synthesis.merging import combine, propose

from .some_cases import match, one_case

SAME = "Carers rewrote the leaflet"
LIKE = "The leaflet was rewritten by carers"
CASES = [
    one_case("a", texts=[("e", SAME), ("f", LIKE)]),
    one_case("b", texts=[("e", LIKE), ("f", "Buses have ramps")]),
]


def offered(matches=(), distinctions=()):
    return {(p.one, p.other) for p in propose(combine(CASES, matches), distinctions)}


def test_only_entries_of_different_case_studies_are_proposed():
    assert offered() == {("a/e", "b/e"), ("a/f", "b/e")}


def test_what_is_matched_or_could_not_be_is_not_proposed():
    assert offered([match("a/e", "b/e")]) == set()


def test_what_people_said_is_different_is_not_asked_again():
    apart = Distinction(id="d", one="b/e", other="a/e", why="Another leaflet")
    assert offered(distinctions=[apart]) == {("a/f", "b/e")}


def test_a_proposal_says_the_words_that_the_two_share():
    pair = next(p for p in propose(combine(CASES)) if p.one == "a/e")
    assert "leaflet" in pair.shared
