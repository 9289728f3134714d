"""How soon a change at one server is told to browsers at both, on SQLite."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import head, machine, row
from tests import databases, servers

CHANGES = 30


def main() -> None:
    print(f"Machine: {machine()}")
    with TemporaryDirectory() as folder:
        settings = databases.empty("sqlite", Path(folder))
        with servers.Running(settings) as one, servers.Running(settings) as other:
            servers.run(settings, servers.MAKE_CASE)
            browser = one.browser()
            told = [_seconds(browser, server) for server in (one, other)]
    head("From sending a change to hearing of it", "who hears it", "median ms", "longest ms")
    for name, seconds in zip(("a browser at this server", "one at the other"), told, strict=True):
        row(name, round(median(seconds) * 1000), round(max(seconds) * 1000))


def _seconds(browser: servers.httpx.Client, server: servers.Running) -> list[float]:
    """The time each of the changes took, one after the other."""
    token = browser.get("/cases/case/changes.json").json()["token"]
    feed = servers.Listening(server.address, browser.cookies, "case")
    taken = []
    for number in range(CHANGES):
        sent = time.monotonic()
        answer = servers.add_entry(browser, token, "case", f"{server.process.pid}-{number}")
        change = answer.json()["change"]
        feed.until(lambda change=change: feed.events and feed.events[-1][2]["change"] == change)
        taken.append(feed.events[-1][0] - sent)
    return taken


if __name__ == "__main__":
    main()
