"""Appending to the chain of changes, and knowing a change that was sent before."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from ripplegrid.errors import RepeatedChange
from ripplegrid.model.delta import Delta
from ripplegrid.model.record import Id
from ripplegrid.model.record import Record as ModelRecord
from ripplegrid.model.registers import PowerNote, TensionNote
from ripplegrid.model.words import Audience
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.chain import link_digest, payload_digest
from ripplegrid.web.cases.codec import canonical, delta_values
from ripplegrid.web.cases.models import Case, ChangeRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is about to be written down as one change.

    Somebody without an account has no ``actor``: then ``by`` says who it was, or ``voice`` is the
    voice they spoke with, which the history names as it is named by the time it is read.
    """

    kind: str
    change: Mapping[str, Any]
    delta: Delta
    actor: Person | None
    change_id: UUID
    by: str = ""
    voice: Id = ""


def append(case: Case, writing: Writing) -> ChangeRecord:
    """Write the next change of a case study that the caller holds locked."""
    payload = canonical(
        {
            "by": writing.actor.shown if writing.actor else writing.by,
            "change": writing.change,
            "delta": delta_values(writing.delta),
        }
        | ({"account": str(writing.actor.pk)} if writing.actor else {"voice": writing.voice})
    )
    salt = secrets.token_hex(16)
    record = ChangeRecord(
        case=case, number=case.version + 1, change_id=writing.change_id, kind=writing.kind,
        at=timezone.now(), person=writing.actor, payload=payload, salt=salt,
        payload_digest=payload_digest(salt, payload), touched=touched(writing.delta),
    )  # fmt: skip
    record.digest = link_digest(case.head, record)
    record.save(force_insert=True)
    case.version, case.head = record.number, record.digest
    return record


def repeated(
    case: Case, change_id: UUID | None, *, actor: Person, change: Mapping[str, Any]
) -> ChangeRecord | None:
    """The record of this very change if it was done before; None if it is new."""
    if change_id is None:
        return None
    record = ChangeRecord.objects.filter(case=case, change_id=change_id).first()
    if record is None:
        return None
    same = record.payload is not None and json.loads(record.payload)["change"] == change
    if not same or record.person_id != actor.pk:
        raise RepeatedChange
    return record


def touched(delta: Delta) -> dict[str, list[str]]:
    """The ids, by table, that every reader of the case study may hear of on the feed."""
    ids: dict[str, list[str]] = {}
    for edit in delta.edits:
        if _for_all(edit.before) and _for_all(edit.after):
            ids.setdefault(edit.table, []).append(edit.id)
    return ids


def _for_all(record: ModelRecord | None) -> bool:
    if isinstance(record, TensionNote):
        return False
    if isinstance(record, PowerNote):
        return record.audience in {Audience.TEAM, Audience.EVERYONE}
    return True
