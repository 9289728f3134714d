import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.agreement import (
    Ratings,
    Scale,
    Weighting,
    bias_index,
    cohen,
    pabak,
    percent,
    prevalence_index,
    scott,
    weighted_kappa,
)
from ripplegrid.errors import NotThisScale, NotTwoCoders
from tests.unit.agreement import published
from tests.unit.agreement.tables import tables

TWO = st.just(2)


def test_cohens_examples():
    assert round(cohen(published.COHEN_1968).value, 3) == 0.492
    weighted = weighted_kappa(published.COHEN_1968, published.COHEN_WEIGHTS)
    assert round(weighted.value, 3) == 0.348


def test_cohens_judges_who_agree_less_than_by_chance():
    found = cohen(published.COHEN_1960)
    assert (found.observed, found.expected) == pytest.approx((0.29, 0.35))
    assert found.value < 0
    both = cohen(published.COHEN_1968)
    assert (both.observed, both.expected) == pytest.approx((0.70, 0.41))


def test_artstein_and_poesio_with_weights():
    found = weighted_kappa(published.DIALOGUE, published.DIALOGUE_WEIGHTS)
    assert (round(found.observed, 3), round(found.expected, 3)) == (0.090, 0.490)
    assert round(found.value, 4) == 0.8163


def test_artstein_and_poesio():
    assert round(scott(published.ARTSTEIN).value, 3) == 0.341
    assert round(cohen(published.ARTSTEIN).value, 3) == 0.348
    assert percent(published.DIALOGUE).value == pytest.approx(0.88)
    assert pabak(published.DIALOGUE).value == pytest.approx(0.82)
    assert round(scott(published.DIALOGUE).value, 7) == 0.7995322
    assert round(cohen(published.DIALOGUE).value, 3) == 0.801


def test_gwets_examples():
    assert round(cohen(published.GWET).value, 3) == -0.023
    assert round(scott(published.GWET).value, 3) == -0.029
    assert round(cohen(published.ABSTRACTORS).value, 7) == 0.7964094
    assert round(scott(published.ABSTRACTORS).value, 7) == 0.7962397


def test_the_tables_that_statsmodels_and_sas_ship():
    assert round(cohen(published.SAS_THREE).value, 4) == 0.4842
    assert round(weighted_kappa(published.SAS_THREE).value, 4) == 0.4701
    assert round(cohen(published.SKIN).value, 4) == 0.3449
    two = published.ANXIETY.by(("coder 2", "coder 3"))
    assert round(cohen(two).value, 9) == -0.006289308
    assert round(weighted_kappa(two).value, 7) == 0.1459075
    assert round(weighted_kappa(two, Weighting.QUADRATIC).value, 7) == 0.2520325


def test_the_paradox_of_feinstein_and_cicchetti():
    even, uneven = published.FEINSTEIN
    assert percent(even).value == percent(uneven).value == 0.85
    assert round(cohen(even).value, 2) == 0.70
    assert round(cohen(uneven).value, 2) == 0.32
    assert (pabak(even).value, pabak(uneven).value) == pytest.approx((0.7, 0.7))
    assert (prevalence_index(uneven).value, bias_index(uneven).value) == (0.75, 0.05)


@given(tables(st.booleans(), coders=TWO, gaps=False).filter(lambda r: len(r.used()) == 2))
def test_kappa_prevalence_and_bias_belong_together_as_byrt_shows(ratings):
    p, b = prevalence_index(ratings).value, bias_index(ratings).value
    adjusted, kappa = pabak(ratings).value, cohen(ratings).value
    assert kappa == pytest.approx((adjusted - p * p + b * b) / (1 - p * p + b * b))


@given(tables(coders=TWO))
def test_kappa_and_pi_are_what_their_definitions_give(ratings):
    both = [row for row in ratings.rows if None not in row]
    if not both:
        assert cohen(ratings).value is scott(ratings).value is None
        return
    n, (one, other) = len(both), zip(*both, strict=True)
    seen = sum(a == b for a, b in both) / n
    codes = set(one) | set(other)
    own = sum(one.count(c) * other.count(c) for c in codes) / n**2
    pooled = sum(((one.count(c) + other.count(c)) / (2 * n)) ** 2 for c in codes)
    for formula, chance in ((cohen, own), (scott, pooled)):
        found = formula(ratings).value
        if len(codes) == 1:
            assert found is None
        else:
            assert found == pytest.approx((seen - chance) / (1 - chance))


@given(tables(coders=TWO))
def test_weighted_kappa_is_what_its_definition_gives(ratings):
    both = [row for row in ratings.rows if None not in row]
    found = weighted_kappa(ratings, Weighting.QUADRATIC, Scale.INTERVAL).value
    seen = sum((a - b) ** 2 for a, b in both)
    chance = sum((a - b) ** 2 for a, _ in both for _, b in both)
    if chance == 0:
        assert found is None
    else:
        assert found == pytest.approx(1 - seen * len(both) / chance)


@pytest.mark.parametrize("weighting", Weighting)
@pytest.mark.parametrize("scale", [Scale.ORDINAL, Scale.INTERVAL])
@given(tables(st.sampled_from([0.5, 2, 7.25, 8]), coders=TWO))
def test_weights_are_summed_as_going_through_every_pair_would(weighting, scale, ratings):
    both = [row for row in ratings.rows if None not in row]
    values = ratings.used()
    at = {v: values.index(v) if scale is Scale.ORDINAL else v for v in values}
    power = 1 if weighting is Weighting.LINEAR else 2
    seen = sum(abs(at[a] - at[b]) ** power for a, b in both) * len(both)
    chance = sum(abs(at[a] - at[b]) ** power for a, _ in both for _, b in both)
    found = weighted_kappa(ratings, weighting, scale).value
    if chance == 0:
        assert found is None
    else:
        assert found == pytest.approx(1 - seen / chance)


def test_squares_keep_their_digits_far_from_nought():
    near = Ratings.of([(1, 2), (3, 3), (2, 3), (4, 1)])
    far = Ratings.of([(a + 1e7, b + 1e7) for a, b in near.rows])
    quadratic = (Weighting.QUADRATIC, Scale.INTERVAL)
    assert weighted_kappa(far, *quadratic).value == pytest.approx(
        weighted_kappa(near, *quadratic).value, rel=1e-12
    )


@given(tables(st.booleans(), coders=TWO))
def test_with_two_codes_weights_change_nothing(ratings):
    found = weighted_kappa(ratings).value
    assert found == pytest.approx(cohen(ratings).value)


@given(tables(coders=TWO))
def test_who_is_first_does_not_matter_but_for_the_bias(ratings):
    turned = ratings.by(ratings.coders[::-1])
    assert cohen(turned).value == pytest.approx(cohen(ratings).value)
    assert scott(turned).value == pytest.approx(scott(ratings).value)
    one, other = bias_index(turned).value, bias_index(ratings).value
    assert one is other is None or one == -other


def test_the_common_code_alone_gives_97_per_cent_and_no_kappa():
    ratings = Ratings.of_table({("yes", "no"): 3, ("no", "no"): 97})
    assert percent(ratings).value == 0.97
    assert cohen(ratings).value == 0.0


def test_steps_count_by_rank_or_by_number():
    ratings = Ratings.of([(1, 2), (2, 10), (10, 10)])
    assert weighted_kappa(ratings).value == pytest.approx(1 - (2 / 3) / (8 / 9))
    found = weighted_kappa(ratings, scale=Scale.INTERVAL)
    assert found.value == pytest.approx(1 - 3 / (43 / 9))


def test_what_does_not_fit_is_refused_in_a_sentence():
    with pytest.raises(NotTwoCoders, match="Cohen’s kappa compares two coders; this table has 4"):
        cohen(published.KRIPPENDORFF)
    with pytest.raises(NotThisScale, match="ireq"):
        weighted_kappa(published.ARTSTEIN)
    with pytest.raises(NotThisScale, match="ireq"):
        weighted_kappa(published.ARTSTEIN, scale=Scale.INTERVAL)


def test_an_index_needs_two_codes():
    found = prevalence_index(published.ABSTRACTORS)
    assert found.value is None
    assert "exactly two codes" in found.why_not
    assert bias_index(Ratings.of([("a", None), ("b", None)])).value is None
