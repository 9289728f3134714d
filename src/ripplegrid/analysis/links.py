"""The links of a case study as integer arrays, which every measure of structure works on."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect, Level

HELPED, HINDERED, BOTH, UNSAID = 1, 2, 3, 4
"""Effects as bits, so that two links between the same entries combine with ``|``."""

EFFECT_BITS: Mapping[Effect, int] = {
    Effect.HELPED: HELPED,
    Effect.HINDERED: HINDERED,
    Effect.BOTH: BOTH,
    Effect.NOT_SAID: UNSAID,
}
LEVELS: tuple[Level, ...] = tuple(Level)
LEVEL_BITS: Mapping[Level, int] = {level: 1 << place for place, level in enumerate(LEVELS)}


def level_mask(levels: Iterable[Level]) -> int:
    """The levels as bits, individual lowest."""
    mask = 0
    for level in levels:
        mask |= LEVEL_BITS[level]
    return mask


@cache
def levels_in(mask: int) -> tuple[Level, ...]:
    """The levels that a mask holds, individual first."""
    return tuple(level for place, level in enumerate(LEVELS) if mask >> place & 1)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The links with those between the same two entries taken together.

    Attributes:
        sources: position of the entry each pair leads from.
        targets: position of the entry it leads to.
        effects: the effects of its links, combined.
        links: the positions of its links in the table.
        at: the position of a pair, by its two entries.
    """

    sources: list[int]
    targets: list[int]
    effects: list[int]
    links: list[list[int]]
    at: dict[tuple[int, int], int]

    def __len__(self) -> int:
        return len(self.sources)


@dataclass(frozen=True)
class LinkTable:
    """Entries and the links between them, by position.

    A link from an entry to itself says nothing about how change travelled and is left out.

    Attributes:
        entries: the ids of the entries, by position; empty when they have none.
        levels: the levels of each entry as bits.
        sources: position of the entry each link leads from.
        targets: position of the entry it leads to.
        effects: its effect as bits.
        contributions: the id of each link; empty when they have none.

    Example:
        >>> table = LinkTable.build(3, [(0, 1), (1, 2), (2, 1)])
        >>> table.after
        [[1], [2], [1]]
    """

    entries: tuple[Id, ...]
    levels: array[int]
    sources: array[int]
    targets: array[int]
    effects: array[int]
    contributions: tuple[Id, ...] = field(default=())

    @classmethod
    def build(
        cls,
        size: int,
        links: Iterable[tuple[int, int]],
        *,
        effects: Sequence[int] | None = None,
        levels: Sequence[int] | None = None,
        entries: Sequence[Id] = (),
        contributions: Sequence[Id] = (),
    ) -> LinkTable:
        """A table from plain numbers, for a foreign map or a portfolio.

        Args:
            size: how many entries there are.
            links: (source, target) positions.
            effects: effect bits of each link; not said when absent.
            levels: level bits of each entry; none when absent.
            entries: ids of the entries, if they have any.
            contributions: ids of the links, if they have any.

        Raises:
            ValueError: a link leads to an entry that is not there, or lengths differ.
        """
        pairs = list(links)
        if any(not (0 <= a < size and 0 <= b < size) for a, b in pairs):
            raise ValueError("a link leads from or to an entry that is not in the table")
        for given, wanted in ((effects, len(pairs)), (levels, size)):
            if given is not None and len(given) != wanted:
                raise ValueError("effects and levels must be as long as links and entries")
        kept = [i for i, (a, b) in enumerate(pairs) if a != b]
        return cls(
            entries=tuple(entries),
            levels=array("B", levels if levels is not None else bytes(size)),
            sources=array("i", [pairs[i][0] for i in kept]),
            targets=array("i", [pairs[i][1] for i in kept]),
            effects=array("B", [effects[i] if effects else UNSAID for i in kept]),
            contributions=tuple(contributions[i] for i in kept) if contributions else (),
        )

    @classmethod
    def of(cls, case: CaseStudy, reading: Reading | None = None) -> LinkTable:
        """The table of a case study: what is shown on its grid, merged entries resolved."""
        read = reading or Reading(case)
        at = positions(read)
        sources, targets, effects, ids = array("i"), array("i"), array("B"), []
        for link in case.contributions.values():
            a, b = at.get(link.source, -1), at.get(link.target, -1)
            if a >= 0 and b >= 0 and a != b:
                sources.append(a)
                targets.append(b)
                effects.append(EFFECT_BITS[link.effect])
                ids.append(link.id)
        return cls(
            entries=tuple(entry.id for entry in read.entries),
            levels=array("B", [level_mask(entry.levels) for entry in read.entries]),
            sources=sources,
            targets=targets,
            effects=effects,
            contributions=tuple(ids),
        )

    def __len__(self) -> int:
        return len(self.levels)

    @cached_property
    def pairs(self) -> Pairs:
        """The links, those between the same two entries taken together."""
        at: dict[tuple[int, int], int] = {}
        effects: list[int] = []
        links: list[list[int]] = []
        steps = zip(self.sources, self.targets, strict=True)
        for link, (step, effect) in enumerate(zip(steps, self.effects, strict=True)):
            place = at.setdefault(step, len(links))
            if place == len(links):
                effects.append(effect)
                links.append([link])
            else:
                effects[place] |= effect
                links[place].append(link)
        return Pairs([a for a, _ in at], [b for _, b in at], effects, links, at)

    @cached_property
    def after(self) -> list[list[int]]:
        """For each entry, the entries it has links to."""
        after: list[set[int]] = [set() for _ in range(len(self))]
        for a, b in zip(self.sources, self.targets, strict=True):
            after[a].add(b)
        return [sorted(found) if len(found) > 1 else list(found) for found in after]

    @cached_property
    def before(self) -> list[list[int]]:
        """For each entry, the entries that have links to it."""
        before: list[list[int]] = [[] for _ in range(len(self))]
        for a, found in enumerate(self.after):
            for b in found:
                before[b].append(a)
        return before

    def name(self, places: Iterable[int]) -> tuple[Id, ...]:
        """The ids of the entries at these positions."""
        return tuple(self.entries[place] for place in places)


def positions(reading: Reading) -> dict[Id, int]:
    """The position of the shown entry that speaks for each entry.

    Entries that were merged have the position of the entry that speaks for them now; entries
    set aside have none.
    """
    shown = {entry.id: place for place, entry in enumerate(reading.entries)}
    return {
        entry: shown[speaker]
        for entry, speaker in reading.spoken_for_by.items()
        if speaker in shown
    }
