from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.pivots import dominators, pivots

from .small_maps import random_map, some, walk_paths


def test_pivots_are_what_every_chain_passes():
    for seed in range(400):
        table = random_map(seed, most=7)
        starts, ends = some(seed, len(table)), some(seed + 1, len(table))
        found = pivots(table, starts, ends)
        for end in ends:
            paths = [p for p in walk_paths(table, starts) if p[-1] == end]
            if not paths:
                assert end not in found
                continue
            on_all = set.intersection(*(set(p[1:-1]) for p in paths))
            assert set(found[end]) == on_all


def test_the_flowgraph_of_lengauer_and_tarjan():
    """Figures 1 and 2 of Lengauer and Tarjan (1979): thirteen vertices and their dominators."""
    names = "RABCDEFGHIJKL"
    links = {
        "R": "ABC", "A": "D", "B": "ADE", "C": "FG", "D": "L", "E": "H", "F": "I",
        "G": "IJ", "H": "EK", "I": "K", "J": "I", "K": "RI", "L": "H",
    }  # fmt: skip
    after = [[names.index(there) for there in links[here]] for here in names]
    wanted = {
        "A": "R", "B": "R", "C": "R", "D": "R", "E": "R", "F": "C", "G": "C",
        "H": "R", "I": "R", "J": "G", "K": "R", "L": "D", "R": "R",
    }  # fmt: skip
    found = dominators(after, 0)
    assert {names[v]: names[found[v]] for v in range(13)} == wanted


def test_pivots_come_in_the_order_of_the_chain():
    table = LinkTable.build(6, [(0, 3), (1, 3), (3, 2), (2, 4), (4, 5)])
    assert pivots(table, [0, 1], [5]) == {5: [3, 2, 4]}


def test_a_process_that_is_also_an_outcome():
    table = LinkTable.build(3, [(0, 1), (1, 2)])
    assert pivots(table, [0, 2], [2]) == {2: [1]}
    assert pivots(table, [2], [2]) == {}
    assert pivots(table, [], [2]) == {}
