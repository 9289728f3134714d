"""Loops as people told them: sign, dispute, who tells them, and whose good they are."""

from __future__ import annotations

from collections.abc import Sequence

from ripplegrid.analysis.levels import Flow, flow
from ripplegrid.analysis.links import HELPED, LinkTable, levels_in
from ripplegrid.analysis.loops import Cycle, sign, steps
from ripplegrid.analysis.results import Loop, contributions_of
from ripplegrid.analysis.testimony import Testimony
from ripplegrid.analysis.told import told
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Stance

UNTROUBLED = frozenset({Direction.POSITIVE, Direction.NOT_SAID})
MOVING = frozenset({Flow.RISING, Flow.FALLING, Flow.MIXED})


def loop(table: LinkTable, said: Testimony, cycle: Cycle) -> Loop:
    """A loop given as positions, as it stands in the case study."""
    pairs = tuple(table.pairs.at[step] for step in steps(cycle))
    voices = mask = 0
    for pair in pairs:
        voices |= said.supports[pair]
    for place in cycle:
        mask |= table.levels[place]
    helping = all(table.pairs.effects[pair] == HELPED for pair in pairs)
    good, other = _judged(said, cycle) if helping else ((), ())
    return Loop(
        entries=table.name(cycle),
        contributions=contributions_of(table, pairs),
        sign=sign(table, cycle),
        disputed=any(said.disputed[pair] for pair in pairs),
        voices=said.named(voices),
        told=told(table, said, cycle, closed=True),
        levels=levels_in(mask),
        crossing=any(flow(table.levels[a], table.levels[b]) in MOVING for a, b in steps(cycle)),
        good_for=good,
        doubted_by=other,
    )


def _judged(said: Testimony, cycle: Sequence[int]) -> tuple[tuple[Id, ...], tuple[Id, ...]]:
    """Those who call the entries of a loop good, if each is called good, and those who do not."""
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
