"""Who is to code what."""

from ripplegrid.model.coding import Assignment
from ripplegrid.web.across.progress import Progress
from ripplegrid.web.across.shown.shares import given_in, in_order, of_coders
from tests import factories as make

CASE = make.case(
    make.entry("z", "individual"), make.entry("a", "societal"), make.entry("tray"),
    make.entry("gone", "group", set_aside=True), id="c1",
)  # fmt: skip
CASES = {"c1": CASE}


def part(name, *entries, **fields):
    given = {"round": "r", "coder": "ann", "case": "c1", "entries": frozenset(entries)}
    return Assignment(id=name, **given | fields)


def test_entries_come_by_level_and_what_was_set_aside_does_not():
    assert [one.id for one in in_order(CASE)] == ["z", "a", "tray"]


def test_parts_add_up_and_a_whole_takes_them_in():
    some = make.synthesis(part("1", "a"), part("2", "z"), part("3", coder="ben"),
                          part("4", "a", coder="ben"), part("5", "a", case="none"))  # fmt: skip
    found = given_in(some, CASES, "r")
    assert found["ann"] == (("c1", "z"), ("c1", "a"))
    assert found["ben"] == (("c1", "z"), ("c1", "a"), ("c1", "tray"))
    assert given_in(some, CASES, "other") == {}


def test_each_coder_is_told_with_what_they_were_given():
    some = make.synthesis(part("1", "a", "gone"), part("2", case="none"))
    (row,) = of_coders(some, CASES, "r", {"ann": Progress(1, 1)})
    assert (row.coder.name, row.progress.left) == ("Ann", 0)
    assert [(s.case and s.case.id, s.entries) for s in row.shares] == [("c1", 1), (None, 0)]
