"""Saying how far a step has come."""

from uuid import uuid4

from ripplegrid.web.cases.forms.path import StepForm


def test_one_of_three_states():
    assert StepForm({"change_id": str(uuid4()), "state": "done"}).is_valid()
    assert not StepForm({"change_id": str(uuid4()), "state": "nearly"}).is_valid()
