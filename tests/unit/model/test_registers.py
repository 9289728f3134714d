"""Registers begin careful: nothing is assumed of what nobody said."""

from ripplegrid.model import Distinction, Factor, FollowUp, PathStep, PowerNote
from ripplegrid.model.record import term_fields
from ripplegrid.model.words import Audience, FactorKind, FollowUpResult, PowerDirection


def test_a_note_on_power_stays_in_the_team_unless_said_otherwise() -> None:
    note = PowerNote(id="n", text="Who decided?")
    assert note.audience is Audience.TEAM
    assert note.direction is PowerDirection.NOT_SAID


def test_a_question_to_ask_again_waits() -> None:
    assert FollowUp(id="f", entry="e").result is FollowUpResult.WAITING


def test_a_factor_is_not_bound_to_its_context_until_somebody_says_so() -> None:
    assert Factor(id="f", kind=FactorKind.CHALLENGE, text="No time").context_bound is None


def test_steps_of_the_path_are_the_methods() -> None:
    assert term_fields(PathStep) == (("step", "case_steps"),)


def test_two_entries_that_differ_may_do_so_without_a_reason() -> None:
    assert Distinction(id="d", one="a", other="b").why == ""
