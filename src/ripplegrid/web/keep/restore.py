"""Bringing a backup back into an empty store, all of it or nothing."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from ripplegrid.errors import NewerBackup, StoreInUse
from ripplegrid.web.keep.archive import KEY, Manifest, reading
from ripplegrid.web.keep.backup import member_of
from ripplegrid.web.keep.rows import count_on, tables_after, take_in


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What came out of a backup."""

    made: str
    by: str
    rows: int
    key: str


def restore(file: Path) -> BroughtBack:
    """Bring everything back into this store, which must be new and empty.

    The store takes the update steps that the backup names, then the rows, then whatever update
    steps came since. Raises DamagedBackup, NewerBackup or StoreInUse, and nothing is written then.
    """
    with reading(file) as (archive, manifest):
        _known(manifest, file)
        if connection.introspection.table_names():
            raise StoreInUse
        MigrationExecutor(connection).migrate(list(manifest.steps))
        rows = _rows(archive, manifest)
        key = archive.read(KEY).decode().strip()
    call_command("migrate", verbosity=0, interactive=False)
    return BroughtBack(manifest.made, manifest.by, rows, key)


def _known(manifest: Manifest, file: Path) -> None:
    nodes = MigrationExecutor(connection).loader.graph.nodes
    if any(step not in nodes for step in manifest.steps):
        raise NewerBackup(file=file.name, by=manifest.by)


def _rows(archive: zipfile.ZipFile, manifest: Manifest) -> int:
    tables = tables_after(manifest.steps)
    taken = 0
    with transaction.atomic():
        for table in tables:
            with archive.open(member_of(table)) as lines:
                taken += take_in(table, lines)
        count_on(tables)
    return taken
