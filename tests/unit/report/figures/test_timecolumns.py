"""Time is cut into whole, ordered, filled stretches."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.model.when import When
from ripplegrid.report.figures.timecolumns import Stretch, middle, stretches

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(deadline=None)
@given(st.lists(DAYS, min_size=1, max_size=40), st.integers(1, 8))
def test_every_day_falls_in_exactly_one_stretch_and_every_stretch_has_a_day(days, most):
    found = stretches([(d, "band") for d in days], most)
    assert 1 <= len(found) <= most
    assert all(a.last < b.first for a, b in pairwise(found))
    homes = [[s for s in found if s.first <= d <= s.last] for d in days]
    assert all(len(home) == 1 for home in homes)
    assert {home[0] for home in homes} == set(found)


def test_nothing_has_no_stretch():
    assert stretches([], 4) == []


def test_crowded_years_get_their_own_stretch():
    days = [(date(2010, 5, 1), "a")] + [(date(2014 + i % 2, 5, 1), "a") for i in range(20)]
    assert [s.words for s in stretches(days, 3)] == ["2010", "2011–2014", "2015"]


def test_stretches_are_said_shortly():
    assert Stretch(date(2014, 1, 1), date(2014, 12, 31)).words == "2014"
    assert Stretch(date(2014, 4, 1), date(2014, 6, 30)).words == "Apr–Jun 2014"
    assert Stretch(date(2014, 4, 1), date(2014, 4, 30)).words == "Apr 2014"
    assert Stretch(date(2014, 10, 1), date(2015, 3, 31)).words == "Oct 2014 – Mar 2015"


def test_a_date_takes_its_place_by_its_middle_or_its_known_end():
    start, end = date(2014, 1, 1), date(2014, 1, 31)
    assert middle(When(start, end, "")) == date(2014, 1, 16)
    assert middle(When(start, None, "")) == start
    assert middle(When(None, end, "")) == end
