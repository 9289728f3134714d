"""Who says what of which entry and which link, by position and as sets of voices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ripplegrid.analysis.links import LinkTable, positions
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect, Stance


@dataclass(frozen=True, slots=True)
class Testimony:
    """The tellings and claims of a case study, gathered where they are shown.

    A set of voices is a number whose bits are the positions of the voices.

    Attributes:
        reading: the case study with its merges followed.
        voices: the ids of the voices, by position.
        at: the position of the shown entry that speaks for each entry, merged ones included.
        tellings: for each entry, what is told of it and of the entries merged into it.
        claims: for each pair of the table, what is claimed of its links.
        says: for each pair, the voices that say it.
        agrees: for each pair, the voices that say it or agree with those who do.
        supports: for each pair, the voices that say it, agree or partly agree.
        against: for each pair, the voices that disagree.
        testimonies: for each pair, how many claims support it.
        disputed: for each pair, whether voices differ on what the one did to the other.
        merged: the positions that speak for more than one entry.
        names: sets of voices that were named before.
    """

    reading: Reading
    voices: tuple[Id, ...]
    at: dict[Id, int]
    tellings: list[list[Telling]]
    claims: list[list[Claim]]
    says: list[int]
    agrees: list[int]
    supports: list[int]
    against: list[int]
    testimonies: list[int]
    disputed: list[bool]
    merged: frozenset[int]
    names: dict[int, tuple[Id, ...]] = field(default_factory=dict, repr=False)

    def named(self, mask: int) -> tuple[Id, ...]:
        """The ids of a set of voices."""
        found = self.names.get(mask)
        if found is None:
            found = self.names[mask] = tuple([self.voices[place] for place in bits(mask)])
        return found


def bits(mask: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def gather(case: CaseStudy, table: LinkTable, reading: Reading | None = None) -> Testimony:
    """Gather what the voices of a case study say, by the positions of its table."""
    read = reading or Reading(case)
    at = positions(read)
    pair_of = {
        table.contributions[link]: pair
        for pair, links in enumerate(table.pairs.links)
        for link in links
    }
    voice_at = {voice: place for place, voice in enumerate(case.voices)}
    tellings: list[list[Telling]] = [[] for _ in range(len(table))]
    for telling in case.tellings.values():
        place = at.get(telling.entry, -1)
        if place >= 0:
            tellings[place].append(telling)
    claims: list[list[Claim]] = [[] for _ in range(len(table.pairs))]
    for claim in case.claims.values():
        pair = pair_of.get(claim.contribution, -1)
        if pair >= 0:
            claims[pair].append(claim)
    masks = [_masks(made, voice_at) for made in claims]
    spoken_for = Counter(at.values())
    return Testimony(
        reading=read,
        voices=tuple(case.voices),
        at=at,
        tellings=tellings,
        claims=claims,
        says=[mask[0] for mask in masks],
        agrees=[mask[0] | mask[1] for mask in masks],
        supports=[mask[0] | mask[1] | mask[2] for mask in masks],
        against=[mask[3] for mask in masks],
        testimonies=[sum(c.stance is not Stance.DISAGREES for c in made) for made in claims],
        disputed=[
            bool(mask[3]) or (len(made) > 1 and _differ(case, made))
            for mask, made in zip(masks, claims, strict=True)
        ],
        merged=frozenset(place for place, number in spoken_for.items() if number > 1),
    )


STANCES = (Stance.SAYS, Stance.AGREES, Stance.PARTLY, Stance.DISAGREES)


def _masks(claims: Iterable[Claim], voice_at: dict[Id, int]) -> list[int]:
    """The voices that take each stance, in the order of ``STANCES``."""
    masks = [0, 0, 0, 0]
    for claim in claims:
        masks[STANCES.index(claim.stance)] |= 1 << voice_at[claim.voice]
    return masks


def effect_of(case: CaseStudy, claim: Claim) -> Effect:
    """The effect a claim speaks of: its own, or that of the contribution it is about."""
    return claim.effect or case.contributions[claim.contribution].effect


def _differ(case: CaseStudy, claims: Iterable[Claim]) -> bool:
    effects = {effect_of(case, claim) for claim in claims}
    effects.discard(Effect.NOT_SAID)
    return len(effects) > 1
