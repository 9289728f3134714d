"""The row of a case study."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from ripplegrid.web.cases.models import Case, Membership

pytestmark = pytest.mark.django_db


def test_a_person_has_one_role(owner, case):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(case_id=case.id, person=owner, role="reader")


def test_a_case_study_is_called_by_its_title(case):
    assert str(Case.objects.get()) == "Better letters"
