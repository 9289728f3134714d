"""Loops as people told them: sign, dispute, who tells them, and whose good they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ripplegrid.analysis.levels import Flow, flow
from ripplegrid.analysis.links import HELPED, LinkTable, levels_in
from ripplegrid.analysis.loops import Cycle, sign_of, steps
from ripplegrid.analysis.results import Loop
from ripplegrid.analysis.testimony import Testimony
from ripplegrid.analysis.told import told
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Stance

UNTROUBLED = frozenset({Direction.POSITIVE, Direction.NOT_SAID})
MOVING = frozenset({Flow.RISING, Flow.FALLING, Flow.MIXED})


def named_loops(table: LinkTable, said: Testimony, cycles: Iterable[Cycle]) -> dict[Cycle, Loop]:
    """Loops given as positions, as they stand in the case study."""
    ids = [tuple([table.contributions[link] for link in links]) for links in table.pairs.links]
    at, pairs_at = table.levels, table.pairs.at
    moving = [
        flow(at[a], at[b]) in MOVING
        for a, b in zip(table.pairs.sources, table.pairs.targets, strict=True)
    ]
    found = {}
    for cycle in cycles:
        pairs = [pairs_at[step] for step in steps(cycle)]
        voices = mask = 0
        for pair, place in zip(pairs, cycle, strict=True):
            voices |= said.supports[pair]
            mask |= at[place]
        good, other = _judged(table, said, cycle, pairs)
        found[cycle] = Loop(
            entries=table.name(cycle),
            contributions=tuple([link for pair in pairs for link in ids[pair]]),
            sign=sign_of([table.pairs.effects[pair] for pair in pairs]),
            disputed=any(said.disputed[pair] for pair in pairs),
            voices=said.named(voices),
            told=told(table, said, cycle, closed=True),
            levels=levels_in(mask),
            crossing=any(moving[pair] for pair in pairs),
            good_for=good,
            doubted_by=other,
        )
    return found


def _judged(
    table: LinkTable, said: Testimony, cycle: Cycle, pairs: Sequence[int]
) -> tuple[tuple[Id, ...], tuple[Id, ...]]:
    """Of a loop of helping links through things called good: whose good, and who doubts it."""
    if any(table.pairs.effects[pair] != HELPED for pair in pairs):
        return (), ()
    good: set[Id] = set()
    other: set[Id] = set()
    for place in cycle:
        told_of = [t for t in said.tellings[place] if t.stance is not Stance.DISAGREES]
        here = {t.voice for t in told_of if t.direction is Direction.POSITIVE}
        if not here:
            return (), ()
        good |= here
        other |= {t.voice for t in told_of if t.direction not in UNTROUBLED}
    return tuple(sorted(good)), tuple(sorted(other))
