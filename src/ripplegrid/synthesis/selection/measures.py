"""How varied a sample is: the places it stands for, and how far apart its two nearest are.

A case study that people place differently is at one of the places they said; nobody knows which.
So it can stand for one place on each dimension, whichever helps most, and never for two; and its
distance from another is the smallest that any of the places said leave. Where nobody said a place
it stands for none and is no distance from anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from ripplegrid.model.record import Id
from ripplegrid.synthesis.selection.candidates import STEPS, Candidate, dimensions


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How varied a sample is. It describes the sample, not the worth of any case study in it.

    Attributes:
        cases: the ids of its case studies, in order.
        covered: how many (dimension, place) pairs it stands for.
        apart: the steps between its two nearest case studies; None when it has only one.
        nearest: those two.
    """

    cases: tuple[Id, ...]
    covered: int
    apart: int | None = None
    nearest: tuple[Id, Id] | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """What is compared: the pairs first, then the distance."""
        return self.covered, self.apart if self.apart is not None else -1


def spread_of(chosen: Sequence[Candidate]) -> Spread:
    """How varied these are.

    Example:
        >>> low, high = (Candidate(id=i, places={"scale": (p,)}) for i, p in (("a", 0), ("b", 3)))
        >>> spread_of([low, high])
        Spread(cases=('a', 'b'), covered=2, apart=3, nearest=('a', 'b'))
    """
    ordered = sorted(chosen, key=lambda c: c.id)
    gaps = [(distance(a, b), a.id, b.id) for a, b in combinations(ordered, 2)]
    apart, *nearest = min(gaps) if gaps else (None,)
    return Spread(
        cases=tuple(c.id for c in ordered),
        covered=sum(covered(ordered, d.id) for d in dimensions()),
        apart=apart,
        nearest=(str(nearest[0]), str(nearest[1])) if nearest else None,
    )


def distance(one: Candidate, other: Candidate) -> int:
    """The steps between two case studies, over the four dimensions; the least there can be."""
    return sum(
        min((abs(p - q) for p in one.at(d.id) for q in other.at(d.id)), default=0)
        for d in dimensions()
    )


def covered(chosen: Sequence[Candidate], dimension: str) -> int:
    """How many places of a dimension they stand for, each case study for one at most."""
    reached = {0}
    for candidate in chosen:
        places = candidate.at(dimension)
        reached |= {mask | 1 << place for mask in reached for place in places}
    return max(mask.bit_count() for mask in reached)


@cache
def furthest(size: int, pairs: int) -> int:
    """A bound: the nearest two of so many case studies that cover so many pairs are no further.

    They are at most as far apart as two of them are on average, and a dimension gives most to that
    when half stand at each end, but for those that must stand between to cover a place there.

    Example:
        >>> furthest(2, 8), furthest(4, 16)
        (12, 6)
    """
    most = {0: 0}
    for _ in dimensions():
        so_far: dict[int, int] = {}
        for count, total in most.items():
            for places, steps in _steps_within(size).items():
                key = count + places
                so_far[key] = max(so_far.get(key, 0), total + steps)
        most = so_far
    total = max((steps for count, steps in most.items() if count >= pairs), default=0)
    return total // (size * (size - 1) // 2)


@cache
def _steps_within(size: int) -> dict[int, int]:
    """The most steps between all the pairs on one dimension, by the number of places covered."""
    most: dict[int, int] = {}
    inner = len(STEPS) - 2
    for between in range(min(inner, size) + 1):
        for places in combinations(range(1, inner + 1), between):
            for low in range(size - between + 1):
                stand = (*(0,) * low, *places, *(inner + 1,) * (size - between - low))
                steps = sum(b - a for a, b in combinations(stand, 2))
                covers = len(set(stand))
                most[covers] = max(most.get(covers, 0), steps)
    return most
