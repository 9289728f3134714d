"""Acts on evidence: what a piece stands behind."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.errors import MissingRecord
from ripplegrid.model.account import Claim, Evidence, Telling
from ripplegrid.model.case import WHAT
from ripplegrid.model.changes import AttachEvidence, DetachEvidence
from ripplegrid.model.draft import Draft
from ripplegrid.model.people import Involvement
from ripplegrid.model.record import Id

BACKED = ("tellings", "claims", "involvements")
"""The tables whose records say what stands behind them."""


def attach_evidence(draft: Draft, change: AttachEvidence) -> None:
    """Let the evidence stand behind every one of the records; elsewhere nothing changes."""
    if change.new is not None:
        draft.add(change.new)
    piece = draft.need(Evidence, change.evidence)
    for record_id in sorted(change.behind):
        record = _backed(draft, record_id)
        draft.put(replace(record, evidence=record.evidence | {piece.id}))


def detach_evidence(draft: Draft, change: DetachEvidence) -> None:
    """Take the evidence away from behind every one of the records."""
    for record_id in sorted(change.behind):
        record = _backed(draft, record_id)
        draft.put(replace(record, evidence=record.evidence - {change.evidence}))


def _backed(draft: Draft, record_id: Id) -> Telling | Claim | Involvement:
    for table in BACKED:
        record = draft.get(table, record_id)
        if isinstance(record, Telling | Claim | Involvement):
            return record
    raise MissingRecord(what=WHAT["tellings"], id=record_id)
