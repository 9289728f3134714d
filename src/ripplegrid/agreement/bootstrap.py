"""Where a value may lie: the units of a table drawn again and again."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from ripplegrid.agreement.measure import Coefficient, Interval, Raw

TIMES = 1_000
SEED = 1
MOST_DRAWN = 10_000_000
"""Units drawn in all; a very long table is drawn less often, and the number is said."""
FEWEST = 200
ENOUGH = 0.9
"""Of the draws, so many must have a value for an interval to be told."""


class Resamples:
    """The draws of one table: which units each resample holds, the same for every coefficient.

    The same seed gives the same draws, so a figure can be computed again by somebody else.

    Example:
        >>> len(Resamples(4, times=10)), len(Resamples(1))
        (10, 0)
    """

    def __init__(self, units: int, times: int = TIMES, seed: int = SEED) -> None:
        chance = Random(seed)  # noqa: S311 - for figures that can be computed again, not secrets
        if units < 2:
            times = 0
        times = min(times, max(FEWEST, MOST_DRAWN // max(units, 1)))
        every = range(units)
        self.draws = [array("L", chance.choices(every, k=units)) for _ in range(times)]

    def __len__(self) -> int:
        return len(self.draws)

    def weights(self, of_unit: Sequence[int], kinds: int) -> Iterator[list[int]]:
        """How often each kind of unit comes, resample by resample."""
        every = range(kinds)
        for draw in self.draws:
            count = Counter(map(of_unit.__getitem__, draw))
            yield [count[kind] for kind in every]


def intervals(
    resamples: Resamples,
    of_unit: Sequence[int],
    kinds: int,
    formulas: Callable[[list[int]], Mapping[Coefficient, Raw]],
) -> dict[Coefficient, Interval]:
    """The interval of each coefficient; none where too many of the draws have no value.

    Args:
        resamples: the draws.
        of_unit: the kind of each unit.
        kinds: how many kinds there are.
        formulas: the coefficients, from how often each kind comes.
    """
    found: dict[Coefficient, list[float]] = {}
    for weights in resamples.weights(of_unit, kinds):
        for name, raw in formulas(weights).items():
            values = found.setdefault(name, [])
            if raw.value is not None:
                values.append(raw.value)
    times = len(resamples)
    return {
        name: middle(values, times)
        for name, values in found.items()
        if len(values) >= ENOUGH * times
    }


def middle(values: Sequence[float], times: int) -> Interval:
    """The middle 95 per cent of values (percentile interval, Efron 1979).

    Example:
        >>> found = middle(range(101), 101)
        >>> found.low, found.high
        (2.5, 97.5)
    """
    order = sorted(values)
    return Interval(_at(order, 0.025), _at(order, 0.975), times, times - len(order))


def _at(order: Sequence[float], share: float) -> float:
    place = share * (len(order) - 1)
    below = int(place)
    above = min(below + 1, len(order) - 1)
    return order[below] + (place - below) * (order[above] - order[below])
