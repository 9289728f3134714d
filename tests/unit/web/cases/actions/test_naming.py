"""Names for states."""

from uuid import uuid4

import pytest

from ripplegrid.errors import MissingRecord
from ripplegrid.web.cases.actions.naming import forget_name, name_state
from ripplegrid.web.cases.models import Snapshot


def test_a_name_is_given_and_taken_away(case, owner):
    made = name_state(owner, case.id, "Before the workshop")
    assert (made.number, made.made_by) == (1, owner)
    forget_name(owner, case.id, made.pk)
    assert not Snapshot.objects.exists()


def test_a_name_of_another_case_study_is_not_there(case, owner):
    with pytest.raises(MissingRecord):
        forget_name(owner, case.id, uuid4())
