"""Small random maps, and slow answers that are plainly right."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, permutations

from ripplegrid.analysis.links import LinkTable


def random_map(seed: int, *, most: int = 9) -> LinkTable:
    """A map of up to nine entries, sparse or dense, with links doubled now and then."""
    dice = random.Random(seed)
    size = dice.randint(2, most)
    thick = dice.choice((0.1, 0.2, 0.35, 0.6))
    links = [(a, b) for a in range(size) for b in range(size) if a != b and dice.random() < thick]
    links += [link for link in links if dice.random() < 0.1]
    dice.shuffle(links)
    return LinkTable.build(
        size,
        links,
        effects=[dice.choice((1, 1, 1, 2, 2, 3, 4)) for _ in links],
        levels=[dice.randrange(32) for _ in range(size)],
        entries=[f"e{place}" for place in range(size)],
        contributions=[f"c{place}" for place in range(len(links))],
    )


def some(seed: int, size: int) -> list[int]:
    dice = random.Random(seed * 7919)
    return sorted(dice.sample(range(size), dice.randint(1, max(1, size // 2))))


def simple_paths(
    table: LinkTable, starts: Sequence[int], ends: Sequence[int], longest: int
) -> Iterator[tuple[int, ...]]:
    """Every chain of distinct entries, by trying all orders of all entries."""
    joined = set(zip(table.sources, table.targets, strict=True))
    for length in range(2, longest + 2):
        for path in permutations(range(len(table)), length):
            if path[0] in starts and path[-1] in ends and linked(path, joined):
                yield path


def walk_paths(table: LinkTable, starts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Every chain of distinct entries from the starts, of any length, by recursion."""

    def further(path: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        for there in set(table.after[path[-1]]) - set(path):
            yield (*path, there)
            yield from further((*path, there))

    for start in starts:
        yield from further((start,))


def linked(path: Sequence[int], joined: set[tuple[int, int]]) -> bool:
    return all(step in joined for step in pairwise(path))


def cycles(table: LinkTable, longest: int) -> set[tuple[int, ...]]:
    """Every loop from its lowest entry, by following every chain and looking for the way back."""
    return {
        path
        for path in walk_paths(table, range(len(table)))
        if path[0] == min(path) and path[0] in table.after[path[-1]] and len(path) <= longest
    }


def reachable(table: LinkTable, start: int, without: int = -1) -> set[int]:
    """What some chain leads to from the start; the start itself only if it is on a loop."""
    found: set[int] = set()
    edge = [start]
    while edge:
        edge = [
            there
            for here in edge
            for there in table.after[here]
            if there not in found and there != without
        ]
        found.update(edge)
    return found


def subsets(items: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Every subset, small ones first."""
    for size in range(len(items) + 1):
        yield from combinations(items, size)
