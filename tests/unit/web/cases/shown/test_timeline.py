"""Years."""

import pytest

from ripplegrid.model.when import When
from ripplegrid.web.cases.shown.timeline import Asked, timeline, where, year_of
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


@pytest.mark.parametrize(
    ("when", "year"),
    [
        (None, None),
        (When(None, None, "before the ward moved"), None),
        (make.when("2016-01-01", "2018-12-31", "2017?"), 2017),
        (make.when("2016-03-01", "2016-05-31", "spring 2016"), 2016),
        (make.when("2016-01-01", "2016-12-31", "30 years after 1986"), 2016),
    ],
)
def test_the_year_something_stands_under(when, year):
    assert year_of(when) == year


def test_years_are_in_order_and_the_undated_apart():
    told = Told(
        make.case(
            make.entry("late", when=make.when("2020-01-01")),
            make.entry("early", when=make.when("2013-01-01")),
            make.entry("never"),
            period=make.when("2015-01-01", "2018-01-01"),
        )
    )
    found = timeline(told)
    assert [(y.year, y.period) for y in found.years] == [(2013, "before"), (2020, "after")]
    assert [c.entry.id for c in found.undated] == ["never"]


def test_a_project_without_a_period_has_no_before_and_after():
    assert where(2015, None) == ""
    assert where(2016, make.when("2015-01-01", "2018-01-01")) == "during"


def test_one_part_of_the_time_and_one_level_can_be_looked_at():
    told = Told(
        make.case(
            make.entry("early", "group", when=make.when("2013-01-01")),
            make.entry("perhaps", "group", when=make.when("2014-01-01", "2015-06-01")),
            make.entry("late", "societal", when=make.when("2020-01-01")),
            make.entry("never", "group"),
            period=make.when("2015-01-01", "2018-01-01"),
        )
    )

    def ids(*asked):
        found = timeline(told, Asked.of(*asked))
        cards = [card for year in found.years for card in year.cards] + list(found.undated)
        return [card.entry.id for card in cards]

    assert ids("before", "") == ["early", "perhaps"]
    assert ids("during", "") == ["perhaps"]
    assert ids("after", "group") == []
    assert ids("", "group") == ["early", "perhaps", "never"]
    assert len(ids("nonsense", "nonsense")) == 4
