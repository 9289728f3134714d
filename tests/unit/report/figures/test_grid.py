"""Each cell says how many entries and whose voices; people and anonymous posts are not summed."""

import pytest

from ripplegrid.model.account import Entry
from ripplegrid.model.words import COLUMN_OF, Column, Kind, Level
from ripplegrid.report.figures.grid import cell
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.drawn import by_class, entries_in, root_of, texts
from tests.unit.report.figures.synthetic import case_of
from tests.unit.report.figures.test_ripple import case_with


def test_cells_hold_what_their_row_and_column_say():
    case = case_of(60)
    told = Told(case)
    for level in Level:
        for column in Column:
            expected = {
                e.id
                for e in case.entries.values()
                if level in e.levels and column in {COLUMN_OF[k] for k in e.kinds}
            }
            assert {e.entry.id for e in cell(told, level, column)} == expected


def test_every_entry_is_on_the_grid_or_in_the_tray():
    case = case_of(60)
    for width in (390, 1200):
        assert entries_in(root_of("grid", case, width=width)) == set(case.entries)


def test_kinds_of_voice_are_side_by_side():
    shown = texts(root_of("grid", case_of(60)))
    assert "people" in shown
    assert "anonymous post" in shown


def test_the_paradigmatic_row_asks_for_nothing_when_it_is_empty():
    entry = Entry(
        id="a", text="A", levels=frozenset({Level.GROUP}), kinds=frozenset({Kind.OUTCOME})
    )
    root = root_of("grid", case_with(entry))
    row = next(r for r in by_class(root, "rg-row") if r.get("data-level") == "paradigmatic")
    assert "nothing is expected here" in texts(row)


def test_the_tray_says_what_waits():
    waiting = Entry(id="a", text="A")
    assert "1 entry waiting in the tray" in texts(root_of("grid", case_with(waiting)))


def test_marks_that_lead_somewhere_have_a_name():
    root = root_of("grid", case_of(15), entry_href="/e/{id}")
    links = list(root.iter("{http://www.w3.org/2000/svg}a"))
    assert links
    assert all(link[0].tag.endswith("title") and link[0].text for link in links)


@pytest.mark.parametrize("width", [390, 1200])
def test_how_many_are_seen_differently_is_said_beside_how_they_are_seen(width):
    case = case_of(60)
    root = root_of("grid", case, width=width)
    signs = " ".join(e[0].text for e in by_class(root, "rg-direction"))
    for words in ("seen as good", "seen as bad", "nothing changed", "people see differently"):
        assert words in signs


def test_a_narrow_grid_names_each_cell_and_gathers_the_empty_ones():
    entry = Entry(
        id="a", text="A", levels=frozenset({Level.GROUP}), kinds=frozenset({Kind.OUTCOME})
    )
    root = root_of("grid", case_with(entry), width=390)
    row = next(r for r in by_class(root, "rg-row") if r.get("data-level") == "group")
    assert "Impacts: 1 entry" in texts(row)
    assert "Nothing yet: contributors and processes, mechanisms and margin" in texts(row)


@pytest.mark.parametrize("width", [720, 1000, 1280])
def test_no_column_s_name_is_cut_short(width):
    assert "…" not in texts(root_of("grid", case_of(60), width=width))
