"""A case study as it will be."""

import pytest

from ripplegrid.errors import Conflict, DuplicateId, MissingRecord, StillUsed, UnknownTable
from ripplegrid.model import Contributor, Delta, Edit, Entry, Record, Voice, WholeView
from ripplegrid.model.draft import Draft, changed_fields, table_of
from tests.factories import case, entry, link, telling, voice

STATE = case(telling("a", "v"), entry("b"))


def draft() -> Draft:
    return Draft(WholeView(STATE))


def test_it_shows_what_will_be() -> None:
    made = draft()
    made.put(telling("b", "v", id="a/v"))
    made.add(entry("c"))
    assert made.get("entries", "c") == entry("c")
    assert made.get("entries", "a") == entry("a")
    assert list(made.referring("a")) == []
    assert list(made.referring("b")) == [("tellings", telling("b", "v", id="a/v"))]


def test_what_is_taken_away_points_nowhere() -> None:
    made = draft()
    made.put(telling("b", "v", id="a/v"))
    made.remove(telling("b", "v", id="a/v"))
    assert list(made.referring("b")) == []
    assert made.get("tellings", "a/v") is None


def test_it_needs_the_right_kind() -> None:
    assert draft().need(Entry, "a") == entry("a")
    with pytest.raises(MissingRecord, match="no voice with the id a"):
        draft().need(Voice, "a")


def test_edits_keep_their_order_and_what_comes_to_nothing_is_left_out() -> None:
    made = draft()
    made.add(entry("d"))
    made.add(entry("c"))
    made.put(entry("a", text="Other words"))
    made.put(entry("a"))
    assert made.delta() == Delta(
        (Edit("entries", None, entry("d")), Edit("entries", None, entry("c")))
    )


def test_ids_of_other_tables_are_not_taken_again() -> None:
    with pytest.raises(DuplicateId):
        draft().add(entry("v"))


def test_only_fields_that_differ_are_carried_over() -> None:
    made = draft()
    made.put(entry("a", note="In March"))
    made.edit(entry("a"), entry("a", text="Other words"))
    assert made.get("entries", "a") == entry("a", text="Other words", note="In March")
    with pytest.raises(Conflict) as conflict:
        made.edit(entry("a"), entry("a", text="Third words"))
    assert conflict.value.data["theirs"] == "Other words"


def test_what_rests_on_a_removed_record_is_told() -> None:
    made = draft()
    made.remove(voice("v"))
    with pytest.raises(StillUsed) as refusal:
        made.delta()
    assert refusal.value.data["records"] == (("tellings", "a/v"),)


def test_every_kind_of_record_has_its_table() -> None:
    assert table_of(Contributor) == "contributors"
    assert table_of(type(STATE.about)) == "about"
    with pytest.raises(UnknownTable):
        table_of(Record)


def test_changed_fields_are_named() -> None:
    assert changed_fields(entry("a"), entry("a")) == ()
    assert changed_fields(link("a", "b"), link("a", "c", "hindered")) == ("id", "target", "effect")
