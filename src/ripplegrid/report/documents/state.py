"""From which state of an account a document is made, and making it again from that state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, TypeVar

from ripplegrid.disclosure.leaving import without
from ripplegrid.disclosure.share import speaker
from ripplegrid.exchange import native
from ripplegrid.model.attribution import stricter
from ripplegrid.model.case import TABLES, CaseStudy, table
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import FollowUp, Reflection
from ripplegrid.report.documents.parts import State

P = TypeVar("P", Contributor, Voice)


def state_of(case: CaseStudy, version: str = "") -> State:
    """The state of a whole account.

    Args:
        case: the whole account, before anything is left out.
        version: what the state is called where it is kept.

    Example:
        >>> from ripplegrid.model.case import About
        >>> len(state_of(CaseStudy(about=About(id="c", title="C"))).digest)
        64
    """
    file = BytesIO()
    native.write(case, file)
    return State(digest=hashlib.sha256(file.getvalue()).hexdigest(), version=version)


def as_allowed_now(then: CaseStudy, now: CaseStudy) -> CaseStudy:
    """A former state of an account, less what was withdrawn since.

    Leave counts as it is given today, and nobody is named more openly than today. What somebody
    took out of the account since, or who left it, is not told again.

    Args:
        then: the whole account as it was.
        now: the whole account as it is.
    """
    left = without(then, set(_withdrawn(then, now)))
    everything = {record.id for record in left.records()}
    leave = [
        consent
        for consent in now.consents.values()
        if consent.voice in left.voices and (consent.about or then.id) in everything
    ]
    people = {c.id: _as_private(c, now.contributors[c.id]) for c in left.contributors.values()}
    voices = {v.id: _as_private(v, now.voices[v.id]) for v in left.voices.values()}
    kept: dict[str, Any] = {
        "consents": table(leave),
        "contributors": table(people.values()),
        "voices": table(voices.values()),
    }
    return replace(left, **kept)


def _withdrawn(then: CaseStudy, now: CaseStudy) -> Iterator[tuple[str, Id]]:
    for name in TABLES:
        rows: dict[Id, Record] = getattr(then, name)
        for key, record in rows.items():
            if key not in getattr(now, name) and _somebodys(record):
                yield name, key


def _somebodys(record: Record) -> bool:
    """Whether a record is somebody, or holds somebody's words."""
    if isinstance(record, Reflection | FollowUp):
        return record.contributor is not None
    return isinstance(record, Contributor | Voice) or speaker(record) is not None


def _as_private(then: P, now: P) -> P:
    """The person or voice as they were, or as they are where they are named less openly now."""
    if stricter(then.attribution, now.attribution) is then.attribution:
        return then
    if isinstance(now, Voice) and isinstance(then, Voice) and then.contributor is None:
        return replace(now, contributor=None)
    return now
