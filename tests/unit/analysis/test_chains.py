from itertools import pairwise

import pytest

from ripplegrid.analysis.chains import FAR, chains, distances
from ripplegrid.analysis.links import LinkTable

from .small_maps import random_map, simple_paths, some, walk_paths


@pytest.mark.parametrize("longest", [1, 2, 3, 4, 6])
def test_the_links_on_chains_and_the_chains_themselves(longest):
    for seed in range(60):
        table = random_map(seed, most=6)
        starts, ends = some(seed, len(table)), some(seed + 1, len(table))
        wanted = sorted(set(simple_paths(table, starts, ends, longest)), key=len)
        found = chains(table, starts, ends, max_steps=longest, listed=10_000)
        assert found.whole
        assert found.complete
        assert set(found.items) == set(wanted)
        assert [len(p) for p in found.items] == [len(p) for p in wanted]
        pairs = zip(table.pairs.sources, table.pairs.targets, strict=True)
        on_some = {step for path in wanted for step in pairwise(path)}
        assert {place for place, pair in enumerate(pairs) if pair in on_some} == set(found.links)


def test_a_walk_that_meets_an_entry_twice_is_no_chain():
    """0→1→2→1→3 is a walk: the links 1→2 and 2→1 are on no chain from 0 to 3."""
    table = LinkTable.build(4, [(0, 1), (1, 2), (2, 1), (1, 3)])
    found = chains(table, [0], [3])
    assert [table.sources[table.pairs.links[p][0]] for p in found.links] == [0, 1]
    assert found.items == ((0, 1, 3),)


def test_the_number_of_chains_is_exact_where_nothing_loops():
    counted = 0
    for seed in range(400):
        table = random_map(seed, most=7)
        starts, ends = some(seed, len(table)), some(seed + 1, len(table))
        found = chains(table, starts, ends)
        if found.exact:
            counted += 1
            assert found.count == sum(p[-1] in ends for p in walk_paths(table, starts))
    assert counted > 80


def test_across_a_cluster_the_number_is_that_of_routes_through_it():
    table = LinkTable.build(5, [(0, 1), (1, 2), (2, 1), (2, 3), (1, 3), (0, 3), (3, 4)])
    found = chains(table, [0], [4])
    assert not found.exact
    assert found.count == 3


def test_listing_is_cut_and_says_so():
    width = 8
    links = [(0, i) for i in range(1, width)] + [(i, width) for i in range(1, width)]
    found = chains(LinkTable.build(width + 1, links), [0], [width], listed=3)
    assert (len(found.items), found.complete, found.count, found.exact) == (3, False, 7, True)


def test_a_number_of_chains_far_beyond_listing():
    """A ladder of forty rungs has 2⁴⁰ chains; none of six steps reaches its end."""
    links = []
    for i in range(0, 120, 3):
        links += [(i, i + 1), (i, i + 2), (i + 1, i + 3), (i + 2, i + 3)]
    found = chains(LinkTable.build(121, links), [0], [120])
    assert (found.count, found.exact, found.items, found.links) == (2**40, True, (), ())


def test_distances_and_nothing_to_find():
    table = LinkTable.build(3, [(0, 1)])
    assert distances(table.after, [0]) == [0, 1, FAR]
    assert chains(table, [], [1]).items == ()
    assert chains(table, [0], [0]).count == 0
