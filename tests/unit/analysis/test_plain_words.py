"""Words evened out so that they can be compared."""

import pytest

from ripplegrid.analysis.plain_words import (
    NEARLY,
    OPPOSITES,
    figures,
    folded,
    negated,
    poles,
    stem_of,
    words_in,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"),
        ("apologise", "apologizes"),
        ("analysed", "analyzed"),
        ("behaviour", "behavior"),
        ("neighbours", "neighbor"),
        ("programme", "program"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("adviser", "advisors"),
        ("learnt", "learned"),
        ("wrote", "writing"),
        ("co-production", "coproduction"),
        ("café", "cafe"),
        ("Tŷ", "ty"),
        ("twelve", "12"),
        ("4,000", "4000"),
        ("GP’s", "doctor"),
    ],
)
def test_ways_of_writing_one_word_are_one(one, other):
    assert stem_of(one) == stem_of(other) != ""


@pytest.mark.parametrize(("one", "other"), [("four", "hour"), ("our", "or"), ("led", "lend")])
def test_other_words_stay_apart(one, other):
    assert stem_of(one) != stem_of(other) or not stem_of(one)


def test_only_words_that_carry_meaning_are_kept_as_they_were_written():
    written = [word.written for word in words_in("The Ward’s staff didn’t re-write it in 2017!")]
    assert written == ["Ward’s", "staff", "re-write", "2017"]
    assert words_in("… — 🙂") == ()


def test_two_negations_are_none():
    assert negated("Nobody came")
    assert negated("It didn’t help")
    assert not negated("Nobody could not come")
    assert not negated("Everybody came")


def test_figures_are_the_same_in_words_and_in_figures():
    assert figures(words_in("Twelve of 4,000 on the second day")) == {"12", "4000", "2"}


def test_comparatives_pull_the_way_their_word_does():
    assert {pair for pair, _ in poles("shorter")} == {pair for pair, _ in poles("longer")}
    assert poles("shorter") != poles("longer")


def test_no_word_stands_in_two_lists_of_words_that_mean_nearly_the_same():
    words = NEARLY.split()
    twice = {w for w in words if words.count(w) > 1}
    assert not twice


def test_no_word_pulls_both_ways_of_one_pair():
    for pair in OPPOSITES.strip().splitlines():
        one, other = pair.split("/")
        assert not set(one.split()) & set(other.split())


def test_folding_takes_case_and_accents_away():
    assert folded("CAFÉ Ŵ") == "cafe w"
