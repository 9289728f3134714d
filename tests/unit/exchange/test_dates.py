from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.exchange.dates import read_date, read_when, when_of_cell
from ripplegrid.model.when import When


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-03", "2016-03-01", "2016-03-31"),
        ("2016-03-05", "2016-03-05", "2016-03-05"),
        ("2016-03-05T10:00:00", "2016-03-05", "2016-03-05"),
        ("2014/2016-03", "2014-01-01", "2016-03-31"),
        ("2016-21", "2016-03-01", "2016-05-31"),
        ("2016-22/2017", "2016-06-01", "2017-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2016-XX", "2016-01-01", "2016-12-31"),
        ("2016-03-XX", "2016-03-01", "2016-03-31"),
        ("2014/..", "2014-01-01", None),
        ("2014/", "2014-01-01", None),
        ("../2014", None, "2014-12-31"),
        ("/2014", None, "2014-12-31"),
        ("2015?", "2014-01-01", "2016-12-31"),
        ("2015~", "2014-01-01", "2016-12-31"),
        ("0900-22", "0900-06-01", "0900-08-31"),
    ],
)
def test_edtf_is_read(text, first, last):
    """Examples of the levels 0 and 1 at https://www.loc.gov/standards/datetime/."""
    when = read_when(text)
    assert when.text == text
    assert (when.earliest and str(when.earliest), when.latest and str(when.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("2015?", "“2015?” is read as 2014-01-01 to 2016-12-31, with room on both sides"),
        ("2010-11", "“2010-11” is read as November 2010; two years are written 2010–2011"),
        ("2016-21", "“2016-21” is read as spring 2016"),
        ("2016-24", "winter 2016 may have begun in December 2015 or 2016"),
        ("spring 2016?", "the question mark is kept with the date"),
        ("2014-15", ""),
        ("2016-03", ""),
    ],
)
def test_what_was_decided_is_said(text, note):
    assert read_date(text).note == note


@pytest.mark.parametrize(
    "text",
    ["", "  ", "-0044", "Y12000", "0000", "0000-21", "0001-24", "2016-02-30", "2016/2014", "../..",
     "when the ward moved", "2016 " * 30],
)  # fmt: skip
def test_what_is_no_date_within_our_years_is_none(text):
    assert read_when(text) is None


def test_later_levels_of_the_standard_are_not_taken_for_months():
    assert read_when("2016-30").latest == date(2030, 12, 31)


@given(st.text(max_size=40))
@settings(deadline=None)
def test_no_text_is_too_strange(text):
    when = read_when(text)
    assert when is None or (when.dated and when.text == text)


@given(st.from_regex(r"[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?(/[0-9X]{4}|/\.\.|/)?", fullmatch=True))
@settings(deadline=None)
def test_nothing_like_edtf_ends_before_it_begins(text):
    when = read_when(text)
    if when and when.earliest and when.latest:
        assert when.earliest <= when.latest


@given(st.dates(date(1000, 1, 1)))
@settings(deadline=None)
def test_every_day_is_read_as_itself(day):
    assert read_when(day.isoformat()) == When(day, day, day.isoformat())


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (42430, "2016-03-01"),
        (42430.75, "2016-03-01"),
        (2016.0, "2016"),
        (date(2016, 3, 1), "2016-03-01"),
        (datetime(2016, 3, 1, 12, tzinfo=UTC), "2016-03-01"),
        ("March 2016", "March 2016"),
    ],
)
def test_cells_of_a_spreadsheet_are_dates(cell, text):
    assert when_of_cell(cell).text == text


@pytest.mark.parametrize("cell", [None, True, 7, -1.0, float("nan"), float("inf"), 1e9, "x"])
def test_other_cells_are_not(cell):
    assert when_of_cell(cell) is None


def test_a_workbook_of_an_old_mac_counts_from_1904():
    assert when_of_cell(40968, from_1904=True).text == "2016-03-01"
