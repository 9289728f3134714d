from hypothesis import given

from ripplegrid.agreement import Confusion, Ratings, confusions, disagreements
from tests.unit.agreement.tables import tables


def test_who_said_what_where_people_differ():
    ratings = Ratings(("u", "v", "w"), ("A", "B", "C"), (("x", None, "y"), ("x",) * 3, (None,) * 3))
    (found,) = disagreements(ratings)
    assert (found.unit, found.said) == ("u", (("A", "x"), ("C", "y")))


@given(tables())
def test_every_unit_is_agreed_or_differs(ratings):
    differing = {one.unit for one in disagreements(ratings)}
    for unit, row in zip(ratings.units, ratings.rows, strict=True):
        assert (unit in differing) == (len(set(row) - {None}) > 1)


def test_what_is_taken_for_what():
    found = confusions(
        disagreements(Ratings.of([("b", "a", "a"), ("a", "b", None), ("c", "a", None)]))
    )
    assert found == (Confusion("a", "b", 3), Confusion("a", "c", 1))
