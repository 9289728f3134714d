"""Emergence: what shows only when levels, people or separate accounts are put together.

It is shown, never scored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ripplegrid.analysis.clusters import Components, strongly_connected
from ripplegrid.analysis.levels import gathered
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony, bits
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An outcome where chains from three or more stakeholder types meet."""

    outcome: Id
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """An outcome that the merged account reaches from processes from which no single one does."""

    outcome: Id
    sources: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergence:
    """What appears only together.

    Attributes:
        loops: loops that cross levels, as their entries.
        meetings: outcomes where chains from three or more stakeholder types meet: voices of that
            type tell some entry that leads to the outcome.
        together: outcomes that the accounts of several voices reach only when put together.
    """

    loops: tuple[tuple[Id, ...], ...]
    meetings: tuple[Meeting, ...]
    together: tuple[Together, ...]


def meetings(
    case: CaseStudy, table: LinkTable, said: Testimony, known: Components, ends: Iterable[int]
) -> tuple[Meeting, ...]:
    """The outcomes that entries told by three or more stakeholder types lead to."""
    names = sorted({kind for voice in case.voices for kind in said.reading.types_of(voice)})
    bit = {name: 1 << place for place, name in enumerate(names)}
    of_voice = {
        voice: sum(bit[kind] for kind in said.reading.types_of(voice)) for voice in case.voices
    }
    marks = []
    for entry, tellings in zip(table.entries, said.tellings, strict=True):
        by = case.entries[entry].by
        mask = of_voice[by] if by else 0
        for telling in tellings:
            if telling.stance is not Stance.DISAGREES:
                mask |= of_voice[telling.voice]
        marks.append(mask)
    upstream = gathered(table.before, marks, known, backwards=True)
    return tuple(
        Meeting(outcome=table.entries[end], types=tuple(names[i] for i in bits(upstream[end])))
        for end in ends
        if upstream[end].bit_count() >= 3
    )


def together(
    table: LinkTable, said: Testimony, starts: Sequence[int], ends: Iterable[int]
) -> tuple[Together, ...]:
    """The outcomes that all accounts together reach from processes no single one reaches them from.

    A voice's own account is the links it says itself, between the entries it said them of.
    """
    marks = [0] * len(table)
    for start in starts:
        marks[start] = 1 << start
    merged = _merged(table, said, marks)
    alone = _alone(said, marks)
    found = []
    for end in ends:
        only = merged[end] & ~alone.get(end, 0)
        if only:
            found.append(Together(outcome=table.entries[end], sources=table.name(bits(only))))
    return tuple(found)


def _merged(table: LinkTable, said: Testimony, marks: Sequence[int]) -> list[int]:
    """The starts upstream of each entry, over the links that some voice says."""
    before: list[list[int]] = [[] for _ in range(len(table))]
    after: list[list[int]] = [[] for _ in range(len(table))]
    pairs = table.pairs
    for pair, voices in enumerate(said.says):
        if voices:
            before[pairs.targets[pair]].append(pairs.sources[pair])
            after[pairs.sources[pair]].append(pairs.targets[pair])
    of = strongly_connected(after)
    members: list[list[int]] = [[] for _ in range(max(of, default=-1) + 1)]
    for place, component in enumerate(of):
        members[component].append(place)
    return gathered(before, marks, Components(of, members), backwards=True)


def _alone(said: Testimony, marks: Sequence[int]) -> dict[int, int]:
    """The starts from which some single voice's own links reach each entry."""
    own: dict[Id, dict[Id, set[Id]]] = {}
    for claims in said.claims:
        for claim in claims:
            if claim.stance is Stance.SAYS:
                links = own.setdefault(claim.voice, {})
                links.setdefault(claim.source, set()).add(claim.target)
    found: dict[int, int] = {}
    for links in own.values():
        for start in links:
            place = said.at.get(start, -1)
            if place < 0 or not marks[place]:
                continue
            seen, edge = set(), [start]
            while edge:
                edge = [t for here in edge for t in links.get(here, ()) if t not in seen]
                seen.update(edge)
            for entry in seen:
                end = said.at.get(entry, -1)
                if end >= 0 and end != place:
                    found[end] = found.get(end, 0) | marks[place]
    return found
