"""What one voice tells by itself: ways on which the same voice says every step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony
from ripplegrid.analysis.told import SAYING
from ripplegrid.model.record import Id

Step = tuple[Id, Id, int]
"""A claim: the entry it was made of, the entry it leads to, and the pair it belongs to."""


def followed(
    table: LinkTable, said: Testimony, start: int, *, onward: bool
) -> tuple[frozenset[int], frozenset[int]]:
    """The entries and pairs on ways from an entry (or to it) that one voice says step by step.

    Each step begins at the very entry at which the last one ended, also after merging.
    """
    entries, pairs = {start}, set()
    begin = said.reading.speaks_for(table.entries[start])
    for steps in _by_voice(said):
        after: dict[Id, list[tuple[Id, int]]] = defaultdict(list)
        for source, target, pair in steps:
            here, there = (source, target) if onward else (target, source)
            after[here].append((there, pair))
        waiting = [entry for entry in begin if entry in after]
        known = set(waiting)
        while waiting:
            for there, pair in after.get(waiting.pop(), ()):
                pairs.add(pair)
                if there not in known:
                    known.add(there)
                    waiting.append(there)
    for pair in pairs:
        entries |= {table.pairs.sources[pair], table.pairs.targets[pair]}
    return frozenset(entries), frozenset(pairs)


def joined(table: LinkTable, said: Testimony) -> frozenset[int]:
    """The pairs on chains of two links or more that one voice tells whole."""
    found: set[int] = set()
    sources, targets = table.pairs.sources, table.pairs.targets
    for steps in _by_voice(said):
        into: dict[Id, list[int]] = defaultdict(list)
        for _, target, pair in steps:
            into[target].append(pair)
        for source, _, pair in steps:
            for before in into.get(source, ()):
                # There and back again is no chain: its entries must differ.
                if sources[before] != targets[pair] and before != pair:
                    found |= {before, pair}
    return frozenset(found)


def _by_voice(said: Testimony) -> Iterator[list[Step]]:
    """What each voice says, as steps."""
    of: dict[Id, list[Step]] = defaultdict(list)
    for pair, claims in enumerate(said.claims):
        for claim in claims:
            if claim.stance in SAYING:
                of[claim.voice].append((claim.source, claim.target, pair))
    yield from of.values()
