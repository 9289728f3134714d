"""Taking changes back, and when that is refused."""

from __future__ import annotations

import pytest

from ripplegrid.errors import UndoRefused
from ripplegrid.model import (
    AddEntry,
    CaseStudy,
    Change,
    Delta,
    LinkEntries,
    MergeEntries,
    RemoveContribution,
    RemoveRecord,
    SayOfContribution,
    SayOfEntry,
    WholeView,
    apply,
    apply_delta,
    edited,
    plan,
    undo,
)
from tests.factories import case, claim, entry, link, telling, voice


def done(state: CaseStudy, change: Change) -> tuple[CaseStudy, Delta]:
    delta = plan(WholeView(state), change)
    return apply_delta(state, delta), delta


def back(state: CaseStudy, delta: Delta) -> CaseStudy:
    return apply_delta(state, undo(WholeView(state), delta))


def refused(state: CaseStudy, delta: Delta) -> UndoRefused:
    with pytest.raises(UndoRefused) as refusal:
        undo(WholeView(state), delta)
    assert refusal.value.hint
    return refusal.value


def test_an_undo_can_be_undone() -> None:
    state, delta = done(case(), AddEntry(entry("a")))
    taken = undo(WholeView(state), delta)
    assert apply_delta(state, taken) == case()
    assert back(apply_delta(state, taken), taken) == state


def test_a_new_entry_that_somebody_told_of_stays() -> None:
    state, delta = done(case(voice("v")), AddEntry(entry("a")))
    state = apply(state, SayOfEntry(telling("a", "v")))
    refusal = refused(state, delta)
    assert refusal.data["resting"] == (("tellings", "a/v"),)
    assert refusal.sentence.endswith("later work rests on it: telling a/v.")


def test_a_record_changed_since_is_not_taken_back() -> None:
    state, delta = done(case(), AddEntry(entry("a")))
    state = apply(state, edited(entry("a"), text="Other words"))
    refusal = refused(state, delta)
    assert refusal.data["changed"] == (("entries", "a"),)
    assert "changed since: entry a." in refusal.sentence


def test_an_edit_is_taken_back_around_a_later_edit_of_another_field() -> None:
    first = entry("a")
    state, delta = done(case(first), edited(first, text="Other words"))
    state = apply(state, edited(state.entries["a"], note="In March"))
    assert back(state, delta).entries["a"] == entry("a", note="In March")


def test_an_edit_of_a_field_edited_again_is_not_taken_back() -> None:
    first = entry("a")
    state, delta = done(case(first), edited(first, text="Other words"))
    state = apply(state, edited(state.entries["a"], text="Third words"))
    assert refused(state, delta).data["changed"] == (("entries", "a"),)


def test_what_comes_back_must_still_keep_the_rules() -> None:
    state, delta = done(case(link("a", "b")), RemoveContribution("a>b"))
    state = apply(state, LinkEntries(link("a", "b", id="other")))
    assert refused(state, delta).data["rule"] == "already-linked"


def test_what_comes_back_must_find_what_it_points_at() -> None:
    state, delta = done(case(telling("e", "v")), RemoveRecord("tellings", "e/v"))
    state = apply(state, RemoveRecord("voices", "v"))
    assert refused(state, delta).data["rule"] == "missing-record"


def test_a_removed_record_whose_id_was_taken_again_stays_removed() -> None:
    state, delta = done(case(link("a", "b")), RemoveContribution("a>b"))
    state = apply(state, LinkEntries(link("a", "b")))
    assert refused(state, delta).data["changed"] == (("contributions", "a>b"),)


def test_a_merge_is_not_taken_back_from_under_a_later_claim() -> None:
    state = case(claim("b>x", "v"), entry("a"), voice("w"))
    state, delta = done(state, MergeEntries("a", frozenset("b")))
    later = claim("a>x", "w", contribution="b>x")
    state = apply(state, SayOfContribution(later))
    assert refused(state, delta).data["rule"] == "claim-elsewhere"


def test_a_merge_is_not_taken_back_from_under_a_later_merge() -> None:
    state = case(entry("a"), entry("b"), entry("c"), link("b", "x"))
    state, first = done(state, MergeEntries("a", frozenset("b")))
    state, second = done(state, MergeEntries("c", frozenset("a")))
    assert refused(state, first).data["changed"] == (("contributions", "b>x"),)
    assert back(back(state, second), first) == case(
        entry("a"), entry("b"), entry("c"), link("b", "x")
    )


def test_undoing_nothing_is_nothing() -> None:
    assert undo(WholeView(case()), Delta(())) == Delta(())
