"""Giving terms the team's own words, several as one act."""

import pytest

from ripplegrid import errors
from ripplegrid.model import (
    ArrangeStages,
    Label,
    RenameTerms,
    Stage,
    WholeView,
    apply,
    apply_delta,
    plan,
)
from ripplegrid.model.rules import LONGEST_WORD
from ripplegrid.model.undo import undo
from tests.factories import case

GROUP, TEAM = Label(id="group", text="The ward"), Label(id="group", text="The team")
MARGIN = Label(id="margin", text="Weather")


def test_several_terms_are_renamed_and_named_back_as_one():
    both = apply(case(), RenameTerms((), (GROUP, MARGIN)))
    assert dict(both.labels) == {"group": GROUP, "margin": MARGIN}
    one = apply(both, RenameTerms((GROUP, MARGIN), (TEAM,)))
    assert dict(one.labels) == {"group": TEAM}
    assert apply(one, RenameTerms((TEAM,), ())) == case()


def test_what_is_so_already_is_left():
    state = case(GROUP)
    assert not plan(WholeView(state), RenameTerms((GROUP,), (GROUP,))).edits
    assert not plan(WholeView(state), RenameTerms((), (GROUP,))).edits


def test_terms_that_are_not_named_stay_as_they_are():
    assert apply(case(MARGIN), RenameTerms((), (GROUP,))).labels["margin"] == MARGIN


@pytest.mark.parametrize("after", [(), (MARGIN, Label(id="group", text="Us"))])
def test_a_word_that_somebody_else_changed_meanwhile_is_not_overwritten(after):
    with pytest.raises(errors.Conflict) as conflict:
        apply(case(TEAM), RenameTerms((GROUP,), after))
    assert conflict.value.data["theirs"] == "The team"
    assert conflict.value.data["before"] == "The ward"


def test_a_word_for_no_term_and_an_empty_word_are_refused_with_a_sentence():
    for label, kind in (
        (Label(id="moon", text="Cheese"), errors.UnknownTerm),
        (Label(id="group", text=" "), errors.EmptyText),
    ):
        with pytest.raises(kind) as refusal:
            apply(case(), RenameTerms((), (label,)))
        assert refusal.value.sentence
        assert refusal.value.hint


def test_undoing_brings_the_words_back():
    state = case(GROUP)
    delta = plan(WholeView(state), RenameTerms((GROUP,), (TEAM, MARGIN)))
    after = apply_delta(state, delta)
    assert apply_delta(after, undo(WholeView(after), delta)) == state


def test_a_word_has_room_for_a_name_and_no_more():
    assert apply(case(), RenameTerms((), (Label(id="group", text="x" * LONGEST_WORD),))).labels
    with pytest.raises(errors.TextTooLong) as refusal:
        apply(case(), RenameTerms((), (Label(id="group", text="x" * (LONGEST_WORD + 1)),)))
    assert "word for group" in refusal.value.sentence


TRUST, LATER = Stage(id="s", label="Trust", position=1), Stage(id="s", label="Trust", position=2)


def test_stages_are_arranged_as_one_act_and_go_as_one():
    made = apply(case(), ArrangeStages((), (TRUST, Stage(id="design", label="Design"))))
    assert set(made.stages) == {"s", "design"}
    moved = apply(made, ArrangeStages((TRUST,), (LATER,)))
    assert moved.stages["s"].position == 2
    assert not apply(moved, ArrangeStages(tuple(moved.stages.values()), ())).stages


def test_a_stage_that_somebody_else_moved_meanwhile_is_not_overwritten():
    with pytest.raises(errors.Conflict) as conflict:
        apply(case(LATER), ArrangeStages((TRUST,), (Stage(id="s", label="Faith", position=1),)))
    assert (conflict.value.data["before"], conflict.value.data["theirs"]) == (1, 2)
