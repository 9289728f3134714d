"""What every page of a case study begins with: who asks, what may they do, which study."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ripplegrid.errors import MissingRecord, OnlyLooking
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.saying import spoken
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import admit, may_see
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.queries import Looking, Standing, get_case, seen_by
from ripplegrid.web.cases.shown.told import Told

MOST_STATES = 32
MOST_MADE = 16
T = TypeVar("T")


@dataclass(slots=True)
class State:
    """One state of a case study as one person may see it, and what pages made of it before."""

    study: CaseStudy
    shown: CaseStudy
    made: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)


class States:
    """The states looked at last. A page of a case study nobody changed is made of what is kept."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, State] = OrderedDict()
        self._lock = Lock()

    def of(self, study: CaseStudy, standing: Standing) -> State:
        """The state of this very study for this person, worked out when first asked for."""
        who = (standing.person.pk, standing.role, standing.contributor, standing.looking)
        key = (study.id, *who, spoken().code)
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None and kept.study is study:
            return kept
        state = State(study, seen_by(standing, study))
        with self._lock:
            self._put(self._kept, key, state, MOST_STATES)
        return state

    def made(self, state: State, key: Hashable, make: Callable[[], T]) -> T:
        """What was made of a state under this key, made now if it was not before."""
        with self._lock:
            if key in state.made:
                found: T = state.made[key]
                return found
        fresh = make()
        with self._lock:
            self._put(state.made, key, fresh, MOST_MADE)
        return fresh

    @staticmethod
    def _put(kept: OrderedDict[Any, Any], key: Hashable, value: object, most: int) -> None:
        kept[key] = value
        kept.move_to_end(key)
        while len(kept) > most:
            kept.popitem(last=False)


STATES = States()


@dataclass(frozen=True)
class Page:
    """One request for one case study, by somebody who may make it."""

    request: HttpRequest
    state: State
    standing: Standing
    version: int
    archived: bool = False

    @property
    def role(self) -> Role:
        """What whoever asks is to the case study."""
        return self.standing.role

    def may(self, act: Act) -> bool:
        """Whether whoever asks may do this here; who looks as somebody else may only read."""
        return may(self.role, act)

    @property
    def case(self) -> CaseStudy:
        """The case study, as this person may see it."""
        return self.state.shown

    @cached_property
    def told(self) -> Told:
        """Who says what in this case study."""
        return self.made("told", lambda: Told(self.case))

    @cached_property
    def naming(self) -> Naming:
        """What this team calls the terms of the method."""
        return Naming(self.case)

    def made(self, key: Hashable, make: Callable[[], T]) -> T:
        """Something made of this state of the case study, once for this person and language."""
        return STATES.made(self.state, (spoken().code, key), make)

    @property
    def person(self) -> Person:
        """Who asks."""
        return person(self.request)

    @property
    def me(self) -> Contributor | None:
        """The contributor that whoever asks is in this account, when they are one."""
        return self.case.contributors.get(self.standing.contributor)

    @cached_property
    def my_voice(self) -> Voice | None:
        """The voice that whoever asks speaks with in this account, when they have spoken."""
        mine = [v for v in self.case.voices.values() if self.me and v.contributor == self.me.id]
        return mine[0] if mine else None

    @property
    def own_voice(self) -> Id:
        """The id of the voice they speak with, also where their name is hidden; empty for none."""
        me, voices = self.standing.contributor, self.state.study.voices.values()
        return min((v.id for v in voices if me and v.contributor == me), default="")

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
            "naming": self.naming,
            "version": self.version,
            "looking": self.standing.looking,
            "may_add": may(self.role, Act.ADD),
            "may_edit": may(self.role, Act.EDIT),
            "may_merge": may(self.role, Act.MERGE),
            "may_describe": may(self.role, Act.DESCRIBE),
            "may_undo": may(self.role, Act.UNDO),
            "may_share": may(self.role, Act.SHARE),
            "may_restore": may(self.role, Act.RESTORE),
        }
        return render(self.request, template, {**shared, **context}, status=status)


def person(request: HttpRequest) -> Person:
    """Who asks; pages are only reached by somebody who signed in."""
    return cast("Person", request.user)


LOOKING = "looking"
"""Kept in the session: the case studies somebody looks at as others would, and as whom."""


def page_of(request: HttpRequest, case_id: Id) -> Page:
    """Open a case study for whoever asks, or refuse as the table of pages says."""
    who = person(request)
    row, standing = get_case(who, case_id)
    admit(request, standing.role)
    looking = request.session.get(LOOKING, {}).get(case_id)
    if looking and may(standing.role, Act.SHARE) and not _turns(request):
        standing = standing.as_seen_by(Looking(looking))
        if not may_see(request, standing.role):
            raise OnlyLooking
    return Page(
        request, STATES.of(load(row), standing), standing, row.version, row.archived is not None
    )


def _turns(request: HttpRequest) -> bool:
    """Whether it is the switch itself that was pressed."""
    return bool(request.resolver_match and request.resolver_match.url_name == "look")
