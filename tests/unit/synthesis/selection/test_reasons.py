from hypothesis import given

from ripplegrid.synthesis.selection import AtLeast, Rules, reasons
from ripplegrid.synthesis.selection.reasons import place_words

from .some_candidates import at, instances


def told(chosen, rules, among=None):
    return {
        (r.case, r.kind): r.sentence
        for r in reasons(chosen, rules, chosen if among is None else among)
    }


def test_who_stands_alone_is_told_so():
    low, high, also = at("low", 0), at("high", 3), at("also", 3)
    said = told([low, high], Rules(size=2), [low, high, also])
    assert (
        said["low", "alone at a place"] == "The only one of all at “Stages: Not yet at any stage”."
    )
    assert said["high", "alone at a place"] == "The only one chosen at “Stages: Every stage”."


def test_a_place_that_is_not_settled_is_said_with_care():
    said = told([at("a", (0, 1)), at("b", 1)], Rules(size=2))
    assert "people place it differently" in said["a", "alone at a place"]


def test_what_was_asked_for_and_who_alone_meets_a_rule():
    chosen = [at("a", 1, country="Wales"), at("b", 1, country="Canada")]
    rules = Rules(size=2, include=frozenset({"a"}), at_least=(AtLeast(trait="country"),))
    said = told(chosen, rules)
    assert said["a", "asked for"] == "You asked for it."
    assert said["b", "alone with a trait"] == "The only one from Canada."


def test_who_only_fills_the_number_is_said_to():
    said = told([at("a", 0), at("b", 0), at("c", 1)], Rules(size=3))
    assert said["a", "apart"] == (
        "It makes up the number. Where both are placed, it stands where “B” stands."
    )


def test_of_whom_nobody_said_a_place_no_distance_is_told():
    said = told([at("a"), at("b", 0), at("c", 0)], Rules(size=3))
    assert said["a", "apart"] == "It makes up the number. Nobody has placed it yet."
    assert "“C”" in said["b", "apart"]
    others = told([at("a", 0, 0), at("b")], Rules(size=2, include=frozenset({"b"})))
    assert ("a", "apart") not in others
    assert ("b", "apart") not in others


@given(instances())
def test_every_case_has_a_reason(instance):
    candidates, _ = instance
    rules = Rules(size=len(candidates))
    assert {r.case for r in reasons(candidates, rules, candidates)} == {c.id for c in candidates}


def test_a_place_in_words():
    assert place_words("adherence", 3) == "Adherence: All through"
