"""The combined grid as a list, with its drawing."""

from __future__ import annotations

import pytest

from ripplegrid.model.words import Level
from ripplegrid.web.across.shown.merged import combine_all
from ripplegrid.web.across.shown.merged_list import AT_ONCE, Asked, listed
from tests import factories as make
from tests.unit.web.across.together import SAME, both


def test_what_several_tell_comes_first_with_every_origin_and_where_it_leads():
    shown = listed(both(SAME), Asked())
    first = shown.lines[0]
    assert [one.origin for one in first.members] == ["bakers/x", "carers/p"]
    assert {(text, marks) for text, _, marks in first.leads_to} == {
        ("The ward board listened", "A"), ("Leaflets are checked by readers", "B"),
    }  # fmt: skip


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
    assert len(shown.places) == count


def test_many_entries_stand_on_pages_and_the_map_leads_to_the_right_one():
    many = tuple(
        make.entry(f"e{n:03}", "group", "process", text=f"Met {n}") for n in range(2 * AT_ONCE + 1)
    )
    found = combine_all((make.case(*many, id="c"),), ())
    shown = listed(found, Asked(page=99))
    assert shown.pages == 3
    assert (shown.page, len(shown.lines)) == (3, 1)
    last = shown.lines[0]
    again = listed(found, Asked(at=last.anchor))
    assert (again.page, again.lines) == (3, (last,))
    assert listed(found, Asked(at="nothing", page=2)).page == 2
    asked = Asked(level=Level.GROUP, several=True, page=2)
    assert asked.pairs == (("level", "group"), ("several", "yes"))
