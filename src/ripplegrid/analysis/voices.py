"""Who speaks, from which side, and where people see the same thing differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony, effect_of
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Effect, Stance, VoiceKind

UNJUDGED = "not judged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The voices of one stakeholder type; people and anonymous posts are never added up."""

    people: tuple[Id, ...] = ()
    documents: tuple[Id, ...] = ()
    anonymous: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What one voice spoke of: entries it tells, links it speaks for."""

    entries: tuple[Id, ...]
    contributions: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An entry or a link that voices see differently.

    Attributes:
        about: the entry or contribution.
        positions: what is said of it, in the words of the method, and by whom.
    """

    about: Id
    positions: Mapping[str, tuple[Id, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesFound:
    """Who says so, and who sees it differently.

    Attributes:
        kinds: the voices that say anything, by kind.
        types: the same by stakeholder type.
        outside: those that speak from outside the team.
        spoken: what each voice spoke of.
        silent: voices that are listed but say nothing.
        entries: entries told differently: somebody disagrees, or the directions differ.
        contributions: links told differently: somebody disagrees or agrees only in part, or
            the effects differ.
    """

    kinds: Side
    types: Mapping[str, Side]
    outside: tuple[Id, ...]
    spoken: Mapping[Id, Spoken]
    silent: tuple[Id, ...]
    entries: tuple[Difference, ...]
    contributions: tuple[Difference, ...]


def voices(case: CaseStudy, table: LinkTable, said: Testimony) -> VoicesFound:
    """Who speaks of what, and where they differ."""
    spoken = _spoken(table, said)
    speaking = [voice for voice in case.voices if voice in spoken]
    sides: dict[str, list[Id]] = {}
    for voice in speaking:
        for kind in sorted(said.reading.types_of(voice)):
            sides.setdefault(kind, []).append(voice)
    return VoicesFound(
        kinds=_side(case, speaking),
        types={kind: _side(case, sides[kind]) for kind in sorted(sides)},
        outside=tuple(voice for voice in speaking if case.voices[voice].outside),
        spoken=spoken,
        silent=tuple(voice for voice in case.voices if voice not in spoken),
        entries=tuple(_entries(table, said)),
        contributions=tuple(_contributions(case, said)),
    )


def _side(case: CaseStudy, speaking: list[Id]) -> Side:
    of = {
        kind: tuple(voice for voice in speaking if case.voices[voice].kind is kind)
        for kind in VoiceKind
    }
    return Side(
        people=of[VoiceKind.PERSON],
        documents=of[VoiceKind.DOCUMENT],
        anonymous=of[VoiceKind.ANONYMOUS],
    )


def _spoken(table: LinkTable, said: Testimony) -> dict[Id, Spoken]:
    entries: dict[Id, dict[Id, None]] = {}
    links: dict[Id, dict[Id, None]] = {}
    for entry, tellings in zip(table.entries, said.tellings, strict=True):
        for telling in tellings:
            entries.setdefault(telling.voice, {})[entry] = None
    for claims in said.claims:
        for claim in claims:
            links.setdefault(claim.voice, {})[claim.contribution] = None
    return {
        voice: Spoken(
            entries=tuple(entries.get(voice, ())), contributions=tuple(links.get(voice, ()))
        )
        for voice in said.voices
        if voice in entries or voice in links
    }


def _entries(table: LinkTable, said: Testimony) -> Iterator[Difference]:
    for entry, tellings in zip(table.entries, said.tellings, strict=True):
        positions: dict[str, list[Id]] = {}
        for telling in tellings:
            for word in _of_entry(telling):
                positions.setdefault(word, []).append(telling.voice)
        if _differ(positions):
            yield Difference(about=entry, positions=_kept(positions))


def _differ(positions: Mapping[str, list[Id]]) -> bool:
    """Whether judgements differ; to judge and to leave it unjudged is no difference."""
    judged = set(positions) - {UNJUDGED}
    doubted = judged & {Stance.DISAGREES.value, Stance.PARTLY.value}
    return len(judged) > 1 or bool(doubted and len(positions) > 1)


def _of_entry(telling: Telling) -> Iterator[str]:
    if telling.stance is Stance.DISAGREES:
        yield Stance.DISAGREES.value
        return
    if telling.direction is not Direction.NOT_SAID:
        yield telling.direction.value
    elif telling.stance is not Stance.PARTLY:
        yield UNJUDGED
    if telling.stance is Stance.PARTLY:
        yield Stance.PARTLY.value


def _contributions(case: CaseStudy, said: Testimony) -> Iterator[Difference]:
    for claims, disputed in zip(said.claims, said.disputed, strict=True):
        halved = len({c.voice for c in claims}) > 1 and any(
            claim.stance is Stance.PARTLY for claim in claims
        )
        if not (disputed or halved):
            continue
        positions: dict[str, list[Id]] = {}
        for claim in claims:
            positions.setdefault(_of_link(case, claim), []).append(claim.voice)
        yield Difference(about=claims[0].contribution, positions=_kept(positions))


def _of_link(case: CaseStudy, claim: Claim) -> str:
    if claim.stance in {Stance.DISAGREES, Stance.PARTLY}:
        return claim.stance.value
    effect = effect_of(case, claim)
    return UNJUDGED if effect is Effect.NOT_SAID else effect.value


def _kept(positions: dict[str, list[Id]]) -> dict[str, tuple[Id, ...]]:
    return {word: tuple(dict.fromkeys(positions[word])) for word in sorted(positions)}
