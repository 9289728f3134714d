from itertools import pairwise, permutations

import networkx as nx
from hypothesis import given

from ripplegrid.analysis.loops import Sign
from ripplegrid.synthesis.merging import chains_only_together, combine, loops_only_together

from .some_cases import match, one_case, several


def only_together(merged, ways):
    """Those ways (positions) of which no single case study has every step."""
    cases_at = dict(zip(merged.table.pairs.at, merged.cases_of, strict=True))
    return {w for w in ways if not frozenset.intersection(*(cases_at[s] for s in pairwise(w)))}


def test_a_loop_that_two_case_studies_make_is_told_with_its_cases():
    cases = [one_case("a", ("x", "y")), one_case("b", ("y", "x"))]
    apart = combine(cases)
    assert loops_only_together(apart).items == ()
    merged = combine(cases, [match("a/x", "b/x"), match("a/y", "b/y")])
    (loop,) = loops_only_together(merged).items
    assert loop.entries == ("a/x", "a/y")
    assert loop.cases == (frozenset({"a"}), frozenset({"b"}))
    assert loop.sign is Sign.REINFORCING
    assert loop.all_cases == {"a", "b"}


def test_a_loop_that_one_case_study_has_is_not_told():
    cases = [one_case("a", ("x", "y"), ("y", "x")), one_case("b", ("x", "y"))]
    merged = combine(cases, [match("a/x", "b/x"), match("a/y", "b/y")])
    assert loops_only_together(merged).items == ()


def test_a_chain_is_told_by_its_shortest_stretch():
    cases = [one_case("a", ("w", "x"), ("x", "y")), one_case("b", ("y", "z"), ("z", "q"))]
    merged = combine(cases, [match("a/y", "b/y")])
    (chain,) = chains_only_together(merged).items
    assert chain.entries == ("a/x", "a/y", "b/z")
    assert chain.sign is None


def test_a_list_that_is_cut_says_so():
    cases = [one_case("a", ("w", "y"), ("x", "y")), one_case("b", ("y", "z"))]
    merged = combine(cases, [match("a/y", "b/y")])
    assert chains_only_together(merged).complete
    cut = chains_only_together(merged, listed=1)
    assert (len(cut.items), cut.complete) == (1, False)


@given(several())
def test_the_loops_are_those_of_another_library(given_):
    merged = combine(*given_)
    graph = nx.DiGraph(list(merged.table.pairs.at))
    cycles = {
        (*(c := [*cycle[(i := cycle.index(min(cycle))) :], *cycle[:i]]), c[0])
        for cycle in nx.simple_cycles(graph, length_bound=6)
    }
    found = loops_only_together(merged)
    place = {name: i for i, name in enumerate(merged.table.entries)}
    told = {tuple(place[e] for e in (*loop.entries, loop.entries[0])) for loop in found.items}
    assert found.complete
    assert told == only_together(merged, cycles)


@given(several())
def test_the_chains_are_the_shortest_of_all_ways_tried(given_):
    merged = combine(*given_)
    steps = set(merged.table.pairs.at)
    used = sorted({place for step in steps for place in step})
    graph = nx.DiGraph(list(steps))
    ways = {
        tuple(path)
        for a, b in permutations(used, 2)
        for path in nx.all_simple_paths(graph, a, b, cutoff=4)
    }
    whole = only_together(merged, ways)
    wanted = {w for w in whole if not {w[1:], w[:-1]} & whole}
    found = chains_only_together(merged, max_steps=4, listed=10**6)
    place = {name: i for i, name in enumerate(merged.table.entries)}
    told = [tuple(place[e] for e in chain.entries) for chain in found.items]
    assert found.complete
    assert len(told) == len(set(told))
    assert set(told) == wanted
