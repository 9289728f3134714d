"""The scale is straight within each part; bands stand from society down."""

import re
from datetime import date

from ripplegrid.exchange.examples import load
from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.model.words import Level
from ripplegrid.report.figures.timecolumns import Stretch
from ripplegrid.report.figures.timeline_ground import (
    Part,
    Scale,
    bands_of,
    first_published,
    name_end,
    straight,
)
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.drawn import root_of, texts
from tests.unit.report.figures.synthetic import case_of
from tests.unit.report.figures.test_ripple import case_with

YEAR = Stretch(date(2010, 1, 1), date(2010, 12, 31))
NEXT = Stretch(date(2011, 1, 1), date(2011, 12, 31))


def test_the_scale_is_straight_and_keeps_within_its_ends():
    scale = Scale((Part(YEAR, 100, 464), Part(NEXT, 464, 500)), 520)
    assert scale.x(date(2010, 1, 1)) == 100
    assert scale.x(date(2010, 7, 2)) == 282
    assert scale.x(date(2011, 1, 1)) == 464
    assert scale.x(date(2009, 1, 1)) == scale.left == 100
    assert scale.x(date(2020, 1, 1)) == scale.right == 500


def test_a_straight_scale_holds_every_day_that_anybody_speaks_of():
    told = Told(case_of(60))
    dated = [e for e in told.entries.values() if e.entry.when]
    days = [d for e in dated for d in (e.entry.when.earliest, e.entry.when.latest) if d]
    scale = straight(told, dated, 1200)
    assert [scale.x(min(days)), scale.x(max(days))] == [scale.left, scale.right]


def test_bands_stand_from_society_down_and_the_base_levels_always():
    individual = Entry(id="a", text="A", levels=frozenset({Level.INDIVIDUAL}))
    told = Told(case_with(individual))
    found = bands_of(list(told.entries.values()))
    assert list(found) == ["societal", "organisational", "group", "individual"]
    assert [len(inside) for inside in found.values()] == [0, 0, 0, 1]
    assert name_end(told, "group") < name_end(told, "organisational")


def test_the_first_published_output_is_the_one_that_can_have_come_first():
    def output(key, year):
        when = When(date(year, 1, 1), date(year, 12, 31), str(year))
        return Entry(id=key, text=key, published=True, when=when)

    told = Told(case_with(output("a", 2016), output("b", 2014), Entry(id="c", text="c")))
    assert first_published(told).entry.id == "b"
    assert first_published(Told(case_with())) is None


def test_a_year_is_named_where_it_begins():
    when = When(date(2013, 12, 31), date(2016, 2, 1), "")
    entry = Entry(id="a", text="A", when=when, levels=frozenset({Level.GROUP}))
    shown = texts(root_of("timeline", case_with(entry), width=1200)).split()
    assert "2014" in shown
    assert "2013" not in shown


def test_two_years_that_share_a_narrow_column_are_both_named_whole():
    """A crowded timeline at the width of a page has columns of some seventy pixels."""
    words = texts(root_of("timeline", load("school-mornings"), width=680))
    assert "2014–2015" in words
    assert not re.search(r"\d–\d*…", words)
