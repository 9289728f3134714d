"""How long the first start takes, on a home without anything in it, until a page can be used."""

from __future__ import annotations

import compileall
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
import psutil

from benchmarks.measure import head, load, machine, row, spent
from tests import servers

COMMANDS = ("demo", "serve")
RUNS = 5
TITLE = "What did your research change?"


@dataclass(frozen=True)
class Started:
    """Seconds until the first page was read, those of the processor, and megabytes held then."""

    page: float
    worked: float
    held: float


def main() -> None:
    compileall.compile_dir(servers.SOURCE, quiet=1)  # as `make` does while it sets up
    before = load()
    found = {command: [_started(command) for _ in range(RUNS)] for command in COMMANDS}
    head(
        f"From the command to the first page ({machine()}, load {before} to {load()})",
        "command", "median s", "longest s", "processor s", "memory MB",
    )  # fmt: skip
    for command, runs in found.items():
        pages = [one.page for one in runs]
        row(
            f"`ripplegrid {command}`",
            f"{median(pages):.1f}",
            f"{max(pages):.1f}",
            f"{median(one.worked for one in runs):.1f}",
            round(max(one.held for one in runs)),
        )


def _started(command: str) -> Started:
    """Start it as somebody does the first time, follow its link, and read the page it leads to."""
    with TemporaryDirectory(prefix="ripplegrid-bench-") as home:
        settings = {"HOME": home, "XDG_DATA_HOME": str(Path(home, "share"))}
        given = servers.environment(settings)
        given = {name: value for name, value in given.items() if "RIPPLEGRID" not in name}
        asked = [sys.executable, "-m", "ripplegrid", command, "--port", "0", "--no-browser"]
        begun = time.monotonic()
        process = subprocess.Popen(asked, env=given, stdout=subprocess.PIPE, text=True)
        try:
            with httpx.Client(follow_redirects=True, timeout=servers.PATIENCE) as browser:
                page = browser.get(_link(process))
            taken = time.monotonic() - begun
            if TITLE not in page.text:
                sys.exit(f"ripplegrid {command} answered {page.status_code}")
            return Started(taken, spent(process.pid), _held(process.pid) / 2**20)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=servers.PATIENCE)


def _link(process: subprocess.Popen[str]) -> str:
    """The link it prints; whoever follows it comes in, and the server listens by then."""
    assert process.stdout
    for line in process.stdout:
        found = re.search(r"http://\S+/enter/\S+", line)
        if found:
            return found[0]
    sys.exit("It ended without a link.")


def _held(pid: int) -> int:
    """The bytes of memory of a process and those it started."""
    first = psutil.Process(pid)
    return sum(one.memory_info().rss for one in (first, *first.children(recursive=True)))


if __name__ == "__main__":
    main()
