import networkx as nx
import pytest

from ripplegrid.analysis.clusters import components
from ripplegrid.analysis.links import LinkTable

from .small_maps import random_map, reachable

SEEDS = range(300)


@pytest.mark.parametrize("block", range(0, 300, 50))
def test_clusters_are_the_sets_in_which_each_leads_to_every_other(block):
    for seed in range(block, block + 50):
        table = random_map(seed)
        reach = [reachable(table, place) for place in range(len(table))]
        wanted = {
            tuple(b for b in range(len(table)) if b == a or (b in reach[a] and a in reach[b]))
            for a in range(len(table))
        }
        known = components(table)
        assert {tuple(members) for members in known.members} == wanted
        assert known.clusters == sorted(
            ([*w] for w in wanted if len(w) > 1), key=lambda w: (-len(w), w)
        )


def test_links_never_lead_to_a_higher_component():
    for seed in SEEDS:
        table = random_map(seed)
        of = components(table).of
        assert all(of[a] >= of[b] for a, b in zip(table.sources, table.targets, strict=True))


def test_agrees_with_networkx_on_a_large_map():
    graph = nx.gnp_random_graph(400, 0.006, seed=7, directed=True)
    table = LinkTable.build(400, graph.edges)
    ours = {frozenset(members) for members in components(table).members}
    assert ours == {frozenset(found) for found in nx.strongly_connected_components(graph)}


def test_the_worked_example_of_cormen_and_others():
    """Figure 22.9 of Introduction to Algorithms, third edition: abe, cd, fg and h."""
    arrows = ["ab", "bc", "be", "bf", "cd", "cg", "dc", "dh", "ea", "ef", "fg", "gf", "gh"]
    table = LinkTable.build(8, [("abcdefgh".index(a), "abcdefgh".index(b)) for a, b in arrows])
    named = ["".join("abcdefgh"[v] for v in found) for found in components(table).clusters]
    assert named == ["abe", "cd", "fg"]


def test_a_chain_of_a_hundred_thousand_entries_needs_no_recursion():
    size = 100_000
    table = LinkTable.build(size, [(i, i + 1) for i in range(size - 1)] + [(size - 1, 0)])
    assert len(components(table).clusters[0]) == size


def test_nothing_in_nothing_out():
    assert components(LinkTable.build(0, [])).clusters == []
