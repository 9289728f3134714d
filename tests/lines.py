"""A test that leaves a line to the database open fails itself.

Left alone, the line is closed some time later, and a warning then fails another test.
"""

from __future__ import annotations

import threading
import time
from typing import Any

PATIENCE = 10
"""Seconds in which a thread of the product may come to its end."""

_OPENED: list[tuple[str, Any]] = []


def watch() -> None:
    """Remember every line that is opened from now on."""
    from django.db.backends.signals import connection_created  # noqa: PLC0415  # once it is set up

    connection_created.connect(_remember, dispatch_uid="lines of threads")


def left_open() -> list[str]:
    """The threads that have not closed their line by now; it is closed for them."""
    until = time.monotonic() + PATIENCE
    while any(_is_open(line) for _, line in _OPENED) and time.monotonic() < until:
        time.sleep(0.01)
    left = [(name, line) for name, line in _OPENED if _is_open(line)]
    _OPENED.clear()
    for _, line in left:
        line.inc_thread_sharing()
        line.close()
    return [name for name, _ in left]


def _remember(*, connection: Any, **_: object) -> None:
    _OPENED.append((threading.current_thread().name, connection))


def _is_open(line: Any) -> bool:
    """Whether it is open and nobody will use it again; the tests' own line stays."""
    from django.db import DEFAULT_DB_ALIAS, connections  # noqa: PLC0415  # once it is set up

    return line.connection is not None and line is not connections[DEFAULT_DB_ALIAS]
