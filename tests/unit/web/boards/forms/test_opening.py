"""Opening a board."""

from uuid import uuid4

import pytest

from ripplegrid.model.words import Attribution
from ripplegrid.web.boards.forms.opening import HideForm, OpenBoardForm, ready_prompts

FILLED = {"ready": "", "own": "What changed?", "offered": ["anonymous"], "held": "yes",
          "hours": "2", "help": " Ring Sam. "}  # fmt: skip


def form(**more):
    return OpenBoardForm(FILLED | {"change_id": str(uuid4())} | more)


def test_what_is_chosen_is_what_is_promised():
    made = form(offered=["anonymous", "pen-name"], held="no", asks_type="on")
    assert made.is_valid()
    promise = made.promise()
    assert (promise.prompt, promise.help) == ("What changed?", "Ring Sam.")
    assert promise.offered == (Attribution.PEN_NAME, Attribution.ANONYMOUS)
    assert promise.asks_type
    assert not promise.held


def test_posts_are_held_unless_somebody_chooses_otherwise():
    assert OpenBoardForm()["held"].initial == "yes"


def test_the_methods_own_questions_are_offered_and_need_no_words():
    made = form(ready=ready_prompts()[0], own="")
    assert made.is_valid()
    assert made.promise().prompt == ready_prompts()[0]


@pytest.mark.parametrize("missing", [{"own": ""}, {"offered": []}, {"hours": "9999"}])
def test_what_is_missing_is_said(missing):
    assert set(form(**missing).errors) == set(missing)


def test_nothing_is_taken_off_without_a_reason():
    assert "why" in HideForm({"change_id": str(uuid4()), "why": " "}).errors
