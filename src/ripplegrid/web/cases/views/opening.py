"""What every page of a case study begins with: who asks, what may they do, which study."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ripplegrid import disclosure
from ripplegrid.errors import MissingRecord
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.cases.queries import open_case
from ripplegrid.web.cases.shown.told import Told


@dataclass(frozen=True)
class Page:
    """One request for one case study, by somebody who may make it."""

    request: HttpRequest
    case: CaseStudy
    role: Role
    version: int

    @cached_property
    def told(self) -> Told:
        """Who says what in this case study."""
        return Told(self.case)

    @property
    def person(self) -> Person:
        """Who asks."""
        return person(self.request)

    def entry(self, entry_id: Id) -> Entry:
        """An entry of this case study; MissingRecord when there is none."""
        found = self.case.entries.get(entry_id)
        if found is None:
            raise MissingRecord(what="entry", id=entry_id)
        return found

    def render(
        self, template: str, here: str, *, status: int = 200, **context: Any
    ) -> HttpResponse:
        """The page; ``here`` is the part of the case study it belongs to."""
        shared = {
            "about": self.case.about,
            "case": self.case,
            "here": here,
            "version": self.version,
            "may_add": may(self.role, Act.ADD),
            "may_edit": may(self.role, Act.EDIT),
            "may_merge": may(self.role, Act.MERGE),
            "may_describe": may(self.role, Act.DESCRIBE),
            "may_undo": may(self.role, Act.UNDO),
        }
        return render(self.request, template, {**shared, **context}, status=status)


def person(request: HttpRequest) -> Person:
    """Who asks; pages are only reached by somebody who signed in."""
    return cast("Person", request.user)


READERS = {
    Role.OWNER: disclosure.Role.FACILITATOR,
    Role.FACILITATOR: disclosure.Role.FACILITATOR,
    Role.MEMBER: disclosure.Role.TEAM,
    Role.ANALYST: disclosure.Role.TEAM,
    Role.VERIFIER: disclosure.Role.TEAM,
}
"""What somebody's role means for what may be shown to them; whoever is not named is a guest."""

MOST_KEPT = 32
_kept: OrderedDict[tuple[Id, Role], tuple[CaseStudy, CaseStudy]] = OrderedDict()
_lock = Lock()


def shown_to(study: CaseStudy, role: Role) -> CaseStudy:
    """What of a case study somebody in this role may see; worked out once for each state of it."""
    key = (study.id, role)
    with _lock:
        kept = _kept.get(key)
    if kept is not None and kept[0] is study:
        return kept[1]
    reader = disclosure.Reader(role=READERS.get(role, disclosure.Role.GUEST))
    shared = disclosure.share(study, reader, disclosure.Purpose.TEAM)
    with _lock:
        _kept[key] = (study, shared)
        _kept.move_to_end(key)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return shared


def page_of(request: HttpRequest, case_id: Id, act: Act = Act.READ) -> Page:
    """Open a case study for whoever asks, or refuse as the permission table says."""
    opened = open_case(person(request), case_id, act)
    case = shown_to(opened.case, opened.role)
    return Page(request, case, opened.role, opened.row.version)
