import pytest

from ripplegrid.agreement import Coefficient, How, Ratings, Scale, alpha, compare, fleiss
from ripplegrid.agreement.scales import MOST_TABLED
from ripplegrid.errors import NotThisScale
from tests.unit.agreement import published

C = Coefficient


def names(found):
    return [one.name for one in found.measures]


def test_all_together_by_pair_and_by_code():
    found = compare(published.KRIPPENDORFF, How(scale=Scale.ORDINAL, times=300))
    assert names(found.overall) == [C.PERCENT, C.ALPHA, C.FLEISS, C.AC1, C.PABAK]
    ordinal = found.overall.measure(C.ALPHA)
    assert ordinal.value == alpha(published.KRIPPENDORFF, Scale.ORDINAL).value
    assert ordinal.interval.low < ordinal.value < ordinal.interval.high
    assert ordinal.units == 11
    assert len(found.overall.pairs) == 6
    pair = found.overall.pairs[0]
    assert (pair.one, pair.other) == ("coder 1", "coder 2")
    assert names(pair) == [C.PERCENT, C.ALPHA, C.COHEN, C.WEIGHTED, C.SCOTT, C.AC1, C.PABAK]
    assert all(one.interval is None for one in pair.measures)
    assert [theme.theme for theme in found.themes] == [1, 2, 3, 4, 5]
    assert found.themes[4].measure(C.ALPHA).value == 1.0
    by_code = fleiss(published.KRIPPENDORFF.of_theme(2)).value
    assert found.themes[1].measure(C.FLEISS).value == by_code
    assert [one.unit for one in found.disagreements] == ["unit 2", "unit 6", "unit 8"]
    assert found.overall.given["coder 3"][5] == 0.1


def test_two_coders_have_the_coefficients_for_two():
    found = compare(published.GWET, How(times=0))
    assert names(found.overall) == [
        C.PERCENT, C.ALPHA, C.COHEN, C.SCOTT, C.AC1, C.PABAK, C.PREVALENCE, C.BIAS,
    ]  # fmt: skip
    assert found.overall.measure(C.FLEISS) is None
    assert round(found.overall.measure(C.AC1).value, 3) == 0.941


def test_numbers_are_not_taken_for_codes():
    found = compare(Ratings.of([(1, 2), (3, 3), (2, 4)]), How(scale=Scale.RATIO, times=0))
    assert names(found.overall) == [C.PERCENT, C.ALPHA, C.WEIGHTED]
    assert (found.themes, found.confusions) == ((), ())


def test_sets_are_compared_as_sets_without_being_told():
    rows = [(frozenset("ab"), frozenset("a")), (frozenset("c"), frozenset("c"))]
    found = compare(Ratings.of(rows))
    assert found.how.scale is Scale.SETS
    assert names(found.overall) == [C.PERCENT, C.ALPHA]
    assert found.overall.measure(C.ALPHA).value == alpha(Ratings.of(rows), Scale.SETS).value
    assert [theme.theme for theme in found.themes] == ["a", "b", "c"]


def test_the_same_seed_gives_the_same():
    one, other, third = (compare(published.FLEISS, How(times=200, seed=s)) for s in (4, 4, 5))
    assert one == other
    assert one.overall != third.overall


def test_what_does_not_fit_the_scale_is_refused():
    with pytest.raises(NotThisScale):
        compare(published.ARTSTEIN, How(scale=Scale.INTERVAL))


@pytest.mark.parametrize(
    "rows", [[], [("a", "a")], [(None, None)], [("a", None), (None, "b")], [("a", "a")] * 3]
)
def test_a_table_that_says_nothing_gives_reasons_and_no_numbers(rows):
    ratings = Ratings.of(rows) if rows else Ratings((), ("x", "y"), ())
    found = compare(ratings, How(times=200))
    for one in found.overall.measures:
        assert one.value is not None or one.why_not
        assert one.value is None or one.value == one.value  # never NaN
    assert found.overall.measure(C.ALPHA).value is None


def test_very_many_values_have_no_interval():
    rows = [(n, n + 1) for n in range(0, 2 * MOST_TABLED, 2)]
    found = compare(Ratings.of(rows), How(scale=Scale.RATIO, times=200))
    assert found.overall.measure(C.ALPHA).interval is None
    assert found.overall.measure(C.ALPHA).value > 0.9


def test_only_some_themes():
    found = compare(published.ARTSTEIN, How(times=0))
    assert found.only(found.themes[:1]).themes == found.themes[:1]
