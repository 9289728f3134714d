"""What the doctor finds, and that it names it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from ripplegrid.model.changes import AddRecord
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.actions.running import open_board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.files import keep_file
from ripplegrid.web.cases.file_kinds import kept
from ripplegrid.web.cases.models import Attachment, ChangeRecord
from ripplegrid.web.doctor import examine
from tests import factories as make
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
def test_a_file_that_went_missing_is_named(case, owner, folder):
    act(owner, case.id, AddRecord(make.evidence("d")))
    keep_file(owner, case.id, "d", kept("minutes.pdf", b"%PDF-1.7 minutes"))
    assert set(bad(examine(folder))) <= OF_THE_RUN
    Attachment.objects.all().delete()
    assert bad(examine(folder))["files"].startswith("The file “minutes.pdf”")


@pytest.mark.django_db(transaction=True)
def test_a_board_that_another_key_sealed_is_named(case, owner, folder, settings):
    until = timezone.now() + timedelta(hours=1)
    board = open_board(owner, case.id, Promise(prompt="What changed?"), until=until)
    send(board.pk, new_ticket(), Said(text="Somebody said"))
    assert set(bad(examine(folder))) <= OF_THE_RUN
    settings.SECRET_KEY = "another"
    assert bad(examine(folder))["boards"].startswith("The posts of a board of “Better letters”")


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
