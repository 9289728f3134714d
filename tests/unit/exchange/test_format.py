import json

import pytest

from ripplegrid.exchange.format import Imported, Problem, Weight, problem_as_json, read_problem
from ripplegrid.saying import Language, speaking, worded
from tests.factories import case


def problem(weight):
    return Problem(code="x", place="sheet A", sentence="Something.", weight=weight)


@pytest.mark.parametrize("weight", [Weight.WARNING, Weight.NOTE])
def test_a_file_read_without_an_error_is_whole(weight):
    assert Imported(case=case(), problems=(problem(weight),)).whole


def test_an_error_or_no_case_study_means_that_it_is_not_whole():
    assert not Imported(case=case(), problems=(problem(Weight.ERROR),)).whole
    assert not Imported(case=None).whole


def test_a_problem_is_an_error_unless_it_says_otherwise():
    assert Problem(code="x", place="", sentence="Something.").weight is Weight.ERROR


def test_a_problem_can_be_said_again_after_it_was_sent_as_plain_data():
    made = Problem(code="x", place="row 1", sentence=worded("It is {what}.", what=worded("a list")),
                   hint="As it is", weight=Weight.NOTE)  # fmt: skip
    read = read_problem(json.loads(json.dumps(problem_as_json(made))))
    assert read == made
    with speaking(Language("x", text=lambda text: f"⟦{text}⟧")):
        assert (read.said, read.advice) == ("⟦It is ⟦a list⟧.⟧", "As it is")
