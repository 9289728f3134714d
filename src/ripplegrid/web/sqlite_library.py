"""Which SQLite this process uses, and whether it is one that can lose a write.

SQLite 3.7.0 to 3.51.2 can lose or damage committed work when two connections write and
checkpoint at the same moment (the WAL-reset fault, https://sqlite.org/wal.html); it is mended in
3.51.3, and in 3.50.7 and 3.44.6. Many systems still carry one with the fault, so the library of
the pysqlite3 package takes the place of Python's own before anything opens a database.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable

Version = tuple[int, int, int]


def use_fixed_sqlite() -> bool:
    """Put pysqlite3 in the place of sqlite3; False where it is not installed or comes too late.

    One process must never open one file through two SQLite libraries: each would break the
    other's locks. So nothing is swapped once Django holds a library.
    """
    if "django.db.backends.sqlite3.base" in sys.modules:
        return sys.modules["sqlite3"].__name__ == "pysqlite3"
    try:
        fixed = importlib.import_module("pysqlite3")
    except ImportError:
        return False
    sys.modules["sqlite3"] = fixed
    sys.modules["sqlite3.dbapi2"] = importlib.import_module("pysqlite3.dbapi2")
    return True


def version() -> Version:
    """The version of the SQLite library that Django uses in this process."""
    import sqlite3  # noqa: PLC0415  # only after the swap above

    return sqlite3.sqlite_version_info


def keeps_wal_whole(of: Version) -> bool:
    """Whether this version is free of the WAL-reset fault."""
    major, minor, patch = of
    if (major, minor) == (3, 50):
        return patch >= 7
    if (major, minor) == (3, 44):
        return patch >= 6
    return of >= (3, 51, 3) or of < (3, 7, 0)


def journal_mode() -> str:
    """WAL where it is safe; the older journal, slower and as safe, where it is not."""
    return "WAL" if keeps_wal_whole(version()) else "DELETE"


def libraries(maps: Iterable[str]) -> set[str]:
    """The SQLite libraries among the lines of a process's memory map (/proc/self/maps)."""
    found = set()
    for line in maps:
        path = line.split(maxsplit=5)[-1].strip()
        name = path.rsplit("/", 1)[-1]
        if ".so" not in name:
            continue
        if "/pysqlite3/" in path:
            found.add("pysqlite3")
        elif name.startswith(("libsqlite3", "_sqlite3")):
            found.add("Python’s own sqlite3")
    return found
