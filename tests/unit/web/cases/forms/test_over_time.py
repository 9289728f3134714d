"""Asking for a day."""

from dataclasses import replace
from datetime import date

import pytest

from ripplegrid.web.cases.forms.over_time import DayForm, first_day
from tests import factories as make


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2018", date(2018, 12, 31)),
        ("June 2018", date(2018, 6, 30)),
        ("2018-02-28", date(2018, 2, 28)),
    ],
)
def test_a_day_a_month_or_a_year(said, day):
    assert DayForm({"day": said}).asked == day


@pytest.mark.parametrize("said", ["", "since 2014", "when it rained"])
def test_what_is_no_day_is_a_sentence(said):
    form = DayForm({"day": said})
    assert form.asked is None
    assert form.errors["day"]


EARLY, LATE = make.when("2015-01-01"), make.when("2019-01-01")


def test_it_begins_with_the_end_of_the_project_where_something_came_later():
    dated = (make.entry("a", when=EARLY), make.entry("b", when=LATE))
    assert first_day(make.case(*dated, period=make.when("2014-01-01", "2016-12-31"))) == date(
        2016, 12, 31
    )
    over = make.case(*dated, period=make.when("2014-01-01", "2020-12-31"))
    assert first_day(over) == date(2018, 12, 31)


def test_else_with_the_first_publication_or_not_at_all():
    out = make.entry("p", when=make.when("2016-01-01"), published=True)
    dated = (make.entry("a", when=EARLY), make.entry("b", when=LATE))
    assert first_day(make.case(out, *dated)) == date(2016, 1, 1)
    assert first_day(make.case(make.entry("a", when=EARLY))) is None
    assert first_day(make.case(make.entry("a", when=replace(EARLY, earliest=None)))) is None
