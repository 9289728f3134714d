"""A room that presses Send in the same second, and the screens that look at its wall."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

from benchmarks.measure import head, load, machine, row, spent
from ripplegrid.web.boards.posts import new_ticket
from tests import databases, servers
from tests.browser import boards

ROOMS = {
    "sqlite": ((1, 30), (1, 300), (1, 1000), (2, 300)),
    "postgres": ((1, 300), (1, 1000), (2, 300), (2, 1000)),
}
RUNS = 5
SCREENS, LOOKS = 300, 5
LOOK_EVERY = 0.25
PATIENCE = 10
KEY = {"RIPPLEGRID_SECRET_KEY": "of the measurements alone " * 2}
BEGIN = """
from django.core.management import call_command
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
call_command("migrate", verbosity=0)
create_case(local_person(), make.case(make.entry("a")))
"""
MORE = "\n".join(f'a_board("run{n}", held=False)' for n in range(RUNS))


def main() -> None:
    print(f"Machine: {machine()}. The phones run on the same cores as the server.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")
    with TemporaryDirectory() as folder:
        kinds = sys.argv[1:] or tuple(ROOMS)
        if "postgres" in kinds:
            databases.postgresql(Path(folder) / "postgres")
        try:
            rooms = [_room(kind, *room) for kind in kinds for room in ROOMS[kind]]
            _tell_waits(rooms)
            _tell_work(rooms)
            head(f"{SCREENS} screens look {LOOKS} times, once a second, at a wall of 300 posts, "
                 f"the middle of {RUNS} runs", "store", "servers", "p50 ms", "p95 ms",
                 "p95 ms of the worst run", "answers of all runs", "server ms a look",
                 "screen ms a look", "load")  # fmt: skip
            for kind in kinds:
                _screens(kind)
        finally:
            databases.clear(Path(folder))


@dataclass(frozen=True)
class Reply:
    """What one request took, in seconds, when it ended, and what was answered."""

    taken: float
    ended: float
    status: str
    raw: str = ""

    @property
    def cookies(self) -> str:
        return "; ".join(
            re.findall(r"^set-cookie: ([^;]+)", self.raw, re.MULTILINE | re.IGNORECASE)
        )


@dataclass
class Told:
    """A lot of requests, and the processor time they cost the server and us."""

    replies: Sequence[Reply]
    server: float
    ours: float

    def wait(self, part: float) -> float:
        """How many milliseconds this part of them waited at most."""
        return part_of([reply.taken for reply in self.replies], part)

    def each(self, seconds: float) -> float:
        return seconds / len(self.replies) * 1000


@dataclass
class Burst:
    """One room that opened the page, pressed Send, and read that it was sent."""

    opened: Told
    told: Told
    sent: Told
    read_by: float
    lost: int
    on_the_wall: float


@dataclass
class Room:
    """Several runs of one room."""

    store: str
    servers: int
    phones: int
    bursts: list[Burst]
    loads: list[str]

    @property
    def who(self) -> tuple[str, int, int]:
        return self.store, self.servers, self.phones


def part_of(seconds: Iterable[float], part: float) -> float:
    ordered = sorted(seconds)
    return ordered[max(0, int(len(ordered) * part) - 1)] * 1000


def answers(all_told: Iterable[Told]) -> str:
    found = Counter(reply.status for told in all_told for reply in told.replies)
    return ", ".join(f"{number:,} × {status}" for status, number in found.items())


def _room(kind: str, workers: int, people: int) -> Room:
    room = Room(kind, workers, people, [], [])
    with _served(kind, workers) as (server, links):
        for run in range(RUNS):
            room.loads.append(load())
            room.bursts.append(asyncio.run(_burst(server, links[f"run{run}"], people)))
    return room


def _tell_waits(rooms: Sequence[Room]) -> None:
    head(f"A room presses Send in the same moment: the middle of {RUNS} runs",
         "store", "servers", "phones", "p50 ms", "p95 ms", "p95 ms of the worst run",
         "answers of all runs", "lost", "the last one on the wall ms after Send", "load",
         )  # fmt: skip
    for room in rooms:
        sent = [burst.told for burst in room.bursts]
        row(*room.who, *(_middle(one.wait(part) for one in sent) for part in (0.5, 0.95)),
            round(max(one.wait(0.95) for one in sent)), answers(sent),
            sum(burst.lost for burst in room.bursts),
            _middle(burst.on_the_wall * 1000 for burst in room.bursts), _span(room.loads),
            )  # fmt: skip


def _tell_work(rooms: Sequence[Room]) -> None:
    head("Before and after Send, and what it all costs",
         "store", "servers", "phones", "all open the page at once, p95 ms",
         "“Sent.” read by all, p95 ms after Send", "server ms to open the page",
         "server ms a post", "server ms a “Sent.”", "phone ms a post")  # fmt: skip
    for room in rooms:
        opened, told, sent = ([getattr(b, name) for b in room.bursts] for name in
                              ("opened", "told", "sent"))  # fmt: skip
        row(*room.who, _middle(one.wait(0.95) for one in opened),
            _middle(burst.read_by for burst in room.bursts), _each_server(opened),
            _each_server(told), _each_server(sent),
            f"{median(one.each(one.ours) for one in told):.2f}")  # fmt: skip


def _each_server(told: Sequence[Told]) -> str:
    return f"{median(one.each(one.server) for one in told):.2f}"


def _screens(kind: str) -> None:
    told, loads = [], []
    with _served(kind, 1) as (server, links):
        for run in range(RUNS):
            loads.append(load())
            told.append(asyncio.run(_looking(server, links[f"run{run}"])))
    row(kind, 1, *(_middle(one.wait(part) for one in told) for part in (0.5, 0.95)),
        round(max(one.wait(0.95) for one in told)), answers(told),
        _each_server(told), f"{median(one.each(one.ours) for one in told):.2f}",
        _span(loads))  # fmt: skip


def _middle(values: Iterable[float]) -> int:
    return round(median(values))


def _span(loads: Sequence[str]) -> str:
    found = sorted(map(float, loads))
    return f"{found[0]:.1f} to {found[-1]:.1f}"


@contextmanager
def _served(kind: str, workers: int) -> Iterator[tuple[servers.Running, dict[str, dict[str, str]]]]:
    """A server on an empty store, with a board for each run."""
    with TemporaryDirectory() as folder:
        settings = databases.empty(kind, Path(folder)) | KEY
        servers.run(settings, BEGIN)
        links = boards.read(servers.run(settings, boards.MAKE + MORE))
        server = servers.Running(settings, "--workers", str(workers))
        try:
            yield server, links
        finally:
            server.stop()


async def _burst(server: servers.Running, links: dict[str, str], people: int) -> Burst:
    """All open the page, all press Send, a screen looks at the wall, all read that it was sent."""
    path, texts = f"/post/{links['post']}/", [f"sentence of seat {n:04}" for n in range(people)]
    opened = await _together(server, [_ask(server, "GET", path) for _ in texts])
    begun, seen = time.monotonic(), asyncio.Event()
    screen = asyncio.create_task(_screen(server, links, people, seen))
    told = await _together(server, [_ask(server, "POST", path, _post(text)) for text in texts])
    seen.set()
    there, last = await screen
    reading = [_ask(server, "GET", f"{path}own/", known=r.cookies) for r in told.replies]
    sent = await _together(server, reading)
    waits = [a.taken + b.taken for a, b in zip(told.replies, sent.replies, strict=True)]
    lost = people - there + sum("Sent." not in reply.raw for reply in sent.replies)
    return Burst(opened, told, sent, part_of(waits, 0.95), lost, last - begun)


async def _screen(
    server: servers.Running, links: dict[str, str], people: int, all_sent: asyncio.Event
) -> tuple[int, float]:
    """How many posts a screen saw in the end, and when it saw the last of them."""
    there, last, ended = 0, time.monotonic(), 0.0
    while there < people and (not ended or time.monotonic() - ended < PATIENCE):
        wall = await _ask(server, "GET", f"/wall/{links['wall']}/posts/")
        now = len(set(re.findall(r"sentence of seat \d{4}", wall.raw)))
        if now > there:
            there, last = now, wall.ended
        if all_sent.is_set() and not ended:
            ended = time.monotonic()
        await asyncio.sleep(LOOK_EVERY)
    return there, last


async def _looking(server: servers.Running, links: dict[str, str]) -> Told:
    path, wall = f"/post/{links['post']}/", f"/wall/{links['wall']}/posts/"
    texts = [f"sentence of seat {n:04}" for n in range(300)]
    await asyncio.gather(*(_ask(server, "POST", path, _post(text)) for text in texts))
    await asyncio.sleep(1)
    first = await _ask(server, "GET", wall)
    mark = re.findall(r"(?im)^etag: (.+)\r$", first.raw)[0]
    looks = [
        _ask(server, "GET", wall, known=mark, wait=screen / SCREENS + second)
        for screen in range(SCREENS)
        for second in range(LOOKS)
    ]
    return await _together(server, looks)


async def _together(server: servers.Running, asked: Sequence[Coroutine[None, None, Reply]]) -> Told:
    before, ours = spent(server.process.pid), time.process_time()
    done = await asyncio.gather(*asked)
    ours = time.process_time() - ours
    return Told(done, spent(server.process.pid) - before, ours)


def _post(text: str) -> bytes:
    data = {"ticket": new_ticket(), "text": text, "attribution": "anonymous"}
    return urlencode(data).encode()


async def _ask(
    server: servers.Running, verb: str, path: str, body: bytes = b"", *, known: str = "",
    wait: float = 0,
) -> Reply:  # fmt: skip
    """One phone: it opens a connection, asks, and reads the answer; as light as it can be.

    ``known`` is what it kept of an earlier answer: its cookies, or the mark of a wall.
    """
    await asyncio.sleep(wait)
    place = urlsplit(server.address)
    kind = "content-type: application/x-www-form-urlencoded\r\n" if body else ""
    if known:
        kind += f"{'if-none-match' if known.startswith('W/') else 'cookie'}: {known}\r\n"
    head = (
        f"{verb} {path} HTTP/1.1\r\nhost: {place.netloc}\r\nconnection: close\r\n{kind}"
        f"content-length: {len(body)}\r\n\r\n"
    )
    begun = time.monotonic()
    try:
        reading, writing = await asyncio.open_connection(place.hostname, place.port)
        writing.write(head.encode() + body)
        answer = await reading.read()
        writing.close()
    except OSError as error:
        return Reply(time.monotonic() - begun, time.monotonic(), type(error).__name__)
    ended = time.monotonic()
    return Reply(ended - begun, ended, answer[9:12].decode(), answer.decode())


if __name__ == "__main__":
    main()
