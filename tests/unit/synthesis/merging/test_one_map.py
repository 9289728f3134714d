"""The combined map as one case study for a figure."""

from __future__ import annotations

from ripplegrid.model.across import Match
from ripplegrid.synthesis.merging import combine
from ripplegrid.synthesis.merging.one_map import one_map
from tests import factories as make

ONE = make.case(make.link("a", "b"), make.claim("a>b", "v"), make.telling("a", "v"), id="one")
TWO = make.case(make.link("c", "d"), make.telling("c", "v"), id="two")
MARKS = {"one": "A", "two": "B"}
SAME = Match(id="m", entries=frozenset({"one/b", "two/c"}))


def test_every_entry_says_whose_it_is_and_links_meet():
    merged = combine([ONE, TWO], [SAME])
    study = one_map(merged, MARKS, range(len(merged.entries)))
    texts = {e.id: e.text.partition(":")[0] for e in study.entries.values()}
    assert sorted(texts.values()) == ["A", "A, B", "B"]
    ends = {(texts[c.source], texts[c.target]) for c in study.contributions.values()}
    assert ends == {("A", "A, B"), ("A, B", "B")}
    assert set(study.voices) == {"one/v", "two/v"}
    assert {claim.contribution for claim in study.claims.values()} == {"one/a>b"}
    assert len(study.tellings) == 2


def test_only_what_is_asked_for_is_drawn():
    merged = combine([ONE, TWO], [SAME])
    place = merged.at["one/a"]
    study = one_map(merged, MARKS, [place])
    assert len(study.entries) == 1
    assert not study.contributions
    assert not study.claims
