"""Entries stand on one scale of time; vague dates are drawn so, and undated ones stand apart."""

from dataclasses import replace
from datetime import date

import pytest

from ripplegrid.model.account import Entry
from ripplegrid.model.case import About
from ripplegrid.model.when import When
from ripplegrid.model.words import Kind, Level
from ripplegrid.report.figures.timeline_marks import exact
from tests.unit.report.figures.drawn import by_class, entries_in, root_of, texts
from tests.unit.report.figures.synthetic import case_of
from tests.unit.report.figures.test_ripple import case_with

LEVEL = frozenset({Level.GROUP})


@pytest.mark.parametrize("size", [1, 60, 300])
@pytest.mark.parametrize("width", [390, 1200])
def test_every_entry_stands_in_time_or_apart(size, width):
    case = case_of(size)
    assert entries_in(root_of("timeline", case, width=width)) == set(case.entries)


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("size", [15, 300])
def test_only_vague_dates_are_drawn_vague(width, size):
    case = case_of(size)
    drawn = {
        e.get("data-entry"): bool(by_class(e, "rg-vague"))
        for e in by_class(root_of("timeline", case, width=width), "rg-entry")
    }
    for entry in case.entries.values():
        dated = entry.when and entry.when.dated
        assert drawn[entry.id] == bool(dated and not exact(entry.when)), entry.when


def test_undated_entries_stand_apart():
    root = root_of("timeline", case_with(Entry(id="a", text="A", levels=LEVEL)))
    assert entries_in(by_class(root, "rg-undated")[0]) == {"a"}


@pytest.mark.parametrize("width", [390, 1200])
def test_few_entries_are_told_in_words_and_many_by_their_marks(width):
    assert "too many entries" not in texts(root_of("timeline", case_of(60), width=width))
    crowded = root_of("timeline", case_of(300), width=width)
    assert "There are too many entries here to write out their words" in texts(crowded)


def test_before_during_and_after_the_project_are_counted():
    period = When(date(2015, 1, 1), date(2015, 12, 31), "2015")
    days = [date(2014, 5, 1), date(2015, 5, 1), date(2015, 6, 1), date(2016, 5, 1)]
    entries = [Entry(id=str(d), text="A", levels=LEVEL, when=When(d, d, "")) for d in days]
    open_end = Entry(id="o", text="A", levels=LEVEL, when=When(days[1], None, "since May 2015"))
    case = replace(case_with(*entries, open_end), about=About(id="c", title="T", period=period))
    root = root_of("timeline", case)
    said = "1 before it, 2 while it ran, 1 after it ended, 1 whose dates do not say which"
    assert said in texts(root)
    assert said in root[1].text


@pytest.mark.parametrize("width", [390, 1200])
def test_impacts_before_anything_was_published_are_counted_and_the_day_is_shown(width):
    def entry(key, year, **more):
        day = date(year, 5, 1)
        return Entry(id=key, text=key, when=When(day, day, f"May {year}"), levels=LEVEL, **more)

    impact = {"kinds": frozenset({Kind.OUTCOME})}
    early, late = entry("a", 2014, **impact), entry("b", 2016, **impact)
    paper = entry("p", 2015, kinds=frozenset({Kind.OUTPUT}), published=True)
    root = root_of("timeline", case_with(early, late, paper), width=width)
    assert "1 impact came certainly before anything was published, and 0 possibly" in texts(root)
    assert "irst published" in texts(root)
    assert "published" not in texts(root_of("timeline", case_with(early, late), width=width))


@pytest.mark.parametrize("width", [390, 1200])
def test_how_people_saw_it_is_drawn_as_a_sign_and_told_in_the_key(width):
    shown = texts(root_of("timeline", case_of(60), width=width))
    for words in ("seen as good", "seen as bad", "nothing changed", "people see it differently"):
        assert words in shown
