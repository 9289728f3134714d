from itertools import product

from ripplegrid.analysis.clusters import components
from ripplegrid.analysis.levels import Flow, flow, level_counts, levels, reach
from ripplegrid.analysis.links import LEVEL_BITS, LEVELS, LinkTable
from ripplegrid.model.words import Level

from .small_maps import random_map, walk_paths


def bit(*names):
    return sum(LEVEL_BITS[Level(name)] for name in names)


def test_reach_is_the_levels_at_the_ends_of_chains():
    for seed in range(200):
        table = random_map(seed, most=7)
        found = levels(table)
        down, up = [0] * len(table), [0] * len(table)
        for path in walk_paths(table, range(len(table))):
            down[path[0]] |= table.levels[path[-1]]
            up[path[-1]] |= table.levels[path[0]]
        assert (found.downstream, found.upstream) == (down, up)


def test_reach_gathers_marks_of_any_width():
    table = LinkTable.build(3, [(0, 1), (1, 2)])
    marks = [1 << 100, 1 << 200, 1 << 300]
    down, up = reach(table, marks, components(table))
    assert down[0] == (1 << 200) | (1 << 300)
    assert up[2] == (1 << 100) | (1 << 200)


def test_flow_by_its_definition():
    names = {Flow.RISING: Flow.FALLING, Flow.FALLING: Flow.RISING}
    for a, b in product(range(1, 32), repeat=2):
        source = [i for i in range(5) if a >> i & 1]
        target = [i for i in range(5) if b >> i & 1]
        rising = max(target) > max(source) and min(target) >= min(source)
        falling = max(source) > max(target) and min(source) >= min(target)
        same = (max(source), min(source)) == (max(target), min(target))
        other = Flow.SAME if same else Flow.MIXED
        wanted = Flow.RISING if rising else Flow.FALLING if falling else other
        assert flow(a, b) is wanted
        assert flow(b, a) is names.get(wanted, wanted)


def test_flow_examples():
    assert flow(bit("individual"), bit("societal")) is Flow.RISING
    assert flow(bit("individual"), bit("individual", "group")) is Flow.RISING
    assert flow(bit("individual", "organisational"), bit("organisational")) is Flow.MIXED
    assert flow(bit("individual", "societal"), bit("group")) is Flow.MIXED
    assert flow(0, bit("group")) is Flow.UNPLACED


def test_counts_from_level_to_level():
    for seed in range(60):
        table = random_map(seed)
        wanted = [[0] * 5 for _ in LEVELS]
        for a, b in set(zip(table.sources, table.targets, strict=True)):
            for i, j in product(range(5), repeat=2):
                wanted[i][j] += bool(table.levels[a] >> i & 1 and table.levels[b] >> j & 1)
        assert level_counts(table) == wanted
