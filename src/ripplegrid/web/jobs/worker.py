"""Sees to one job: starts its process, says how far it is, stops it when it is cancelled."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connections
from django.utils.translation import gettext as say
from django.utils.translation import override

from ripplegrid.web.jobs.actions.running import Result, fail, finish, say_so
from ripplegrid.web.jobs.child import REFUSED, STEP
from ripplegrid.web.jobs.queries import wanted

log = logging.getLogger(__name__)

LOOK = 0.5
"""Seconds between two looks at a process."""
LONGEST = 600
"""So many looks, five minutes, a job may take."""
SECRETS = frozenset({"DATABASE_URL", "RIPPLEGRID_SECRET_KEY"})
BEAT = 10
"""So many looks between two words that somebody is at it."""
_DESK = threading.BoundedSemaphore(1)
"""One job of a server's process at a time; the others wait their turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a job's process is to do.

    Attributes:
        job: the id of the job.
        target: the function, as ``module:name``; it takes ``given`` and what to call at each step.
        given: what it is given, as JSON can hold it.
        language: in which language it speaks.
        name: what the file it gives is called.
        media_type: what kind of file that is.
    """

    job: UUID
    target: str
    given: Mapping[str, Any]
    language: str
    name: str
    media_type: str


def start(task: Task) -> threading.Thread:
    """See to a job in a thread of its own."""
    thread = threading.Thread(target=_see_to, args=(task,), name=f"job {task.job}", daemon=True)
    thread.start()
    return thread


def _see_to(task: Task) -> None:
    try:
        with override(task.language):
            if _turn(task):
                try:
                    _run(task)
                finally:
                    _DESK.release()
    except Exception as error:  # noqa: BLE001 - the end of a thread: the job must not hang
        log.error("A job could not be done: %s", type(error).__name__)
        with override(task.language):
            fail(task.job, _went_wrong())
    finally:
        connections.close_all()


def _turn(task: Task) -> bool:
    """Wait until it is its turn; False when it was cancelled meanwhile."""
    while not _DESK.acquire(timeout=LOOK):
        if not say_so(task.job):
            return False
    return True


def _run(task: Task) -> None:
    if not say_so(task.job, 0):
        return
    asked: bytes | None = json.dumps(
        {
            "target": task.target,
            "with": task.given,
            "language": task.language,
            "folder": str(settings.LOCALE_PATHS[0]),
        }
    ).encode()
    process = _process()
    step = 0
    for look in range(LONGEST):
        try:
            out, _steps = process.communicate(asked, timeout=LOOK)
        except subprocess.TimeoutExpired as waited:
            asked, before, step = None, step, (waited.stderr or b"").count(STEP)
            to_say = step != before or look % BEAT == 0
            if not (say_so(task.job, step) if to_say else wanted(task.job)):
                break
        else:
            _ended(task, process.returncode, out)
            return
    else:
        fail(task.job, say("It took too long and was stopped. The account is as it was."))
    process.kill()
    process.communicate()


def _process() -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in SECRETS}
    environment["PYTHONPATH"] = os.pathsep.join(p for p in sys.path if p)
    return subprocess.Popen(
        [sys.executable, "-m", "ripplegrid.web.jobs.child"],  # our own module, no shell
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )


def _ended(task: Task, code: int, out: bytes) -> None:
    if code == 0:
        finish(task.job, Result(task.name, task.media_type, out))
    elif code == REFUSED:
        fail(task.job, out.decode())
    else:
        fail(task.job, _went_wrong())


def _went_wrong() -> str:
    return say("Something went wrong on our side, and nothing was made. The account is as it was.")
