"""The table of the ripple map says what its drawing shows."""

from __future__ import annotations

import re

from ripplegrid.report.figures import Options, draw
from ripplegrid.report.figures.ripple_table import as_table
from ripplegrid.report.figures.told import Told
from tests import factories as make

CASE = make.case(
    *(make.entry(f"e{n}", ("group", "societal")[n % 2], "process") for n in range(8)),
    *(make.link(f"e{n}", f"e{n + 1}", "hindered" if n == 3 else "helped") for n in range(7)),
)
GROUPS = {f"e{n}": ("one", "First") if n < 4 else ("two", "Second") for n in range(8)}


def test_each_group_stands_in_it_with_every_link_from_it():
    rows = as_table(Told(CASE), Options(fold_above=3, groups=GROUPS))
    assert [(row.words, row.entries) for row in rows] == [
        ("First: 2 entries, group", 2), ("First: 2 entries, societal", 2),
        ("Second: 2 entries, group", 2), ("Second: 2 entries, societal", 2),
    ]  # fmt: skip
    ways = {(row.words[:1], way.to[:1], way.links, way.kinds) for row in rows for way in row.ways}
    assert ("F", "S", 1, "1 hindered") in ways
    assert sum(way.links for row in rows for way in row.ways) == len(CASE.contributions)


def test_it_names_the_groups_and_entries_that_are_drawn():
    options = Options(fold_above=3, groups=GROUPS, open=frozenset({"group/of one"}))
    rows, drawn = as_table(Told(CASE), options), draw("ripple", CASE, options=options)
    assert set(re.findall(r'data-group="([^"]+)"', drawn)) == {r.group for r in rows if r.group}
    assert [row.words for row in rows if not row.group] == [
        "What happened: e0", "What happened: e2",
    ]  # fmt: skip


def test_links_inside_a_group_are_said_to_be_among_themselves():
    case = make.case(
        *(make.entry(f"e{n}", "group", "process") for n in range(4)), make.link("e0", "e1")
    )
    (row,) = as_table(Told(case), Options(fold_above=3))
    assert [(way.inside, way.links) for way in row.ways] == [(True, 1)]
