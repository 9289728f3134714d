"""Whether saved work is safe on this store: looked at before serving, and by the doctor."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from ripplegrid.web import sqlite_library

NETWORK_FILE_SYSTEMS = frozenset(
    {
        "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone",
        "fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
    }
)  # fmt: skip
SYNCED_FOLDERS = (
    "dropbox", "google drive", "googledrive", "icloud drive", "icloud~", "mobile documents",
    "nextcloud", "onedrive", "owncloud", "pcloud",
)  # fmt: skip
SYNC_MARKS = (".dropbox", ".stfolder", ".sync")
FULL = 0.9
SYNCHRONOUS_FULL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at. ``stops`` says that serving would put work at risk."""

    name: str
    good: bool
    sentence: str
    hint: str = ""
    stops: bool = False


def place(data: Path) -> list[Check]:
    """Whether this is a place for a SQLite file at all; looked at before anything is made there."""
    return [on_this_computer(data), not_synced(data)]


def store(data: Path) -> list[Check]:
    """Every other check of the store that is quick enough for each start."""
    found = [folder_is_ours(data), disk_has_room(data)]
    if connection.vendor == "sqlite":
        found += [*sqlite_settings(), one_library(_memory_map())]
    else:
        found.append(postgresql_keeps_commits())
    return found


def sqlite_settings() -> Iterator[Check]:
    """That the connection really has the settings that keep work through a power cut."""
    version = sqlite_library.version()
    whole, wanted = sqlite_library.keeps_wal_whole(version), sqlite_library.journal_mode().lower()
    said = ".".join(map(str, version))
    yield Check(
        name="sqlite-version",
        good=whole,
        sentence=f"SQLite {said} is free of the WAL-reset fault."
        if whole
        else f"SQLite {said} has the WAL-reset fault, so the older, slower journal is used.",
        hint="" if whole else "Install pysqlite3 0.6.1 or later to be faster.",
    )
    journal = str(_pragma("journal_mode")).lower()
    yield _setting("journal-mode", journal == wanted, f"the journal mode is {journal}")
    level = _pragma("synchronous")
    yield _setting(
        "synchronous",
        isinstance(level, int) and level >= SYNCHRONOUS_FULL,
        f"every commit waits for the disk: synchronous is {level}",
    )
    keys, secure = _pragma("foreign_keys"), _pragma("secure_delete")
    yield _setting("foreign-keys", keys == 1, f"references are checked: foreign_keys is {keys}")
    yield _setting("secure-delete", secure == 1, f"secure_delete is {secure}")
    mode = getattr(connection, "transaction_mode", None)
    yield _setting("transactions", mode == "IMMEDIATE", f"transactions begin {mode}")


def postgresql_keeps_commits() -> Check:
    """That PostgreSQL was not set to acknowledge before it has written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('fsync'), current_setting('synchronous_commit')")
        fsync, commit = cursor.fetchone()
    return Check(
        name="postgresql-commits",
        good=fsync == "on" and commit != "off",
        sentence=f"PostgreSQL has fsync {fsync} and synchronous_commit {commit}.",
        hint="Both should be on, or acknowledged work can be lost in a power cut.",
        stops=True,
    )


def one_library(maps: Iterable[str]) -> Check:
    """That one process does not hold two SQLite libraries, which break each other's locks."""
    found = sorted(sqlite_library.libraries(maps))
    return Check(
        name="one-sqlite",
        good=len(found) < 2,
        sentence=f"SQLite libraries in this process: {', '.join(found) or 'not visible here'}.",
        hint="Something loaded Python’s sqlite3 before Ripplegrid could; start it by itself.",
        stops=True,
    )


def on_this_computer(data: Path, mounts: Path = Path("/proc/mounts")) -> Check:
    """That the data folder is not on a network disk, whose locks SQLite cannot trust."""
    kind = _file_system(data, mounts)
    return Check(
        name="local-disk",
        good=kind not in NETWORK_FILE_SYSTEMS,
        sentence=f"The data folder is on a disk of the kind {kind or 'unknown'}.",
        hint="A network disk can lose or mix up saved work. Choose a folder on this computer "
        "with --data, or use PostgreSQL.",
        stops=True,
    )


def not_synced(data: Path) -> Check:
    """That no cloud service copies the database while it is being written."""
    name = _synced(data)
    return Check(
        name="not-synced",
        good=not name,
        sentence=f"The data folder lies in {name}, which a cloud service copies."
        if name
        else "No cloud service copies the data folder.",
        hint="A copy made in the middle of a write is broken, and may come back over the good one. "
        "Choose another folder with --data, and keep backups in the cloud instead.",
        stops=True,
    )


def folder_is_ours(data: Path) -> Check:
    """That we can write to the data folder, and other accounts cannot read it."""
    writable = os.access(data, os.W_OK | os.X_OK)
    private = os.name != "posix" or not data.stat().st_mode & 0o077
    return Check(
        name="data-folder",
        good=writable and private,
        sentence=f"The data folder {data} can "
        f"{'' if writable else 'not '}be written to, and "
        f"{'only its owner' if private else 'other accounts of this computer'} can open it.",
        hint=f"Make it yours alone: chmod 700 {data}",
        stops=not writable,
    )


def disk_has_room(data: Path) -> Check:
    """That the disk is not nearly full: the commonest way in which installations fail."""
    usage = shutil.disk_usage(data)
    free = usage.free / 2**30
    return Check(
        name="disk-space",
        good=usage.used / usage.total < FULL or free > 5,
        sentence=f"The disk has {free:.1f} GiB left.",
        hint="Make room soon: nothing can be saved on a full disk.",
    )


def _setting(name: str, good: bool, sentence: str) -> Check:
    return Check(
        name=name,
        good=good,
        sentence=f"{sentence[0].upper()}{sentence[1:]}.",
        hint="Use Ripplegrid’s own settings: with this one, saved work could be lost.",
        stops=True,
    )


def _pragma(name: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        row = cursor.fetchone()
    return row[0] if row else None


def _memory_map() -> list[str]:
    try:
        return Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def _file_system(data: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        _, place, found, *_ = line.split(" ")
        at = Path(place.replace("\\040", " "))
        if data.is_relative_to(at) and len(at.parts) >= best:
            best, kind = len(at.parts), found
    return kind


def _synced(data: Path) -> str:
    for folder in (data, *data.parents):
        if folder.name.casefold().startswith(SYNCED_FOLDERS):
            return str(folder)
        if any((folder / mark).exists() for mark in SYNC_MARKS):
            return str(folder)
    return ""
