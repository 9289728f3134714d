"""Every coefficient of many draws at once, for the intervals.

The formulas are those of ``many`` and ``pairs``, with a whole row of draws in the place of each
number; NaN stands where a draw has no value and goes no further than ``bootstrap.intervals``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ripplegrid.agreement.many import ByUnit
from ripplegrid.agreement.measure import Coefficient
from ripplegrid.agreement.pairs import ByPair, Weighed
from ripplegrid.agreement.scales import Metric, Scale

if TYPE_CHECKING:
    from ripplegrid.agreement.bootstrap import Array

Drawn = Mapping[Coefficient, "Array"]


def many_drawn(by_unit: ByUnit, counts: Array, scale: Scale, distance: Metric) -> Drawn:
    """The coefficients for any number of coders.

    Args:
        by_unit: the kinds of units.
        counts: how often each kind comes (row) in each draw (column).
        scale: what a difference means.
        distance: the differences of the values on it.
    """
    import numpy as np  # noqa: PLC0415 - loaded when something is drawn

    codes, times = len(by_unit.values), counts.shape[1]
    shares, marginals = np.zeros((codes, times)), np.zeros((codes, times))
    units, paired, agreed = np.zeros(times), np.zeros(times), np.zeros(times)
    for kind, count in zip(by_unit.kinds, counts, strict=True):
        if not kind.coders:
            continue
        units += count
        for place, number in kind.profile:
            shares[place] += count * number / kind.coders
            if kind.coders > 1:
                marginals[place] += count * number
        if kind.coders > 1:
            paired += count
            agreed += count * kind.agreed
    observed = _over(agreed, paired)
    found = {
        Coefficient.PERCENT: observed,
        Coefficient.ALPHA: _alpha(by_unit, counts, marginals, distance),
    }
    if scale in (Scale.NOMINAL, Scale.ORDINAL):
        part = shares / np.maximum(units, 1)
        none = np.full(times, np.nan)
        two = (shares > 0).sum(axis=0) > 1
        found[Coefficient.FLEISS] = _corrected(observed, np.where(two, (part**2).sum(axis=0), 1))
        by_chance = (part * (1 - part)).sum(axis=0)
        some = codes > 1
        found[Coefficient.AC1] = _corrected(observed, by_chance / (codes - 1)) if some else none
        even = np.full(times, 1 / codes) if some else none
        found[Coefficient.PABAK] = _corrected(observed, even)
    return found


def _alpha(by_unit: ByUnit, counts: Array, marginals: Array, distance: Metric) -> Array:
    import numpy as np  # noqa: PLC0415

    given = marginals.sum(axis=0)
    gap = distance.gap(list(marginals))
    apart = np.zeros(counts.shape[1])
    for kind, count in zip(by_unit.kinds, counts, strict=True):
        for pair, often in kind.pairs:
            apart += count * often * gap(*pair)
    total = distance.totals(marginals)
    total = np.where((marginals > 0).sum(axis=0) < 2, 0, total)
    return 1 - _over(_over(apart, given), _over(total, given * (given - 1)))


def two_drawn(pairs: ByPair, counts: Array, scale: Scale, weighed: Weighed | None) -> Drawn:
    """The coefficients for two coders; the arguments are those of ``many_drawn``."""
    import numpy as np  # noqa: PLC0415

    codes, times = len(pairs.values), counts.shape[1]
    rows, columns = np.zeros((codes, times)), np.zeros((codes, times))
    same, units, seen = np.zeros(times), np.zeros(times), np.zeros(times)
    cells: dict[tuple[int, int], Array] = {}
    for cell, count in zip(pairs.kinds, counts, strict=True):
        if cell is None:
            continue
        cells[cell] = count
        rows[cell[0]] += count
        columns[cell[1]] += count
        units += count
        if cell[0] == cell[1]:
            same += count
        if weighed is not None:
            seen += weighed.gap(*cell) * count
    found: dict[Coefficient, Array] = {}
    if scale in (Scale.NOMINAL, Scale.ORDINAL):
        by_chance = (rows * columns).sum(axis=0)
        found[Coefficient.COHEN] = _over(same * units - by_chance, units**2 - by_chance)
        by_chance = ((rows + columns) ** 2).sum(axis=0)
        found[Coefficient.SCOTT] = _over(4 * same * units - by_chance, 4 * units**2 - by_chance)
        if codes == 2:
            none = np.zeros(times)
            for name, one, other in (
                (Coefficient.PREVALENCE, (1, 1), (0, 0)),
                (Coefficient.BIAS, (1, 0), (0, 1)),
            ):
                found[name] = _over(cells.get(one, none) - cells.get(other, none), units)
    if weighed is not None:
        by_chance = weighed.by_chances(rows, columns)
        found[Coefficient.WEIGHTED] = 1 - _over(_over(seen, units), _over(by_chance, units**2))
    return found


def _corrected(observed: Array, expected: Array) -> Array:
    return _over(observed - expected, 1 - expected)


def _over(part: Array, whole: Array) -> Array:
    """A part of a whole; no value where the whole is nought."""
    import numpy as np  # noqa: PLC0415

    there = whole != 0
    found: Array = np.where(there, part / np.where(there, whole, 1), np.nan)
    return found
