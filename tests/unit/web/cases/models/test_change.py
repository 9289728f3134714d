"""Rows of the history."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from ripplegrid.web.cases.models import ChangeRecord

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("same", ["number", "change_id"])
def test_no_change_stands_twice(case, same):
    row = ChangeRecord.objects.get()
    row.pk = None
    row.number += same != "number"
    if same != "change_id":
        row.change_id = "0" * 32
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_no_migration_was_forgotten():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
