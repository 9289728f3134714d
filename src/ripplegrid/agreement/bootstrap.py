"""Where a value may lie: the units of a table drawn again and again."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING

from ripplegrid.agreement.measure import Coefficient, Interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

TIMES = 1_000
SEED = 1
MOST_DRAWN = 10_000_000
"""Units drawn in all; a very long table is drawn less often, and the number is said."""
FEWEST = 200
ENOUGH = 0.9
"""Of the draws, so many must have a value for an interval to be told."""


class Resamples:
    """The draws of one table: how often each unit comes, the same for every coefficient.

    Units alike in everything said of them are counted together. The same seed gives the same
    draws, so a figure can be computed again by somebody else: they are those of Python's own
    ``Random(seed).choices(range(units), k=units)``, one draw after the other.

    Example:
        >>> len(Resamples("abca", times=10)), len(Resamples("a"))
        (10, 0)
    """

    def __init__(self, units: Sequence[Hashable], times: int = TIMES, seed: int = SEED) -> None:
        if len(units) < 2:
            times = 0
        self.times = min(times, max(FEWEST, MOST_DRAWN // max(len(units), 1)))
        alike: dict[Hashable, int] = {}
        of_unit = [alike.setdefault(unit, len(alike)) for unit in units]
        self._first = [0] * len(alike)
        for unit in range(len(units) - 1, -1, -1):
            self._first[of_unit[unit]] = unit
        if self.times:
            self._counts = _counted(of_unit, len(alike), (self.times, seed))

    def __len__(self) -> int:
        return self.times

    def counts(self, of_unit: Sequence[int], kinds: int) -> Array:
        """How often each kind of unit comes (row) in each draw (column).

        Args:
            of_unit: the kind of each unit; units that are alike are of one kind.
            kinds: how many kinds there are.
        """
        import numpy as np  # noqa: PLC0415 - loaded when something is drawn

        found = np.zeros((kinds, self.times))
        for unit, count in zip(self._first, self._counts, strict=True):
            found[of_unit[unit]] += count
        return found


def _counted(of_unit: Sequence[int], kinds: int, drawing: tuple[int, int]) -> Array:
    import numpy as np  # noqa: PLC0415 - loaded when something is drawn

    times, seed = drawing
    state = Random(seed).getstate()[1]  # noqa: S311 - to be computed again, no secret
    chance = np.random.RandomState()
    chance.set_state(("MT19937", np.array(state[:-1], np.uint32), state[-1], 0, 0.0))
    kind_of, units = np.array(of_unit), len(of_unit)
    found = np.empty((kinds, times))
    for draw in range(times):
        drawn = kind_of[(chance.random_sample(units) * units).astype(np.intp)]
        found[:, draw] = np.bincount(drawn, minlength=kinds)
    return found


def intervals(times: int, drawn: Mapping[Coefficient, Array]) -> dict[Coefficient, Interval]:
    """The interval of each coefficient; none where too many of the draws have no value.

    Args:
        times: how many draws there are.
        drawn: what each coefficient came to in each draw, NaN where it has no value.
    """
    found = {}
    for name, values in drawn.items():
        there = values[values == values].tolist()  # noqa: PLR0124 - NaN is no value
        if times and len(there) >= ENOUGH * times:
            found[name] = middle(there, times)
    return found


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
