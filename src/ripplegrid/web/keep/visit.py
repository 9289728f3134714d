"""Backing up and restoring an installation, as the command line does it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import django

from ripplegrid.errors import NothingToKeep, StoreInUse
from ripplegrid.web.environment import Environment

if TYPE_CHECKING:
    from ripplegrid.web.keep.backup import Made
    from ripplegrid.web.keep.restore import BroughtBack


def keep(environment: Environment, file: Path | None) -> Made:
    """Back this installation up into a file, or into its folder of backups."""
    if not environment.database_url and not environment.database_file.exists():
        raise NothingToKeep(folder=environment.data)
    _set_up(environment)
    from ripplegrid.web.keep.backup import back_up  # noqa: PLC0415  # once Django is set up
    from ripplegrid.web.keep.daily import name_at  # noqa: PLC0415

    folder = environment.backups or Path.cwd()
    return back_up(file or folder / name_at(datetime.now(UTC)), key=environment.key())


def bring_back(environment: Environment, file: Path) -> BroughtBack:
    """Restore a backup into an installation that does not exist yet."""
    if not environment.database_url and environment.database_file.exists():
        raise StoreInUse
    os.umask(0o077)
    environment.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    _set_up(environment)
    from ripplegrid.web.keep.restore import restore  # noqa: PLC0415  # once Django is set up

    try:
        found = restore(file)
    except BaseException:
        _unmake(environment)
        raise
    environment.prepare(key=found.key)
    return found


def _set_up(environment: Environment) -> None:
    os.environ["RIPPLEGRID_DATA"] = str(environment.data)
    os.environ["DJANGO_SETTINGS_MODULE"] = "ripplegrid.web.settings"
    django.setup()


def _unmake(environment: Environment) -> None:
    """Leave no half-made SQLite file; a PostgreSQL database keeps its empty tables."""
    from django.db import connections  # noqa: PLC0415

    connections.close_all()
    if not environment.database_url:
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(f"{environment.database_file}{ending}").unlink(missing_ok=True)
