"""Any sequence of changes: what must hold whatever people do, one after another."""

from __future__ import annotations

import contextlib
import copy
import dataclasses
import json
from collections.abc import Iterator

import pytest
from hypothesis import event, given, settings

from ripplegrid.errors import UndoRefused
from ripplegrid.model import (
    CHANGES,
    CaseStudy,
    Change,
    Contributor,
    DescribeCase,
    EditContribution,
    EditEntry,
    EditRecord,
    MergeEntries,
    SplitEntry,
    WholeView,
    apply,
    apply_delta,
    edited,
    plan,
    undo,
)
from ripplegrid.model.delta import Delta
from ripplegrid.model.invariants import problems
from ripplegrid.model.plan import _ACTS
from tests.any_change import START, histories
from tests.factories import about, contributor, entry, link
from tests.slice_view import SliceView

FEW = settings(max_examples=60, deadline=None)


@FEW
@given(histories())
def test_valid_changes_keep_every_rule(history: list[tuple[CaseStudy, Change]]) -> None:
    for case, change in history:
        event(change.name)
        assert problems(apply(case, change)) == ()


@FEW
@given(histories())
def test_undo_returns_the_exact_former_value(history: list[tuple[CaseStudy, Change]]) -> None:
    for before, change in history:
        delta = plan(WholeView(before), change)
        after = apply_delta(before, delta)
        back = undo(WholeView(after), delta)
        assert apply_delta(after, back) == before
        assert apply_delta(before, undo(WholeView(before), back)) == after


@FEW
@given(histories())
def test_an_undo_of_anything_earlier_is_refused_or_sound(
    history: list[tuple[CaseStudy, Change]],
) -> None:
    last = apply(*history[-1]) if history else START
    for before, change in history:
        delta = plan(WholeView(before), change)
        with contextlib.suppress(UndoRefused):
            assert problems(apply_delta(last, undo(WholeView(last), delta))) == ()


@FEW
@given(histories())
def test_a_whole_history_can_be_undone_newest_first(
    history: list[tuple[CaseStudy, Change]],
) -> None:
    now = apply(*history[-1]) if history else START
    for before, change in reversed(history):
        now = apply_delta(now, undo(WholeView(now), plan(WholeView(before), change)))
        assert now == before


@FEW
@given(histories())
def test_a_slice_plans_what_the_whole_plans(history: list[tuple[CaseStudy, Change]]) -> None:
    for case, change in history:
        sliced = SliceView(case)
        assert plan(sliced, change) == plan(WholeView(case), change)


@FEW
@given(histories())
def test_nothing_is_mutated(history: list[tuple[CaseStudy, Change]]) -> None:
    for case, change in history:
        rows = copy.deepcopy(tuple(case.records()))
        apply(case, change)
        assert tuple(case.records()) == rows


@FEW
@given(histories())
def test_each_edit_finds_what_it_points_at(history: list[tuple[CaseStudy, Change]]) -> None:
    for before, change in history:
        delta = plan(WholeView(before), change)
        for there, edits in ((before, delta.edits), (apply(before, change), delta.inverse().edits)):
            for state in _step_by_step(there, edits):
                codes = {broken.code for broken in problems(state)}
                assert "missing-record" not in codes


def _step_by_step(case: CaseStudy, edits: tuple) -> Iterator[CaseStudy]:  # type: ignore[type-arg]
    for edit in edits:
        case = apply_delta(case, Delta((edit,)))
        yield case


@FEW
@given(histories(most=12))
def test_no_testimony_is_lost_or_moved_to_another_entry(
    history: list[tuple[CaseStudy, Change]],
) -> None:
    for before, change in history:
        after = apply(before, change)
        if change.name not in ("MergeEntries", "SplitEntry"):
            continue
        assert after.tellings == before.tellings
        said = {(c.id, c.voice, c.source, c.target, c.stance) for c in before.claims.values()}
        assert said == {
            (c.id, c.voice, c.source, c.target, c.stance) for c in after.claims.values()
        }


@FEW
@given(histories())
def test_taking_entries_out_gives_every_claim_its_link_back(
    history: list[tuple[CaseStudy, Change]],
) -> None:
    for before, change in history:
        if isinstance(change, MergeEntries):
            after = apply(before, change)
            for other in sorted(change.others - {change.kept}):
                after = apply(after, SplitEntry(other, f"seed {other}"))
            assert _where_claims_stand(after) == _where_claims_stand(before)


def _where_claims_stand(case: CaseStudy) -> dict[str, tuple[str, str, str]]:
    links = {claim.id: case.contributions[claim.contribution] for claim in case.claims.values()}
    return {i: (link.source, link.target, link.effect) for i, link in links.items()}


def test_every_change_has_a_name_and_an_act() -> None:
    assert set(CHANGES.values()) == set(_ACTS)
    assert all(name == kind.__name__ for name, kind in CHANGES.items())
    assert json.dumps(sorted(CHANGES))


def test_changes_are_values() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        edited(entry("a"), text="Other words").before = entry("b")  # type: ignore[attr-defined]


def test_an_edit_is_named_for_what_it_edits() -> None:
    assert isinstance(edited(entry("a"), text="Other words"), EditEntry)
    assert isinstance(edited(link("a", "b"), note="Slowly"), EditContribution)
    assert isinstance(edited(about(), title="Letters"), DescribeCase)
    change = edited(contributor("p"), name="Ann")
    assert isinstance(change, EditRecord)
    assert isinstance(change.after, Contributor)
