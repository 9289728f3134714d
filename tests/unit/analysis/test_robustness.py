import random

import networkx as nx

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.robustness import Flow, robustness

from .small_maps import random_map, reachable, some, subsets
from .test_labelcut import holds, spoken


def test_no_fewer_claims_will_do():
    for seed in range(250):
        table = random_map(seed, most=5)
        dice = random.Random(seed)
        count = len(table.pairs)
        if count > 10:
            continue
        claims = [dice.choice((0, 1, 1, 2, 3)) for _ in range(count)]
        starts = some(seed, len(table))
        ends = [end for end in range(len(table)) if end not in starts]
        for end, found in robustness(
            table, claims, [bool(c) for c in claims], starts, ends
        ).items():
            wanted = min(
                sum(claims[p] for p in cut)
                for cut in subsets(range(count))
                if not holds(
                    table, [c * (p not in cut) for p, c in enumerate(claims)], starts, end, 0
                )
            )
            assert found.claims == wanted == sum(claims[p] for p in found.links)
            left = [c * (p not in found.links) for p, c in enumerate(claims)]
            assert not holds(table, left, starts, end, 0)


def test_the_trucking_network_of_cormen_and_others():
    """Figure 26.1 of Introduction to Algorithms, third edition: the maximum flow is 23."""
    links = {"sa": 16, "sc": 13, "ca": 4, "ab": 12, "bc": 9, "cd": 14, "db": 7, "bt": 20, "dt": 4}
    table = LinkTable.build(6, [("sabcdt".index(x), "sabcdt".index(y)) for x, y in links])
    value, cut = Flow(table, list(links.values()), [0]).fewest(5)
    assert value == 23
    assert sum(list(links.values())[p] for p in cut) == 23


def test_agrees_with_networkx_on_large_maps():
    for seed in range(8):
        graph = nx.gnm_random_graph(60, 180, seed=seed, directed=True)
        dice = random.Random(seed)
        table = LinkTable.build(60, graph.edges)
        claims = [dice.randint(0, 4) for _ in graph.edges]
        for (a, b), c in zip(graph.edges, claims, strict=True):
            graph.edges[a, b]["capacity"] = c
        graph.add_edges_from(("start", s) for s in range(5))
        for end, found in robustness(table, claims, [0] * 180, range(5), range(5, 60)).items():
            assert found.claims == nx.maximum_flow_value(graph, "start", end)


def test_links_nobody_speaks_for_are_counted_apart():
    for seed in range(100):
        table = random_map(seed, most=7)
        supports, starts = spoken(table, seed), some(seed, len(table))
        ends = [end for end in range(len(table)) if end not in starts]
        led = set(starts).union(*(reachable(table, s) for s in starts))
        for end, found in robustness(table, supports, supports, starts, ends).items():
            wanted = [
                p
                for p, (a, b) in enumerate(
                    zip(table.pairs.sources, table.pairs.targets, strict=True)
                )
                if not supports[p] and a in led and (b == end or end in reachable(table, b))
            ]
            assert list(found.silent) == wanted


def test_a_process_that_is_also_an_outcome():
    table = LinkTable.build(3, [(0, 1), (1, 2)])
    found = robustness(table, [2, 1], [1, 1], [0, 2], [2, 1])
    assert (found[2].claims, found[1].claims) == (1, 2)
    assert robustness(table, [1, 1], [1, 1], [], [2]) == {}
