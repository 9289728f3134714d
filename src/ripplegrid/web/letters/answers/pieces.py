"""What somebody decides of one piece of evidence behind what they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ripplegrid.errors import NotYours
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord, Change, EditRecord
from ripplegrid.model.ids import derived_id
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.letters.holder import Holder


def pieces_of(holder: Holder) -> Mapping[Id, frozenset[Id]]:
    """The evidence behind what a holder said, and with which of their voices they said it."""
    found: dict[Id, set[Id]] = defaultdict(set)
    said: list[Telling | Claim] = [*holder.case.tellings.values(), *holder.case.claims.values()]
    for one in said:
        if one.voice in holder.ids:
            for evidence in one.evidence:
                found[evidence].add(one.voice)
    return {evidence: frozenset(voices) for evidence, voices in found.items()}


def stays_out(study: CaseStudy, voices: frozenset[Id], use: Use, evidence: Id) -> bool:
    """Whether one of these voices said no to this use of this very piece."""
    return any(not c.given for c in _answers(study, voices, use, evidence))


def decide_of(
    holder: Holder, evidence: Id, wanted: Mapping[Use, bool], *, wording: str, when: When
) -> Answered:
    """What a decision on one piece comes to. A yes takes back a no; without one it says nothing.

    A piece goes nowhere that the words it stands behind may not go, so there is nothing to allow
    that was not refused.
    """
    voices = pieces_of(holder).get(evidence)
    if not voices:
        raise NotYours(id=evidence)
    study, read = holder.study, (wording, when)
    changes = [
        change
        for use, given in wanted.items()
        if stays_out(study, voices, use, evidence) == given
        for change in _decided(study, (voices, use, evidence), given=given, as_read=read)
    ]
    return Answered(changes=tuple(changes), voice=min(voices))


def _decided(
    study: CaseStudy,
    of: tuple[frozenset[Id], Use, Id],
    *,
    given: bool,
    as_read: tuple[str, When],
) -> Iterator[Change]:
    (voices, use, evidence), (wording, when) = of, as_read
    answers = _answers(study, voices, use, evidence)
    for one in answers:
        if one.given != given:
            after = replace(one, given=given, wording=wording, when=when, noted_by="")
            yield EditRecord(one, after)
    if not given:
        for voice in sorted(voices - {one.voice for one in answers}):
            fresh = derived_id(voice, f"consent {use.value} of {evidence}")
            yield AddRecord(
                Consent(id=fresh, voice=voice, use=use, given=False, about=evidence,
                        wording=wording, when=when)
            )  # fmt: skip


def _answers(study: CaseStudy, voices: frozenset[Id], use: Use, evidence: Id) -> list[Consent]:
    every = study.consents.values()
    return [c for c in every if c.voice in voices and (c.use, c.about) == (use, evidence)]
