"""The combined grid as a list, with its drawing."""

from __future__ import annotations

import pytest

from ripplegrid.model.words import Level
from ripplegrid.web.across.shown.merged import combine_all
from ripplegrid.web.across.shown.merged_list import AT_ONCE, DRAWN, Asked, listed
from tests import factories as make
from tests.unit.web.across.together import SAME, both


def test_what_several_tell_comes_first_with_every_origin_and_where_it_leads():
    shown = listed(both(SAME), Asked())
    first = shown.lines[0]
    assert [one.origin for one in first.members] == ["bakers/x", "carers/p"]
    assert {(text, marks) for text, _, marks in first.leads_to} == {
        ("The ward board listened", "A"), ("Leaflets are checked by readers", "B"),
    }  # fmt: skip
    assert all("A, B:" in drawn for drawn in (shown.drawn.wide, shown.drawn.narrow))


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (Asked(level=Level.GROUP), 2), (Asked(case="bakers"), 2), (Asked(several=True), 1),
        (Asked(case="bakers", several=True, level=Level.ORGANISATIONAL), 0),
    ],
)  # fmt: skip
def test_one_asks_for_a_level_a_case_study_or_what_several_tell(asked, count):
    shown = listed(both(SAME), asked)
    assert shown.count == count
    assert (shown.drawn is None) is (count == 0)


def test_many_entries_stand_on_pages_and_are_not_drawn():
    many = tuple(
        make.entry(f"e{n:03}", "group", "process", text=f"Met {n}") for n in range(DRAWN + 1)
    )
    found = combine_all((make.case(*many, id="c"),), ())
    shown = listed(found, Asked(page=99))
    assert shown.pages == 3
    assert (shown.page, len(shown.lines)) == (3, DRAWN + 1 - 2 * AT_ONCE)
    assert shown.drawn is None
    assert Asked(level=Level.GROUP, several=True).query(2) == "level=group&several=yes&page=2"
