"""A workshop needs a name and nothing else."""

from uuid import uuid4

from ripplegrid.web.cases.forms.workshop import WorkshopForm
from tests import factories as make


def test_a_name_is_enough():
    assert WorkshopForm({"title": "First", "change_id": str(uuid4())}, case=make.case()).is_valid()
    assert not WorkshopForm({"change_id": str(uuid4())}, case=make.case()).is_valid()
