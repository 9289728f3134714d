"""Adding, rewording, placing, setting aside and telling of entries."""

from typing import Any

import pytest

from ripplegrid import errors
from ripplegrid.model import (
    AddEntry,
    PlaceEntry,
    SayOfEntry,
    SetAsideEntry,
    TakeBackEntry,
    apply,
    edited,
)
from ripplegrid.model.words import Direction, Kind, Level, UseKind
from tests.factories import case, entry, link, telling, voice

MERGED = case(entry("a"), entry("b", merged_into="a"))
ASIDE = case(entry("a", set_aside=True, set_aside_why="said twice"))


def refused(kind: type[errors.RipplegridError], state: Any, change: Any) -> Any:
    with pytest.raises(kind) as refusal:
        apply(state, change)
    assert refusal.value.sentence
    assert refusal.value.hint
    return refusal.value


def test_an_entry_comes_with_what_a_new_voice_tells() -> None:
    said = telling("e", "v", direction=Direction.NEGATIVE)
    after = apply(case(), AddEntry(entry("e"), said, voice("v")))
    assert after.entries["e"] == entry("e")
    assert after.tellings["e/v"] == said
    assert after.voices["v"] == voice("v")


def test_an_entry_needs_words() -> None:
    refusal = refused(errors.EmptyText, case(), AddEntry(entry("e", text="  ")))
    assert refusal.sentence == "The text of the entry is empty."


def test_an_id_is_taken_once() -> None:
    refused(errors.DuplicateId, case(entry("e")), AddEntry(entry("e")))
    refused(errors.DuplicateId, case(telling("e", "v")), AddEntry(entry("v")))


def test_what_is_told_with_a_new_entry_is_about_it() -> None:
    state = case(entry("a"), voice("v"))
    refused(errors.TellingElsewhere, state, AddEntry(entry("e"), telling("a", "v")))


def test_what_is_told_is_told_by_somebody() -> None:
    refusal = refused(errors.MissingRecord, case(), AddEntry(entry("e"), telling("e", "nobody")))
    assert refusal.data == {"what": "voice", "id": "nobody"}


@pytest.mark.parametrize("fields", [{"set_aside": True}, {"merged_into": "a"}])
def test_a_new_entry_is_on_the_grid(fields: Any) -> None:
    refused(errors.FixedField, case(entry("a")), AddEntry(entry("e", **fields)))


def test_two_people_may_edit_different_fields() -> None:
    seen = entry("e")
    state = apply(case(seen), edited(seen, text="Staff listen"))
    after = apply(state, edited(seen, note="In two wards"))
    assert (after.entries["e"].text, after.entries["e"].note) == ("Staff listen", "In two wards")


def test_the_same_field_edited_twice_is_a_conflict_with_both_texts() -> None:
    seen = entry("e", text="Staff listen")
    state = apply(case(seen), edited(seen, text="Nurses listen"))
    conflict = refused(errors.Conflict, state, edited(seen, text="Doctors listen"))
    assert conflict.data == {
        "what": "entry",
        "id": "e",
        "field": "text",
        "before": "Staff listen",
        "yours": "Doctors listen",
        "theirs": "Nurses listen",
    }
    assert conflict.status == 409


def test_two_people_who_write_the_same_agree() -> None:
    seen = entry("e")
    state = apply(case(seen), edited(seen, text="Staff listen"))
    assert apply(state, edited(seen, text="Staff listen")) == state


@pytest.mark.parametrize("fields", [{"set_aside": True}, {"merged_into": "a"}])
def test_an_edit_neither_merges_nor_sets_aside(fields: Any) -> None:
    state = case(entry("a"), entry("e"))
    refused(errors.FixedField, state, edited(entry("e"), **fields))


def test_a_merged_entry_is_kept_as_it_was_told() -> None:
    merged = MERGED.entries["b"]
    refusal = refused(errors.MergedEntry, MERGED, edited(merged, text="Other words"))
    assert refusal.data["into"] == "a"
    levels = frozenset({Level.GROUP})
    refused(errors.MergedEntry, MERGED, PlaceEntry("b", levels, frozenset()))
    refused(errors.MergedEntry, MERGED, SetAsideEntry("b", "said twice"))
    refused(errors.MergedEntry, MERGED, TakeBackEntry("b"))


def test_an_entry_is_placed_and_can_go_back_to_the_tray() -> None:
    uses = frozenset({UseKind.SYMBOLIC})
    placed = apply(
        case(entry("e")),
        PlaceEntry("e", frozenset({Level.GROUP, Level.SOCIETAL}), frozenset({Kind.USE}), uses),
    )
    assert placed.entries["e"].placed
    assert placed.entries["e"].uses == uses
    assert apply(placed, PlaceEntry("e", frozenset(), frozenset())) == case(entry("e"))


def test_setting_aside_keeps_everything_and_can_be_taken_back() -> None:
    state = case(link("a", "b"), telling("a", "v"))
    aside = apply(state, SetAsideEntry("a", "said twice"))
    assert not aside.entries["a"].shown
    assert aside.contributions == state.contributions
    assert aside.tellings == state.tellings
    assert apply(aside, TakeBackEntry("a")) == state


def test_setting_aside_needs_a_reason_and_happens_once() -> None:
    refused(errors.EmptyText, case(entry("a")), SetAsideEntry("a", " "))
    refused(errors.AlreadySetAside, ASIDE, SetAsideEntry("a", "again"))
    refused(errors.NotSetAside, case(entry("a")), TakeBackEntry("a"))


def test_a_voice_may_say_several_things_of_one_entry() -> None:
    first = telling("e", "v", direction=Direction.POSITIVE, for_whom="patients")
    then = telling("e", "v", id="t2", direction=Direction.NEGATIVE, for_whom="night staff")
    assert len(apply(case(first), SayOfEntry(then)).tellings) == 2


def test_what_is_told_of_a_merged_entry_stays_with_it() -> None:
    after = apply(MERGED, SayOfEntry(telling("b", "v"), voice("v")))
    assert after.tellings["b/v"].entry == "b"


def test_nothing_is_told_of_an_entry_that_is_not_there() -> None:
    refused(errors.MissingRecord, case(voice("v")), SayOfEntry(telling("e", "v")))
