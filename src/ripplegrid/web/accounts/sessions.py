"""Where somebody is signed in: kept by browser, told in plain words, ended from anywhere."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import OperationalError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as say

from ripplegrid.web.accounts.models import Person, SignIn, owner_of

log = logging.getLogger(__name__)

BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)  # fmt: skip
MACHINES = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("Macintosh", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"),
)  # fmt: skip
BROWSER, SINCE = "browser", "since"


class SessionStore(DatabaseStore):
    """Django's sessions in the database, each with the person it belongs to."""

    @classmethod
    def get_model_class(cls) -> type[Any]:
        return SignIn

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row: Any = super().create_model_instance(data)
        row.person_id = owner_of(data)
        return row

    def save(self, must_create: bool = False) -> None:
        """Save what a session remembers.

        Where the store cannot write at that moment, what was asked for is done all the same: it was
        saved before, and only the sentence that says so is not remembered. Somebody who signs in
        is told; so is somebody whose session was ended meanwhile.
        """
        try:
            super().save(must_create)
        except UpdateError as failure:
            if not isinstance(failure.__context__, OperationalError):
                raise
            log.error("A session could not be saved: %s", failure.__context__)


@dataclass(frozen=True, slots=True)
class Place:
    """One browser in which somebody is signed in. ``name`` ends it, and tells no secret."""

    name: str
    browser: str
    since: datetime | None
    here: bool


def note_browser(request: HttpRequest) -> None:
    """Remember in the session what kind of browser signed in, and when."""
    request.session[BROWSER] = _in_words(request.headers.get("User-Agent", ""))
    request.session[SINCE] = timezone.now().isoformat(timespec="minutes")


def places_of(person: Person, current: str | None) -> list[Place]:
    """Where somebody is signed in: this browser first, then the latest."""
    rows = SignIn.objects.filter(person=person, expire_date__gt=timezone.now())
    found = []
    for row in rows:
        data = row.get_decoded()
        since = parse_datetime(data.get(SINCE, ""))
        browser = data.get(BROWSER) or say("a browser")
        found.append(Place(_name(row.session_key), browser, since, row.session_key == current))
    found.sort(key=lambda p: (not p.here, -(p.since.timestamp() if p.since else 0)))
    return found


def end(person: Person, *, name: str = "", but: str | None = None) -> int:
    """End one of somebody's sessions, or without a name all ``but`` one; says how many."""
    rows = SignIn.objects.filter(person=person).exclude(session_key=but or "")
    keys = [row.session_key for row in rows if not name or _name(row.session_key) == name]
    return SignIn.objects.filter(session_key__in=keys).delete()[0]


def _name(key: str) -> str:
    return salted_hmac("ripplegrid.web.accounts.sessions", key, algorithm="sha256").hexdigest()[:16]


def _in_words(agent: str) -> str:
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    machine = next((name for mark, name in MACHINES if mark in agent), "")
    if browser and machine:
        return say("%(browser)s on %(machine)s") % {"browser": browser, "machine": machine}
    return browser or machine
