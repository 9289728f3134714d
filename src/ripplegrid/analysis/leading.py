"""Which entries lead to which others in a few steps, and who tells that whole.

A direct link and a chain of two steps or more are kept apart, also where both lead from the same
entry to the same other one. A chain meets no entry twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony
from ripplegrid.analysis.told import AGREEING, SAYING, SUPPORTING
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Stance

FEW = 3
"""Steps looked at when nothing else is asked: in many more, nearly all leads to nearly all."""

Step = tuple[int, int]
Spoken = Mapping[Id, Sequence[Id]]
"""What somebody claims: from an entry, as it was spoken of, to others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """That one entry of a case study leads to another: directly, or by chains.

    Attributes:
        source: the entry it starts from.
        target: the entry it leads to.
        steps: the links of the shortest way; 1 for a direct link.
        links: the ids of the contributions on the shortest ways, and on those told whole.
        whole: for each voice that says every step of a way, the entries on that way.
        agree: other voices that say or agree with every step of a way.
        joined: whether it is there only because entries were merged: nobody's claims meet at the
            same entries all along any way.
    """

    source: Id
    target: Id
    steps: int
    links: tuple[Id, ...]
    whole: Mapping[Id, tuple[Id, ...]]
    agree: tuple[Id, ...]
    joined: bool = False

    @property
    def direct(self) -> bool:
        """Whether it is a direct link."""
        return self.steps == 1


def impacts(entries: Sequence[Entry], table: LinkTable) -> list[int]:
    """The positions of what is an impact: entered so, or a mechanism to which something led."""
    return [
        at
        for at, entry in enumerate(entries)
        if entry.impact or (Kind.MECHANISM in entry.kinds and table.before[at])
    ]


def acting(entries: Sequence[Entry], table: LinkTable) -> list[int]:
    """The positions of what acts as a mechanism: entered so or as impact, and something came of it.

    Source:
        Beckett and others (2018): an impact at one level can be the mechanism of another.
    """
    return [
        at
        for at, entry in enumerate(entries)
        if table.after[at] and (entry.impact or Kind.MECHANISM in entry.kinds)
    ]


def leading(
    table: LinkTable,
    said: Testimony,
    sources: Iterable[int],
    targets: Collection[int],
    max_steps: int = FEW,
) -> Iterator[Led]:
    """What leads from some entries to some others in at most so many steps.

    Args:
        table: the links of a case study.
        said: who says what of them.
        sources: positions of the entries to start from.
        targets: positions of the entries to arrive at.
        max_steps: the longest chain looked at.
    """
    told = _Told(table, said, max_steps)
    wanted = set(targets)
    for start in sources:
        far = _far(table.after, start, max_steps)
        for end in sorted(wanted & far.keys() - {start}):
            if far[end] == 1:
                yield told.directly((start, end))
                around = _far(table.after, start, max_steps, but=end)
                if end in around:
                    steps = _shortest(table, around, end, but=start)
                    yield told.chained((start, end), steps, around[end])
            else:
                yield told.chained((start, end), _shortest(table, far, end), far[end])


def _far(
    after: Sequence[Sequence[int]], start: int, max_steps: int, but: int = -1
) -> dict[int, int]:
    """The fewest links to each entry, up to a limit; ``but`` is not to be reached at once."""
    far, edge = {start: 0}, [start]
    for step in range(1, max_steps + 1):
        further = []
        for here in edge:
            for there in after[here]:
                if there not in far and not (there == but and step == 1):
                    far[there] = step
                    further.append(there)
        edge = further
    return far


def _shortest(table: LinkTable, far: Mapping[int, int], end: int, but: int = -1) -> set[Step]:
    """The steps of all the shortest ways to an end; ``but`` is an entry it is not reached from."""
    steps: set[Step] = set()
    waiting = [end]
    while waiting:
        here = waiting.pop()
        for before in table.before[here]:
            if far.get(before, -2) != far[here] - 1 or (here == end and before == but):
                continue
            if (before, here) not in steps:
                steps.add((before, here))
                waiting.append(before)
    return steps


class _Told:
    """Who tells the ways of one case study whole."""

    def __init__(self, table: LinkTable, said: Testimony, max_steps: int) -> None:
        self.table, self.said, self.max_steps = table, said, max_steps
        self.saying = _spoken(said, SAYING)
        heard = _spoken(said, AGREEING)
        # who only says, and agrees with nothing beyond, tells no more here than there
        self.agreeing = {v: spoken for v, spoken in heard.items() if spoken != self.saying.get(v)}
        self.anyone = _anyone(table, said) if said.merged else None
        self.heard: dict[tuple[int, int], dict[int, list[Id]]] = {}

    def directly(self, ends: Step) -> Led:
        """What a direct link comes to."""
        pair = self.table.pairs.at[ends]
        whole = self.said.says[pair]
        return Led(
            source=self.table.entries[ends[0]],
            target=self.table.entries[ends[1]],
            steps=1,
            links=self._links([ends]),
            whole=dict.fromkeys(self.said.named(whole), self.table.name(ends)),
            agree=self.said.named(self.said.agrees[pair] & ~whole),
        )

    def chained(self, ends: Step, steps: set[Step], length: int) -> Led:
        """What chains of two steps or more come to; ``steps`` are those of the shortest."""
        whole = dict(self._tellers(self.saying, *ends))
        agree = tuple(v for v, _ in self._tellers(self.agreeing, *ends) if v not in whole)
        told = {step for way in whole.values() for step in pairwise(way)}
        return Led(
            source=self.table.entries[ends[0]],
            target=self.table.entries[ends[1]],
            steps=length,
            links=self._links(steps | told),
            whole={voice: self.table.name(way) for voice, way in whole.items()},
            agree=agree,
            joined=self.anyone is not None and self._way(self.anyone, *ends) is None,
        )

    def _links(self, steps: Iterable[Step]) -> tuple[Id, ...]:
        pairs, ids = self.table.pairs, self.table.contributions
        return tuple(sorted(ids[link] for step in steps for link in pairs.links[pairs.at[step]]))

    def _tellers(
        self, voices: Mapping[Id, Spoken], start: int, end: int
    ) -> Iterator[tuple[Id, tuple[int, ...]]]:
        for voice in self._heard(voices, start).get(end, ()):
            way = self._way(voices[voice], start, end)
            if way is not None:
                yield voice, way

    def _heard(self, voices: Mapping[Id, Spoken], start: int) -> Mapping[int, list[Id]]:
        """Which voices' claims lead from an entry to each other at all, by whatever way."""
        key = id(voices), start
        if key not in self.heard:
            found: dict[int, list[Id]] = defaultdict(list)
            begin = self._speaks(start)
            for voice, spoken in voices.items():
                firsts = [entry for entry in begin if entry in spoken]
                for place in self._near(spoken, firsts) if firsts else ():
                    found[place].append(voice)
            self.heard[key] = found
        return self.heard[key]

    def _way(self, spoken: Spoken, start: int, end: int) -> tuple[int, ...] | None:
        """The shortest chain of two steps or more that is told so, as positions."""
        for length in range(2, self.max_steps + 1):
            for first in self._speaks(start):
                way = self._told_from(spoken, first, end, (start,), length)
                if way is not None:
                    return way
        return None

    def _told_from(
        self, spoken: Spoken, here: Id, end: int, path: tuple[int, ...], left: int
    ) -> tuple[int, ...] | None:
        """A way of exactly so many steps from an entry as it was spoken of."""
        for there in spoken.get(here, ()):
            place = self.said.at[there]
            if left == 1:
                if place == end:
                    return (*path, end)
            elif place != end and place not in path:
                way = self._told_from(spoken, there, end, (*path, place), left - 1)
                if way is not None:
                    return way
        return None

    def _near(self, spoken: Spoken, edge: Sequence[Id]) -> set[int]:
        """Where somebody's claims lead from some entries in so many steps."""
        found = set(edge)
        for _ in range(self.max_steps):
            edge = [there for here in edge for there in spoken.get(here, ())]
            edge = [there for there in dict.fromkeys(edge) if there not in found]
            found.update(edge)
        return {self.said.at[entry] for entry in found}

    def _speaks(self, place: int) -> tuple[Id, ...]:
        return self.said.reading.speaks_for(self.table.entries[place])


def _spoken(said: Testimony, stances: frozenset[Stance]) -> dict[Id, Spoken]:
    """For each voice what it claims, step by step, of entries as it spoke of them."""
    found: dict[Id, dict[Id, list[Id]]] = defaultdict(lambda: defaultdict(list))
    for made in said.claims:
        for claim in made:
            if claim.stance in stances:
                found[claim.voice][claim.source].append(claim.target)
    return {voice: dict(found[voice]) for voice in sorted(found)}


def _anyone(table: LinkTable, said: Testimony) -> Spoken:
    """What anybody claims; where nobody claims a link, it may be of any of its entries."""
    found: dict[Id, list[Id]] = defaultdict(list)
    for pair, made in enumerate(said.claims):
        steps = {(c.source, c.target) for c in made if c.stance in SUPPORTING}
        if not steps:
            ends = (table.pairs.sources[pair], table.pairs.targets[pair])
            one, other = (said.reading.speaks_for(table.entries[end]) for end in ends)
            steps = set(product(one, other))
        for source, target in sorted(steps):
            found[source].append(target)
    return dict(found)
