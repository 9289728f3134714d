"""Where leave stands: what of each voice may go where, what stays inside, and at whose wish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ripplegrid.disclosure.consent import Consents
from ripplegrid.disclosure.reader import Purpose, Reader, Role
from ripplegrid.disclosure.share import share, speaker, subjects
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import CheckBack, Consent, FollowUp
from ripplegrid.model.words import Use, VoiceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """For one purpose, how much of what was said may be used, in numbers.

    Attributes:
        said: how many things people said.
        goes: how many of them may be used.
        refused: how many stay because somebody said no.
        unasked: how many stay because nobody has asked yet.
        refusing: how many voices said no to something.
        waiting: how many voices have something of which nobody asked.
        along: how many stay because what they speak of, or rest on, stays.
    """

    said: int
    goes: int
    refused: int
    unasked: int
    refusing: int
    waiting: int
    along: int


def words(case: CaseStudy, voice: Id = "") -> Iterator[tuple[Id, Record]]:
    """What people said, and whose words it is; of one of them when a voice is given."""
    for record in case.records():
        if isinstance(record, Consent | CheckBack | FollowUp):
            continue
        whose = speaker(record)
        if whose is None or voice not in ("", whose):
            continue
        if case.voices[whose].kind is not VoiceKind.DOCUMENT:
            yield whose, record


def outgoing(case: CaseStudy, use: Purpose, voice: Id = "") -> Outgoing:
    """How much of what people said, or of what one voice said, may be put to a use now.

    Example:
        >>> from ripplegrid.model import About, CaseStudy
        >>> outgoing(CaseStudy(about=About(id="c", title="C")), Purpose.REPORT).said
        0
    """
    consents = Consents(case)
    there = {record.id for record in share(case, Reader(role=Role.FACILITATOR), use).records()}
    counts = dict.fromkeys(("said", "goes", "refused", "unasked", "along"), 0)
    refusing: set[Id] = set()
    waiting: set[Id] = set()
    for whose, record in words(case, voice):
        counts["said"] += 1
        if record.id in there:
            counts["goes"] += 1
            continue
        answer = consents.answer(whose, use.consent, record.id, *subjects(record))
        if answer is None and use.consent is not Use.WORKSHOP:
            counts["unasked"] += 1
            waiting.add(whose)
        elif answer is False:
            counts["refused"] += 1
            refusing.add(whose)
        else:
            counts["along"] += 1
    return Outgoing(refusing=len(refusing), waiting=len(waiting), **counts)
