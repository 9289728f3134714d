from random import Random

import numpy as np
import pytest

from ripplegrid.agreement import Ratings
from ripplegrid.agreement.bootstrap import FEWEST, MOST_DRAWN, Resamples, intervals, middle
from ripplegrid.agreement.drawn import many_drawn
from ripplegrid.agreement.many import ByUnit
from ripplegrid.agreement.measure import Coefficient
from ripplegrid.agreement.scales import Scale, metric


def test_the_draws_are_those_that_python_itself_makes_from_the_seed():
    chance = Random(9)
    wanted = [chance.choices(range(7), k=7) for _ in range(40)]
    found = Resamples(range(7), times=40, seed=9).counts(range(7), 7)
    assert [[draw.count(unit) for unit in range(7)] for draw in wanted] == found.T.tolist()
    other = Resamples(range(7), times=40, seed=8).counts(range(7), 7)
    assert other.tolist() != found.tolist()


def test_units_that_are_alike_are_counted_together():
    apart = Resamples(range(4), times=30).counts(range(4), 4)
    alike = Resamples("abab", times=30).counts([1, 0, 1, 0], 2)
    assert alike.tolist() == [(apart[1] + apart[3]).tolist(), (apart[0] + apart[2]).tolist()]


def test_one_unit_is_not_drawn_and_very_long_tables_less_often():
    assert (len(Resamples("a")), len(Resamples(()))) == (0, 0)
    assert len(Resamples([0] * (MOST_DRAWN // 300), times=1_000)) == 300 >= FEWEST


def test_the_interval_of_a_percentage_is_that_of_its_known_distribution():
    ratings = Ratings.of_table({("a", "a"): 80, ("a", "b"): 20})
    by_unit = ByUnit(ratings)
    counts = Resamples(ratings.rows, times=2_000, seed=3).counts(by_unit.of_unit, 2)
    distance = metric(Scale.NOMINAL, by_unit.values)
    drawn = many_drawn(by_unit, counts, Scale.NOMINAL, distance)
    found = intervals(2_000, drawn)[Coefficient.PERCENT]
    assert (found.low, found.high) == pytest.approx((0.72, 0.87), abs=0.015)  # 0.8 ± 1.96 · 0.04
    assert (found.resamples, found.undefined) == (2_000, 0)


def test_draws_without_a_value_are_counted_and_too_many_tell_nothing():
    some, few = np.ones(400), np.ones(400)
    some[:40], few[:41] = np.nan, np.nan
    found = intervals(400, {Coefficient.PERCENT: some, Coefficient.COHEN: few})
    assert {name: one.undefined for name, one in found.items()} == {Coefficient.PERCENT: 40}
    assert intervals(0, {Coefficient.PERCENT: np.ones(0)}) == {}
    assert middle([0.1, 0.2], 3).undefined == 1
