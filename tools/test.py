"""Run every test, on SQLite and on a real PostgreSQL, with a real browser; none may be skipped."""

import os
import subprocess
import sys
import time

from tools import browser

PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "--cov"]
RUNS = {
    "everything, the web on SQLite": ["--db", "sqlite", "--cov-report=", "tests"],
    "the web on PostgreSQL": [
        "--db",
        "postgres",
        "--cov-append",
        "--cov-report=",
        "tests/unit/web",
    ],
}
COVERAGE = "90"


def main() -> None:
    environment = {**os.environ, "RIPPLEGRID_BROWSER": browser.ensure()}
    failed = []
    for name, arguments in RUNS.items():
        started = time.monotonic()
        run = subprocess.run([*PYTEST, *arguments, *sys.argv[1:]], env=environment, check=False)
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
