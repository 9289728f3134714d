"""How long the server takes for each page that a member sees, and how many queries it asks.

In one process on SQLite, signed in, as processor time. Warm is a page of a case study that nobody
changed since it was last looked at, the middle and the longest of several; after a change is the
first look after somebody changed something. The pages are those of the table of pages, so that a
new one is measured by itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from statistics import median
from typing import Any

from benchmarks.measure import head, load, machine, row

SIZES = (300, 2000)
OTHERS = 98
TIMES = 3
AIM, MOST_QUERIES = 100, 30
READ = frozenset(
    {
        "case",
        "grid",
        "map",
        "timeline",
        "findings",
        "people",
        "involvement",
        "reflections",
        "path",
        "domains",
        "factors",
        "history",
        "entry",
        "members-me",
    }
)
"""Pages looked at after a change, too."""


@dataclass
class Measured:
    """One page of one case study: milliseconds of processor time, queries, kilobytes."""

    middle: float
    longest: float
    changed: float | None
    queries: int
    size: int

    def cells(self) -> list[object]:
        changed = "" if self.changed is None else f"{self.changed:.0f}"
        return [f"{self.middle:.0f}", f"{self.longest:.0f}", changed, self.size // 1024]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ripplegrid-bench-") as folder:
        client, sites = _set_up(folder)
        before = load()
        found = [_measured(client, pages) for pages in sites]
        more = _with_others(client)
        head(
            f"Pages at the server ({machine()}, SQLite {_sqlite()}, load {before} to {load()})",
            "page", "queries",
            *(f"{size}: {what}" for size in SIZES
              for what in ("warm ms", "longest ms", "after a change ms", "KB")),
        )  # fmt: skip
        for name, small in found[0].items():
            large = found[1][name]
            queries = " and ".join(map(str, sorted({small.queries, large.queries})))
            row(name, queries, *small.cells(), *large.cells())
        _summary(found)
        head(f"With {OTHERS + len(SIZES)} case studies", "page", "queries", "warm ms",
             "longest ms", "", "KB")  # fmt: skip
        for name, one in more.items():
            row(name, one.queries, *one.cells())


def _summary(found: list[dict[str, Measured]]) -> None:
    head(f"Over {AIM} ms or {MOST_QUERIES} queries, warm", "entries", "pages", "over", "which")
    for size, pages in zip(SIZES, found, strict=True):
        over = {n for n, p in pages.items() if p.middle > AIM or p.queries > MOST_QUERIES}
        row(size, len(pages), len(over), ", ".join(sorted(over)) or "none")


def _set_up(folder: str) -> tuple[Any, list[dict[str, str]]]:
    os.environ |= {"RIPPLEGRID_DATA": folder, "DJANGO_SETTINGS_MODULE": "ripplegrid.web.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - only once it is known where the data is

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from tests.every_page import NOT_HERE, kept  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    sites = [kept(local_person(), size, registers=size // 10) for size in SIZES]
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(local_person())
    return client, [{n: a for n, a in pages.items() if n not in NOT_HERE} for pages in sites]


def _measured(client: Any, pages: dict[str, str]) -> dict[str, Measured]:
    case_id = pages["grid"].split("/")[2]
    found = {}
    for name, address in pages.items():
        changed = None
        if name in READ:
            _change(case_id)
            changed = _ask(client, address)[0]
        found[name] = _page(client, address, changed)
    return found


def _page(client: Any, address: str, changed: float | None = None) -> Measured:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    _ask(client, address)
    with CaptureQueriesContext(connection) as asked:
        size = _ask(client, address)[1]
    queries = len(asked)  # before the next request starts counting anew
    taken = [_ask(client, address)[0] for _ in range(TIMES)]
    return Measured(median(taken), max(taken), changed, queries, size)


def _ask(client: Any, address: str) -> tuple[float, int]:
    begun = time.process_time()
    answer = client.get(address)
    body = b"".join(answer) if answer.streaming else answer.content
    taken = time.process_time() - begun
    if answer.status_code != 200:
        sys.exit(f"{address} answered {answer.status_code}")
    return taken * 1000, len(body)


def _change(case_id: str) -> None:
    from uuid import uuid4  # noqa: PLC0415

    from ripplegrid.model.changes import AddRecord  # noqa: PLC0415
    from ripplegrid.model.registers import Workshop  # noqa: PLC0415
    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.cases.actions import act  # noqa: PLC0415

    act(local_person(), case_id, AddRecord(Workshop(id=str(uuid4()), title="One more")))


def _with_others(client: Any) -> dict[str, Measured]:
    """The pages across case studies, when there are a hundred of them."""
    from tests.every_page import kept_small  # noqa: PLC0415

    for number in range(OTHERS):
        kept_small(number)
    pages = {"home": "/", "search": "/search/?q=number", "search, rare": "/search/?q=7+study"}
    return {name: _page(client, address) for name, address in pages.items()}


def _sqlite() -> str:
    from django.db.backends.sqlite3.base import Database  # noqa: PLC0415

    return str(Database.sqlite_version)


if __name__ == "__main__":
    main()
