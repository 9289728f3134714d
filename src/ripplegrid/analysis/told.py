"""Told whole: who tells all of a chain or a loop, and what only merging joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony, bits
from ripplegrid.model.account import Claim
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance

SAYING = frozenset({Stance.SAYS})
AGREEING = frozenset({Stance.SAYS, Stance.AGREES})
SUPPORTING = frozenset({Stance.SAYS, Stance.AGREES, Stance.PARTLY})


@dataclass(frozen=True, slots=True)
class Told:
    """How a chain or a loop was told.

    Attributes:
        whole: the voices that say every link of it, their claims meeting at the same entries.
        agree: other voices that say or agree with every link of it in the same way.
        joined: whether it exists only because entries were merged: no claims, of whatever
            voices, meet at the same entries all along it.
    """

    whole: tuple[Id, ...]
    agree: tuple[Id, ...]
    joined: bool


def told(table: LinkTable, said: Testimony, path: Sequence[int], *, closed: bool = False) -> Told:
    """Who tells a chain, or a loop when ``closed``, given as positions of entries.

    A tells that B came of A, and another that C came of B: nobody told that C came of A. And
    when B was made by merging two entries, even one voice may have spoken of two things.
    """
    places = [*path, path[0]] if closed else list(path)
    pairs = [table.pairs.at[step] for step in pairwise(places)]
    whole, agree = -1, -1
    for pair in pairs:
        whole &= said.says[pair]
        agree &= said.agrees[pair]
    joined = False
    if not said.merged.isdisjoint(path):
        whole = _meeting(said, pairs, whole, SAYING, closed=closed)
        agree = _meeting(said, pairs, agree, AGREEING, closed=closed)
        joined = not _meets(_anyone(table, said, pairs), closed=closed)
    return Told(said.named(whole), said.named(agree & ~whole), joined)


def carried(table: LinkTable, said: Testimony, path: Sequence[int], voices: int) -> bool:
    """Whether these voices, put together, say every link of a chain, meeting at the same entries.

    No one of them need tell all of it; ``told`` says who does.
    """
    pairs = [table.pairs.at[step] for step in pairwise(path)]
    if not all(said.says[pair] & voices for pair in pairs):
        return False
    if said.merged.isdisjoint(path):
        return True
    of = {said.voices[place] for place in bits(voices)}
    links = (
        {(c.source, c.target) for c in said.claims[pair] if c.stance in SAYING and c.voice in of}
        for pair in pairs
    )
    return _meets(links, closed=False)


def _meeting(
    said: Testimony, pairs: Sequence[int], voices: int, stances: frozenset[Stance], *, closed: bool
) -> int:
    """Those of the voices whose own claims meet at the same entries all along the pairs."""
    found = 0
    for place in bits(voices):
        voice = said.voices[place]
        links = (
            {(c.source, c.target) for c in said.claims[pair] if _is_by(c, voice, stances)}
            for pair in pairs
        )
        if _meets(links, closed=closed):
            found |= 1 << place
    return found


def _is_by(claim: Claim, voice: Id, stances: frozenset[Stance]) -> bool:
    return claim.voice == voice and claim.stance in stances


def _anyone(
    table: LinkTable, said: Testimony, pairs: Sequence[int]
) -> Iterator[set[tuple[Id, Id]]]:
    """For each pair, the entries its claims were made about; any at all where none was made."""

    def speaks(place: int) -> tuple[Id, ...]:
        return said.reading.speaks_for(table.entries[place])

    for pair in pairs:
        made = {(c.source, c.target) for c in said.claims[pair] if c.stance in SUPPORTING}
        if not made:
            here, there = table.pairs.sources[pair], table.pairs.targets[pair]
            made = set(product(speaks(here), speaks(there)))
        yield made


def _meets(links: Iterable[set[tuple[Id, Id]]], *, closed: bool) -> bool:
    """Whether links can be chosen, one from each set, each beginning where the last one ended."""
    reached: set[tuple[Id, Id]] | None = None
    for step in links:
        if reached is None:
            reached = set(step)
            continue
        on: dict[Id, set[Id]] = {}
        for source, target in step:
            on.setdefault(source, set()).add(target)
        reached = {(first, to) for first, here in reached for to in on.get(here, ())}
    return any(not closed or first == last for first, last in reached or ())
