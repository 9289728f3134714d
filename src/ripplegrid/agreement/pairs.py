"""Coefficients for two coders, which ask who said what; units that one left out do not count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import accumulate, pairwise
from operator import mul
from typing import TYPE_CHECKING, Protocol

from ripplegrid.agreement.measure import Coefficient, Measure, Raw, Why, measure
from ripplegrid.agreement.ratings import Ratings, Row, Value
from ripplegrid.agreement.scales import Scale, fits
from ripplegrid.errors import NotThisScale, NotTwoCoders

if TYPE_CHECKING:
    from ripplegrid.agreement.bootstrap import Array

Cell = tuple[int, int]
Weights = Mapping[tuple[Value, Value], float]


class Weighting(StrEnum):
    """How much a disagreement counts."""

    LINEAR = "linear"
    """Two steps apart counts twice as much as one."""
    QUADRATIC = "quadratic"
    """Two steps apart counts four times as much as one."""


class ByPair:
    """The units of two coders by what the one and the other said."""

    def __init__(self, ratings: Ratings, name: Coefficient = Coefficient.COHEN) -> None:
        if len(ratings.coders) != 2:
            raise NotTwoCoders(name=name.label, count=len(ratings.coders))
        self.values = ratings.used()
        at = {value: place for place, value in enumerate(self.values)}
        kinds: dict[Cell | None, int] = {}
        alike: dict[Row, int] = {}
        for row in dict.fromkeys(ratings.rows):
            one, other = row
            cell = None if one is None or other is None else (at[one], at[other])
            alike[row] = kinds.setdefault(cell, len(kinds))
        self.of_unit = [alike[row] for row in ratings.rows]
        self.kinds = list(kinds)

    def table(self, weights: Sequence[int]) -> Table:
        """How often each pair of things was said, when each kind of unit comes so often."""
        pairs = zip(self.kinds, weights, strict=True)
        return Table({c: n for c, n in pairs if c is not None and n}, len(self.values))

    def once(self) -> Table:
        """The table as it is."""
        count = Counter(self.of_unit)
        return self.table([count[kind] for kind in range(len(self.kinds))])


class Table:
    """How often the first coder said the one thing and the second the other."""

    __slots__ = ("cells", "codes", "columns", "rows", "same", "units")

    def __init__(self, cells: Mapping[Cell, int], codes: int) -> None:
        self.cells, self.codes = cells, codes
        self.units = self.same = 0
        self.rows, self.columns = [0] * codes, [0] * codes
        for (one, other), times in cells.items():
            self.units += times
            self.rows[one] += times
            self.columns[other] += times
            if one == other:
                self.same += times


def cohen_of(table: Table) -> Raw:
    """``cohen`` from the table; whole numbers until the last step."""
    if not table.units:
        return Raw(None, why=Why.NOTHING_SHARED)
    by_chance = sum(r * c for r, c in zip(table.rows, table.columns, strict=True))
    return _corrected(table, by_chance, table.units**2)


def scott_of(table: Table) -> Raw:
    """``scott`` from the table; whole numbers until the last step."""
    if not table.units:
        return Raw(None, why=Why.NOTHING_SHARED)
    by_chance = sum((r + c) ** 2 for r, c in zip(table.rows, table.columns, strict=True))
    return _corrected(table, by_chance, 4 * table.units**2)


def _corrected(table: Table, by_chance: int, everything: int) -> Raw:
    observed, expected = table.same / table.units, by_chance / everything
    if by_chance == everything:
        return Raw(None, observed, expected, Why.ONE_CODE)
    seen = table.same * (everything // table.units)
    return Raw((seen - by_chance) / (everything - by_chance), observed, expected)


def weighted_of(table: Table, weighed: Weighed) -> Raw:
    """``weighted_kappa`` from the table."""
    if not table.units:
        return Raw(None, why=Why.NOTHING_SHARED)
    seen = sum(weighed.gap(i, j) * times for (i, j), times in table.cells.items()) / table.units
    by_chance = weighed.by_chance(table.rows, table.columns)
    expected = by_chance / table.units**2
    if by_chance == 0:
        return Raw(None, seen, expected, Why.ONE_CODE)
    return Raw(1 - seen / expected, seen, expected)


def prevalence_of(table: Table) -> Raw:
    """``prevalence_index`` from the table."""
    return _index(table, (1, 1), (0, 0))


def bias_of(table: Table) -> Raw:
    """``bias_index`` from the table."""
    return _index(table, (1, 0), (0, 1))


def _index(table: Table, one: Cell, other: Cell) -> Raw:
    if table.codes != 2:
        return Raw(None, why=Why.NOT_TWO_CODES)
    if not table.units:
        return Raw(None, why=Why.NOTHING_SHARED)
    return Raw((table.cells.get(one, 0) - table.cells.get(other, 0)) / table.units)


class Weighed(Protocol):
    """How much each disagreement counts."""

    def gap(self, one: int, other: int) -> float:
        """What it counts that the first coder said the one value, the second the other."""
        ...

    def by_chance(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """The sum over everything the first coder said with everything the second said."""
        ...

    def by_chances(self, rows: Array, columns: Array) -> Array:
        """The same for many draws at once, a column each."""
        ...


class _Listed:
    """Weights that somebody wrote down, pair by pair."""

    def __init__(self, weights: Sequence[Sequence[float]]) -> None:
        self.weights = weights

    def gap(self, one: int, other: int) -> float:
        return self.weights[one][other]

    def by_chance(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        said = zip(rows, self.weights, strict=True)
        return float(sum(n * sum(map(mul, weights, columns)) for n, weights in said if n))

    def by_chances(self, rows: Array, columns: Array) -> Array:
        found: Array = (rows * (self.weights @ columns)).sum(axis=0)
        return found


class _Linear:
    """Distances of places in order; a distance is passed over by whatever lies on its two sides."""

    def __init__(self, at: Sequence[float]) -> None:
        self.at = at

    def gap(self, one: int, other: int) -> float:
        return float(abs(self.at[one] - self.at[other]))

    def by_chance(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        every_row, every_column = sum(rows), sum(columns)
        below = zip(pairwise(self.at), accumulate(rows), accumulate(columns), strict=False)
        return float(
            sum(
                (upper - lower) * (r * (every_column - c) + c * (every_row - r))
                for (lower, upper), r, c in below
            )
        )

    def by_chances(self, rows: Array, columns: Array) -> Array:
        every_row, every_column = rows.sum(axis=0), columns.sum(axis=0)
        found: Array = every_row * 0
        below = zip(pairwise(self.at), accumulate(rows), accumulate(columns), strict=False)
        for (lower, upper), r, c in below:
            found += (upper - lower) * (r * (every_column - c) + c * (every_row - r))
        return found


class _Squared:
    """Squared distances; their sum follows from the sums of the places and of their squares."""

    def __init__(self, at: Sequence[float]) -> None:
        self.at = at

    def gap(self, one: int, other: int) -> float:
        return float((self.at[one] - self.at[other]) ** 2)

    def by_chance(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        start = next((x for x, n in zip(self.at, rows, strict=True) if n), 0)
        near = [x - start for x in self.at]  # small numbers keep their last digits
        square = [x * x for x in near]
        apart = sum(columns) * sum(map(mul, rows, square)) + sum(rows) * sum(
            map(mul, columns, square)
        )
        return float(apart - 2 * sum(map(mul, rows, near)) * sum(map(mul, columns, near)))

    def by_chances(self, rows: Array, columns: Array) -> Array:
        every_row, every_column = rows.sum(axis=0), columns.sum(axis=0)
        found: Array = every_row * 0
        one, two, here, there = found.copy(), found.copy(), found.copy(), found.copy()
        for x, r, c in zip(self.at, rows, columns, strict=True):
            near = x - self.at[0]
            one, two = one + r * near, two + c * near
            here, there = here + r * near * near, there + c * near * near
        squares: Array = every_column * here + every_row * there
        return squares - 2 * one * two


def weights_of(
    values: Sequence[Value], weighting: Weighting, scale: Scale = Scale.ORDINAL
) -> Weighed:
    """How much each disagreement counts: by steps on an ordinal scale, else by the numbers.

    Example:
        >>> weights_of([1, 2, 4], Weighting.LINEAR).gap(0, 2)
        2.0
        >>> weights_of([1, 2, 4], Weighting.QUADRATIC, Scale.INTERVAL).gap(0, 2)
        9.0
    """
    at = list(range(len(values))) if scale is Scale.ORDINAL else list(map(_number, values))
    return _Linear(at) if weighting is Weighting.LINEAR else _Squared(at)


def _number(value: Value) -> float:
    if not isinstance(value, int | float):
        raise NotThisScale(value=value, scale=Scale.INTERVAL.value)
    return value


def of_two(table: Table, scale: Scale, weighed: Weighed | None) -> Mapping[Coefficient, Raw]:
    """The coefficients that mean something on this scale."""
    found: dict[Coefficient, Raw] = {}
    if scale in (Scale.NOMINAL, Scale.ORDINAL):
        found |= {Coefficient.COHEN: cohen_of(table), Coefficient.SCOTT: scott_of(table)}
        if table.codes == 2:
            found[Coefficient.PREVALENCE] = prevalence_of(table)
            found[Coefficient.BIAS] = bias_of(table)
    if weighed is not None:
        found[Coefficient.WEIGHTED] = weighted_of(table, weighed)
    return found


def cohen(ratings: Ratings) -> Measure:
    """Agreement of two coders beyond chance, when each has a chance pot of their own.

    Cohen, *A coefficient of agreement for nominal scales*, Educational and Psychological
    Measurement 20, 1960, 37–46. When one code is nearly always given it is low however well the two
    agree (the first paradox of Feinstein and Cicchetti, 1990); it is higher, not lower, when the
    two give a code unequally often (the second).

    Example:
        >>> cohen(Ratings.of([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])).value
        0.5
    """
    table = ByPair(ratings).once()
    return measure(Coefficient.COHEN, cohen_of(table), table.units)


def scott(ratings: Ratings) -> Measure:
    """Agreement of two coders beyond chance, when both draw from one chance pot.

    Scott, *Reliability of content analysis: the case of nominal scale coding*, Public Opinion
    Quarterly 19, 1955, 321–325. Like Cohen's kappa it is low when one code is nearly always given.
    Krippendorff's alpha is the same but for small numbers of units.

    Example:
        >>> round(scott(Ratings.of([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])).value, 3)
        0.467
    """
    table = ByPair(ratings, Coefficient.SCOTT).once()
    return measure(Coefficient.SCOTT, scott_of(table), table.units)


def weighted_kappa(
    ratings: Ratings,
    weights: Weighting | Weights = Weighting.LINEAR,
    scale: Scale = Scale.ORDINAL,
) -> Measure:
    """Cohen's kappa in which a near miss counts less than a far one.

    Cohen, *Weighted kappa: nominal scale agreement with provision for scaled disagreement or
    partial credit*, Psychological Bulletin 70, 1968, 213–220. With squared steps it is close to an
    intraclass correlation and rises with the number of ranks; the weights are a choice, so say
    which were used.

    Args:
        ratings: those of two coders.
        weights: how much a disagreement counts, or a table of it for each pair of values that
            differ.
        scale: whether steps between ranks count (ordinal) or differences of numbers.

    Example:
        >>> round(weighted_kappa(Ratings.of([(1, 1), (2, 2), (1, 2), (3, 3)])).value, 3)
        0.714
    """
    pairs = ByPair(ratings, Coefficient.WEIGHTED)
    if isinstance(weights, Weighting):
        for value in pairs.values:
            if not fits(value, scale):
                raise NotThisScale(value=value, scale=scale.value)
        weighed = weights_of(pairs.values, weights, scale)
    else:
        weighed = _Listed(
            [[float(weights.get((a, b), a != b)) for b in pairs.values] for a in pairs.values]
        )
    table = pairs.once()
    return measure(Coefficient.WEIGHTED, weighted_of(table, weighed), table.units)


def prevalence_index(ratings: Ratings) -> Measure:
    """How unevenly the two codes were given: both-yes minus both-no, over all units.

    Byrt, Bishop and Carlin 1993. Near 1 or −1 the one code is rare and kappa is pulled down. “Yes”
    is the code that stands last in their order (``True``, or “yes” after “no”).

    Example:
        >>> prevalence_index(Ratings.of_table({("yes", "yes"): 1, ("no", "no"): 3})).value
        -0.5
    """
    table = ByPair(ratings, Coefficient.PREVALENCE).once()
    return measure(Coefficient.PREVALENCE, prevalence_of(table), table.units)


def bias_index(ratings: Ratings) -> Measure:
    """How much more often the first coder gave the one code: yes-no minus no-yes, over all units.

    Byrt, Bishop and Carlin 1993. Away from nought the two use the code differently, which kappa
    rewards and a talk would settle.

    Example:
        >>> table = {("yes", "no"): 2, ("no", "yes"): 1, ("no", "no"): 7}
        >>> bias_index(Ratings.of_table(table)).value
        0.1
    """
    table = ByPair(ratings, Coefficient.BIAS).once()
    return measure(Coefficient.BIAS, bias_of(table), table.units)
