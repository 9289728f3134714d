"""What each piece of evidence stands behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ripplegrid.model.account import Claim, Evidence, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Involvement, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.cases.shown.consents import how_known

Backed = Telling | Claim | Involvement


@dataclass(frozen=True, slots=True)
class Behind:
    """One thing that a piece stands behind; ``page`` is the name of the address that shows it."""

    record: Backed
    page: str
    at: tuple[Id, ...]
    said: str
    who: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence, what it stands behind, who speaks through it, and what leave stands.

    ``asked`` are the people with whose words it stands, who say what may be done with it; ``leave``
    what they said of it by itself, each with how that is known.
    """

    evidence: Evidence
    behind: tuple[Behind, ...]
    speaks: tuple[Voice, ...]
    asked: tuple[Voice, ...]
    leave: tuple[tuple[Consent, Voice, str], ...]


def backed(case: CaseStudy) -> Mapping[Id, Backed]:
    """Everything that evidence can stand behind, by its id."""
    return {**case.tellings, **case.claims, **case.involvements}


def pieces(case: CaseStudy) -> Mapping[Id, Piece]:
    """Every piece of evidence by its id."""
    behind: dict[Id, list[Behind]] = defaultdict(list)
    for record in backed(case).values():
        for one in record.evidence:
            behind[one].append(place(case, record))
    return {
        one.id: Piece(
            one,
            tuple(sorted(behind[one.id], key=lambda b: (b.page, b.said, b.who))),
            tuple(v for v in case.voices.values() if v.document == one.id),
            _asked(case, behind[one.id]),
            tuple(
                (c, case.voices[c.voice], how_known(c))
                for c in case.consents.values()
                if c.about == one.id
            ),
        )
        for one in case.evidence.values()
    }


def _asked(case: CaseStudy, behind: list[Behind]) -> tuple[Voice, ...]:
    voices = {case.voices[one.record.voice] for one in behind if one.record.voice}
    people = (v for v in voices if v.kind is not VoiceKind.DOCUMENT)
    return tuple(sorted(people, key=lambda v: (v.name.casefold(), v.id)))


def place(case: CaseStudy, record: Backed) -> Behind:
    """Where something stands that evidence can be behind, in the words of whoever said it."""
    if isinstance(record, Telling):
        said = case.entries[record.entry].text
        return Behind(record, "entry", (record.entry,), said, case.voices[record.voice].name)
    if isinstance(record, Claim):
        ends = (case.entries[record.source].text, case.entries[record.target].text)
        who = case.voices[record.voice].name
        return Behind(record, "link", (record.contribution,), " → ".join(ends), who)
    return Behind(record, "involvement", (), record.account or record.scale, "")


def listed(case: CaseStudy, _naming: Naming) -> Mapping[str, Any]:
    """What the list of all evidence needs besides the records."""
    return {"pieces": pieces(case)}
