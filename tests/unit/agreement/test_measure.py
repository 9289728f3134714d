from ripplegrid.agreement.measure import LABELS, REASONS, Coefficient, Raw, Why, corrected, measure


def test_every_coefficient_has_a_name_and_every_gap_a_reason():
    assert set(LABELS) == set(Coefficient)
    assert set(REASONS) == set(Why)
    assert Coefficient.ALPHA.label == "Krippendorff’s alpha"


def test_a_value_that_is_not_there_says_why():
    found = measure(Coefficient.COHEN, Raw(None, 1.0, 1.0, Why.ONE_CODE), 5)
    assert (found.value, found.observed, found.units) == (None, 1.0, 5)
    assert found.why_not.startswith("Everybody gave the same code")


def test_agreement_beyond_chance():
    assert corrected(0.75, 0.5) == Raw(0.5, 0.75, 0.5)
