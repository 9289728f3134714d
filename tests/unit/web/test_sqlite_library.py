"""Which SQLite is used, and whether it can lose a write."""

from __future__ import annotations

import pytest
from django.db.backends.sqlite3 import base

from ripplegrid.web import sqlite_library


@pytest.mark.parametrize(
    ("version", "whole"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_the_fault_is_known_by_version(version, whole):
    """The versions are those of https://sqlite.org/wal.html."""
    assert sqlite_library.keeps_wal_whole(version) is whole


def test_django_uses_the_mended_library():
    assert sqlite_library.use_fixed_sqlite()
    assert base.Database.sqlite_version_info == sqlite_library.version()
    assert sqlite_library.journal_mode() == "WAL"


def test_an_unmended_library_gets_the_older_journal(monkeypatch):
    monkeypatch.setattr(sqlite_library, "version", lambda: (3, 40, 1))
    assert sqlite_library.journal_mode() == "DELETE"


def test_libraries_are_found_in_a_memory_map():
    ours = "7f-80 r-xp 0 08:01 1  /venv/pysqlite3/_sqlite3.cpython-311-x86_64-linux-gnu.so"
    own = "7f-80 r-xp 0 08:01 2  /usr/lib/x86_64-linux-gnu/libsqlite3.so.0.8.6"
    module = "7f-80 r-xp 0 08:01 3  /usr/lib/python3.11/lib-dynload/_sqlite3.cpython-311.so"
    other = "7f-80 rw-p 0 00:00 0"
    assert sqlite_library.libraries([ours, other, ours]) == {"pysqlite3"}
    assert len(sqlite_library.libraries([own, module])) == 1
    assert len(sqlite_library.libraries([ours, own])) == 2
