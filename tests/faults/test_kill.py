"""Killing the server, without a word, while many people write.

On SQLite and on PostgreSQL, two kills each; ``RIPPLEGRID_FAULTS=full pytest tests/faults`` does
a hundred. Every writer sends
an act again, with the same id, until it is acknowledged: so nothing acknowledged may be missing,
and nothing may be there twice.
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
from dataclasses import dataclass, field
from uuid import uuid4

import httpx
import pytest

from tests import servers

pytestmark = pytest.mark.faults

WRITERS = 20
KILLS = 100 if os.environ.get("RIPPLEGRID_FAULTS") == "full" else 2

WHAT_IS_THERE = """
import json, os
from pathlib import Path
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, ChangeRecord, Record, Reference
from ripplegrid.web.doctor import examine
case = Case.objects.get()
checks = examine(Path(os.environ["RIPPLEGRID_DATA"]))
print(json.dumps({
    "entries": sorted(load(case).entries),
    "voices": sorted(load(case).voices),
    "changes": [str(i) for i in ChangeRecord.objects.values_list("change_id", flat=True)],
    "version": case.version,
    "bad": [c.sentence for c in checks if not c.good and c.name != "disk-space"],
}))
"""


@dataclass
class Crowd:
    """People who write, and what each was told is saved. ``sent`` is by the id of the act."""

    address: str
    cookies: dict[str, str]
    token: str
    sent: dict[str, list[str]] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def write(self, importer: bool) -> None:
        with httpx.Client(base_url=self.address, cookies=self.cookies, timeout=10) as client:
            while not self.stop.is_set():
                act, ids = str(uuid4()), [str(uuid4()) for _ in range(50 if importer else 1)]
                self.sent[act] = ids
                self._until_acknowledged(client, act, ids)

    def _until_acknowledged(self, client: httpx.Client, act: str, ids: list[str]) -> None:
        body = {"change_id": act, "change": _change(ids)}
        headers = {"X-CSRFToken": self.token, "Referer": self.address}
        while not self.stop.is_set():
            try:
                answer = client.post("/cases/case/changes.json", json=body, headers=headers)
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code == 201:
                self.acknowledged.add(act)
            else:
                self.refused.append(answer.text)
            return


def _change(ids: list[str]) -> dict:
    if len(ids) == 1:
        return {"name": "AddEntry", "entry": {"id": ids[0], "text": "x" * 200}}
    voice = {"table": "voices", "kind": "person"}
    return {"name": "AddRecords", "records": [voice | {"id": i, "name": i} for i in ids]}


def test_nothing_acknowledged_is_lost_and_nothing_is_doubled(either_database, capsys):
    settings = either_database()
    with servers.Running(settings) as first:
        servers.run(settings, servers.MAKE_CASE)
        browser = first.browser()
        token = browser.get("/cases/case/changes.json").json()["token"]
        crowd = Crowd(first.address, dict(browser.cookies), token)
        port = int(first.address.rsplit(":", 1)[1])
    people = [
        threading.Thread(target=crowd.write, args=(number == WRITERS,))
        for number in range(WRITERS + 1)
    ]
    for person in people:
        person.start()

    waits = [_one_life(settings, port, crowd) for _ in range(KILLS)]
    with servers.Running(settings, port=port):
        _first_answer(crowd)
        crowd.stop.set()
        for person in people:
            person.join()
    there = json.loads(servers.run(settings, WHAT_IS_THERE))

    _nothing_is_missing(crowd, there)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{KILLS} kills: {len(crowd.acknowledged)} acts acknowledged, "
            f"{len(there['changes']) - 1} stored, 0 missing, 0 doubled; "
            f"first answer after a start at the latest after {max(waits):.1f} s\n"
        )


def _nothing_is_missing(crowd: Crowd, there: dict) -> None:
    stored = set(there["changes"])
    assert crowd.refused == []
    assert len(crowd.acknowledged) > KILLS
    assert crowd.acknowledged <= stored
    assert len(stored) == len(there["changes"]) == there["version"]
    done = [ids for act, ids in crowd.sent.items() if act in stored]
    records = there["entries"] + there["voices"]
    assert sorted(i for ids in done for i in ids) == sorted(set(records) - {"a"})
    assert there["bad"] == []


def _one_life(settings: dict[str, str], port: int, crowd: Crowd) -> float:
    """Start a server, let it work for a moment, kill it; gives the time to its first answer."""
    started = time.monotonic()
    with servers.Running(settings, port=port) as server:
        _first_answer(crowd)
        answered = time.monotonic() - started
        time.sleep(random.uniform(0.2, 1.0))  # so that it is killed at any moment of its work
        server.kill()
    return answered


def _first_answer(crowd: Crowd) -> None:
    before = len(crowd.acknowledged)
    deadline = time.monotonic() + servers.PATIENCE
    while len(crowd.acknowledged) == before:
        assert time.monotonic() < deadline, "no writer was answered"
        time.sleep(0.01)
