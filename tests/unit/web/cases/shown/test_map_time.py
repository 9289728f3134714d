"""How far things had come by a day, and where the replay stops."""

from datetime import date

import pytest

from ripplegrid.model.when import When
from ripplegrid.web.cases.shown.map_time import MOST_STOPS, By, by, stops
from tests import factories as make

DAY = date(2015, 12, 31)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, By.UNDATED),
        (When(None, None, "long ago"), By.UNDATED),
        (make.when("2015-12-31"), By.THERE),
        (make.when("2015-06-01", "2016-06-01"), By.MAYBE),
        (When(date(2014, 1, 1), None, "since 2014"), By.MAYBE),
        (When(None, date(2017, 1, 1), "before 2017"), By.MAYBE),
        (When(None, date(2015, 1, 1), "before 2015"), By.THERE),
        (make.when("2016-01-01"), By.LATER),
    ],
)
def test_what_had_happened_by_a_day(when, expected):
    assert by(when, DAY) is expected


def test_the_replay_stops_at_every_month_of_a_short_time():
    entries = [
        make.entry("a", when=make.when("2014-11-05")),
        make.entry("b", when=make.when("2015-02-01")),
    ]
    found = stops(entries)
    assert [stop.name for stop in found] == ["2014-11", "2014-12", "2015-01", "2015-02"]
    assert found[1].last == date(2014, 12, 31)
    assert found[0].monthly


def test_the_replay_stops_at_every_year_of_a_long_time():
    found = stops([make.entry("a", when=make.when("1990-01-01", "2020-01-01"))])
    assert [found[0].name, found[-1].name, len(found)] == ["1990", "2020", 31]
    assert len(found) < MOST_STOPS
    assert not found[0].monthly


def test_without_dates_there_is_nothing_to_replay():
    assert stops([make.entry("a")]) == ()
