"""What the server does by itself: a backup a day; emptying the bin, and what else is over."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ripplegrid.web.boards.actions.running import seal_those_over
from ripplegrid.web.cases.actions.life import empty_bin
from ripplegrid.web.jobs.actions.running import sweep
from ripplegrid.web.keep.backup import UNFINISHED, back_up

log = logging.getLogger(__name__)

EVERY = timedelta(hours=24)
LOOK = 600.0
KEPT = 7
NAMES = "ripplegrid-*.zip"


def name_at(now: datetime) -> str:
    """The name of a backup made now; names sort as their times do."""
    return f"ripplegrid-{now.astimezone(UTC):%Y-%m-%d-%H%M%S}.zip"


def due(folder: Path, now: datetime) -> bool:
    """Whether the newest backup of this folder is older than a day, or there is none."""
    newest = max((file.name for file in folder.glob(NAMES)), default="")
    return newest < name_at(now - EVERY)


def back_up_now(folder: Path, *, key: str, now: datetime | None = None) -> Path:
    """A backup in this folder; older ones beyond the number kept are cleared away after it."""
    for left in folder.glob(f".{NAMES}.*{UNFINISHED}"):
        if left.stat().st_mtime < (datetime.now(UTC) - EVERY).timestamp():
            left.unlink(missing_ok=True)  # of a backup that was killed
    made = back_up(folder / name_at(now or datetime.now(UTC)), key=key).file
    for old in sorted(folder.glob(NAMES))[:-KEPT]:
        old.unlink(missing_ok=True)
    return made


class Daily:
    """Does what is due while the server runs, in a thread of its own.

    ``folder`` is where backups go, or None where none are wanted.
    """

    def __init__(self, folder: Path | None, *, key: str, done: Callable[[], None]) -> None:
        self._folder, self._key, self._done = folder, key, done
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="daily backup", daemon=True)

    def __enter__(self) -> Daily:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(timeout=60)

    def _run(self) -> None:
        while not self._stop.is_set():
            self.look()
            self._stop.wait(LOOK)

    def look(self) -> None:
        """Do what is due; a failure is told and tried again, nothing stops."""
        try:
            seal_those_over()
            if self._folder and due(self._folder, datetime.now(UTC)):
                back_up_now(self._folder, key=self._key)
            empty_bin()
            sweep()
        except Exception as error:  # noqa: BLE001 - the server must go on serving
            log.error("The work of today could not be done: %s", error)
        finally:
            self._done()
