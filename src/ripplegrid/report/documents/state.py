"""From which state of an account a document is made, and making it again from that state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, TypeVar

from ripplegrid.disclosure.leaving import without
from ripplegrid.disclosure.reader import Purpose, Reader
from ripplegrid.disclosure.share import share, speaker
from ripplegrid.exchange import native
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.attribution import stricter
from ripplegrid.model.case import TABLES, CaseStudy, table
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import FollowUp, Reflection
from ripplegrid.report.documents.parts import State

P = TypeVar("P", Contributor, Voice)


def state_of(case: CaseStudy, version: str = "") -> State:
    """The state of an account, as far as it may be told in a report.

    A digest of the rest would stand in a public document, and whoever knew nearly everything could
    try guesses at what was kept back until it fits.

    Args:
        case: the whole account, before anything is left out.
        version: what the state is called where it is kept.

    Example:
        >>> from ripplegrid.model.case import About
        >>> len(state_of(CaseStudy(about=About(id="c", title="C"))).digest)
        64
    """
    file = BytesIO()
    native.write(share(case, Reader(), Purpose.REPORT), file)
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


def as_let_now(then: Gathered, now: Gathered) -> Gathered:
    """A former synthesis file, less what is not let out any more in a newer one.

    Case studies in it hold no leave, so whatever of them is not in the newer file is left out, and
    so is every quotation that is not, and each case study that was taken back.

    Args:
        then: the synthesis and its case studies as they were.
        now: the same as they are let out today.
    """
    cases = {
        one: _let_now(case, now.cases[one]) for one, case in then.cases.items() if one in now.cases
    }
    return Gathered(then.synthesis, cases)


def _let_now(then: CaseStudy, now: CaseStudy) -> CaseStudy:
    gone = {(n, key) for n in TABLES for key in getattr(then, n) if key not in getattr(now, n)}
    left = without(then, gone)
    kept: dict[str, Any] = {
        "contributors": table(
            _as_private(one, now.contributors[one.id]) for one in left.contributors.values()
        ),
        "voices": table(_as_private(one, now.voices[one.id]) for one in left.voices.values()),
        "tellings": table(
            one if now.tellings[one.id].quotation else replace(one, quotation="")
            for one in left.tellings.values()
        ),
        "claims": table(
            one if now.claims[one.id].quotation else replace(one, quotation="")
            for one in left.claims.values()
        ),
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
