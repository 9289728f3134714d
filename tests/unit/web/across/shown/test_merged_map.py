"""The map of many case studies: drawn however large, and equal to its table."""

from __future__ import annotations

import re

import pytest

from ripplegrid.model.across import Match
from ripplegrid.model.coding import Theme
from ripplegrid.synthesis.codes import codes
from ripplegrid.web.across.shown.merged import combine_all
from ripplegrid.web.across.shown.merged_map import FOLDS, By, Folding, drawn_map
from tests import factories as make
from tests.unit.web.across.together import SAME, both

MANY = FOLDS // 2 + 5
THEMES = (Theme(id="top", name="Trust"), Theme(id="low", name="Asked", part_of="top"),
          Theme(id="other", name="Use"))  # fmt: skip


def large():
    """Two case studies, each a chain through two levels, with more entries than are drawn apart."""
    cases = [
        make.case(
            *(make.entry(f"e{n:02}", ("group", "societal")[n % 2], "process") for n in range(MANY)),
            *(make.link(f"e{n:02}", f"e{n + 1:02}") for n in range(MANY - 1)),
            id=name, title=name.capitalize(),
        )
        for name in ("bakers", "carers")
    ]  # fmt: skip
    return combine_all(tuple(cases), ())


def map_of(found, folding=Folding(), put=()):  # noqa: B008 - frozen
    known = codes(found.cases, THEMES, put)
    return drawn_map(found, tuple(range(len(found.merged.entries))), folding, lambda: known)


def test_few_entries_stand_one_by_one_and_lead_to_their_words():
    found = both(SAME)
    shown = map_of(found)
    assert shown.rows == ()
    assert all("A, B:" in drawn for drawn in (shown.drawn.wide, shown.drawn.narrow))
    assert "?at=m0#m0" in shown.drawn.wide


@pytest.mark.parametrize(
    ("by", "words"),
    [(By.TIME, set()), (By.CASE, {"A: ", "B: "}),
     (By.THEME, {"Trust: ", "Several themes: ", "No theme yet: "})],
)  # fmt: skip
def test_a_large_map_folds_by_what_is_asked_and_leaves_nothing_out(by, words):
    found = large()
    put = [make.coding(f"bakers/e{n:02}", "low") for n in range(MANY)]
    put += [make.coding(f"bakers/e{n:02}", "other") for n in range(10)]
    shown = map_of(found, Folding(by), put)
    assert sum(row.entries for row in shown.rows) == 2 * MANY
    assert sum(way.links for row in shown.rows for way in row.ways) == 2 * (MANY - 1)
    said = [row.words for row in shown.rows]
    if by is not By.TIME:
        assert {one.partition(": ")[0] + ": " for one in said} == words
    drawn = set(re.findall(r'data-group="([^"]+)"', shown.drawn.wide))
    assert drawn == {row.group for row in shown.rows}


def test_a_group_opens_and_what_is_asked_besides_stays():
    found = large()
    closed = map_of(found, Folding(By.CASE, kept=(("level", "group"), ("fold", "case"))))
    assert "?level=group&amp;fold=case&amp;open=group%2Fof%20bakers#map" in closed.drawn.wide
    folding = Folding(By.CASE, ("group/of bakers",), (("level", "group"), ("fold", "case")))
    opened = map_of(found, folding)
    alone = [row for row in opened.rows if not row.group]
    assert len(alone) == MANY - MANY // 2
    assert folding.closed == "level=group&fold=case"
    assert "open=group%2Fof+bakers" in folding.asked


def test_an_entry_of_several_case_studies_stands_with_none_of_them():
    same = [Match(id=n, entries=frozenset({f"bakers/{n}", f"carers/{n}"})) for n in ("e00", "e02")]
    shown = map_of(combine_all(large().cases, tuple(same)), Folding(By.CASE))
    assert "Several case studies: 2 entries, group" in [row.words for row in shown.rows]


def test_it_is_drawn_once_for_the_same_case_studies():
    found = large()
    assert map_of(found) is map_of(found)
    assert map_of(found) is not map_of(found, Folding(By.CASE))
