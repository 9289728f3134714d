"""How long the server takes for each page that a member sees, and how many queries it asks.

In one process on SQLite, signed in. The first look is the one right after somebody changed the
account: in turn an entry is reworded and a link is added, so that nothing can be kept of what the
page shows of them. Again is every later look until the next change. Times are processor time, with
the time by the clock beside the first look; the middle of several. The pages are those of the
table of pages, so that a new one is measured by itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from statistics import median
from typing import Any

from benchmarks.measure import head, load, machine, row

SIZES = (300, 2000)
OTHERS = 98
CHANGES = (2, 1)
"""First looks measured of each page at each size; of the main ones three times as many."""
AIM, MOST_QUERIES, USABLE = 100, 30, 1000
MAIN = frozenset(
    {
        *("case", "grid", "map", "timeline", "findings", "people", "involvement", "reflections"),
        *("path", "domains", "factors", "history", "entry", "link", "together", "evidence"),
        *("voices-edit", "members-me"),
    }
)
_NUMBER = count(1)


@dataclass
class Measured:
    """One page of one case study: milliseconds, queries, kilobytes."""

    first: float
    longest: float
    clock: float
    again: float
    queries: tuple[int, int]
    size: int

    def cells(self) -> list[object]:
        first = f"{self.first:.0f} ({self.longest:.0f}; {self.clock:.0f})"
        return [first, f"{self.again:.0f}", self.size // 1024]


def main() -> None:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ripplegrid-bench-") as folder:
        client, sites = _set_up(folder)
        before = load()
        found = [
            dict(_measured(client, pages, size)) for size, pages in zip(SIZES, sites, strict=True)
        ]
        more = _with_others(client)
        head(
            f"Pages at the server ({machine()}, SQLite {_sqlite()}, load {before} to {load()})",
            "page", "queries first", "again",
            *(f"{size}: {what}" for size in SIZES
              for what in ("first look ms (longest; by the clock)", "again ms", "KB")),
        )  # fmt: skip
        for name, small in found[0].items():
            large = found[1][name]
            queries = [" and ".join(map(str, sorted({small.queries[n], large.queries[n]})))
                       for n in (0, 1)]  # fmt: skip
            row(name, *queries, *small.cells(), *large.cells())
        _summary(found)
        head(f"With {OTHERS + len(SIZES)} case studies", "page", "queries",
             "first look ms (longest; by the clock)", "again ms", "KB")  # fmt: skip
        for name, one in more.items():
            row(name, one.queries[1], *one.cells())
    spent = time.process_time()
    print(f"\nTaken in {time.monotonic() - begun:.0f} s, {spent:.0f} s of them processor time.")


def _summary(found: list[dict[str, Measured]]) -> None:
    head("Over the mark", "entries", "pages", "what", "over", "which")
    for size, most, pages in zip(SIZES, (AIM, USABLE), found, strict=True):
        over = {
            f"first look over {most} ms": [n for n, p in pages.items() if p.first > most],
            f"again over {most} ms": [n for n, p in pages.items() if p.again > most],
            f"over {MOST_QUERIES} queries": [
                n for n, p in pages.items() if max(p.queries) > MOST_QUERIES
            ],
        }
        for what, which in over.items():
            row(size, len(pages), what, len(which), ", ".join(sorted(which)) or "none")


def _set_up(folder: str) -> tuple[Any, list[dict[str, str]]]:
    os.environ |= {"RIPPLEGRID_DATA": folder, "DJANGO_SETTINGS_MODULE": "ripplegrid.web.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - only once it is known where the data is

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.leftovers import look_seldom  # noqa: PLC0415
    from tests.every_page import FOLDERS, NOT_HERE, kept  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    sites = [kept(local_person(), size, registers=size // 10) for size in SIZES]
    look_seldom()
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(local_person())
    return client, [
        {n: a for n, a in pages.items() if n not in {*NOT_HERE, *FOLDERS}} for pages in sites
    ]


def _measured(client: Any, pages: dict[str, str], size: int) -> Iterator[tuple[str, Measured]]:
    case_id, times = pages["grid"].split("/")[2], CHANGES[SIZES.index(size)]
    for name, address in pages.items():
        if size == SIZES[0]:
            _ask(client, address)  # the first page of its kind reads templates
        yield (
            name,
            _page(client, address, (case_id, size), times=3 * times if name in MAIN else times),
        )


def _page(client: Any, address: str, case: tuple[str, int], *, times: int) -> Measured:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    first = []
    for _ in range(times):
        _change(*case)
        first.append(_ask(client, address))
    again = [_ask(client, address) for _ in range(times)]
    queries = []
    _change(*case)
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            _ask(client, address)
        queries.append(len(asked))  # before the next request starts counting anew
    return Measured(
        first=median(one[0] for one in first),
        longest=max(one[0] for one in first),
        clock=median(one[1] for one in first),
        again=median(one[0] for one in again),
        queries=(queries[0], queries[1]),
        size=again[0][2],
    )


def _ask(client: Any, address: str) -> tuple[float, float, int]:
    begun, clock = time.process_time(), time.perf_counter()
    answer = client.get(address)
    body = b"".join(answer) if answer.streaming else answer.content
    taken, passed = time.process_time() - begun, time.perf_counter() - clock
    if answer.status_code != 200:
        sys.exit(f"{address} answered {answer.status_code}")
    return taken * 1000, passed * 1000, len(body)


def _change(case_id: str, size: int) -> None:
    """Reword an entry, or add a link between two entries, in turn."""
    from uuid import uuid4  # noqa: PLC0415

    from ripplegrid.model.account import Contribution  # noqa: PLC0415
    from ripplegrid.model.changes import AddRecord, edited  # noqa: PLC0415
    from ripplegrid.model.words import Effect  # noqa: PLC0415
    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.cases.actions import act  # noqa: PLC0415
    from ripplegrid.web.cases.graph import SliceView  # noqa: PLC0415

    number = next(_NUMBER)
    slices = SliceView(case_id)
    one = slices.get("entries", f"e{number % size:06}")
    if number % 2:
        act(local_person(), case_id, edited(one, text=f"Something else, number {number}"))
        return
    half = size // 2  # back over half of the time, where no link leads yet
    ends = {"source": f"e{half + number % half:06}", "target": f"e{number % (half - 1):06}"}
    link = Contribution(id=str(uuid4()), effect=Effect.BOTH, **ends)
    act(local_person(), case_id, AddRecord(link))


def _with_others(client: Any) -> dict[str, Measured]:
    """The pages across case studies, when there are a hundred of them."""
    from ripplegrid.web.cases.models import Case  # noqa: PLC0415
    from tests.every_page import kept_small  # noqa: PLC0415

    for number in range(OTHERS):
        kept_small(number)
    case_id = Case.objects.get(title="Case study 7").pk
    pages = {"home": "/", "search": "/search/?q=number", "search, rare": "/search/?q=7+study"}
    return {
        name: _page(client, address, (case_id, 30), times=CHANGES[0])
        for name, address in pages.items()
    }


def _sqlite() -> str:
    from django.db.backends.sqlite3.base import Database  # noqa: PLC0415

    return str(Database.sqlite_version)


if __name__ == "__main__":
    main()
