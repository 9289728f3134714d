"""On a narrow page time runs down, year by year, with what divides it."""

from ripplegrid.analysis.days import when_said
from ripplegrid.report.figures.timeline_list import lines_within, turns_of, years_of
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.drawn import by_class, root_of, texts
from tests.unit.report.figures.synthetic import case_of


def years_in(size):
    told = Told(case_of(size))
    return told, years_of(told, [e for e in told.entries.values() if e.entry.when])


def test_every_dated_entry_stands_in_one_stretch_in_the_order_of_time():
    told, years = years_in(60)
    found = [e.entry.id for one in years for e in one.entries]
    assert (
        len(found)
        == len(set(found))
        == sum(e.entry.when is not None for e in told.entries.values())
    )


def test_the_project_and_the_first_publication_divide_the_list_once_each():
    told, years = years_in(60)
    turns = [t for one in years for t in one.turns]
    assert turns == turns_of(told)
    assert [t.words for t in turns] == [
        "The project began",
        "First published output",
        "The project ended. What it changed goes on",
    ]


def test_the_fewer_entries_the_more_lines_each_has():
    assert lines_within(years_in(15)[1], 390, 1900) == 4
    assert lines_within(years_in(60)[1], 390, 1900) == 1
    assert lines_within(years_in(300)[1], 390, 1900) == 0


def test_a_short_list_says_the_whole_text_and_the_date_in_words():
    case = case_of(15)
    shown = " ".join(texts(by_class(root_of("timeline", case, width=390), "rg-entries")[0]).split())
    for entry in case.entries.values():
        if entry.when:
            assert entry.text in shown
            assert when_said(entry.when) in shown
