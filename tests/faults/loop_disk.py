"""A small disk in a file, whose power can be cut.

What the file system inside has not written to its disk is not in the file; so a copy of the file,
taken while nothing runs that could write, is what a computer finds after a power cut. Needs root.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

TRIES = 50


class LoopDisk:
    """An ext4 file system in a file of ``folder``, mounted at ``at``."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.at = folder / "disk"
        self._file, self._copy = folder / "image", folder / "image.cut"
        self._megabytes = megabytes
        self.at.mkdir(parents=True, exist_ok=True)

    def make(self) -> None:
        """An empty disk; what was on it before is gone."""
        self.unmount()
        with self._file.open("wb") as file:
            file.truncate(self._megabytes << 20)
        _run("mkfs.ext4", "-q", "-F", "-m", "0", str(self._file))
        self.mount()

    def mount(self) -> None:
        """Mount it; the file system looks after what a cut left behind."""
        _run("mount", "-o", "loop", str(self._file), str(self.at))

    def unmount(self) -> None:
        """Unmount it, if it is mounted; those who had files open may take a moment to end."""
        for _ in range(TRIES):
            if not self.at.is_mount():
                return
            done = subprocess.run(["umount", str(self.at)], capture_output=True, check=False)
            if done.returncode:
                time.sleep(0.1)
        raise OSError(f"{self.at} is still in use.")

    def photograph(self) -> None:
        """Copy what is on the disk now; looked at again when something was written meanwhile."""
        for _ in range(TRIES):
            before = self._written()
            _run("cp", "--sparse=always", str(self._file), str(self._copy))
            if self._written() == before:
                return
        raise OSError("The disk was never at rest.")

    def cut(self) -> None:
        """Go on with the disk as it was when it was copied."""
        self.unmount()
        shutil.move(self._copy, self._file)
        self.mount()

    def _written(self) -> str:
        """How much this disk was asked to write since it was mounted."""
        name = _run("findmnt", "-n", "-o", "SOURCE", str(self.at)).strip().removeprefix("/dev/")
        return Path(f"/sys/block/{name}/stat").read_text().split()[6]


def _run(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout
