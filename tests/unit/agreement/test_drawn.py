"""Each draw at once is what the formulas give for that draw alone."""

from itertools import product
from math import isnan
from random import Random

import pytest

from ripplegrid.agreement import Ratings
from ripplegrid.agreement.bootstrap import Resamples
from ripplegrid.agreement.drawn import many_drawn, two_drawn
from ripplegrid.agreement.many import ByUnit, of_many
from ripplegrid.agreement.pairs import ByPair, Weighting, of_two, weights_of
from ripplegrid.agreement.scales import NUMBERS, Scale, metric
from tests.unit.agreement import published

TIMES = 60


def _random(scale, coders, seed):
    dice = Random(seed)
    codes = [frozenset(), *map(frozenset, ("a", "b", "ab", "bc"))] if scale is Scale.SETS else None
    said = codes or [1, 2, 4, 7]
    few = said[: 1 + seed % len(said)]
    return Ratings.of(
        [dice.choice([None, *few]) for _ in range(coders)] for _ in range(2 + seed % 9)
    )


def _same(drawn, alone):
    for name in drawn:
        for number, raw in enumerate(alone):
            value = float(drawn[name][number])
            assert isnan(value) == (raw[name].value is None), name
            if raw[name].value is not None:
                assert value == pytest.approx(raw[name].value, rel=1e-9, abs=1e-9), name


@pytest.mark.parametrize(("scale", "coders"), [*product(Scale, (2, 3, 5))])
def test_for_any_number_of_coders(scale, coders):
    tables = [_random(scale, coders, seed) for seed in range(12)]
    tables += [published.KRIPPENDORFF] * (scale in NUMBERS and coders == 5)
    for ratings in tables:
        by_unit = ByUnit(ratings)
        counts = Resamples(ratings.rows, TIMES).counts(by_unit.of_unit, len(by_unit.kinds))
        distance = metric(scale, by_unit.values)
        drawn = many_drawn(by_unit, counts, scale, distance)
        each = [[int(n) for n in draw] for draw in counts.T]
        alone = [of_many(by_unit.sums(draw), scale, distance) for draw in each]
        assert all(set(one) == set(drawn) for one in alone)
        _same(drawn, alone)


@pytest.mark.parametrize(("scale", "weighting"), [*product(Scale, Weighting)])
def test_for_two_coders(scale, weighting):
    for ratings in (_random(scale, 2, seed) for seed in range(12)):
        pairs = ByPair(ratings)
        weights = weights_of(pairs.values, weighting, scale) if scale in NUMBERS else None
        counts = Resamples(ratings.rows, TIMES).counts(pairs.of_unit, len(pairs.kinds))
        drawn = two_drawn(pairs, counts, scale, weights)
        each = [[int(n) for n in draw] for draw in counts.T]
        alone = [of_two(pairs.table(draw), scale, weights) for draw in each]
        assert all(set(one) == set(drawn) for one in alone)
        _same(drawn, alone)


def test_nothing_said_has_no_value():
    ratings = Ratings.of([(None, None)] * 3)
    by_unit = ByUnit(ratings)
    counts = Resamples(ratings.rows, 5).counts(by_unit.of_unit, len(by_unit.kinds))
    drawn = many_drawn(by_unit, counts, Scale.NOMINAL, metric(Scale.NOMINAL, ()))
    assert all(isnan(value) for values in drawn.values() for value in values)
