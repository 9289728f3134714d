"""Rows of records."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from ripplegrid.web.cases.models import Record, Reference

pytestmark = pytest.mark.django_db


def test_a_record_has_one_row(case):
    with pytest.raises(IntegrityError), transaction.atomic():
        Record.objects.create(case_id=case.id, table="entries", record_id="a", version=1, data="")


def test_a_row_points_at_a_target_once(case):
    row = Reference.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Reference.objects.create(case_id=case.id, source=row.source, target=row.target)
