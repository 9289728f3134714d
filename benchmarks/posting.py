"""A room that presses Send in the same second, and the screens that look at its wall."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

import httpx

from benchmarks.measure import head, load, machine, row, spent
from ripplegrid.web.boards.posts import new_ticket
from tests import databases, servers
from tests.browser import boards

ROOMS = ((1, 30), (1, 300), (2, 300), (2, 1000))
SCREENS, LOOKS = 300, 5
PATIENCE = 10
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
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")
    with TemporaryDirectory() as folder:
        kinds = sys.argv[1:] or ("sqlite", "postgres")
        if "postgres" in kinds:
            databases.postgresql(Path(folder) / "postgres")
        try:
            head("A room posts in the same second", "store", "servers", "phones", "p50 ms",
                 "p95 ms", "longest ms", "answers", "kept", "last one on the wall after ms",
                 "server ms a post", "phone ms a post", "load before")  # fmt: skip
            for kind in kinds:
                for workers, people in ROOMS:
                    _room(kind, workers, people)
            head(f"{SCREENS} screens look {LOOKS} times, once a second, at a wall of 300 posts",
                 "store", "servers", "p50 ms", "p95 ms", "longest ms", "answers",
                 "server ms a look", "load before")  # fmt: skip
            for kind in kinds:
                _screens(kind, 1)
        finally:
            databases.clear(Path(folder))


@dataclass
class Told:
    """What a lot of requests took, each in seconds, and what was answered."""

    taken: list[float]
    answers: Counter[str]
    server: float
    ours: float

    def waits(self) -> list[int]:
        """The middle, the slowest of 95 in 100, and the slowest, in milliseconds."""
        ordered = sorted(self.taken)
        return [round(ordered[int(len(ordered) * part) - 1] * 1000) for part in (0.5, 0.95, 1)]

    def said(self) -> str:
        return ", ".join(f"{number} × {status}" for status, number in self.answers.items())


def _room(kind: str, workers: int, people: int) -> None:
    busy = load()
    with _Served(kind, workers) as (server, links):
        told, kept, seen = asyncio.run(_burst(server, links, people))
    each = [f"{part / people * 1000:.1f}" for part in (told.server, told.ours)]
    row(kind, workers, people, *told.waits(), told.said(), kept, round(seen * 1000), *each, busy)


def _screens(kind: str, workers: int) -> None:
    busy = load()
    with _Served(kind, workers) as (server, links):
        told = asyncio.run(_looking(server, links))
    each = f"{told.server / len(told.taken) * 1000:.1f}"
    row(kind, workers, *told.waits(), told.said(), each, busy)


class _Served:
    """A server on an empty store, with its boards."""

    def __init__(self, kind: str, workers: int) -> None:
        self.kind, self.workers, self.folder = kind, workers, TemporaryDirectory()

    def __enter__(self) -> tuple[servers.Running, dict[str, str]]:
        settings = databases.empty(self.kind, Path(self.folder.name)) | KEY
        servers.run(settings, BEGIN)
        links = boards.read(servers.run(settings, boards.MAKE))["open"]
        self.server = servers.Running(settings, "--workers", str(self.workers))
        return self.server, links

    def __exit__(self, *_: object) -> None:
        self.server.stop()
        self.folder.cleanup()


async def _burst(
    server: servers.Running, links: dict[str, str], people: int
) -> tuple[Told, int, float]:
    path, texts = f"/post/{links['post']}/", [f"sentence of seat {n:04}" for n in range(people)]
    await asyncio.gather(*(_ask(server, "GET", path) for _ in range(12)))  # every server is awake
    told = await _together(server, [_ask(server, "POST", path, _post(text)) for text in texts])
    ended, kept = time.monotonic(), 0
    async with httpx.AsyncClient(base_url=server.address, timeout=60) as client:
        while kept < people and time.monotonic() - ended < PATIENCE:
            wall = (await client.get(f"/wall/{links['wall']}/posts/")).text
            kept = len(set(re.findall(r"sentence of seat \d{4}", wall)))
    return told, kept, time.monotonic() - ended


async def _looking(server: servers.Running, links: dict[str, str]) -> Told:
    path, wall = f"/post/{links['post']}/", f"/wall/{links['wall']}/posts/"
    for n in range(0, 300, 20):
        texts = [f"sentence of seat {n + more:04}" for more in range(20)]
        await asyncio.gather(*(_ask(server, "POST", path, _post(text)) for text in texts))
    async with httpx.AsyncClient(base_url=server.address) as client:
        mark = (await client.get(wall)).headers["etag"]
    looks = [
        _ask(server, "GET", wall, mark=mark, wait=screen / SCREENS + second)
        for screen in range(SCREENS)
        for second in range(LOOKS)
    ]
    return await _together(server, looks)


async def _together(
    server: servers.Running, asked: list[Coroutine[None, None, tuple[float, str]]]
) -> Told:
    before, ours = spent(server.process.pid), time.process_time()
    done = await asyncio.gather(*asked)
    ours = time.process_time() - ours
    answers = Counter(status for _, status in done)
    return Told([t for t, _ in done], answers, spent(server.process.pid) - before, ours)


def _post(text: str) -> bytes:
    data = {"ticket": new_ticket(), "text": text, "attribution": "anonymous"}
    return urlencode(data).encode()


async def _ask(
    server: servers.Running, verb: str, path: str, body: bytes = b"", *, mark: str = "",
    wait: float = 0,
) -> tuple[float, str]:  # fmt: skip
    """One phone: it opens a connection, asks, and reads the answer; as light as it can be."""
    await asyncio.sleep(wait)
    place = urlsplit(server.address)
    kind = "content-type: application/x-www-form-urlencoded\r\n" if body else ""
    known = f"if-none-match: {mark}\r\n" if mark else ""
    head = (
        f"{verb} {path} HTTP/1.1\r\nhost: {place.netloc}\r\nconnection: close\r\n{kind}{known}"
        f"content-length: {len(body)}\r\n\r\n"
    )
    begun = time.monotonic()
    try:
        reading, writing = await asyncio.open_connection(place.hostname, place.port)
        writing.write(head.encode() + body)
        answer = await reading.read()
        writing.close()
    except OSError as error:
        return time.monotonic() - begun, type(error).__name__
    return time.monotonic() - begun, answer[9:12].decode()


if __name__ == "__main__":
    main()
