"""Saying how far a step has come."""

from uuid import uuid4

from ripplegrid.model.words import StepState
from ripplegrid.web.cases.forms.path import StepForm


def test_one_of_three_states():
    assert StepForm({"change_id": str(uuid4()), "state": "done"}).is_valid()
    assert not StepForm({"change_id": str(uuid4()), "state": "nearly"}).is_valid()


def test_what_is_not_sent_is_left_as_it_is():
    form = StepForm({"change_id": str(uuid4()), "state": "done", "people": "All"})
    assert form.is_valid()
    assert form.values() == {"state": StepState.DONE, "people": "All"}
    assert len(form.shown) == 4
