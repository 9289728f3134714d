"""What stands behind the account: evidence, what outsiders confirm, what worked only together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony, bits
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import EvidenceKind, Stance, VoiceKind

YES = frozenset({Stance.SAYS, Stance.AGREES})
IN_PART = YES | {Stance.PARTLY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What people and papers from outside the team say of one entry or link.

    Attributes:
        about: the entry or contribution.
        voices: voices from outside that tell it.
        evidence: evidence from outside.
        answers: answers of outsiders who were asked and confirm it.
        partly: answers of those who confirm a part.
        against: answers of those who do not confirm it.
    """

    about: Id
    voices: tuple[Id, ...]
    evidence: tuple[Id, ...]
    answers: tuple[Id, ...]
    partly: tuple[Id, ...]
    against: tuple[Id, ...]

    @property
    def substantiated(self) -> bool:
        """Whether anything from outside confirms it in full."""
        return bool(self.voices or self.evidence or self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Something that needed several things together.

    Attributes:
        target: what came of them.
        sources: the things it needed.
        contributions: the links.
        voices: the voices that speak for every one of the links without reservation.
        part: the others who speak for some of them.
    """

    target: Id
    sources: tuple[Id, ...]
    contributions: tuple[Id, ...]
    voices: tuple[Id, ...]
    part: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFound:
    """The evidence of a case study.

    Attributes:
        by_kind: pieces of evidence of each kind.
        entries: entries with evidence behind them.
        contributions: links with evidence behind them.
        bare: impacts with nothing behind them but what people said: no evidence, no document
            that tells of them, and nothing from outside that confirms them.
        outside: entries and links that somebody or something from outside speaks to.
        joint: what worked only together.
    """

    by_kind: Mapping[EvidenceKind, int]
    entries: tuple[Id, ...]
    contributions: tuple[Id, ...]
    bare: tuple[Id, ...]
    outside: tuple[Outside, ...]
    joint: tuple[Joint, ...]

    @property
    def substantiated(self) -> tuple[Id, ...]:
        """The entries and links that somebody or something from outside confirms."""
        return tuple(found.about for found in self.outside if found.substantiated)


def evidence(case: CaseStudy, table: LinkTable, said: Testimony) -> EvidenceFound:
    """What stands behind the entries and links of a case study."""
    kinds = Counter(piece.kind for piece in case.evidence.values())
    told: dict[Id, list[Telling] | list[Claim]] = dict(
        zip(table.entries, said.tellings, strict=True)
    )
    for claims, links in zip(said.claims, table.pairs.links, strict=True):
        for link in links:
            found = table.contributions[link]
            told[found] = [claim for claim in claims if claim.contribution == found]
    backed = {about for about, made in told.items() if any(_evidence(made))}
    outside = tuple(_outside(case, table, said, told))
    firm = backed | {found.about for found in outside if found.substantiated}
    firm |= {about for about, made in told.items() if any(_in_a_document(case, made))}
    return EvidenceFound(
        by_kind={kind: kinds[kind] for kind in EvidenceKind},
        entries=tuple(entry for entry in table.entries if entry in backed),
        contributions=tuple(link for link in table.contributions if link in backed),
        bare=tuple(e for e in table.entries if case.entries[e].impact and e not in firm),
        outside=outside,
        joint=tuple(_joint(case, table, said)),
    )


def _evidence(made: Iterable[Telling | Claim], stances: frozenset[Stance] = IN_PART) -> list[Id]:
    return sorted({piece for one in made if one.stance in stances for piece in one.evidence})


def _in_a_document(case: CaseStudy, made: Iterable[Telling | Claim]) -> Iterator[Id]:
    """The documents that tell it."""
    for one in made:
        if one.stance in IN_PART and case.voices[one.voice].kind is VoiceKind.DOCUMENT:
            yield one.voice


def _outside(
    case: CaseStudy,
    table: LinkTable,
    said: Testimony,
    told: Mapping[Id, list[Telling] | list[Claim]],
) -> Iterator[Outside]:
    asked: dict[Id, list[tuple[Id, Stance]]] = {}
    for answer in case.substantiations.values():
        place = said.at.get(answer.about, -1)
        about = table.entries[place] if place >= 0 else answer.about
        asked.setdefault(about, []).append((answer.id, answer.stance))
    outsiders = {voice.id for voice in case.voices.values() if voice.outside}
    for about, made in told.items():
        answers = asked.get(about, [])
        found = Outside(
            about=about,
            voices=tuple(
                sorted({one.voice for one in made if one.voice in outsiders and one.stance in YES})
            ),
            evidence=tuple(p for p in _evidence(made, YES) if case.evidence[p].outside),
            answers=tuple(answer for answer, stance in answers if stance in YES),
            partly=tuple(answer for answer, stance in answers if stance is Stance.PARTLY),
            against=tuple(answer for answer, stance in answers if stance is Stance.DISAGREES),
        )
        if found.substantiated or found.partly or found.against:
            yield found


def _joint(case: CaseStudy, table: LinkTable, said: Testimony) -> Iterator[Joint]:
    groups: dict[tuple[int, str], list[int]] = {}
    for link, contribution in enumerate(table.contributions):
        group = case.contributions[contribution].joint
        if group:
            groups.setdefault((table.targets[link], group), []).append(link)
    for (target, _), links in groups.items():
        sources = sorted({table.sources[link] for link in links})
        if len(sources) < 2:
            continue
        voices, part = -1, 0
        for link in links:
            speaking = said.agrees[table.pairs.at[table.sources[link], target]]
            voices &= speaking
            part |= speaking
        yield Joint(
            target=table.entries[target],
            sources=table.name(sources),
            contributions=tuple(table.contributions[link] for link in links),
            voices=tuple(said.voices[place] for place in bits(voices)),
            part=tuple(said.voices[place] for place in bits(part & ~voices)),
        )
