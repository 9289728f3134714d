"""Ways through the map, against every way tried by hand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.web.cases.shown.map_part import whole_of
from ripplegrid.web.cases.shown.map_shown import show
from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make
from tests.unit.web.cases.shown.maps import cases

STEPS = 6


def every_chain(case, starts, ends, steps):
    """Every way of distinct entries, walked one by one."""
    links = [(c.source, c.target) for c in case.contributions.values()]
    found = set()

    def walk(way):
        if len(way) > 1 and way[-1] in ends:
            found.add(way)
        if len(way) <= steps:
            for s, t in links:
                if s == way[-1] and t not in way:
                    walk((*way, t))

    for start in starts:
        walk((start,))
    return found


def links_of(chains):
    return {f"{a}>{b}" for way in chains for a, b in pairwise(way)}


@given(cases(), st.data(), st.sampled_from([0, 1, 3]))
def test_chains_between_two_selections_are_every_way_and_no_other(case, data, steps):
    starts, ends = (data.draw(st.sets(st.sampled_from([*case.entries]), min_size=1, max_size=2))
                    for _ in range(2))  # fmt: skip
    view = View(start=tuple(starts), end=tuple(ends), steps=steps)
    shown = show(whole_of(Told(case)), view)
    expected = every_chain(case, starts, ends, steps or STEPS)
    assert {way.entries for way in shown.chains.items} == expected
    assert shown.links == links_of(expected)
    assert shown.entries == {i for way in expected for i in way} | starts | ends


@given(cases(), st.data())
def test_a_chain_told_whole_is_said_link_by_link_by_one_voice(case, data):
    start, end = (data.draw(st.sampled_from([*case.entries])) for _ in range(2))
    said = {(c.contribution, c.voice) for c in case.claims.values() if c.stance == "says"}
    expected = {
        way
        for way in every_chain(case, {start}, {end}, STEPS)
        if any(all((i, v) in said for i in links_of([way])) for v in "uvw")
    }
    shown = show(whole_of(Told(case)), View(start=(start,), end=(end,), whole=True))
    assert {way.entries for way in shown.chains.items} == expected
    assert shown.links == links_of(expected)


@given(cases(), st.data(), st.sampled_from(["up", "down", "both"]))
def test_following_an_entry_finds_what_some_walk_finds(case, data, way):
    start = data.draw(st.sampled_from([*case.entries]))
    links = {(c.source, c.target) for c in case.contributions.values()}
    down, up = {start}, {start}
    for _ in case.entries:
        down |= {t for s, t in links if s in down}
        up |= {s for s, t in links if t in up}
    sides = {"down": [down], "up": [up], "both": [down, up]}[way]
    shown = show(whole_of(Told(case)), View(trace=start, way=way))
    assert shown.entries == set().union(*sides)
    assert shown.links == {f"{s}>{t}" for s, t in links for side in sides if {s, t} <= side}


@given(cases(), st.data(), st.integers(1, 3))
def test_following_so_many_steps_goes_no_further(case, data, steps):
    start = data.draw(st.sampled_from([*case.entries]))
    links = {(c.source, c.target) for c in case.contributions.values()}
    found, walked = {start}, set()
    for _ in range(steps):
        walked |= {(s, t) for s, t in links if s in found}
        found = found | {t for s, t in links if s in found}
    shown = show(whole_of(Told(case)), View(trace=start, way="down", steps=steps))
    assert shown.entries == found
    assert shown.links == {f"{s}>{t}" for s, t in walked}


@given(cases())
def test_every_loop_comes_one_by_one_and_has_its_own_address(case):
    whole = whole_of(Told(case))
    first = show(whole, View(loop="first"))
    expected = {
        frozenset(way) for i in case.entries for way in every_chain(case, {i}, {*case.entries}, 5)
        if (way[-1], way[0]) in {(c.source, c.target) for c in case.contributions.values()}
    }  # fmt: skip
    assert {frozenset(w.entries) for w in first.loops.items if len(w.entries) <= STEPS} == expected
    for way in first.loops.items:
        alone = show(whole, View(loop=way.name))
        assert (alone.entries, alone.links) == ({*way.entries}, way.links)


def test_a_loop_that_is_gone_is_said_to_be_gone():
    case = make.case(make.link("a", "b"), make.link("b", "a"))
    shown = show(whole_of(Told(case)), View(loop="0123456789"))
    assert not shown.fits


def test_one_chain_can_be_shown_alone():
    case = make.case(make.link("a", "b"), make.link("b", "c"), make.link("a", "c"))
    whole, between = whole_of(Told(case)), View(start=("a",), end=("c",))
    short, long = show(whole, between).chains.items
    assert show(whole, between.but(chain=short.name)).entries == {"a", "c"}
    assert show(whole, between.but(chain=long.name)).entries == {"a", "b", "c"}
