"""Entries stand on one scale of time; vague dates are drawn so, and undated ones stand apart."""

from datetime import date

import pytest

from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.model.words import Level
from ripplegrid.report.figures.timeline import Scale
from tests.unit.report.figures.drawn import by_class, entries_in, root_of
from tests.unit.report.figures.synthetic import case_of
from tests.unit.report.figures.test_ripple import case_with

LEVEL = frozenset({Level.GROUP})
DAY = date(2015, 3, 1)


@pytest.mark.parametrize("size", [1, 60, 300])
@pytest.mark.parametrize("width", [390, 1200])
def test_every_entry_stands_in_time_or_apart(size, width):
    case = case_of(size)
    assert entries_in(root_of("timeline", case, width=width)) == set(case.entries)


def test_only_vague_dates_are_drawn_open():
    exact = Entry(id="a", text="A", levels=LEVEL, when=When(DAY, DAY, "1 March 2015"))
    vague = Entry(id="b", text="B", levels=LEVEL, when=When(DAY, None, "since 2015"))
    drawn = {
        e.get("data-entry"): bool(by_class(e, "rg-vague"))
        for e in by_class(root_of("timeline", case_with(exact, vague)), "rg-entry")
    }
    assert drawn == {"a": False, "b": True}


def test_undated_entries_stand_apart():
    root = root_of("timeline", case_with(Entry(id="a", text="A", levels=LEVEL)))
    assert entries_in(by_class(root, "rg-undated")[0]) == {"a"}


def test_the_scale_is_straight_and_keeps_within_its_ends():
    scale = Scale(date(2010, 1, 1), date(2010, 12, 31), 100, 464)
    assert scale.x(date(2010, 1, 1)) == 100
    assert scale.x(date(2010, 7, 2)) == 282
    assert scale.x(date(2012, 1, 1)) == 464
