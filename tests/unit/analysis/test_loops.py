from math import comb, factorial

import networkx as nx
import pytest

from ripplegrid.analysis.clusters import components
from ripplegrid.analysis.links import BOTH, HELPED, HINDERED, UNSAID, LinkTable
from ripplegrid.analysis.loops import Sign, loops, sign, steps

from .small_maps import cycles, random_map


@pytest.mark.parametrize("longest", [2, 3, 4, 6, 9])
def test_every_loop_within_the_bound_and_no_other(longest):
    for seed in range(60):
        table = random_map(seed, most=7)
        found = loops(table, max_steps=longest)
        assert found.complete
        assert len(set(found.items)) == len(found.items)
        assert set(found.items) == cycles(table, longest)
        assert list(found.items) == sorted(found.items, key=lambda c: (len(c), c))


@pytest.mark.parametrize("longest", [2, 4, 9])
def test_the_cover_is_the_shortest_loop_through_every_looping_link(longest):
    for seed in range(80):
        table = random_map(seed, most=7)
        every = cycles(table, len(table))
        cover = loops(table, max_steps=longest).cover
        assert set(cover) <= every
        for link in {step for cycle in every for step in steps(cycle)}:
            shortest = min(len(c) for c in every if link in set(steps(c)))
            through = [len(c) for c in cover if link in set(steps(c))]
            assert min(through) == shortest


@pytest.mark.parametrize(("size", "longest"), [(4, 4), (5, 5), (6, 6), (7, 7), (8, 6)])
def test_complete_maps_have_as_many_loops_as_johnson_counts(size, longest):
    """D. B. Johnson (1975): a complete directed graph has Σ C(n, i+1) (n−i)! elementary circuits,
    that is C(n, k) (k−1)! of length k."""
    table = LinkTable.build(size, [(a, b) for a in range(size) for b in range(size) if a != b])
    found = loops(table, max_steps=longest)
    wanted = sum(comb(size, k) * factorial(k - 1) for k in range(2, longest + 1))
    assert (len(found.items), found.complete) == (wanted, True)


def test_agrees_with_networkx_on_a_dense_workshop_map():
    graph = nx.gnm_random_graph(80, 200, seed=3, directed=True)
    found = loops(LinkTable.build(80, graph.edges))
    oracle = nx.simple_cycles(graph, length_bound=6)
    assert {frozenset(steps(c)) for c in found.items} == {frozenset(steps(c)) for c in oracle}


def test_says_when_the_budget_of_count_cut_it_and_still_covers():
    size = 12
    table = LinkTable.build(size, [(a, b) for a in range(size) for b in range(size) if a != b])
    found = loops(table, most=500)
    assert len(found.items) == 500
    assert not found.complete
    assert {s for c in found.cover for s in steps(c)} == set(
        zip(table.sources, table.targets, strict=True)
    )


def test_exactly_as_many_as_the_budget_is_complete():
    table = LinkTable.build(4, [(0, 1), (1, 0), (2, 3), (3, 2)])
    assert loops(table, most=2).complete
    assert not loops(table, most=1).complete


def test_says_when_the_budget_of_time_cut_it():
    size = 14
    table = LinkTable.build(size, [(a, b) for a in range(size) for b in range(size) if a != b])
    assert not loops(table, max_steps=14, most=10**9, seconds=0.0).complete


def test_a_bound_that_leaves_nothing_is_still_complete_but_covered():
    table = LinkTable.build(8, [(i, (i + 1) % 8) for i in range(8)])
    found = loops(table, within=components(table))
    assert (found.items, found.complete, found.cover) == ((), True, (tuple(range(8)),))


@pytest.mark.parametrize(
    ("effects", "wanted"),
    [
        ((HELPED, HELPED, HELPED), Sign.REINFORCING),
        ((HELPED, HINDERED, HELPED), Sign.BALANCING),
        ((HINDERED, HINDERED, HELPED), Sign.REINFORCING),
        ((HINDERED, HINDERED, HINDERED), Sign.BALANCING),
        ((HELPED, BOTH, HELPED), Sign.UNSIGNED),
        ((HELPED, UNSAID, HINDERED), Sign.UNSIGNED),
    ],
)
def test_signs(effects, wanted):
    table = LinkTable.build(3, [(0, 1), (1, 2), (2, 0)], effects=effects)
    assert sign(table, (0, 1, 2)) is wanted


def test_links_of_opposite_effect_between_two_entries_leave_a_loop_unsigned():
    table = LinkTable.build(2, [(0, 1), (0, 1), (1, 0)], effects=[HELPED, HINDERED, HELPED])
    assert loops(table).items == ((0, 1),)
    assert sign(table, (0, 1)) is Sign.UNSIGNED
