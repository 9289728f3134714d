"""Only what goes out and what the reader sees is looked into."""

from dataclasses import replace

import pytest

from ripplegrid.model import TensionNote, table
from ripplegrid.report.documents import make
from ripplegrid.report.documents.hints.passages import Passage, Telling, passages
from tests.factories import case, entry
from tests.unit.report.documents.hints.told import DAY


def test_what_the_reader_does_not_see_is_no_passage() -> None:
    told = case(entry("a", text="One thing"), entry("b", text="Another thing"))
    seen = replace(told, entries=table([told.entries["a"]]))
    texts = [one.text for one in passages(seen, told)]
    assert "One thing" in texts
    assert "Another thing" not in texts
    other = replace(told.entries["a"], text="Changed")
    assert "One thing" not in [
        one.text for one in passages(replace(told, entries=table([other])), told)
    ]


def test_private_notes_are_never_looked_into() -> None:
    whole = case(entry("a"), TensionNote(id="t", text="Off the record", author="me"))
    assert all(one.at[0] != "tension_notes" for one in passages(whole, whole))


def test_a_document_tells_words_only_with_those_around_them() -> None:
    whole = case(entry("a", text="Ann listened to us all"))
    telling = Telling(make("case-study", whole, made=DAY))
    assert telling.tells(Passage(("entries", "a"), "text", "Ann listened to us all"), 0, 3)
    assert not telling.tells(Passage(("entries", "a"), "note", "Ann slept"), 0, 3)


@pytest.mark.parametrize(
    ("text", "start", "begins"),
    [("Mark it", 0, True), ("We did. Mark it", 8, True), ("So Mark did", 3, False)],
)
def test_where_a_sentence_begins_a_capital_says_nothing(
    text: str, start: int, begins: bool
) -> None:
    assert Passage(("entries", "a"), "text", text).begins(start) is begins


def test_a_spot_shows_whole_words_around() -> None:
    spot = Passage(("entries", "a"), "text", "word " * 30).spot(75, 79)
    assert spot.said.startswith("…word")
    assert spot.said.endswith("word…")
