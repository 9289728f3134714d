"""What somebody outside the team is shown: one statement and what rests behind it, no more.

Only what those who said it let outside the team; names only of those who gave leave.
"""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.model.account import Claim, Entry, Evidence, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.web.cases.shown.told import Claimed, Said, Told


@dataclass(frozen=True, slots=True)
class Behind:
    """What somebody told of a statement, and the name they are given outside the team."""

    made: Telling | Claim
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement: an entry, a link with its two ends, or a piece of evidence.

    ``behind`` is what was told of it, ``evidence`` what shows it, ``shows`` what a piece of
    evidence stands behind.
    """

    text: str
    target: str = ""
    effect: Effect | None = None
    piece: Evidence | None = None
    behind: tuple[Behind, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    shows: tuple[Entry, ...] = ()


def statement(study: CaseStudy, about: Id) -> Statement | None:
    """What may be shown of one record outside the team; None when it may not be shown at all."""
    case = share(study, Reader(), Purpose.REPORT)
    told = Told(case)
    if about in told.links:
        link = told.links[about]
        return Statement(
            text=link.source.text,
            target=link.target.text,
            effect=link.contribution.effect,
            behind=tuple(Behind(one.claim, one.voice.name) for one in link.claims),
            evidence=_each(link.claims),
        )
    if about in case.entries:
        said = told.said(about)
        return Statement(
            text=case.entries[about].text,
            behind=tuple(Behind(one.telling, one.voice.name) for one in said),
            evidence=_each(said),
        )
    if about in case.evidence:
        return _piece(told, case.evidence[about])
    return None


def in_words(study: CaseStudy, about: Id) -> str:
    """A statement in one line, for those who manage links."""
    if about in study.contributions:
        link = study.contributions[about]
        return f"{study.entries[link.source].text} → {study.entries[link.target].text}"
    found = study.entries.get(about) or study.evidence.get(about)
    return (found.text if isinstance(found, Entry) else found.title) if found else ""


def _piece(told: Told, piece: Evidence) -> Statement:
    case = told.case
    shown = {
        told.reading.spoken_for_by[t.entry]
        for t in case.tellings.values()
        if piece.id in t.evidence
    }
    entries = (case.entries[e] for e in sorted(shown))
    return Statement(text=piece.title, piece=piece, shows=tuple(e for e in entries if e.shown))


def _each(behind: tuple[Said, ...] | tuple[Claimed, ...]) -> tuple[Evidence, ...]:
    return tuple({e.id: e for one in behind for e in one.evidence}.values())
