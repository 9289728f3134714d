from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.agreement import Scale, masi
from ripplegrid.agreement.scales import MOST_TABLED, fits, metric
from ripplegrid.errors import NotThisScale
from tests.unit.agreement.tables import SETS, difference


def test_masi_of_passonneaus_four_cases():
    a, ab, bc, c = map(frozenset, ("a", "ab", "bc", "c"))
    assert masi(ab, ab) == 0
    assert masi(a, ab) == 1 - Fraction(1, 2) * Fraction(2, 3)
    assert masi(ab, bc) == 1 - Fraction(1, 3) * Fraction(1, 3)
    assert masi(a, c) == 1
    assert masi(frozenset(), frozenset()) == 0
    assert masi(frozenset(), a) == 1
    # nltk's own example, which rounds two thirds to 0.67
    assert float(masi(frozenset([1, 2]), frozenset([1, 2, 3, 4]))) == pytest.approx(0.665, abs=0.01)


@given(SETS, SETS)
def test_masi_is_a_distance_from_nought_to_one_either_way_round(one, other):
    assert masi(one, other) == masi(other, one)
    assert 0 <= masi(one, other) <= 1
    assert (masi(one, other) == 0) == (one == other)


@pytest.mark.parametrize("scale", ["nominal", "ordinal", "interval", "ratio"])
@given(counts=st.lists(st.integers(0, 5), min_size=4, max_size=4))
def test_each_difference_and_their_sum_are_as_defined(scale, counts):
    values = [1, 2, 5, 9]
    given_ = [v for v, n in zip(values, counts, strict=True) for _ in range(n)]
    apart, found = difference(scale, given_), metric(Scale(scale), values)
    gap = found.gap(counts)
    for i, one in enumerate(values):
        for j, other in enumerate(values[i + 1 :], i + 1):
            if counts[i] and counts[j]:
                assert gap(i, j) == pytest.approx(float(apart(one, other)))
    everything = sum(apart(one, other) for one in given_ for other in given_)
    assert found.total(counts) == pytest.approx(everything)


@pytest.mark.parametrize(
    ("value", "scale"),
    [("a", "ordinal"), ("a", "interval"), (-1, "ratio"), ("a", "sets"), (float("inf"), "interval")],
)
def test_values_that_do_not_fit_are_refused(value, scale):
    assert not fits(value, Scale(scale))
    with pytest.raises(NotThisScale, match="does not fit the scale"):
        metric(Scale(scale), [value])


def test_very_many_values_are_compared_when_asked_for():
    values = list(range(MOST_TABLED + 1))
    counts = [0, 2, 0, 1] + [0] * (len(values) - 4)
    assert metric(Scale.RATIO, values).total(counts) == pytest.approx(2 * 2 * 0.25)
