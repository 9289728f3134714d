"""What a case study was before: what came between two of its states, and states with names."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.db.models.functions import TruncDate
from django.utils import timezone

from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.record import Id, Record
from ripplegrid.web.cases.codec import read_delta
from ripplegrid.web.cases.models import ChangeRecord, Snapshot

MOST_DAYS = 60
NAMED = frozenset({"voices", "contributors", "power_notes"})
"""The tables in which people say how, or by whom, they are seen."""


@dataclass(frozen=True, slots=True)
class State:
    """A state somebody may ask for: after which change, and what it is called or when it was."""

    number: int
    name: str = ""
    day: date | None = None
    made: datetime | None = None
    id: str = ""


def between(case_id: Id, earlier: int, later: int) -> Delta:
    """All that differs between the states after two changes, each record once.

    What was erased since is not told: of such a record nothing is known any more.
    """
    first: dict[tuple[str, Id], Record | None] = {}
    last: dict[tuple[str, Id], Record | None] = {}
    changes = ChangeRecord.objects.filter(case_id=case_id, number__gt=earlier, number__lte=later)
    payloads = changes.order_by("number").values_list("payload", "touched")
    erased: set[tuple[str, Id]] = set()
    for payload, touched in payloads.iterator(200):
        if payload is None:
            erased.update((table, one) for table, ids in touched.items() for one in ids)
            continue
        for edit in read_delta(json.loads(payload)["delta"]).edits:
            first.setdefault((edit.table, edit.id), edit.before)
            last[edit.table, edit.id] = edit.after
    return Delta(
        tuple(
            Edit(key[0], first[key], after)
            for key, after in last.items()
            if first[key] != after and key not in erased
        )
    )


def last_named(case_id: Id, earlier: int, later: int) -> dict[tuple[str, Id], Record]:
    """How each of ``NAMED`` that was removed between two states stood when it was removed last."""
    changes = ChangeRecord.objects.filter(case_id=case_id, number__gt=earlier, number__lte=later)
    payloads = changes.exclude(payload=None).order_by("number").values_list("payload", flat=True)
    found: dict[tuple[str, Id], Record] = {}
    for payload in payloads.iterator(200):
        for edit in read_delta(json.loads(payload or "{}")["delta"]).edits:
            if edit.table in NAMED and edit.before is not None:
                found[edit.table, edit.id] = edit.before if edit.after is None else edit.after
    return found


def named_states(case_id: Id) -> list[State]:
    """The states that were given a name, newest first."""
    found = Snapshot.objects.filter(case_id=case_id).order_by("-number", "-made")
    return [State(s.number, name=s.name, made=s.made, id=str(s.pk)) for s in found]


def days(case_id: Id) -> list[State]:
    """The last days on which something changed, newest first, each as it ended."""
    changes = ChangeRecord.objects.filter(case_id=case_id)
    by_day = changes.annotate(day=TruncDate("at")).values("day")
    last = by_day.annotate(last=Max("number")).order_by("-day")[:MOST_DAYS]
    return [State(one["last"], day=one["day"]) for one in last]


def day_of(case_id: Id, number: int) -> date | None:
    """The day of a change, which is that of the state after it."""
    at = ChangeRecord.objects.filter(case_id=case_id, number=number).values_list("at", flat=True)
    found = at.first()
    return timezone.localdate(found) if found else None
