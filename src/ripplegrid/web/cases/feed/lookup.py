"""What the feed asks of the database, in threads of its own.

A stream lives for hours. Were it to keep a database connection, or a thread, fifty listeners
would leave none for the pages; so each question borrows both and gives them back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import islice
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user
from django.db import close_old_connections, connections
from django.http import HttpRequest, parse_cookie

from ripplegrid.errors import NoCase, RipplegridError
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.cases.feed.room import Touched
from ripplegrid.web.cases.models import Case, ChangeRecord
from ripplegrid.web.cases.queries import get_case

MOST = 200
"""More missed changes than this, and loading the page again is less work than catching up."""

Changes = list[tuple[int, Touched]]


class NotSignedIn(RipplegridError):
    """A stream asked for by nobody we know."""

    code = "not-signed-in"
    template = "You are not signed in."
    advice = "Open the link that Ripplegrid shows when it starts."
    status = 403


def admit(cookies: str, case_id: str) -> int:
    """The version of a case study, for somebody who may read it; raises for everybody else."""
    try:
        person = _person(cookies)
        if person is None:
            raise NotSignedIn
        case, standing = get_case(person, case_id)
        demand(standing.role, Act.READ)
        return case.version
    finally:
        connections.close_all()


def _person(cookies: str) -> Person | None:
    key = parse_cookie(cookies).get(settings.SESSION_COOKIE_NAME)
    if not key:
        return None
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(key)
    person: Any = get_user(request)
    return person if isinstance(person, Person) else None


def missed(case_id: str, position: int) -> Changes | None:
    """The changes after a position; None when there are too many, or it is no position of ours."""
    try:
        version = Case.objects.filter(pk=case_id).values_list("version", flat=True).first()
        if version is None:
            raise NoCase
        if position > version or version - position > MOST:
            return None
        return _after(case_id, position)
    finally:
        connections.close_all()


def news(positions: Mapping[str, int]) -> dict[str, Changes]:
    """What is new in many case studies: one query, and one more for each that changed."""
    close_old_connections()
    found: dict[str, Changes] = {}
    for ids in _by(500, list(positions)):
        versions = Case.objects.filter(pk__in=ids).values_list("id", "version")
        for case_id, version in list(versions):
            if version > positions[case_id]:
                found[case_id] = _after(case_id, positions[case_id])
    return found


def _after(case_id: str, position: int) -> Changes:
    records = ChangeRecord.objects.filter(case_id=case_id, number__gt=position).order_by("number")
    return list(records.values_list("number", "touched"))


def _by(size: int, ids: Sequence[str]) -> list[list[str]]:
    rest = iter(ids)
    return list(iter(lambda: list(islice(rest, size)), []))
