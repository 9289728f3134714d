from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.agreement import (
    Ratings,
    Scale,
    ac1,
    alpha,
    cohen,
    fleiss,
    pabak,
    percent,
    scott,
    weighted_kappa,
)
from tests.unit.agreement import published
from tests.unit.agreement.tables import SETS, agreed_by_hand, alpha_by_hand, tables

FORMULAS = (percent, fleiss, ac1, pabak, alpha)


@pytest.mark.parametrize(
    ("scale", "value"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_of_krippendorffs_four_observers(scale, value):
    assert round(alpha(published.KRIPPENDORFF, Scale(scale)).value, 3) == value


def test_alpha_of_krippendorffs_other_examples():
    assert round(alpha(published.KRIPPENDORFF_BINARY).value, 3) == 0.095
    assert round(alpha(published.KRIPPENDORFF_LETTERS).value, 3) == 0.692


def test_alpha_of_the_articles_of_hayes_and_krippendorff():
    found = {scale: alpha(published.HAYES, scale) for scale in Scale if scale is not Scale.SETS}
    assert round(found[Scale.ORDINAL].value, 4) == 0.7598
    assert round(found[Scale.NOMINAL].value, 3) == 0.477
    assert round(found[Scale.INTERVAL].value, 3) == 0.757
    assert (len(published.HAYES.units), published.HAYES.missing) == (40, 41)


def test_alpha_and_per_cent_of_krippendorffs_three_observers():
    ratings = published.KRIPPENDORFF_1980
    assert round(percent(ratings).value, 3) == 0.741
    found = alpha(ratings)
    assert (round(found.observed, 3), round(found.expected, 3)) == (0.259, 0.724)
    assert round(found.value, 3) == 0.642
    assert round(alpha(ratings, Scale.INTERVAL).value, 3) == 0.547
    assert round(alpha(ratings, Scale.RATIO).value, 3) == 0.483


def test_randolphs_raters_agree_as_often_while_one_code_becomes_rare():
    even, uneven = published.RANDOLPH
    assert round(fleiss(even).value, 2) == round(pabak(even).value, 2) == 0.33
    assert (round(fleiss(uneven).value, 2), round(pabak(uneven).value, 2)) == (-0.2, 0.33)


def test_fleiss_of_the_psychiatrists_and_of_each_diagnosis():
    assert round(fleiss(published.FLEISS).value, 3) == 0.430
    each = [round(fleiss(published.FLEISS.of_theme(code)).value, 3) for code in range(1, 6)]
    assert each == [0.245, 0.245, 0.520, 0.471, 0.566]
    assert round(fleiss(published.WIKIPEDIA_FLEISS).value, 3) == 0.210


def test_gwets_examples():
    assert round(ac1(published.GWET).value, 4) == 0.9408
    assert round(ac1(published.ABSTRACTORS).value, 4) == 0.8493
    four = published.KRIPPENDORFF  # in his handbook (2014), p. 120, and in irrCAC
    assert round(ac1(four).value, 5) == 0.77544
    assert round(fleiss(four).value, 5) == 0.76117
    assert round(pabak(four).value, 5) == 0.77273
    assert round(percent(four).value, 7) == 0.8181818


def test_artstein_and_poesio():
    assert percent(published.ARTSTEIN).value == 0.7
    assert pabak(published.ARTSTEIN).value == pytest.approx(0.4)
    found = alpha(published.DIALOGUE)
    assert (round(found.observed, 3), round(found.expected, 4)) == (0.12, 0.6016)
    assert round(found.value, 3) == 0.801


@pytest.mark.parametrize("scale", ["nominal", "ordinal", "interval", "ratio"])
@given(ratings=tables())
def test_alpha_is_what_going_through_every_pair_gives(scale, ratings):
    found, wanted = alpha(ratings, Scale(scale)).value, alpha_by_hand(ratings, scale)
    assert (found is None) == (wanted is None)
    assert found is None or found == pytest.approx(wanted)


@given(tables(SETS))
def test_alpha_of_sets_is_what_going_through_every_pair_gives(ratings):
    found, wanted = alpha(ratings, Scale.SETS).value, alpha_by_hand(ratings, "sets")
    assert (found is None) == (wanted is None)
    assert found is None or found == pytest.approx(wanted)


@given(tables())
def test_the_others_are_what_their_definitions_give(ratings):
    agreed = agreed_by_hand(ratings)
    units = [[v for v in row if v is not None] for row in ratings.rows]
    units = [unit for unit in units if unit]
    used = {value for unit in units for value in unit}
    if not agreed:
        assert {formula(ratings).value for formula in FORMULAS} == {None}
        return
    seen = sum(agreed) / len(agreed)
    share = {v: sum(u.count(v) / len(u) for u in units) / len(units) for v in used}
    assert percent(ratings).value == pytest.approx(seen)
    if len(used) == 1:
        assert (fleiss(ratings).value, ac1(ratings).value, pabak(ratings).value) == (None,) * 3
        return
    for formula, chance in (
        (fleiss, sum(p * p for p in share.values())),
        (ac1, sum(p * (1 - p) for p in share.values()) / (len(used) - 1)),
        (pabak, 1 / len(used)),
    ):
        assert formula(ratings).value == pytest.approx((seen - chance) / (1 - chance))


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_units_and_coders_does_not_matter(ratings, chance):
    rows = [list(row) for row in ratings.rows]
    chance.shuffle(rows)
    order = list(range(len(ratings.coders)))
    chance.shuffle(order)
    turned = Ratings.of([tuple(row[place] for place in order) for row in rows])
    for formula in FORMULAS:
        assert formula(turned).value == pytest.approx(formula(ratings).value)


@given(tables(), st.permutations(["trust", "power", "voice", "time"]))
def test_other_names_for_the_codes_do_not_matter_on_a_nominal_scale(ratings, names):
    rows = [tuple(v and names[v - 1] for v in row) for row in ratings.rows]
    for formula in FORMULAS:
        assert formula(Ratings.of(rows)).value == pytest.approx(formula(ratings).value)


@given(st.lists(st.integers(1, 4), min_size=2, max_size=12), st.integers(2, 4))
def test_people_who_always_agree_have_one_or_nothing_to_go_by(units, coders):
    ratings = Ratings.of([(value,) * coders for value in units])
    wanted = 1.0 if len(set(units)) > 1 else None
    assert percent(ratings).value == 1.0
    assert {formula(ratings).value for formula in FORMULAS[1:]} == {wanted}


@given(tables(st.integers(1, 3), coders=st.just(2), gaps=False).filter(lambda r: len(r.used()) > 1))
def test_for_two_coders_who_coded_everything_fleiss_is_scott_and_alpha_nears_it(ratings):
    many = Ratings.of(ratings.rows * 500)
    assert fleiss(ratings).value == pytest.approx(scott(ratings).value)
    assert alpha(many).value == pytest.approx(scott(many).value, abs=0.01)
    n = 2 * len(ratings.rows)  # and exactly: Krippendorff's small-sample term
    assert 1 - alpha(ratings).value == pytest.approx((1 - scott(ratings).value) * (n - 1) / n)


def test_why_there_is_no_value_is_said():
    same, alone, nothing = [("a", "a")] * 3, [("a", None)], [(None, None)]
    assert "same code each time" in alpha(Ratings.of(same)).why_not
    assert "one possible code" in ac1(Ratings.of(same)).why_not
    for rows in (alone, nothing, []):
        for formula in FORMULAS:
            found = formula(Ratings.of(rows))
            assert (found.value, found.units) == (None, 0)
            assert "nothing to compare" in found.why_not


def test_one_coder_alone_agrees_with_nobody():
    alone = Ratings.of([("a",), ("b",), ("a",)])
    for formula in FORMULAS:
        assert (formula(alone).value, formula(alone).units) == (None, 0)
    assert alone.pairs() == ()


def test_a_code_nobody_gave_counts_as_possible_when_it_is_known():
    rows = (("no", "no"),) * 4
    known = Ratings(("a", "b", "c", "d"), ("x", "y"), rows, ("yes", "no"))
    assert (ac1(known).value, pabak(known).value) == (1.0, 1.0)
    assert fleiss(known).value is None


def test_one_unit_is_enough_to_compute_and_not_enough_to_say_much():
    assert alpha(Ratings.of([("a", "b")])).value == pytest.approx(0.0)


GUESSED = st.lists(st.integers(1, 9), min_size=2, max_size=4)
"""How often each of two to four codes is guessed, in proportion."""


@settings(max_examples=25)
@given(GUESSED, st.integers(2, 4), st.integers(0, 10**6))
def test_coders_who_guess_come_to_about_nought_at_any_prevalence(shares, coders, seed):
    chance = Random(seed)
    codes = range(1, len(shares) + 1)
    rows = [chance.choices(codes, shares, k=coders) for _ in range(3_000)]
    ratings = Ratings.of(rows)
    two = ratings.by(ratings.coders[:2])
    found = [alpha(ratings, scale) for scale in Scale if scale is not Scale.SETS]
    found += [fleiss(ratings), cohen(two), scott(two), weighted_kappa(two)]
    assert max(abs(one.value) for one in found) < 0.15  # 0.018 is what chance moves it by


def test_what_is_not_held_against_prevalence_is_not_nought_when_coders_guess():
    chance = Random(7)
    guessed = [tuple(chance.random() < 0.9 for _ in range(2)) for _ in range(3_000)]
    assert ac1(Ratings.of(guessed)).value > 0.7  # so it says little of a rare code
    assert pabak(Ratings.of(guessed)).value > 0.5
    even = [tuple(chance.random() < 0.5 for _ in range(2)) for _ in range(3_000)]
    assert abs(ac1(Ratings.of(even)).value) < 0.15
    assert abs(pabak(Ratings.of(even)).value) < 0.15
