"""Reach and flow: the levels an entry leads to, and how links move between levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ripplegrid.analysis.clusters import Components, components
from ripplegrid.analysis.links import LEVELS, LinkTable

PLACES = [[i for i in range(len(LEVELS)) if mask >> i & 1] for mask in range(1 << len(LEVELS))]
"""The places of the levels that each mask holds."""


class Flow(StrEnum):
    """How a link moves between levels."""

    RISING = "rising"
    FALLING = "falling"
    SAME = "same"
    MIXED = "mixed"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Levels:
    """Reach of every entry and flow of every link, levels as bits.

    Attributes:
        downstream: for each entry, the levels of the entries it leads to by any chain.
        upstream: for each entry, the levels of the entries that lead to it by any chain.
        flows: for each pair, how it moves between levels.
        counts: pairs from each level (first) to each level (second); a pair between entries of
            several levels counts once in each cell it belongs to.
    """

    downstream: list[int]
    upstream: list[int]
    flows: list[Flow]
    counts: list[list[int]]


def levels(table: LinkTable, *, within: Components | None = None) -> Levels:
    """Reach and flow for a whole table.

    Example:
        >>> found = levels(LinkTable.build(2, [(0, 1)], levels=[1, 8]))
        >>> found.downstream, found.flows[0].value
        ([8, 0], 'rising')
    """
    known = within or components(table)
    between = _between(table)
    down, up = reach(table, table.levels, known)
    return Levels(down, up, [flow(a, b) for a, b in between], _counted(between))


def _between(table: LinkTable) -> list[tuple[int, int]]:
    """The levels at both ends of each pair."""
    at = table.levels.__getitem__
    return list(zip(map(at, table.pairs.sources), map(at, table.pairs.targets), strict=True))


def reach(table: LinkTable, marks: Sequence[int], known: Components) -> tuple[list[int], list[int]]:
    """The marks of all entries downstream and upstream of each entry, itself left out.

    ``marks`` are sets as bits: levels here, stakeholder types or voices elsewhere.
    """
    return (
        gathered(table.after, marks, known, backwards=False),
        gathered(table.before, marks, known, backwards=True),
    )


def gathered(
    after: Sequence[Sequence[int]], marks: Sequence[int], known: Components, *, backwards: bool
) -> list[int]:
    """The marks of all that ``after`` leads to from each entry, itself left out.

    ``backwards`` says that ``after`` follows the links against their direction.
    """
    order = range(len(known.members))
    if backwards:
        order = order[::-1]
    of, found = known.of, [0] * len(after)
    whole = [0] * len(known.members)
    for component in order:
        members = known.members[component]
        if len(members) == 1:
            here = members[0]
            mask = 0
            for there in after[here]:
                mask |= whole[of[there]]
            found[here] = mask
            whole[component] = mask | marks[here]
            continue
        beyond = once = twice = 0
        for here in members:
            twice |= once & marks[here]
            once |= marks[here]
            for there in after[here]:
                beyond |= whole[of[there]]
        for here in members:
            found[here] = beyond | twice | (once & ~marks[here])
        whole[component] = beyond | once
    return found


@cache
def flow(source: int, target: int) -> Flow:
    """How a link moves between the levels of its two entries, given as bits.

    Rising: the highest level rises and the lowest does not fall. Falling: the same seen from
    the other end. Same: both stay. Mixed: everything else.
    """
    if not source or not target:
        return Flow.UNPLACED
    high = target.bit_length() - source.bit_length()
    low = (target & -target).bit_length() - (source & -source).bit_length()
    if high > 0 and low >= 0:
        return Flow.RISING
    if high < 0 and low <= 0:
        return Flow.FALLING
    return Flow.SAME if high == low == 0 else Flow.MIXED


def level_counts(table: LinkTable) -> list[list[int]]:
    """Pairs from each level to each level."""
    return _counted(_between(table))


def _counted(between: Sequence[tuple[int, int]]) -> list[list[int]]:
    counts = [[0] * len(LEVELS) for _ in LEVELS]
    for (a, b), number in Counter(between).items():
        for i in PLACES[a]:
            for j in PLACES[b]:
                counts[i][j] += number
    return counts
