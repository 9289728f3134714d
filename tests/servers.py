"""Real servers in processes of their own, for tests that need more than one of them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import uuid4

import httpx

SOURCE = Path(__file__).parent.parent / "src"
PATIENCE = 30


def environment(settings: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COV_")}
    return {**kept, "PYTHONPATH": str(SOURCE), "DATABASE_URL": "", **settings}


class Running:
    """One server process. ``settings`` are those of ``databases.empty``."""

    def __init__(self, settings: dict[str, str], *arguments: str, port: int = 0) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ripplegrid.web.server", "--port", str(port), *arguments],
            env=environment(settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        self._ended = False
        self._clients: list[httpx.Client] = []
        self.link = self._link()
        self.address = self.link.split("/enter/")[0].rstrip("/")

    def _link(self) -> str:
        assert self.process.stdout
        for line in self.process.stdout:
            found = re.search(r"http://\S+/", line)
            if found:
                return found[0]
        raise AssertionError(self.process.communicate()[1])

    def browser(self) -> httpx.Client:
        """A signed-in client; the link lets in only one."""
        client = httpx.Client(base_url=self.address, timeout=PATIENCE)
        self._clients.append(client)
        client.get(self.link.removeprefix(self.address))
        return client

    def kill(self) -> None:
        """Kill it with all its processes, without a word."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self._end()

    def stop(self) -> str:
        """Stop it as Ctrl-C does; gives what it said on standard error."""
        self.process.send_signal(signal.SIGINT)
        return self._end()

    def _end(self) -> str:
        self._ended = True
        for client in self._clients:
            client.close()
        return self.process.communicate(timeout=PATIENCE)[1]

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill()
        elif not self._ended:
            self._end()


class Listening:
    """A feed read in the background; remembers what came and when."""

    def __init__(self, address: str, cookies: httpx.Cookies, case_id: str, **headers: str) -> None:
        self.events: list[tuple[float, str, dict]] = []
        self.status = 0
        self.ended = False
        self._news = threading.Condition()
        self._asked = (f"{address}/cases/{case_id}/feed", dict(cookies), headers)
        threading.Thread(target=self._read, daemon=True).start()
        self.until(lambda: self.status)

    def _read(self) -> None:
        url, cookies, headers = self._asked
        try:
            with (
                httpx.Client(cookies=cookies, timeout=PATIENCE) as client,
                client.stream("GET", url, headers=headers) as response,
            ):
                self._say(lambda: setattr(self, "status", response.status_code))
                kind = ""
                for line in response.iter_lines():
                    name, _, value = line.partition(": ")
                    kind = value if name == "event" else kind
                    if name == "data":
                        event = (time.monotonic(), kind, json.loads(value))
                        self._say(lambda event=event: self.events.append(event))
        except httpx.TransportError:
            pass
        finally:
            self._say(lambda: setattr(self, "ended", True))

    def _say(self, what) -> None:
        with self._news:
            what()
            self._news.notify_all()

    def until(self, condition) -> None:
        """Wait until something holds; fail when it does not within our patience."""
        with self._news:
            assert self._news.wait_for(condition, PATIENCE), self.events


def add_entry(client: httpx.Client, token: str, case_id: str, entry_id: str, **more: str):
    """Add an entry through the address for programs."""
    change = {"name": "AddEntry", "entry": {"id": entry_id, "text": f"What happened: {entry_id}"}}
    return client.post(
        f"/cases/{case_id}/changes.json",
        json={"change": change, "change_id": more.get("change_id", str(uuid4()))},
        headers={"X-CSRFToken": token, "Referer": str(client.base_url)},
    )


def run(settings: dict[str, str], code: str) -> str:
    """Run a piece of code against a store, in a process of its own."""
    begin = "import django; django.setup(); from tests import factories as make\n"
    given = {**environment(settings), "DJANGO_SETTINGS_MODULE": "ripplegrid.web.settings"}
    given["PYTHONPATH"] += os.pathsep + str(SOURCE.parent)
    done = subprocess.run(
        [sys.executable, "-c", begin + code], env=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


MAKE_CASE = """
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
create_case(local_person(), make.case(make.entry("a")))
"""
