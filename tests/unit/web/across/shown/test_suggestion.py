"""Suggestions in words."""

from __future__ import annotations

from django.core import signing

from ripplegrid.model.choosing import Proposal
from ripplegrid.synthesis.selection import Rules
from ripplegrid.synthesis.selection.measures import Spread
from ripplegrid.synthesis.selection.select import Selection
from ripplegrid.web.across.shown.candidates import proposed
from ripplegrid.web.across.shown.suggestion import SALT, bound, lacks, read_token, suggest
from tests import factories as make

STUDY = make.synthesis(Proposal(id="p", title="P"), Proposal(id="q", title="Q", status="stopped"))
AMONG = proposed(STUDY, {})


def test_a_suggestion_is_kept_signed_for_one_synthesis():
    found = suggest("s", Rules(size=2), AMONG).found
    assert sorted(title for title, _ in found.sample) == ["P", "Q"]
    assert read_token("s", found.token)["suggested"] == ["p", "q"]
    assert read_token("other", found.token) is None
    assert read_token("s", "made up") is None
    assert read_token("s", signing.dumps({"synthesis": "s"}, salt="other")) is None
    assert read_token("s", signing.dumps({"synthesis": "s"}, salt=SALT)) == {"synthesis": "s"}


def test_why_there_is_none_is_said():
    assert "Only 2 case studies" in suggest("s", Rules(size=5), AMONG).refused


def test_how_much_better_it_could_be_is_said():
    spread = Spread(cases=("p", "q"), covered=3, apart=2, nearest=("p", "q"))
    words = bound(Selection(
        suggested=spread, alternatives=(), every_alternative=False, covered_at_most=5,
        apart_at_most=4,
    ))  # fmt: skip
    assert "no sample stands for more than 5" in words
    assert "2 steps apart; more than 4 cannot be" in words


def test_what_is_missing_names_who_would_bring_it():
    gaps = lacks([p for p in AMONG if p.id == "p"], AMONG)
    assert next(could for gap, could in gaps if gap.kind == "stopped") == ["Q"]
