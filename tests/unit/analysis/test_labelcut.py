import random

import pytest

from ripplegrid.analysis.labelcut import Cut, fewest_voices
from ripplegrid.analysis.links import LinkTable

from .small_maps import random_map, some, subsets

VOICES = 5


def spoken(table, seed):
    dice = random.Random(seed)
    return [
        sum(1 << v for v in dice.sample(range(VOICES), dice.choice((0, 1, 1, 1, 2, 3))))
        for _ in range(len(table.pairs))
    ]


def holds(table, supports, starts, end, gone):
    links = [
        (a, b)
        for a, b, mask in zip(table.pairs.sources, table.pairs.targets, supports, strict=True)
        if mask & ~gone
    ]
    reached = set(starts)
    while more := {b for a, b in links if a in reached} - reached:
        reached |= more
    return end in reached


@pytest.mark.parametrize("effort", [(20_000, 1000), (1, 1000), (0, 1000)])
def test_no_fewer_voices_will_do(effort):
    for seed in range(150):
        table = random_map(seed, most=7)
        supports, starts = spoken(table, seed), some(seed, len(table))
        ends = [end for end in range(len(table)) if end not in starts]
        for end, cut in fewest_voices(table, supports, starts, ends, effort=effort).items():
            wanted = next(
                len(chosen)
                for chosen in subsets(range(VOICES))
                if not holds(table, supports, starts, end, sum(1 << v for v in chosen))
            )
            assert cut.complete
            assert cut.least == wanted == cut.voices.bit_count()
            assert not holds(table, supports, starts, end, cut.voices)


def test_bounds_when_the_effort_is_spent():
    dice = random.Random(5)
    links = [(a, b) for a in range(12) for b in range(12) if a != b and dice.random() < 0.5]
    table = LinkTable.build(12, links)
    supports = [sum(1 << v for v in dice.sample(range(40), 3)) for _ in range(len(table.pairs))]
    cut = fewest_voices(table, supports, [0], [11], effort=(50, 2))[11]
    exact = fewest_voices(table, supports, [0], [11], effort=(50, 100_000))[11]
    assert not cut.complete
    assert exact.complete
    assert cut.least <= exact.least <= cut.most
    assert not holds(table, supports, [0], 11, cut.voices)


def test_one_voice_that_tells_everything_is_all_there_is():
    table = LinkTable.build(4, [(0, 1), (1, 3), (0, 2), (2, 3)])
    assert fewest_voices(table, [1, 1, 1, 1], [0], [3])[3] == Cut(1, 1, 1)


def test_where_nobody_speaks_nothing_need_be_set_aside():
    table = LinkTable.build(2, [(0, 1)])
    assert fewest_voices(table, [0], [0], [1])[1] == Cut(0, 0, 0)
