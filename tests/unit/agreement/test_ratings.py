import pytest

from ripplegrid.agreement import Ratings
from ripplegrid.agreement.ratings import Rank
from ripplegrid.errors import NotInTable, UnevenTable

RATINGS = Ratings(("u", "v"), ("Ann", "Ben", "Cai"), (("a", "b", None), ("a", "a", "a")))


def test_rows_must_fit():
    for rows in ((("a",), ("b",)), (("a", "b", "c"),)):
        with pytest.raises(UnevenTable):
            Ratings(("u", "v"), ("Ann", "Ben", "Cai"), rows)


def test_codes_and_gaps():
    assert (RATINGS.used(), RATINGS.missing, RATINGS.sets) == (("a", "b"), 1, False)
    assert RATINGS.pairs() == (("Ann", "Ben"), ("Ann", "Cai"), ("Ben", "Cai"))


def test_one_code_against_all_others():
    found = RATINGS.of_theme("b")
    assert found.rows == ((False, True, None), (False, False, False))
    assert found.used() == (False, True)
    sets = Ratings.of([(frozenset("ab"), frozenset()), (None, frozenset("b"))])
    assert sets.themes() == ("a", "b")
    assert sets.of_theme("a").rows == ((True, False), (None, False))


def test_some_coders_in_another_order():
    assert RATINGS.by(("Cai", "Ann")).rows == ((None, "a"), ("a", "a"))


def test_what_is_not_there_is_said():
    with pytest.raises(NotInTable, match="no coder called Dee") as refused:
        RATINGS.by(("Dee", "Ann"))
    assert refused.value.hint == "It has: Ann, Ben, Cai."
    with pytest.raises(NotInTable, match="no code called z"):
        RATINGS.of_theme("z")


def test_tables_and_counts():
    assert Ratings.of_table({("a", "b"): 2}).rows == (("a", "b"),) * 2
    assert Ratings.of_counts([{"a": 1, "b": 1}, {"a": 1}]).rows == (("a", "b"), ("a", None))
    assert Ratings.of([]).rows == ()


def test_a_rank_counts_as_its_place_and_reads_as_its_word():
    low, high = Rank(1, "low"), Rank(2, "high")
    assert low < high
    assert f"{high} {low}" == "high low"
    assert high == 2
