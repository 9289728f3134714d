"""The list of given names keeps words of every day apart."""

from ripplegrid.report.documents.hints.given_names import ALSO_WORDS, PLAIN


def test_no_name_stands_in_both_lists_and_no_month_in_either() -> None:
    assert PLAIN.isdisjoint(ALSO_WORDS)
    assert (PLAIN | ALSO_WORDS).isdisjoint({"April", "May", "June", "August", "Victoria"})
    assert {"Ann", "Priti", "Tomasz"} <= PLAIN
    assert all(one[:1].isupper() for one in PLAIN | ALSO_WORDS)
