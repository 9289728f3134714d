"""Who says what: the voices behind an entry and behind a link, merged entries included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ripplegrid.model.account import Claim, Contribution, Entry, Evidence, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import Reading, VoiceCount, count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Effect, Stance


@dataclass(frozen=True, slots=True)
class Said:
    """A telling with its voice; ``of`` is the original entry when it was told of another one."""

    telling: Telling
    voice: Voice
    evidence: tuple[Evidence, ...]
    of: Entry | None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim with its voice and evidence."""

    claim: Claim
    voice: Voice
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A contribution seen from a page: both ends, its claims and whether voices differ on it."""

    contribution: Contribution
    source: Entry
    target: Entry
    claims: tuple[Claimed, ...]
    heads: VoiceCount
    disputed: bool
    joint_with: tuple[Entry, ...]


class Told:
    """A case study, indexed by what speaks of what. Build one for a page."""

    def __init__(self, case: CaseStudy) -> None:
        self.case = case
        self.reading = Reading(case)

    @cached_property
    def merged(self) -> Mapping[Id, tuple[Entry, ...]]:
        """For each entry, those merged into it, directly or through others."""
        found: dict[Id, list[Entry]] = defaultdict(list)
        for entry in self.case.entries.values():
            if entry.merged_into is not None:
                found[self.reading.spoken_for_by[entry.id]].append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def _tellings(self) -> Mapping[Id, list[Said]]:
        found: dict[Id, list[Said]] = defaultdict(list)
        for telling in self.case.tellings.values():
            speaker = self.reading.spoken_for_by[telling.entry]
            original = None if speaker == telling.entry else self.case.entries[telling.entry]
            voice = self.case.voices[telling.voice]
            said = Said(telling, voice, self.evidence(telling.evidence), original)
            found[speaker].append(said)
        for list_of in found.values():
            list_of.sort(key=_saying_first)
        return found

    def said(self, entry_id: Id) -> tuple[Said, ...]:
        """Everything told of an entry and of those merged into it, sayings before answers."""
        return tuple(self._tellings.get(entry_id, ()))

    def voices(self, entry_id: Id) -> tuple[Voice, ...]:
        """The voices that say an entry or agree with it, in the order in which they tell it."""
        told = [s.voice for s in self.said(entry_id)]
        by = [
            self.case.voices[e.by]
            for e in (self.case.entries[entry_id], *self.merged.get(entry_id, ()))
            if e.by is not None
        ]
        return tuple({v.id: v for v in (*by, *told)}.values())

    def disputed(self, entry_id: Id) -> bool:
        """Whether voices see this entry differently."""
        said = self.said(entry_id)
        if any(s.telling.stance in {Stance.DISAGREES, Stance.PARTLY} for s in said):
            return True
        return len(self.directions(entry_id)) > 1

    def directions(self, entry_id: Id) -> tuple[Direction, ...]:
        """The directions that voices gave, each once, in the order of the list of directions."""
        given = {s.telling.direction for s in self.said(entry_id)} - {Direction.NOT_SAID}
        return tuple(d for d in Direction if d in given)

    def evidence(self, ids: Iterable[Id]) -> tuple[Evidence, ...]:
        """Pieces of evidence, by title."""
        return tuple(sorted((self.case.evidence[i] for i in ids), key=lambda e: (e.title, e.id)))

    def evidence_of(self, entry_id: Id) -> tuple[Evidence, ...]:
        """The evidence that any telling of an entry names, each once."""
        found = {e.id: e for s in self.said(entry_id) for e in s.evidence}
        return self.evidence(found)

    @cached_property
    def links(self) -> Mapping[Id, Link]:
        """Every contribution between entries that stand on the grid."""
        claims: dict[Id, list[Claimed]] = defaultdict(list)
        for claim in self.case.claims.values():
            voice = self.case.voices[claim.voice]
            claims[claim.contribution].append(Claimed(claim, voice, self.evidence(claim.evidence)))
        return {c.id: self._link(c, claims.get(c.id, [])) for c in self.reading.contributions}

    def _link(self, contribution: Contribution, claims: list[Claimed]) -> Link:
        effects = {c.claim.effect or contribution.effect for c in claims} - {Effect.NOT_SAID}
        answers = {c.claim.stance for c in claims}
        return Link(
            contribution=contribution,
            source=self.case.entries[contribution.source],
            target=self.case.entries[contribution.target],
            claims=tuple(claims),
            heads=count_voices(c.voice for c in claims),
            disputed=len(effects) > 1 or bool(answers & {Stance.DISAGREES, Stance.PARTLY}),
            joint_with=self._joint(contribution),
        )

    def _joint(self, contribution: Contribution) -> tuple[Entry, ...]:
        if not contribution.joint:
            return ()
        group = self._groups.get((contribution.target, contribution.joint), [])
        return tuple(self.case.entries[c.source] for c in group if c.id != contribution.id)

    @cached_property
    def _groups(self) -> Mapping[tuple[Id, str], list[Contribution]]:
        found: dict[tuple[Id, str], list[Contribution]] = defaultdict(list)
        for c in self.case.contributions.values():
            found[c.target, c.joint].append(c)
        return found

    @cached_property
    def links_in(self) -> Mapping[Id, list[Link]]:
        """For each entry, the links that lead to it."""
        found: dict[Id, list[Link]] = defaultdict(list)
        for link in self.links.values():
            found[link.target.id].append(link)
        return found

    @cached_property
    def links_out(self) -> Mapping[Id, list[Link]]:
        """For each entry, the links that lead from it."""
        found: dict[Id, list[Link]] = defaultdict(list)
        for link in self.links.values():
            found[link.source.id].append(link)
        return found


def _saying_first(said: Said) -> tuple[int, str, str]:
    return (list(Stance).index(said.telling.stance), said.voice.name, said.telling.id)
