"""What looking at several case studies together refuses."""

from ripplegrid.errors import BadInput, CannotSelect, NoTimeToSelect, synthesis


def test_a_sample_that_cannot_be_is_a_sentence_with_its_reason() -> None:
    assert CannotSelect(why="Only one is left.").sentence.endswith("Only one is left.")
    assert {CannotSelect.status, NoTimeToSelect.status} == {422, 503}


def test_a_case_study_that_was_not_given_is_bad_input() -> None:
    assert issubclass(synthesis.NotACandidate, BadInput)
    assert issubclass(synthesis.SameCaseTwice, BadInput)


def test_what_a_case_study_keeps_apart_is_a_conflict() -> None:
    assert synthesis.TwoOfOneCase(one="A", other="B").sentence.startswith("“A” and “B” stand apart")
    assert synthesis.TwoOfOneCase.status == 409
