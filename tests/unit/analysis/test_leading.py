from collections import defaultdict

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.analysis.leading import leading
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.analysis.told import told
from ripplegrid.model.reading import Reading
from tests.factories import case, claim, entry, link


def found_in(told_case, max_steps=3):
    reading = Reading(told_case)
    table = LinkTable.of(told_case, reading)
    said = gather(told_case, table, reading)
    every = range(len(table))
    return table, said, list(leading(table, said, every, every, max_steps))


def only(told_case, source, target, *, direct, max_steps=3):
    (item,) = (
        led
        for led in found_in(told_case, max_steps)[2]
        if (led.source, led.target, led.direct) == (source, target, direct)
    )
    return item


def test_a_direct_link_and_a_chain_beside_it_are_kept_apart():
    told_case = case(
        link("a", "c"), link("a", "b"), link("b", "c"),
        claim("a>c", "v"), claim("a>b", "w"), claim("b>c", "w"), claim("a>c", "x", stance="agrees"),
    )  # fmt: skip
    direct = only(told_case, "a", "c", direct=True)
    assert (direct.steps, direct.links, dict(direct.whole)) == (1, ("a>c",), {"v": ("a", "c")})
    chained = only(told_case, "a", "c", direct=False)
    assert (chained.steps, chained.links) == (2, ("a>b", "b>c"))
    assert chained.whole == {"w": ("a", "b", "c")}


def test_two_voices_who_tell_one_step_each_tell_nothing_whole():
    told_case = case(link("a", "b"), link("b", "c"), claim("a>b", "v"), claim("b>c", "w"))
    found = only(told_case, "a", "c", direct=False)
    assert (found.whole, found.agree, found.joined) == ({}, (), False)


def test_who_tells_a_longer_way_whole_is_heard_too():
    told_case = case(
        link("a", "b"), link("b", "d"), link("a", "x"), link("x", "y"), link("y", "d"),
        *(claim(one, "v") for one in ("a>x", "x>y", "y>d")),
    )  # fmt: skip
    found = only(told_case, "a", "d", direct=False)
    assert (found.steps, found.whole) == (2, {"v": ("a", "x", "y", "d")})
    assert found.links == ("a>b", "a>x", "b>d", "x>y", "y>d")
    assert only(told_case, "a", "d", direct=False, max_steps=2).whole == {}


def test_what_only_merging_joined_says_so():
    told_case = case(
        entry("b1", merged_into="b"), entry("b2", merged_into="b"), entry("b"),
        link("a", "b"), link("b", "c"),
        claim("a>b", "v", target="b1"), claim("b>c", "v", source="b2"),
    )  # fmt: skip
    found = only(told_case, "a", "c", direct=False)
    assert (found.joined, found.whole) == (True, {})


NAMES = "abcde"
STEPS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] != p[1])
CLAIMS = st.tuples(STEPS, st.sampled_from("vw"), st.sampled_from(["says", "agrees", "disagrees"]),
                   st.integers(0, 1), st.integers(0, 1))  # fmt: skip


@given(st.sets(STEPS, max_size=9), st.lists(CLAIMS, max_size=12), st.sampled_from(["", "b", "bc"]))
def test_it_is_what_going_through_every_chain_gives(steps, claims, merged):
    """An entry that was merged has a second original; claims are of the one or of the other."""
    records = [entry(n) for n in NAMES] + [entry(f"{n}1", merged_into=n) for n in merged]
    records += [link(*step) for step in sorted(steps)]
    for number, (step, voice, stance, *which) in enumerate(claims):
        if step in steps:
            ends = (
                f"{n}1" if second and n in merged else n
                for n, second in zip(step, which, strict=True)
            )
            source, target = ends
            records.append(claim(">".join(step), voice, stance=stance, source=source, target=target,
                                 id=f"k{number}"))  # fmt: skip
    told_case = case(*records)
    table, said, items = found_in(told_case)
    graph = nx.DiGraph(list(table.pairs.at))
    wanted = defaultdict(list)
    for start in graph:
        for end in graph:
            if start != end:
                for path in nx.all_simple_paths(graph, start, end, cutoff=3):
                    wanted[start, end, len(path) == 2].append(path)
    at = {name: place for place, name in enumerate(table.entries)}
    assert {(at[x.source], at[x.target], x.direct) for x in items} == set(wanted)
    for item in items:
        ways = wanted[at[item.source], at[item.target], item.direct]
        heard = [told(table, said, way) for way in ways]
        whole = {voice for one in heard for voice in one.whole}
        assert item.steps == min(map(len, ways)) - 1
        assert set(item.whole) == whole
        assert set(item.agree) == {v for one in heard for v in one.agree} - whole
        assert item.joined == (not item.direct and all(one.joined for one in heard))
