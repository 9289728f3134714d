"""A chain as it is told in one breath."""

from ripplegrid.web.cases.shown.breath import so_far
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

CASE = make.case(make.link("a", "b"), make.link("b", "c", "hindered"), make.link("c", "d"))


def ids(here, links, *, onward=True):
    told = Told(CASE)
    chain = so_far(told, CASE.entries[here], links, onward=onward)
    return [(s.entry.id, s.effect and s.effect.value, s.here) for s in chain]


def test_the_chain_stands_in_the_order_in_which_it_happened():
    assert ids("c", ["a>b", "b>c"]) == [
        ("a", None, False), ("b", "helped", False), ("c", "hindered", True),
    ]  # fmt: skip
    assert ids("a", ["b>c", "a>b"], onward=False) == [
        ("a", None, True), ("b", "helped", False), ("c", "hindered", False),
    ]  # fmt: skip


def test_what_makes_no_chain_with_this_entry_is_left_out():
    assert ids("d", ["a>b", "c>d"]) == [("c", None, False), ("d", "helped", True)]
    assert ids("d", ["a>b", "nothing"]) == [("d", None, True)]
