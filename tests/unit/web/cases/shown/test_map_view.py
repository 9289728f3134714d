"""The address of a view says exactly what is shown."""

from datetime import date

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.web.cases.shown.map_view import View, last_day, read
from tests import factories as make
from tests.unit.web.cases.shown.maps import cases, views


@given(cases().flatmap(lambda case: st.tuples(st.just(case), views(case))))
def test_reading_an_address_gives_the_view_it_was_made_of(asked):
    case, view = asked
    assert read(QueryDict(view.address), case) == (view, True)


def test_the_whole_map_needs_no_words_in_its_address():
    assert View().address == ""
    assert not View(at="a", open=("x",), shape="table", part=2).narrowed
    assert View(voice="v").narrowed


KEYS = ["trace", "from", "until", "steps", "way", "told", "as", "level", "open", "loop", "part"]


@given(st.dictionaries(st.sampled_from(KEYS), st.text(min_size=1)))
def test_whatever_an_address_asks_what_is_left_of_it_fits(asked):
    case = make.case(make.entry("a"))
    query = QueryDict(mutable=True)
    query.update(asked)
    view, _ = read(query, case)
    assert read(QueryDict(view.address), case) == (view, True)


def test_an_entry_that_was_set_aside_is_no_longer_asked_for():
    case = make.case(make.entry("a", set_aside=True))
    assert read(QueryDict("trace=a&until=2015-13"), case) == (View(), False)


def test_the_last_day_of_a_year_and_of_a_month():
    assert last_day("2016-02") == date(2016, 2, 29)
    assert last_day("2015") == date(2015, 12, 31)
    assert last_day("2015-12") == date(2015, 12, 31)
    assert last_day("0000") is None
    assert last_day("9999") is None
