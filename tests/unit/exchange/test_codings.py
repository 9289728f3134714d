"""What is asked of whoever reads codings, and what comes of it."""

from ripplegrid.agreement import Ratings
from ripplegrid.exchange.codings import Asked, Codings, Empty


def test_nothing_is_taken_for_a_code_or_for_missing_unless_it_is_said() -> None:
    asked = Asked()
    assert (asked.scale, asked.missing, asked.empty) == (None, frozenset(), Empty.NOT_CODED)


def test_a_reading_is_whole_where_there_are_ratings() -> None:
    assert not Codings(ratings=None).whole
    assert Codings(ratings=Ratings(units=(), coders=(), rows=())).whole
