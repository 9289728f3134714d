"""People who write through the pages of a server that may go away at any moment.

Everybody uses the forms as a browser does, with the ids of the acts and tickets that are in them,
and sends the same again until there is an answer.
"""

from __future__ import annotations

import hashlib
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from uuid import uuid4

import httpx

from tests.faults.acknowledged import Told

VOICES, PIECES = 150, 8
MANY = 50
"""How many records are added at once."""

FILL = f"""
from datetime import timedelta
from django.utils import timezone
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.boards.actions.running import open_board
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.boards.queries import links_of
from ripplegrid.web.cases.actions import create_case
voices = [f"v{{n:03}}" for n in range({VOICES})]
create_case(local_person(), make.case(
    make.entry("a"),
    *(make.evidence(f"d{{n}}") for n in range({PIECES})),
    *(make.telling("a", v, quotation=f"words of {{v}}") for v in voices),
    *(Consent(id=f"{{v}} {{use}}", voice=v, use=use, given=True)
      for v in voices for use in (Use.REPORT, Use.PUBLIC_QUOTE)),
))
board = open_board(local_person(), "case", Promise(prompt="What changed?", held=False),
                   until=timezone.now() + timedelta(hours=4))
print(links_of(board)["post"])
"""
"""Makes the case study; gives the secret of the link to its board."""

WHAT_IS_THERE = """
import hashlib, json, os
from pathlib import Path
from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.model.words import Use
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.queries import sheet_of
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Attachment, Case, ChangeRecord
from ripplegrid.web.doctor import examine
case = Case.objects.get()
study = load(case)
told = share(study, Reader(), Purpose.REPORT)
files = list(Attachment.objects.all())
whole = {f.digest for f in files if hashlib.sha256(bytes(f.content)).hexdigest() == f.digest}
named = {digest for d in study.evidence.values() for digest, _ in d.files}
print(json.dumps({
    "entries": [e.text for e in study.entries.values() if e.id != "a"],
    "posts": [p.said.text for p in sheet_of(Board.objects.get()).values()],
    "files": [f.digest for f in files if f.digest in named],
    "leaves": [c.voice for c in study.consents.values() if c.use is Use.REPORT and not c.given],
    "imported": [v for v in study.voices if not (v[0] == "v" and len(v) == 4)],
    "quoted": [t.voice for t in told.tellings.values() if t.quotation],
    "broken": [f.digest for f in files if f.digest not in whole],
    "changes": [str(i) for i in ChangeRecord.objects.values_list("change_id", flat=True)],
    "bad": [c.sentence for c in examine(Path(os.environ["RIPPLEGRID_DATA"]))
            if not c.good and c.name not in ("disk-space", "data-folder")],
}))
"""
"""What the store holds, in the words of ``acknowledged.differences``."""


@dataclass
class Room:
    """Where people write, and what they were told."""

    address: str
    cookies: dict[str, str]
    token: str
    board: str
    told: Told = field(default_factory=Told)
    stop: threading.Event = field(default_factory=threading.Event)
    open: threading.Event = field(default_factory=threading.Event)
    voices: Iterator[int] = field(default_factory=count)

    def begin(self) -> list[threading.Thread]:
        """Eleven people, each in a thread of their own: at work while ``open``, until ``stop``."""
        kinds = [self.entry] * 4 + [self.post] * 3 + [self.leave] * 2 + [self.file, self.many]
        people = [threading.Thread(target=self._go_on, args=(kind,)) for kind in kinds]
        for person in people:
            person.start()
        return people

    def _go_on(self, kind: Callable[[httpx.Client], None]) -> None:
        while not self.stop.is_set():
            with httpx.Client(base_url=self.address, timeout=15, verify=False) as client:
                kind(client)

    def entry(self, client: httpx.Client) -> None:
        text, act = f"We wrote {uuid4()}", str(uuid4())
        self._sent("entries", text)
        where = "/cases/case/entries/add/"
        if self._as_team(client, where, {"text": text, "change_id": act}):
            self._saved("entries", text, act)

    def leave(self, client: httpx.Client) -> None:
        number = next(self.voices)
        if number >= VOICES:
            self.stop.wait()
            return
        voice, act = f"v{number:03}", str(uuid4())
        self._sent("leaves", voice)
        said = {"answer": "report no", "how": "", "change_id": act}
        if self._as_team(client, f"/cases/case/consents/voice/?voice={voice}", said):
            self._saved("leaves", voice, act)

    def file(self, client: httpx.Client) -> None:
        content, act = f"%PDF-1.7 minutes {uuid4()}".encode() * 400, str(uuid4())
        digest = hashlib.sha256(content).hexdigest()
        self._sent("files", digest)
        where = f"/cases/case/evidence/keep/d{len(self.told.sent['files']) % PIECES}/"
        sent = {"file": ("minutes.pdf", content)}
        if self._as_team(client, where, {"change_id": act}, files=sent):
            self._saved("files", digest, act)

    def many(self, client: httpx.Client) -> None:
        act, ids = str(uuid4()), [str(uuid4()) for _ in range(MANY)]
        voice = {"table": "voices", "kind": "person"}
        change = {"name": "AddRecords", "records": [voice | {"id": i, "name": i} for i in ids]}
        self._sent("imported", *ids)
        body = {"change_id": act, "change": change}
        if self._as_team(client, "/cases/case/changes.json", None, json=body):
            self._saved("imported", *ids, act)
        self.stop.wait(0.3)

    def post(self, client: httpx.Client) -> None:
        """A phone sends a sentence; every fourth takes it back."""
        where, text = f"/post/{self.board}/", f"Somebody said {uuid4()}"
        found = self._until(lambda: client.get(where))
        if found is None:
            return
        ticket = _held(found.text, "ticket")
        data = {"ticket": ticket, "text": text, "attribution": "anonymous"}
        self._sent("posts", text)
        origin = {"Origin": self.address}
        if not self._done(lambda: client.post(where, data=data, headers=origin)):
            return
        self._saved("posts", text)
        if text[-1] in "0123":
            self._take_back(client, f"{where}own/", text)

    def _take_back(self, client: httpx.Client, own: str, text: str) -> None:
        page = self._until(lambda: client.get(own))
        found = page and re.search(r"/own/([0-9a-f-]{36})/take-back/", page.text)
        if not found:
            if page:
                self._refused(page)
            return
        with self.told.lock:
            self.told.asked_back.add(text)
        origin = {"Origin": self.address}
        gone = f"{own}{found[1]}/take-back/"
        answer = self._until(lambda: client.post(gone, headers=origin))
        if answer is None:
            return
        # what was written and not answered before is not there when it is asked again
        if answer.status_code not in (302, 404):
            self._refused(answer)
            return
        with self.told.lock:
            self.told.back.add(text)

    def _as_team(self, client: httpx.Client, where: str, data: object, **more: object) -> bool:
        headers = {"X-CSRFToken": self.token, "Referer": self.address}
        client.cookies.update(self.cookies)
        return self._done(lambda: client.post(where, data=data, headers=headers, **more))

    def _done(self, ask: Callable[[], httpx.Response]) -> bool:
        """Whether it was acknowledged, and not by asking to sign in."""
        answer = self._until(ask)
        if answer is None:
            return False
        away = answer.headers.get("location", "")
        if answer.status_code in (201, 302) and "enter" not in away:
            return True
        self._refused(answer)
        return False

    def _until(self, ask: Callable[[], httpx.Response]) -> httpx.Response | None:
        """The answer, asked for again for as long as nobody answers or it could not be saved."""
        while not self.stop.is_set():
            self.open.wait()
            try:
                answer = ask()
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code < 500:
                return answer
            with self.told.lock:
                self.told.not_saved += 1
            time.sleep(0.05)
        return None

    def _sent(self, kind: str, *which: str) -> None:
        with self.told.lock:
            self.told.sent[kind].update(which)

    def _saved(self, kind: str, *which: str) -> None:
        """Remember what was acknowledged; where it is an act, its id comes last."""
        *names, act = which if len(which) > 1 else (*which, "")
        with self.told.lock:
            self.told.saved[kind].update(names)
            self.told.acts.update({act} - {""})

    def _refused(self, answer: httpx.Response) -> None:
        with self.told.lock:
            self.told.refused.append(f"{answer.status_code} {answer.request.method} {answer.url}")


def _held(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found, page
    return found[1]
