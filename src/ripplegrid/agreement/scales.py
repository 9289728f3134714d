"""How far apart two values are: scales, and what each makes of a difference."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate
from operator import mul
from typing import TYPE_CHECKING, Protocol

from ripplegrid.agreement.ratings import Value
from ripplegrid.errors import NotThisScale

if TYPE_CHECKING:
    from ripplegrid.agreement.bootstrap import Array

Gap = Callable[[int, int], float]
MOST_TABLED = 1_000
"""Of so many different values every two are compared beforehand; of more, when asked for."""


class Scale(StrEnum):
    """What a difference between two values means."""

    NOMINAL = "nominal"
    """Codes without an order: the same or not."""
    ORDINAL = "ordinal"
    """Ranks: the further apart in the order, the more they differ."""
    INTERVAL = "interval"
    """Numbers whose differences count, such as dates."""
    RATIO = "ratio"
    """Numbers whose proportions count, such as how often something happened."""
    SETS = "sets"
    """Sets of codes: they differ less the more they share (MASI)."""


NUMBERS = frozenset({Scale.ORDINAL, Scale.INTERVAL, Scale.RATIO})


class Metric(Protocol):
    """The difference of every two values, which may rest on how often each was given."""

    def gap(self, marginals: Sequence[int]) -> Gap:
        """The difference of two different values by their places, the lower place first."""
        ...

    def total(self, marginals: Sequence[int]) -> float:
        """The sum of differences over all pairs of values given, in both directions."""
        ...

    def totals(self, marginals: Array) -> Array:
        """The same for many draws at once, a column each."""
        ...


class _Nominal:
    def gap(self, marginals: Sequence[int]) -> Gap:  # noqa: ARG002 - not needed on this scale
        return lambda one, other: float(one != other)

    def total(self, marginals: Sequence[int]) -> float:
        return float(sum(marginals) ** 2 - sum(n * n for n in marginals))

    def totals(self, marginals: Array) -> Array:
        found: Array = marginals.sum(axis=0) ** 2 - (marginals**2).sum(axis=0)
        return found


class _Squares:
    """Squared differences of numbers; the pairs need not be gone through one by one."""

    def places(self, marginals: Sequence[int]) -> Sequence[float]:
        raise NotImplementedError

    def gap(self, marginals: Sequence[int]) -> Gap:
        at = self.places(marginals)

        def squared(one: int, other: int) -> float:
            apart = at[one] - at[other]
            return apart * apart

        return squared

    def total(self, marginals: Sequence[int]) -> float:
        everything = sum(marginals)
        if not everything:
            return 0.0
        at = self.places(marginals)
        middle = sum(map(mul, at, marginals)) / everything
        squares: Iterator[float] = (
            n * (x - middle) * (x - middle) for n, x in zip(marginals, at, strict=True)
        )
        return 2 * everything * sum(squares)

    def totals(self, marginals: Array) -> Array:
        everything = marginals.sum(axis=0)
        given = list(marginals)
        at = self.places(given)
        middle = sum(map(mul, at, given)) / everything.clip(1)
        squares = sum(n * (x - middle) * (x - middle) for n, x in zip(given, at, strict=True))
        found: Array = 2 * everything * squares
        return found


class _Interval(_Squares):
    def __init__(self, values: Sequence[float]) -> None:
        self.at = values

    def places(self, marginals: Sequence[int]) -> Sequence[float]:  # noqa: ARG002
        return self.at


class _Ordinal(_Squares):
    """The place of a rank is the number of values given below it, and half of those on it."""

    def places(self, marginals: Sequence[int]) -> Sequence[float]:
        return [up - n / 2 for up, n in zip(accumulate(marginals), marginals, strict=True)]


class _Tabled:
    """Differences that must be gone through pair by pair; each pair once, as they go both ways."""

    def __init__(self, values: Sequence[Value], apart: Callable[[Value, Value], float]) -> None:
        self.values, self.apart = values, apart
        small = len(values) <= MOST_TABLED
        self.rows = [self._row(place) for place in range(len(values))] if small else None

    def _row(self, place: int) -> list[float]:
        """How far a value is from each that stands before it."""
        return [self.apart(self.values[place], other) for other in self.values[:place]]

    def gap(self, marginals: Sequence[int]) -> Gap:  # noqa: ARG002
        if (rows := self.rows) is not None:
            return lambda one, other: rows[other][one]
        return lambda one, other: self.apart(self.values[one], self.values[other])

    def total(self, marginals: Sequence[int]) -> float:
        rows = self.rows or map(self._row, range(len(self.values)))
        given = list(map(float, marginals))
        # map stops where the row ends, so that each value meets only those before it
        met = [n * sum(map(mul, row, given)) for row, n in zip(rows, given, strict=True) if n]
        return float(2 * sum(met))

    def totals(self, marginals: Array) -> Array:
        import numpy as np  # noqa: PLC0415 - loaded when something is drawn

        apart = np.zeros((len(self.values), len(self.values)))
        for place, row in enumerate(self.rows or map(self._row, range(len(self.values)))):
            apart[place, :place] = row
        found: Array = 2 * (marginals * (apart @ marginals)).sum(axis=0)
        return found


def metric(scale: Scale, values: Sequence[Value]) -> Metric:
    """The differences of these values on a scale.

    Args:
        scale: what a difference means.
        values: everything that was said, in order.

    Raises:
        NotThisScale: a value does not fit the scale.

    Example:
        >>> metric(Scale.INTERVAL, [1, 4]).gap([1, 1])(0, 1)
        9
    """
    for value in values:
        if not fits(value, scale):
            raise NotThisScale(value=value, scale=scale.value)
    if scale is Scale.NOMINAL:
        return _Nominal()
    if scale is Scale.ORDINAL:
        return _Ordinal()
    if scale is Scale.INTERVAL:
        return _Interval([value for value in values if isinstance(value, int | float)])
    return _Tabled(values, ratio_difference if scale is Scale.RATIO else masi_of)


def fits(value: Value, scale: Scale) -> bool:
    """Whether a value can be compared on a scale.

    Example:
        >>> fits("3", Scale.RATIO), fits(-3, Scale.RATIO), fits(3, Scale.RATIO)
        (False, False, True)
    """
    if scale is Scale.SETS:
        return isinstance(value, frozenset)
    if scale not in NUMBERS:
        return True
    number = isinstance(value, int | float) and abs(value) < float("inf")
    return number and not (scale is Scale.RATIO and isinstance(value, int | float) and value < 0)


def ratio_difference(one: Value, other: Value) -> float:
    """The squared difference of two numbers in proportion to their sum.

    Example:
        >>> ratio_difference(1, 3)
        0.25
    """
    assert isinstance(one, int | float)
    assert isinstance(other, int | float)
    return 0.0 if one == other else float(((one - other) / (one + other)) ** 2)


def masi_of(one: Value, other: Value) -> float:
    """``masi`` as a number for the formulas: whole numbers until the last step."""
    assert isinstance(one, frozenset)
    assert isinstance(other, frozenset)
    if one == other:
        return 0.0
    if one.isdisjoint(other):
        return 1.0
    shared, either = len(one & other), len(one | other)
    near = 2 if shared in (len(one), len(other)) else 1
    return (3 * either - near * shared) / (3 * either)


def masi(one: frozenset[Value], other: frozenset[Value]) -> Fraction:
    """How far apart two sets of codes are: 0 for the same, 1 for nothing in common.

    One minus the share of codes in common (Jaccard) times how the sets lie to each other: 1 when
    they are the same, 2/3 when one holds the other, 1/3 when they overlap, 0 when they share
    nothing. Passonneau, *Measuring agreement on set-valued items (MASI) for semantic and pragmatic
    annotation*, LREC 2006. Two empty sets are the same.

    It misleads when large sets are the rule: two coders who each give ten codes of which eight
    agree are as far apart (4/5) as its factor of 1/3 makes them.

    Example:
        >>> masi(frozenset("ab"), frozenset("abcd")), masi(frozenset(), frozenset())
        (Fraction(2, 3), Fraction(0, 1))
    """
    if one == other:
        return Fraction(0)
    shared = one & other
    near = Fraction(2, 3) if one <= other or other <= one else Fraction(1, 3)
    return 1 - Fraction(len(shared), len(one | other)) * near
