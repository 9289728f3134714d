"""A room that presses Send in the same second: how long each phone waits, and what is kept."""

from __future__ import annotations

import asyncio
import os
import re
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks.measure import head, machine, row
from tests import databases, servers
from tests.browser import boards

ROOMS = (30, 300)
KEY = {"RIPPLEGRID_SECRET_KEY": "of the measurements alone " * 2}
BEGIN = """
from django.core.management import call_command
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
call_command("migrate", verbosity=0)
create_case(local_person(), make.case(make.entry("a")))
"""


def main() -> None:
    print(f"Machine: {machine()}. The phones run on the same cores as the server.")
    head("A room posts in the same second", "store", "servers", "phones", "p50 ms", "p95 ms",
         "longest ms", "answers", "kept", "last one on the wall after ms")  # fmt: skip
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")
    with TemporaryDirectory() as folder:
        databases.postgresql(Path(folder) / "postgres")
        try:
            for kind in ("sqlite", "postgres"):
                for workers in (1, 2):
                    for people in ROOMS:
                        _room(kind, workers, people)
        finally:
            databases.clear(Path(folder))


def _room(kind: str, workers: int, people: int) -> None:
    with TemporaryDirectory() as folder:
        settings = databases.empty(kind, Path(folder)) | KEY
        servers.run(settings, BEGIN)
        links = boards.read(servers.run(settings, boards.MAKE))["open"]
        with servers.Running(settings, "--workers", str(workers)) as server:
            taken, answers, seen, kept = asyncio.run(_burst(server.address, links, people))
    taken.sort()
    waits = [round(taken[int(people * share) - 1] * 1000) for share in (0.5, 0.95, 1)]
    told = ", ".join(f"{number} × {status}" for status, number in answers.items())
    row(kind, workers, people, *waits, told, kept, round(seen * 1000))


async def _burst(
    address: str, links: dict[str, str], people: int
) -> tuple[list[float], Counter[int], float, int]:
    limits = httpx.Limits(max_connections=people + 5)
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits) as client:
        path = f"/post/{links['post']}/"
        pages = [await client.get(path) for _ in range(people)]  # everybody has the page open
        tickets = [re.search(r'name="ticket" value="([^"]+)"', p.text) for p in pages]
        texts = [f"sentence of seat {n:03}" for n in range(people)]

        async def post(ticket: str, text: str) -> tuple[float, int]:
            data = {"ticket": ticket, "text": text, "attribution": "anonymous"}
            begun = time.monotonic()
            status = (await client.post(path, data=data)).status_code
            return time.monotonic() - begun, status

        pairs = [(found[1], text) for found, text in zip(tickets, texts, strict=True) if found]
        done = await asyncio.gather(*(post(ticket, text) for ticket, text in pairs))
        ended = time.monotonic()
        while True:
            wall = (await client.get(f"/wall/{links['wall']}/posts/")).text
            kept = sum(text in wall for text in texts)
            if kept == people or time.monotonic() - ended > 10:
                break
        seen = time.monotonic() - ended
    return [t for t, _ in done], Counter(s for _, s in done), seen, kept


if __name__ == "__main__":
    main()
