"""How long the server takes for each page of a case study, and how many queries it asks.

In one process on SQLite, signed in, warm: what a second visitor of an unchanged case study pays,
and what the first pays after the server was started (cold). The peer is the same page of the
smallest case study, so that the growth shows.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from typing import Any

from benchmarks.maps import case_study
from benchmarks.measure import best, head, machine, row

SIZES = ((30, 90), (300, 900), (2000, 6000))
PAGES = ("", "grid/", "map/", "timeline/", "findings/", "people/", "history/")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ripplegrid-bench-") as folder:
        clients = _set_up(folder)
        head(
            f"Pages at the server ({machine()}, SQLite {_sqlite()})",
            *("page", "entries", "ms warm", "ms cold", "queries", "KB", "× smallest"),
        )
        for page in PAGES:
            smallest = 0.0
            for size, client, address, forget in clients:
                warm, cold, queries, length = _measure(client, address + page, forget)
                smallest = smallest or warm
                cells = (f"{warm:.0f}", f"{cold:.0f}", queries, length // 1024)
                row(page or "overview", size, *cells, f"{warm / smallest:.1f}")


def _set_up(folder: str) -> list[tuple[int, Any, str, Callable[[], None]]]:
    os.environ |= {"RIPPLEGRID_DATA": folder, "DJANGO_SETTINGS_MODULE": "ripplegrid.web.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - only once it is known where the data is

    django.setup()
    from dataclasses import replace  # noqa: PLC0415
    from uuid import UUID  # noqa: PLC0415

    from django.core.management import call_command  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.cases.actions import create_case  # noqa: PLC0415
    from ripplegrid.web.cases.graph import MEMORY  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    found = []
    for number, (size, links) in enumerate(SIZES, 1):
        study = case_study(size, links)
        study = replace(study, about=replace(study.about, id=str(UUID(int=number))))
        create_case(local_person(), study)
        client = Client(HTTP_HOST="127.0.0.1")
        client.force_login(local_person())
        found.append((size, client, f"/cases/{study.id}/", MEMORY.clear))
    return found


def _measure(
    client: Any, address: str, forget: Callable[[], None]
) -> tuple[float, float, int, int]:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    def ask() -> Any:
        answer = client.get(address)
        if answer.status_code != 200:
            sys.exit(f"{address} answered {answer.status_code}")
        return answer

    def ask_afresh() -> Any:
        forget()
        return ask()

    with CaptureQueriesContext(connection) as asked:
        length = len(ask().content)
    queries = len(asked)  # before the next request starts counting anew
    return best(ask, 3), best(ask_afresh, 3), queries, length


def _sqlite() -> str:
    from django.db.backends.sqlite3.base import Database  # noqa: PLC0415

    return str(Database.sqlite_version)


if __name__ == "__main__":
    main()
