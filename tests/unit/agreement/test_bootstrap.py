import pytest

from ripplegrid.agreement import Ratings
from ripplegrid.agreement.bootstrap import FEWEST, MOST_DRAWN, Resamples, intervals, middle
from ripplegrid.agreement.many import ByUnit, alpha_of, percent_of
from ripplegrid.agreement.measure import Coefficient, Raw
from ripplegrid.agreement.scales import Scale, metric
from tests.unit.agreement import published


def test_the_same_seed_draws_the_same_and_each_draw_holds_as_many_units():
    one, other, third = (
        [list(draw) for draw in Resamples(5, times=8, seed=seed).draws] for seed in (1, 1, 2)
    )
    assert one == other != third
    assert {len(draw) for draw in one} == {5}
    assert {unit for draw in one for unit in draw} == set(range(5))


def test_one_unit_is_not_drawn_and_very_long_tables_less_often():
    assert (len(Resamples(1)), len(Resamples(0))) == (0, 0)
    assert len(Resamples(MOST_DRAWN // 300, times=1_000)) == 300 >= FEWEST


def test_kinds_of_units_give_what_the_units_themselves_give():
    by_unit = ByUnit(published.KRIPPENDORFF)
    draws = Resamples(12, times=50)
    distance = metric(Scale.ORDINAL, by_unit.values)
    weights = draws.weights(by_unit.of_unit, len(by_unit.kinds))
    for draw, weight in zip(draws.draws, weights, strict=True):
        drawn = ByUnit(Ratings.of([published.KRIPPENDORFF.rows[unit] for unit in draw]))
        wanted = alpha_of(drawn.once(), metric(Scale.ORDINAL, drawn.values)).value
        assert alpha_of(by_unit.sums(weight), distance).value == pytest.approx(wanted)


def test_the_interval_of_a_percentage_is_that_of_its_known_distribution():
    ratings = Ratings.of_table({("a", "a"): 80, ("a", "b"): 20})
    by_unit = ByUnit(ratings)
    found = intervals(
        Resamples(100, times=2_000, seed=3),
        by_unit.of_unit,
        len(by_unit.kinds),
        lambda weights: {Coefficient.PERCENT: percent_of(by_unit.sums(weights))},
    )[Coefficient.PERCENT]
    assert (found.low, found.high) == pytest.approx((0.72, 0.87), abs=0.015)  # 0.8 ± 1.96 · 0.04
    assert (found.resamples, found.undefined) == (2_000, 0)


def test_draws_without_a_value_are_counted_and_too_many_tell_nothing():
    def formulas(weights):
        return {
            Coefficient.COHEN: Raw(None if weights[0] == 2 else 0.5),
            Coefficient.PERCENT: Raw(1.0 if weights[1] else 0.5),
        }

    found = intervals(Resamples(2, times=400), [0, 1], 2, formulas)
    assert set(found) == {Coefficient.PERCENT}
    assert middle([0.1, 0.2], 3).undefined == 1
