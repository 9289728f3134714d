"""What may say the same, and what was decided."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.model.across import Match
from ripplegrid.model.coding import Theme
from ripplegrid.model.words import Level
from ripplegrid.synthesis.codes import codes
from ripplegrid.web.across.shown.matching import decisions, others, pairs, pairs_by_code, refusal
from tests import factories as make
from tests.unit.web.across.together import BAKERS, CARERS, SAME, both


def test_pairs_of_different_case_studies_are_proposed_until_decided():
    [pair], further = pairs(both(), ())
    assert further == 0
    assert {pair.one.origin, pair.other.origin} == {"bakers/x", "carers/p"}
    assert pair.shared
    assert pair.origins in ("bakers/x carers/p", "carers/p bakers/x")
    assert pairs(both(SAME), [SAME]) == ([], 0)
    assert pairs(both(), [replace(SAME, same=False)]) == ([], 0)


PUT = codes(
    (BAKERS, CARERS),
    [Theme(id="t", name="Trust")],
    [make.coding(one) for one in ("bakers/x", "bakers/y", "carers/p", "carers/r")],
)


def test_what_coders_put_to_one_code_is_proposed_with_the_reason_and_words_come_first():
    words, _ = pairs(both(), ())
    coded = pairs_by_code(both(), PUT, (), but=words)
    assert (coded.further, coded.complete) == (0, True)
    assert {(p.one.origin, p.other.origin) for p in coded.pairs} == {
        ("bakers/x", "carers/r"), ("bakers/y", "carers/p"), ("bakers/y", "carers/r"),
    }  # fmt: skip
    [first, *_] = coded.pairs
    assert first.origins == "bakers/y carers/r"  # both stand at one level
    assert (first.reason, first.levels) == ("Both were put to the code “Trust”.", (Level.GROUP,))
    differ = Match(id="d", entries=frozenset({"bakers/y", "carers/r"}), same=False)
    left = pairs_by_code(both(), PUT, [differ], but=words).pairs
    assert first.origins not in {pair.origins for pair in left}


def test_of_a_case_study_that_is_not_here_no_decision_is_told():
    away = Match(id="a", entries=frozenset({"gone/x", "carers/p"}), why="Heron")
    told = decisions(both(SAME), [SAME, away])
    assert [(d.match.id, d.fits, len(d.entries)) for d in told] == [("m", True, 2)]


def test_a_decision_whose_entry_is_gone_does_not_fit():
    lapsed = Match(id="l", entries=frozenset({"bakers/gone", "carers/p"}))
    assert [d.fits for d in decisions(both(lapsed), [lapsed])] == [False]


def test_others_are_found_by_their_words_in_other_case_studies_only():
    assert [n.origin for n in others(both(), "bakers/x", "leaflet")] == ["carers/q", "carers/p"]
    assert others(both(), "bakers/x", "ward") == []
    assert others(both(), "bakers/x", " ") == []
    assert others(both(SAME), "bakers/x", "readers") == []  # it has a partner there already


def test_what_a_case_study_keeps_apart_is_not_joined():
    clash = Match(id="n", entries=frozenset({"bakers/x", "carers/q"}))
    assert "stand apart in one case study" in refusal(both(SAME), clash, [SAME])
    assert refusal(both(), clash, []) == ""
    assert refusal(both(SAME), replace(clash, same=False), [SAME]) == ""
