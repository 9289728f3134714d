"""Planning and applying: the doors every change goes through."""

import pytest

from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model import (
    AddEntry,
    Delta,
    Edit,
    SetAsideEntry,
    WholeView,
    apply,
    apply_delta,
    plan,
)
from ripplegrid.model.plan import plan_all
from tests.factories import case, entry


def test_a_plan_says_what_is_before_and_after() -> None:
    before = case(entry("a"))
    delta = plan(WholeView(before), AddEntry(entry("b")))
    assert delta == Delta((Edit("entries", None, entry("b")),))


def test_applying_makes_a_new_case_and_leaves_the_old_one() -> None:
    before = case(entry("b"))
    after = apply(before, AddEntry(entry("a")))
    assert list(after.entries) == ["a", "b"]
    assert list(before.entries) == ["b"]
    assert after.voices is before.voices


def test_a_delta_of_another_state_is_a_conflict() -> None:
    delta = plan(WholeView(case(entry("a"))), SetAsideEntry("a", "said twice"))
    with pytest.raises(Conflict):
        apply_delta(case(entry("a", text="reworded")), delta)


def test_what_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(MissingRecord) as refusal:
        apply(case(), SetAsideEntry("a", "said twice"))
    assert refusal.value.sentence == "There is no entry with the id a."
    assert refusal.value.status == 404


def test_several_changes_are_planned_as_one_act_each_on_what_the_others_made() -> None:
    delta = plan_all(WholeView(case()), (AddEntry(entry("e")), SetAsideEntry("e", "Told twice")))
    (edit,) = delta.edits
    assert edit.before is None
    assert edit.after == entry("e", set_aside=True, set_aside_why="Told twice")
