"""A piece is given only for just what it shows, and only so many are kept."""

from __future__ import annotations

from dataclasses import replace

from django.utils.safestring import SafeString
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ripplegrid.analysis.analysis import analyse
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.web.cases.shown.fragments import Fragments, analysed, wordless
from tests import factories as make
from tests.any_case import cases


def drawn(shows: object) -> SafeString:
    return SafeString(f"<li>{shows}</li>")


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3)), max_size=30))
def test_whatever_was_asked_before_each_gets_what_they_may_see(asked):
    kept = Fragments(most=2)
    for key, shows in asked:
        assert kept.of(key, shows, lambda shows=shows: drawn(shows)) == drawn(shows)


def test_the_same_piece_is_drawn_once():
    kept, times = Fragments(), []
    for shows in ("one", "one", "two", "one"):
        kept.of("key", shows, lambda shows=shows: times.append(shows) or drawn(shows))
    assert times == ["one", "two", "one"]


def test_what_was_used_longest_ago_is_forgotten():
    kept, times = Fragments(most=2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        kept.of(key, 1, lambda key=key: times.append(key) or drawn(1))
    assert times == ["a", "b", "c", "b"]


def reworded(study: CaseStudy) -> CaseStudy:
    return replace(
        study, entries=table(replace(e, text=f"Not {e.id}") for e in study.entries.values())
    )


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(most=2))
def test_an_analysis_does_not_depend_on_the_words_of_entries(study):
    assert analyse(reworded(study)).as_json() == analyse(study).as_json()
    assert wordless(reworded(study)) == wordless(study)


def test_an_analysis_is_kept_until_anything_but_words_changes():
    study = make.case(make.entry("a"), make.entry("b"), make.link("a", "b"))
    first = analysed(study, "me")
    assert analysed(reworded(study), "me") is first
    more = replace(study, contributions=table())
    dated = replace(
        study, entries=table([make.entry("a", when=make.when("2016-05-01")), make.entry("b")])
    )
    for other in (more, dated):
        assert analysed(other, "me").as_json() == analyse(other).as_json()
        assert analysed(study, "me").as_json() == first.as_json()
