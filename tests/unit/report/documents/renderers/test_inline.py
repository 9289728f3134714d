"""Sentences fall into words and numbers that lead somewhere."""

from ripplegrid.report.documents.renderers.inline import pieces, plain
from ripplegrid.report.documents.sentences import Furniture, Stated, referring


def test_numbers_are_found_and_nothing_is_lost() -> None:
    said = Stated(text=f"{referring(1)} led to {referring(12)}.", rests_on=(("entries", "e"),))
    assert list(pieces(said)) == [1, " led to ", 12, "."]
    assert plain(said) == "[1] led to [12]."


def test_brackets_of_people_are_only_words() -> None:
    assert list(pieces(Furniture("See [12]"))) == ["See [12]"]
