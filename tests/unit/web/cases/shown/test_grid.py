"""Which card stands where."""

import pytest

from ripplegrid.web.cases.shown.grid import AGREED, keys, lay_out
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


@pytest.mark.parametrize(
    ("levels", "kinds", "expected"),
    [
        ((), (), ("tray",)),
        ("individual", (), ("tray",)),
        ((), "outcome", ("tray",)),
        ((), "external factor", ("margin",)),
        ("societal", "external factor", ("margin",)),
        ("individual", "outcome", ("individual/impacts",)),
        (
            ("individual", "group"),
            ("outcome", "mechanism"),
            ("individual/impacts", "individual/mechanisms", "group/impacts", "group/mechanisms"),
        ),
        (
            "group",
            ("process", "external factor"),
            ("group/contributors and processes", "margin"),
        ),
        ("paradigmatic", "outcome", ("paradigmatic/impacts",)),
    ],
)
def test_where_an_entry_stands(levels, kinds, expected):
    assert keys(make.entry("e", levels, kinds)) == expected


def test_every_shown_entry_is_somewhere_and_nothing_else_is():
    entries = [
        make.entry("placed", "group", "outcome"),
        make.entry("waiting"),
        make.entry("outside", (), "external factor"),
        make.entry("beyond", "paradigmatic", "outcome"),
        make.entry("aside", "group", "outcome", set_aside=True, set_aside_why="Twice"),
        make.entry("merged", "group", "outcome", merged_into="placed"),
    ]
    grid = lay_out(Told(make.case(*entries)))
    rows = [*grid.rows, grid.paradigmatic]
    there = {c.entry.id for row in rows for cell in row.cells for c in cell.cards}
    there |= {c.entry.id for c in [*grid.margin, *grid.tray]}
    assert there == {"placed", "waiting", "outside", "beyond"}
    assert grid.count == 4
    assert len(grid.rows) == 4


def test_an_own_grid_keeps_what_was_merged_and_the_agreed_one_only_what_is_agreed():
    told = Told(
        make.case(
            make.entry("mine", "group", "outcome", by="v", merged_into="ours"),
            make.entry("ours", "group", "outcome", agreed=True),
            make.entry("said", "group", "outcome"),
            make.telling("said", "v"),
        )
    )

    def names(whose):
        rows = lay_out(told, whose).rows
        return {c.entry.id for row in rows for cell in row.cells for c in cell.cards}

    assert names("v") == {"mine", "said"}
    assert names(AGREED) == {"ours"}
