"""A backup a day, and seven of them kept."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from ripplegrid.web.cases.models import Case
from ripplegrid.web.keep.daily import KEPT, NAMES, Daily, back_up_now, due

NOW = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_a_backup_is_due_a_day_after_the_last(tmp_path):
    assert due(tmp_path / "not-there-yet", NOW)
    (tmp_path / "ripplegrid-2026-03-28-013001.zip").touch()
    assert not due(tmp_path, NOW)
    assert due(tmp_path, NOW + timedelta(seconds=2))


@pytest.mark.django_db(transaction=True)
def test_the_oldest_are_cleared_away(case, tmp_path):
    (tmp_path / "mine.zip").touch()
    for days in range(KEPT + 2):
        back_up_now(tmp_path, key="k", now=NOW + timedelta(days=days))
    names = sorted(file.name for file in tmp_path.glob(NAMES))
    assert len(names) == KEPT
    assert names[-1] == f"ripplegrid-2026-04-{5 + 1:02}-013000.zip"
    assert (tmp_path / "mine.zip").exists()


@pytest.mark.django_db(transaction=True)
def test_the_server_makes_it_and_a_failure_stops_nothing(case, tmp_path, caplog):
    ended = []
    Daily(tmp_path / "kept", key="k", done=lambda: ended.append(1)).look()
    assert len(list((tmp_path / "kept").glob(NAMES))) == 1
    (tmp_path / "file").touch()
    Daily(tmp_path / "file", key="k", done=lambda: ended.append(2)).look()
    assert "could not be done" in caplog.text
    assert ended == [1, 2]


@pytest.mark.django_db(transaction=True)
def test_the_bin_is_emptied_where_no_backup_is_wanted(case):
    Case.objects.update(binned=timezone.now() - timedelta(days=31))
    Daily(None, key="k", done=lambda: None).look()
    assert not Case.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_backup_left_is_cleared_away_a_day_later(case, tmp_path):
    old, new = (tmp_path / f".ripplegrid-2026-01-01-00000{n}.zip.x.new" for n in (1, 2))
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    back_up_now(tmp_path, key="secret")
    assert (old.exists(), new.exists()) == (False, True)
