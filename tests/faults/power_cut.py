"""Cutting the power while people write: ``python -m tests.faults.power_cut --cuts 100``.

Needs Linux and root, for disks in files; so it is no part of ``make test``. A real server runs on
such a disk while eleven people write through its pages. Everything is stopped dead, the disk is
copied as it is, and the next life goes on from that copy, which is looked over first: everything
that was acknowledged in any life before must be there, once, and the doctor must find nothing.

``--syncs failing`` lets the disk fail besides, when it is told to write: in the first life at the
first time in each thread, in the next at the second, up to the fiftieth; in every second life it
then fails for ever. ``--syncs lying`` is the control: a disk that says it has written, and has not,
loses what was acknowledged, and this must be seen.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests import servers
from tests.faults.acknowledged import differences
from tests.faults.loop_disk import LoopDisk
from tests.faults.syncs import LYING, Syncs, failing
from tests.faults.writers import FILL, WHAT_IS_THERE, Room

LIVES = 10
"""After so many cuts an installation begins anew, so that first starts are cut as well."""
FIRST = 12
"""Seconds after which the power is cut though nothing was acknowledged, or no sync was met."""
DEEPEST = 50
SIZE = {"sqlite": 256, "postgres": 768}


@dataclass(frozen=True, slots=True)
class Cut:
    """What one cut came to."""

    acknowledged: int
    wrong: list[str]
    seconds: float
    not_done: int
    not_saved: int


class Installation:
    """A server, its store and its disk, from its first start on."""

    def __init__(self, kind: str, disk: LoopDisk) -> None:
        self._disk, self._database = disk, None
        disk.make()
        self._settings = {"RIPPLEGRID_DATA": str(disk.at / "data"), "RIPPLEGRID_BACKUPS": "no"}
        if kind == "postgres":
            from tests.faults.postgres_server import Postgres  # noqa: PLC0415

            self._database = Postgres(disk.at / "postgres")
            self._settings["DATABASE_URL"] = self._database.url
            self._database.start()
        self._server = servers.Running(self._settings)
        board = servers.run(self._settings, FILL).strip()
        browser = self._server.browser()
        token = browser.get("/cases/case/changes.json").json()["token"]
        self._room = Room(self._server.address, dict(browser.cookies), token, board)
        self._people = self._room.begin()

    def cut(self, how: str) -> Cut:
        """Let people write for a moment, cut the power, and look at what is there.

        ``how`` says what becomes of syncs meanwhile; empty, they are done.
        """
        before, refused = self._room.told.count(), self._room.told.not_saved
        syncs = Syncs(self._processes(), how) if how else None
        self._room.open.set()
        until = time.monotonic() + FIRST
        while time.monotonic() < until:
            if self._room.told.count() > before and (syncs is None or syncs.met()):
                break
            time.sleep(0.02)
        time.sleep(random.uniform(0, 2))
        os.killpg(self._server.process.pid, signal.SIGSTOP)
        if self._database:
            self._database.pause()
        self._disk.photograph()
        self._room.open.clear()
        self._die()
        not_done = syncs.end() if syncs else 0
        self._disk.cut()
        began = time.monotonic()
        self._live()
        seconds = time.monotonic() - began
        there = json.loads(servers.run(self._settings, WHAT_IS_THERE))
        told = self._room.told
        with told.lock:
            wrong = differences(told, there)
            return Cut(told.count(), wrong, seconds, not_done, told.not_saved - refused)

    def end(self) -> None:
        """Send everybody home and take everything away."""
        self._room.stop.set()
        self._room.open.set()
        self._die()
        for person in self._people:
            person.join()
        self._disk.unmount()

    def _processes(self) -> list[int]:
        if self._database:
            return self._database.processes()
        return [self._server.process.pid]

    def _live(self) -> None:
        if self._database:
            self._database.start()
        port = int(self._room.address.rsplit(":", 1)[1])
        self._server = servers.Running(self._settings, port=port)

    def _die(self) -> None:
        self._server.kill()
        if self._database:
            self._database.kill()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.power_cut")
    parser.add_argument("--cuts", type=int, default=10)
    parser.add_argument("--db", choices=sorted(SIZE), default="sqlite")
    parser.add_argument("--syncs", choices=("done", "failing", "lying"), default="done")
    parser.add_argument("--results", type=Path, help="a file to which each line is added")
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rg-power-")))
        folder.chmod(0o755)  # PostgreSQL runs as somebody else
        disk = LoopDisk(folder, SIZE[given.db])
        stack.callback(disk.unmount)
        return _cut_often(given, lambda: Installation(given.db, disk), _teller(given))


def _how(syncs: str, number: int) -> str:
    """What becomes of syncs before the cut of this number."""
    if syncs == "failing":
        return failing(number % DEEPEST + 1, for_ever=number % 2 == 1)
    return LYING if syncs == "lying" else ""


def _cut_often(
    given: argparse.Namespace, begin: Callable[[], Installation], say: Callable[[str], None]
) -> int:
    found: list[Cut] = []
    acknowledged, here, before = 0, None, 0
    try:
        for number in range(given.cuts):
            if here is None:
                here, before = begin(), 0
            cut = here.cut(_how(given.syncs, number))
            found.append(cut)
            acknowledged, before = acknowledged + cut.acknowledged - before, cut.acknowledged
            say(f"cut {number + 1}: {_told(cut)}")
            if cut.wrong or number % LIVES == LIVES - 1:
                here.end()
                here = None
    finally:
        if here is not None:
            here.end()
    wrong = sum(bool(cut.wrong) for cut in found)
    say(
        f"{len(found)} cuts: {acknowledged} acknowledged, {wrong} cuts after which something was "
        f"wrong; at work again after {max(cut.seconds for cut in found):.1f} s at the latest; "
        f"{sum(cut.not_done for cut in found)} syncs not done, "
        f"{sum(cut.not_saved for cut in found)} answers that it could not be saved"
    )
    return 1 if wrong else 0


def _told(cut: Cut) -> str:
    met = f", {cut.not_done} syncs not done, {cut.not_saved} not saved" if cut.not_done else ""
    right = f"WRONG {len(cut.wrong)}: {cut.wrong[:3]}" if cut.wrong else "all there"
    return f"{cut.acknowledged} acknowledged{met}, {right}"


def _teller(given: argparse.Namespace) -> Callable[[str], None]:
    machine = f"{platform.platform()}, Python {platform.python_version()}"
    began = f"{given.db}, syncs {given.syncs}, on {machine}"

    def say(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        if given.results:
            with given.results.open("a", encoding="utf-8") as file:
                file.write(line + "\n")

    say(began)
    return say


if __name__ == "__main__":
    sys.exit(main())
