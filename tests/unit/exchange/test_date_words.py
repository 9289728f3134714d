from datetime import date

import pytest

from ripplegrid.exchange.date_words import Span, month_span, read_words, season_span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("in 2016", "2016-01-01", "2016-12-31"),
        ("March 2016", "2016-03-01", "2016-03-31"),
        ("Feb. 2016", "2016-02-01", "2016-02-29"),
        ("2016 March", "2016-03-01", "2016-03-31"),
        ("03/2016", "2016-03-01", "2016-03-31"),
        ("3rd March 2016", "2016-03-03", "2016-03-03"),
        ("Monday 3 March, 2016", "2016-03-03", "2016-03-03"),
        ("March 3, 2016", "2016-03-03", "2016-03-03"),
        ("2016/03/05", "2016-03-05", "2016-03-05"),
        ("2016-03-05 00:00:00", "2016-03-05", "2016-03-05"),
        ("31/12/2016", "2016-12-31", "2016-12-31"),
        ("12/31/2016", "2016-12-31", "2016-12-31"),
        ("spring 2016", "2016-03-01", "2016-05-31"),
        ("the summer of 2016", "2016-06-01", "2016-08-31"),
        ("2016 fall", "2016-09-01", "2016-11-30"),
        ("winter 2015/16", "2015-12-01", "2016-02-29"),
        ("Q1 2016", "2016-01-01", "2016-03-31"),
        ("2016 Q4", "2016-10-01", "2016-12-31"),
        ("2nd quarter of 2016", "2016-04-01", "2016-06-30"),
        ("first half of 2016", "2016-01-01", "2016-06-30"),
        ("H2 2016", "2016-07-01", "2016-12-31"),
        ("early 2017", "2017-01-01", "2017-06-30"),
        ("mid-2017", "2017-04-01", "2017-09-30"),
        ("end of 2017", "2017-07-01", "2017-12-31"),
        ("early March 2016", "2016-03-01", "2016-03-15"),
        ("mid March 2016", "2016-03-08", "2016-03-23"),
        ("late Feb 2016", "2016-02-15", "2016-02-29"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("late 1990s", "1995-01-01", "1999-12-31"),
        ("2014-15", "2014-01-01", "2015-12-31"),
        ("2014/2016", "2014-01-01", "2016-12-31"),
        ("2014 – 2016", "2014-01-01", "2016-12-31"),
        ("between 2014 and March 2016", "2014-01-01", "2016-03-31"),
        ("March to June 2016", "2016-03-01", "2016-06-30"),
        ("3-5 March 2016", "2016-03-03", "2016-03-05"),
        ("about 2015", "2014-01-01", "2016-12-31"),
        ("c. March 2016", "2016-01-30", "2016-05-01"),
    ],
)
def test_words_give_the_whole_range_they_can_mean(text, first, last):
    span = read_words(text)
    assert (span.first, span.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("since 2014", "2014-01-01", None),
        ("from March 2014 onwards", "2014-03-01", None),
        ("2014 - present", "2014-01-01", None),
        ("2014+", "2014-01-01", None),
        ("after March 2016", "2016-04-01", None),
        ("until 2015", None, "2015-12-31"),
        ("by summer 2017", None, "2017-08-31"),
        ("before 2015", None, "2014-12-31"),
    ],
)
def test_open_words_leave_one_side_open(text, first, last):
    span = read_words(text)
    assert (span.first and str(span.first), span.last and str(span.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last", "note"),
    [
        ("12/03/2016", "2016-03-12", "2016-12-03", "12 March or 3 December"),
        ("16/3/16", "2016-03-16", "2016-03-16", "“16” is read as 2016"),
        ("1.2.75", "1975-01-02", "1975-02-01", "1 February or 2 January 1975"),
        ("Mar-16", "2016-03-01", "2016-03-31", "a month of 2016"),
        ("winter 2016", "2015-12-01", "2017-02-28", "December 2015 or 2016"),
        ("about 2015", "2014-01-01", "2016-12-31", "“about”"),
    ],
)
def test_what_can_be_taken_in_two_ways_covers_both_and_says_so(text, first, last, note):
    span = read_words(text)
    assert (str(span.first), str(span.last)) == (first, last)
    assert note in span.note


@pytest.mark.parametrize(
    "text",
    [
        "", "March", "ongoing", "a long time ago", "31/31/2016", "30 February 2016", "2020 to 2019",
        "after December 9999", "2016-13-01", "about nothing", "since forever", "winter 2015/19",
        "2016 to nowhere", "2015-14",
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_made_one(text):
    assert read_words(text) is None


def test_months_may_run_into_the_next_year():
    assert month_span(2015, 12, 3) == Span(date(2015, 12, 1), date(2016, 2, 29))


def test_a_season_is_three_months():
    assert season_span(2016, "autumn") == Span(date(2016, 9, 1), date(2016, 11, 30))
