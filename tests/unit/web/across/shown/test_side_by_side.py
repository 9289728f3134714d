"""Grids side by side."""

from __future__ import annotations

from ripplegrid.model.words import Level
from ripplegrid.web.across.shown.merged import combine_all
from ripplegrid.web.across.shown.side_by_side import AT_ONCE, IN_A_CELL, side_by_side
from tests import factories as make
from tests.unit.web.across.together import both


def test_a_row_a_level_and_a_column_a_case_study():
    shown = side_by_side(both())
    assert [row.level for row in shown.rows] == ["individual", "group", "organisational"]
    first = shown.rows[0]
    assert [cell.mark for cell in first.cells] == ["A", "B"]
    assert [one.text for one in first.cells[0].parts[0].entries] == ["Carers rewrote the leaflet"]
    assert (shown.earlier, shown.later) == (None, None)


def test_what_is_not_listed_is_counted_and_listed_alone():
    many = range(IN_A_CELL + 3)
    study = make.case(
        *(make.entry(f"e{n}", "group", "process", text=f"Met {n}") for n in many), id="c"
    )
    found = combine_all((study,), ())
    assert side_by_side(found).rows[0].cells[0].parts[0].more == 3
    alone = side_by_side(found, case="c", level=Level.GROUP)
    assert len(alone.rows[0].cells[0].parts[0].entries) == IN_A_CELL + 3


def test_many_case_studies_stand_on_several_pages():
    cases = tuple(make.case(make.entry("e"), id=f"c{n:02}", title=f"C{n:02}") for n in range(9))
    found = combine_all(cases, ())
    first = side_by_side(found)
    assert (len(first.cases), first.earlier, first.later) == (AT_ONCE, None, AT_ONCE)
    last = side_by_side(found, first=999)
    assert ([c.title for c in last.cases], last.earlier, last.later) == (["C08"], AT_ONCE, None)
