"""What the doctor finds, and that it names it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from ripplegrid.web.cases.models import ChangeRecord
from ripplegrid.web.doctor import examine
from tests.unit.web.test_checks import OF_THE_RUN


@pytest.fixture
def folder(tmp_path):
    tmp_path.chmod(0o700)
    return tmp_path


def bad(found):
    return {check.name: check.sentence for check in found if not check.good} | {}


@pytest.mark.django_db(transaction=True)
def test_a_healthy_store_is_told_in_sentences(case, folder):
    found = examine(folder)
    assert set(bad(found)) <= OF_THE_RUN
    assert all(check.sentence.endswith(".") for check in found)
    names = [check.name for check in found]
    assert {"data-folder", "disk-space", "migrations", "database-file", "history"} <= set(names)
    assert ("sqlite-version" in names) is (connection.vendor == "sqlite")


@pytest.mark.django_db(transaction=True)
def test_a_forged_history_is_named(case, folder):
    ChangeRecord.objects.update(kind="Forged")
    assert bad(examine(folder))["history"].startswith("Change 1 of “Better letters”")


@pytest.mark.django_db(transaction=True)
def test_an_update_that_waits_is_told(case, folder):
    done = MigrationRecorder(connection).migration_qs.filter(app="cases")
    last = done.order_by("name").last()
    done.filter(pk=last.pk).delete()
    try:
        found = bad(examine(folder))
    finally:
        done.create(app="cases", name=last.name, applied=last.applied)
    assert found["migrations"] == "1 steps of an update are waiting."
