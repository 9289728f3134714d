"""Everything that can be said of a table of codings: overall, code by code, coder by coder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ripplegrid.agreement.bootstrap import SEED, TIMES, Resamples, intervals
from ripplegrid.agreement.cautions import Caution, cautions
from ripplegrid.agreement.disagreements import (
    Confusion,
    Disagreement,
    confusions,
    disagreements,
)
from ripplegrid.agreement.drawn import many_drawn, two_drawn
from ripplegrid.agreement.many import ByUnit, of_many
from ripplegrid.agreement.measure import Coefficient, Interval, Measure, Raw, measure
from ripplegrid.agreement.pairs import ByPair, Weighting, of_two, weights_of
from ripplegrid.agreement.ratings import Ratings, Value
from ripplegrid.agreement.scales import MOST_TABLED, NUMBERS, Scale, metric


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How to compare.

    Attributes:
        scale: what a difference means.
        weighting: how much a disagreement counts in weighted kappa.
        times: how often the units are drawn for the intervals; 0 for none.
        seed: where the drawing begins; the same seed gives the same intervals.
    """

    scale: Scale = Scale.NOMINAL
    weighting: Weighting = Weighting.LINEAR
    times: int = TIMES
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class OfPair:
    """What can be said of two coders."""

    one: str
    other: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One table compared: the whole, or one code against all others.

    Attributes:
        theme: the code; ``None`` for the whole.
        measures: the coefficients of all coders together.
        pairs: those of every two coders, without intervals.
        given: how often each coder gave each thing, as a share of what that coder coded.
        cautions: what the figures must not be taken for.
    """

    theme: Value | None
    measures: tuple[Measure, ...]
    pairs: tuple[OfPair, ...] = ()
    given: Mapping[str, Mapping[Value, float]] = field(default_factory=dict)
    cautions: tuple[Caution, ...] = ()

    def measure(self, name: Coefficient) -> Measure | None:
        """One coefficient, when it means something here."""
        return next((one for one in self.measures if one.name is name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that can be said of a table of codings."""

    ratings: Ratings
    how: How
    overall: Compared
    themes: tuple[Compared, ...]
    disagreements: tuple[Disagreement, ...]
    confusions: tuple[Confusion, ...]

    def only(self, themes: tuple[Compared, ...]) -> Comparison:
        """The same with these themes alone."""
        return replace(self, themes=themes)


def compare(ratings: Ratings, how: How | None = None) -> Comparison:
    """Compare what coders said.

    Args:
        ratings: who said what of which unit.
        how: the scale and the drawing; without it sets of codes are compared as sets, everything
            else as codes without an order.

    Raises:
        NotThisScale: a value does not fit the scale.

    Example:
        >>> found = compare(Ratings.of([("a", "a"), ("a", "b"), ("b", "b")]))
        >>> found.overall.measure(Coefficient.COHEN).value
        0.4
        >>> found.disagreements[0].unit
        'unit 2'
    """
    how = how or How(scale=Scale.SETS if ratings.sets else Scale.NOMINAL)
    draws = Resamples(ratings.rows, how.times, how.seed)
    differing = disagreements(ratings)
    by_code = how.scale not in (Scale.INTERVAL, Scale.RATIO)
    themes = ratings.by_theme() if by_code else ()
    of_theme = How(times=how.times, seed=how.seed)
    return Comparison(
        ratings=ratings,
        how=how,
        overall=_compared(ratings, how, draws),
        themes=tuple(_compared(table, of_theme, draws, theme) for theme, table in themes),
        disagreements=differing,
        confusions=confusions(differing) if by_code else (),
    )


def _compared(ratings: Ratings, how: How, draws: Resamples, theme: Value | None = None) -> Compared:
    measures = _measures(ratings, how, draws)
    pairs = tuple(_of_pairs(ratings, how, measures))
    given = {coder: _given(ratings, place) for place, coder in enumerate(ratings.coders)}
    said = cautions(ratings, {one.name: one for one in measures}, theme)
    return Compared(theme=theme, measures=measures, pairs=pairs, given=given, cautions=said)


def _of_pairs(ratings: Ratings, how: How, whole: tuple[Measure, ...]) -> Iterator[OfPair]:
    """Every two coders, without intervals; of two alone it is the whole again."""
    if len(ratings.coders) == 2:
        one, other = ratings.coders
        yield OfPair(one, other, tuple(replace(measured, interval=None) for measured in whole))
        return
    for one, other in ratings.pairs():
        yield OfPair(one, other, _measures(ratings.by((one, other)), how, Resamples(())))


def _given(ratings: Ratings, place: int) -> dict[Value, float]:
    said = Counter(row[place] for row in ratings.rows if row[place] is not None)
    return {value: said[value] / said.total() for value in ratings.used()} if said else {}


def _measures(ratings: Ratings, how: How, draws: Resamples) -> tuple[Measure, ...]:
    """Every coefficient that means something for this table, in one order."""
    by_unit = ByUnit(ratings)
    distance = metric(how.scale, by_unit.values)
    too_many = how.scale in (Scale.RATIO, Scale.SETS) and len(by_unit.values) > MOST_TABLED
    if too_many:
        draws = Resamples(())
    sums = by_unit.once()
    found = dict(of_many(sums, how.scale, distance))
    where: dict[Coefficient, Interval] = {}
    if len(draws):
        counts = draws.counts(by_unit.of_unit, len(by_unit.kinds))
        where = intervals(len(draws), many_drawn(by_unit, counts, how.scale, distance))
    if len(ratings.coders) == 2:
        found.pop(Coefficient.FLEISS, None)  # for two coders it is Scott's pi
        found |= _of_two(ratings, how, draws, where)
    return tuple(
        measure(name, found[name], sums.paired, where.get(name))
        for name in Coefficient
        if name in found
    )


def _of_two(
    ratings: Ratings, how: How, draws: Resamples, where: dict[Coefficient, Interval]
) -> Mapping[Coefficient, Raw]:
    pairs = ByPair(ratings)
    numbers = how.scale in NUMBERS
    weights = weights_of(pairs.values, how.weighting, how.scale) if numbers else None
    if len(draws):
        counts = draws.counts(pairs.of_unit, len(pairs.kinds))
        where |= intervals(len(draws), two_drawn(pairs, counts, how.scale, weights))
    return of_two(pairs.once(), how.scale, weights)
