"""Run every test, on SQLite and on a real PostgreSQL, with a real browser; none may be skipped."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tools import browser

PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"]
RUNS = {
    # the one that is measured: the others run the same lines again, and measuring takes time
    "all but the browser, the web on SQLite": (
        "--db sqlite tests --ignore tests/browser --cov --cov-report="
    ),
    "the web on PostgreSQL": "--db postgres tests/unit/web",
    # in processes of their own: a driven browser leaves an event loop behind. On a busy machine a
    # browser may be late once: what fails is tried a second time, and named at the end
    "the pages in a real browser": "--db sqlite tests/browser --reruns 1 -rR",
}
COVERAGE = "95"


def main() -> None:
    environment = {**os.environ, "RIPPLEGRID_BROWSER": browser.ensure()}
    Path(".coverage").unlink(missing_ok=True)
    failed = []
    for name, arguments in RUNS.items():
        started = time.monotonic()
        command = [*PYTEST, *arguments.split(), *sys.argv[1:]]
        run = subprocess.run(command, env=environment, check=False)
        word = "ok  " if run.returncode == 0 else "FAIL"
        print(f"{word}  {name} ({time.monotonic() - started:.0f} s)", flush=True)
        failed += [name] * bool(run.returncode)
    if not failed:
        report = [sys.executable, "-m", "coverage", "report", "--fail-under", COVERAGE]
        if subprocess.run(report, check=False).returncode:
            failed.append("coverage")
    if failed:
        sys.exit("Failed: " + ", ".join(failed))


if __name__ == "__main__":
    main()
