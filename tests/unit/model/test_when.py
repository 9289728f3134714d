"""Vague dates."""

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.model.when import When
from tests.factories import when

OPEN = When(None, None, "some time")


def test_certainly_before_is_before_on_every_possible_day() -> None:
    early, late = when("2014-01-01", "2014-12-31"), when("2015-01-01")
    assert early.certainly_before(late)
    assert not late.certainly_before(early)
    assert not early.certainly_before(when("2014-12-31"))


def test_times_that_overlap_are_possibly_before() -> None:
    year, june = when("2014-01-01", "2014-12-31"), when("2014-06-01", "2014-06-30")
    assert year.possibly_before(june)
    assert june.possibly_before(year)
    assert not when("2015-01-01").possibly_before(june)


def test_open_ends_are_possible_but_never_certain() -> None:
    since, until = When(when("2014-01-01").earliest, None, "since"), when(None)
    assert not since.certainly_before(when("2020-01-01"))
    assert since.possibly_before(when("2020-01-01"))
    assert When(None, when("2010-01-01").latest, "until").certainly_before(since)
    assert not until.dated


def test_what_has_no_date_is_neither_before_nor_after() -> None:
    assert not OPEN.dated
    assert not OPEN.certainly_before(when("2014-01-01"))
    assert not OPEN.possibly_before(when("2014-01-01"))
    assert not when("2014-01-01").possibly_before(OPEN)


@given(*[st.lists(st.dates(), min_size=2, max_size=2).map(sorted)] * 2)
def test_certain_is_possible_and_goes_one_way(one: list, other: list) -> None:  # type: ignore[type-arg]
    first, second = When(*one, "a"), When(*other, "b")
    if first.certainly_before(second):
        assert first.possibly_before(second)
        assert not second.possibly_before(first)
