"""One test for each thing that would put saved work at risk."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from ripplegrid.web import checks, sqlite_library
from ripplegrid.web.settings import sqlite_database

OF_THE_RUN = {"disk-space", "one-sqlite"}
"""What lies at the machine and at measuring coverage, which loads Python's own SQLite besides.
That a process of ours holds one library is tried in ``tests/unit/cli/test_installation.py``."""


@pytest.fixture
def folder(tmp_path):
    tmp_path.chmod(0o700)
    return tmp_path


def bad(found):
    return {check.name for check in found if not check.good}


@pytest.mark.django_db
def test_a_store_of_our_own_is_good(folder):
    assert bad(checks.store(folder)) <= OF_THE_RUN
    assert bad(checks.place(folder)) == set()


@pytest.fixture
def opened(tmp_path, monkeypatch, django_db_blocker):
    """A SQLite connection of its own whose settings a test may spoil."""
    wanted = {"default": sqlite_database(tmp_path / "store.sqlite3")}
    made = DatabaseWrapper(connections.configure_settings(wanted)["default"], "store")
    monkeypatch.setattr(checks, "connection", made)
    with django_db_blocker.unblock():
        yield made
        made.close()


def test_our_own_settings_are_good(opened):
    assert bad(checks.sqlite_settings()) == set()


@pytest.mark.parametrize(
    ("pragma", "name"),
    [
        ("journal_mode=MEMORY", "journal-mode"),
        ("synchronous=NORMAL", "synchronous"),
        ("foreign_keys=OFF", "foreign-keys"),
        ("secure_delete=OFF", "secure-delete"),
    ],
)
def test_a_weakened_setting_is_noticed(opened, pragma, name):
    with opened.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
    found = [check for check in checks.sqlite_settings() if not check.good]
    assert [(check.name, check.stops) for check in found] == [(name, True)]


def test_deferred_transactions_are_noticed(opened):
    opened.ensure_connection()
    opened.transaction_mode = "DEFERRED"
    assert bad(checks.sqlite_settings()) == {"transactions"}


def test_an_unmended_sqlite_in_wal_is_noticed(opened, monkeypatch):
    monkeypatch.setattr(sqlite_library, "version", lambda: (3, 40, 1))
    found = {check.name: check for check in checks.sqlite_settings() if not check.good}
    assert set(found) == {"sqlite-version", "journal-mode"}
    assert not found["sqlite-version"].stops
    assert found["journal-mode"].stops


@pytest.mark.django_db
def test_postgresql_that_forgets_is_noticed():
    if connection.vendor == "postgresql":
        assert checks.postgresql_keeps_commits().good
        with connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit = off")
            assert not checks.postgresql_keeps_commits().good
            cursor.execute("SET synchronous_commit = on")


def test_two_libraries_in_one_process_stop_it():
    ours = "0-1 r-xp 0 0 1 /venv/pysqlite3/_sqlite3.so"
    assert checks.one_library([ours]).good
    found = checks.one_library([ours, "0-1 r-xp 0 0 1 /usr/lib/libsqlite3.so.0"])
    assert (found.good, found.stops) == (False, True)


@pytest.mark.parametrize(
    ("kind", "good"), [("ext4", True), ("nfs4", False), ("cifs", False), ("fuse.sshfs", False)]
)
def test_a_network_disk_is_noticed(tmp_path, kind, good):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"dev / ext4 rw 0 0\nserver:/home /net/our\\040home {kind} rw 0 0\n")
    assert checks.on_this_computer(Path("/net/our home/data"), mounts).good is good
    assert checks.on_this_computer(Path("/data"), mounts).good


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - University", "Google Drive"])
def test_a_cloud_folder_is_noticed(tmp_path, name):
    assert checks.not_synced(tmp_path / "data").good
    found = checks.not_synced(tmp_path / name / "data")
    assert (found.good, found.stops) == (False, True)
    assert name in found.sentence


def test_a_folder_with_the_mark_of_a_sync_program_is_noticed(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert not checks.not_synced(tmp_path / "data").good


def test_a_folder_that_others_can_open_is_told_but_does_not_stop(folder):
    folder.chmod(0o755)
    found = checks.folder_is_ours(folder)
    assert (found.good, found.stops) == (False, False)
    assert "chmod 700" in found.hint


def test_a_nearly_full_disk_is_told(folder, monkeypatch):
    usage = SimpleNamespace(total=100 * 2**30, used=99 * 2**30, free=2**30)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    found = checks.disk_has_room(folder)
    assert (found.good, found.stops) == (False, False)
    assert "1.0 GiB" in found.sentence
