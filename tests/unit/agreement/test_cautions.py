from ripplegrid.agreement import How, Ratings, compare
from ripplegrid.agreement.cautions import figure, named, per_cent
from ripplegrid.agreement.ratings import Rank
from ripplegrid.saying import speaking
from tests.marked import MARKED, left_out

QUIET = How(times=0)
RARE = Ratings.of_table({("Ja", "Nej"): 3, ("Nej", "Nej"): 97})


def told(ratings, how=QUIET):
    return {one.code: one.sentence for one in compare(ratings, how).overall.cautions}


def test_97_per_cent_with_kappa_nought_is_explained_with_the_numbers_of_the_table():
    said = told(RARE)["rare-code"]
    assert "say the same in 97% of units, and yet Cohen’s kappa is 0.00" in said
    assert "“Nej” is 98% of everything said" in said
    assert "Gwet’s AC1 (0.97) and PABAK (0.94)" in said


def test_for_one_code_it_is_explained_in_short():
    no, yes = (theme.cautions[0].sentence for theme in compare(RARE, QUIET).themes[::-1])
    assert "hardly ever give “Ja” (not in 98% of codings)" in yes
    assert "give “Nej” nearly always (98%)" in no


def test_even_codes_and_real_disagreement_are_not_called_a_paradox():
    assert "rare-code" not in told(Ratings.of_table({("a", "a"): 40, ("b", "b"): 40}))
    assert "rare-code" not in told(Ratings.of_table({("a", "b"): 40, ("b", "b"): 40}))


def test_less_than_chance():
    said = told(Ratings.of_table({("a", "b"): 20, ("b", "a"): 20}))
    assert "Cohen’s kappa is -1.00, below nought" in said["below-chance"]


def test_uneven_habits_are_told_of_the_units_that_both_coded():
    rows = [("x", "x"), ("x", "o"), ("o", "o"), ("o", "o"), (None, "x"), (None, "x")]
    (theme,) = (t for t in compare(Ratings.of(rows), QUIET).themes if t.theme == "x")
    said = {one.code: one.sentence for one in theme.cautions}["used-unevenly"]
    assert "coder 1 gives “x” to 50%, coder 2 to 25%" in said
    alone = Ratings.of([("x", None), (None, "o")])
    assert not any(theme.cautions for theme in compare(alone, QUIET).themes)


def test_gaps_and_few_units():
    said = told(Ratings.of([("a", None), ("a", "b"), ("b", "b")]))
    assert said["gaps"] == (
        "1 of 6 places in the table are empty. "
        "1 unit was coded by fewer than two coders and does not count."
    )
    assert said["few-units"].startswith("Only 2 units were compared.")
    assert "do not count" not in told(Ratings.of([("a", "a", None)] * 20))["gaps"]


def test_draws_without_a_value():
    assert "draws-without-value" in told(RARE, How(times=300))
    assert "draws-without-value" not in told(RARE)


def test_all_or_nothing_is_only_said_of_all_or_nothing():
    assert [per_cent(share) for share in (0, 0.004, 0.5, 0.9999, 1)] == [
        "0%", "0.4%", "50%", "99.99%", "100%",
    ]  # fmt: skip
    assert figure(-0.004) == "0.00"


def test_values_have_names():
    assert named(False) == "no"
    assert named(frozenset()) == "no code"
    assert named(Rank(2, "high")) == "“high”"


def test_everything_is_said_in_the_language_of_the_reader():
    tables = (RARE, Ratings.of([("Ж", None), ("Ж", "Я"), ("Я", "Ж"), ("Я", "Ж")] * 2))
    with speaking(MARKED):
        for ratings in tables:
            table = Ratings(ratings.units, ("Ы", "Щ"), ratings.rows)
            found = compare(table, How(times=300))
            every = (found.overall, *found.themes)
            said = [one.sentence for part in every for one in part.cautions]
            said += [one.why_not for part in every for one in part.measures]
            assert said
            assert [word for text in said for word in left_out(text) if word not in "JaNej"] == []
