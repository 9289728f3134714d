"""A piece is given only for just what it shows, and only so many are kept."""

from __future__ import annotations

from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.web.cases.shown.fragments import Fragments


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
