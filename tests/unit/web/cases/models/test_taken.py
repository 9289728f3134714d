"""What was given to a synthesis."""

import pytest
from django.db import IntegrityError, transaction

from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case, Taken
from tests import factories as make


def test_a_case_study_is_given_once_to_a_synthesis(owner, case):
    create_case(owner, make.synthesis())
    one, other = Case.objects.get(pk="synthesis"), Case.objects.get(pk=case.id)
    Taken.objects.create(synthesis=one, case=other, given_by=owner)
    with pytest.raises(IntegrityError), transaction.atomic():
        Taken.objects.create(synthesis=one, case=other)
    other.delete()
    assert not Taken.objects.exists()
