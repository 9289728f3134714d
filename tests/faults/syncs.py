"""A disk that fails, or lies, when it is told to write everything down: by ``strace``.

Every fsync and fdatasync of the given processes is met. A failing one is not done and answers with
an error (EIO); a lying one is not done and answers that it was.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.servers import PATIENCE

CALLS = "fsync,fdatasync"
LYING = "retval=0"


def failing(number: int, *, for_ever: bool) -> str:
    """Each thread's sync of this number fails, alone or with all that follow."""
    return f"error=EIO:when={number}{'+' if for_ever else ''}"


class Syncs:
    """What becomes of the syncs of some processes from now on."""

    def __init__(self, processes: Iterable[int], how: str) -> None:
        pids = list(processes)
        self._file = Path(tempfile.mkstemp(prefix="rg-syncs-")[1])
        each = [word for pid in pids for word in ("-p", str(pid))]
        self._process = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", self._file, "-e", f"trace={CALLS}",
             "-e", f"inject={CALLS}:{how}", *each],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not all(_watched(pid) for pid in pids):
            assert self._process.poll() is None, self._process.communicate()[1]
            assert time.monotonic() < until, "strace does not begin"
            time.sleep(0.02)

    def met(self) -> int:
        """How many syncs were not done."""
        return self._file.read_text(encoding="utf-8").count("(INJECTED)")

    def end(self) -> int:
        """Leave the processes alone; how many syncs were not done."""
        self._process.terminate()
        self._process.communicate(timeout=PATIENCE)
        met = self.met()
        self._file.unlink()
        return met


def _watched(pid: int) -> bool:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return True  # it ended meanwhile
    return not any(line.split() == ["TracerPid:", "0"] for line in lines)
