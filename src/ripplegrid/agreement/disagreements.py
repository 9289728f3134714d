"""Where coders disagree: the units, who said what, and which codes are taken for each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ripplegrid.agreement.ratings import Ratings, Value, order_of


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A unit of which coders said different things; those who did not code it are left out."""

    unit: str
    said: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two things that were said of the same unit, and by how many pairs of coders."""

    one: Value
    other: Value
    times: int


def disagreements(ratings: Ratings) -> tuple[Disagreement, ...]:
    """The units that coders see differently, in the order of the table.

    Example:
        >>> disagreements(Ratings.of([("a", "a"), ("a", "b"), ("b", None)]))[0].said
        (('coder 1', 'a'), ('coder 2', 'b'))
    """
    found = []
    for unit, row in zip(ratings.units, ratings.rows, strict=True):
        said = tuple(
            (c, value) for c, value in zip(ratings.coders, row, strict=True) if value is not None
        )
        if len({value for _, value in said}) > 1:
            found.append(Disagreement(unit, said))
    return tuple(found)


def confusions(found: Sequence[Disagreement]) -> tuple[Confusion, ...]:
    """What is said instead of what, the most frequent first.

    Example:
        >>> confusions(disagreements(Ratings.of([("a", "b"), ("b", "a"), ("a", "c")])))[0]
        Confusion(one='a', other='b', times=2)
    """
    count: Counter[tuple[Value, Value]] = Counter()
    for unit in found:
        for (_, one), (_, other) in combinations(unit.said, 2):
            if one != other:
                low, high = sorted((one, other), key=order_of)
                count[low, high] += 1
    order = sorted(count, key=lambda pair: (-count[pair], *map(order_of, pair)))
    return tuple(Confusion(one, other, count[one, other]) for one, other in order)
