"""Several entries moved, agreed on or set aside as one act: all of them or none."""

from typing import Any

import pytest

from ripplegrid import errors
from ripplegrid.model import (
    AgreeOnEntries,
    PlaceEntries,
    SetAsideEntries,
    WholeView,
    apply,
    apply_delta,
    plan,
    undo,
)
from ripplegrid.model.words import Kind, Level
from tests.factories import case, entry

BOTH = frozenset({"a", "b"})
STATE = case(entry("a", "group", "outcome"), entry("b"), entry("c", "societal", "output"))


def test_a_move_gives_all_of_them_the_level_and_leaves_each_its_kind() -> None:
    after = apply(STATE, PlaceEntries(BOTH, frozenset({Level.INDIVIDUAL})))
    assert [e.levels for e in after.entries.values()] == [{"individual"}] * 2 + [{"societal"}]
    assert [e.kinds for e in after.entries.values()] == [{"outcome"}, frozenset(), {"output"}]


def test_a_move_gives_all_of_them_the_kind_and_leaves_each_its_level() -> None:
    after = apply(STATE, PlaceEntries(BOTH, kinds=frozenset({Kind.PROCESS})))
    assert [e.kinds for e in after.entries.values()] == [{"process"}] * 2 + [{"output"}]
    assert after.entries["a"].levels == {"group"}


def test_agreeing_can_be_taken_back_together() -> None:
    after = apply(STATE, AgreeOnEntries(BOTH))
    assert [e.agreed for e in after.entries.values()] == [True, True, False]
    assert apply(after, AgreeOnEntries(BOTH, agreed=False)) == STATE


def test_all_are_set_aside_for_one_reason() -> None:
    after = apply(STATE, SetAsideEntries(BOTH, "Another project"))
    assert [e.set_aside_why for e in after.entries.values()] == ["Another project"] * 2 + [""]


@pytest.mark.parametrize(
    "change",
    [
        PlaceEntries(BOTH, frozenset({Level.GROUP}), frozenset({Kind.USE})),
        AgreeOnEntries(BOTH),
        SetAsideEntries(BOTH, "Twice"),
    ],
)
def test_one_undo_takes_all_of_it_back(change: Any) -> None:
    delta = plan(WholeView(STATE), change)
    after = apply_delta(STATE, delta)
    assert len(delta.edits) == 2
    assert apply_delta(after, undo(WholeView(after), delta)) == STATE


@pytest.mark.parametrize("other", ["nowhere", "aside", "merged"])
@pytest.mark.parametrize(
    "make",
    [
        lambda ids: PlaceEntries(ids, frozenset({Level.GROUP})),
        AgreeOnEntries,
        lambda ids: SetAsideEntries(ids, "Twice"),
    ],
)
def test_one_that_cannot_holds_up_all(make: Any, other: str) -> None:
    state = case(
        entry("a"),
        entry("aside", set_aside=True, set_aside_why="Old"),
        entry("merged", merged_into="a"),
    )
    with pytest.raises(errors.Refusal):
        apply(state, make(frozenset({"a", other})))


def test_setting_aside_needs_a_reason() -> None:
    with pytest.raises(errors.EmptyText):
        apply(STATE, SetAsideEntries(BOTH, " "))
