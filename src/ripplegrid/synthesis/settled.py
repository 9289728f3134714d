"""The codings that count: what people settled, else what the coders of a unit agree on.

Nothing is chosen for anybody. Where coders differ and nobody settled it, what they agree on counts
and the rest stands apart; where one coder looked alone, theirs counts and is told to be one's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ripplegrid.model.coding import Coding, CodingRound, Settlement, Unit
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.codings import Codings, Put, as_one, codings_of, same_words


class Why(StrEnum):
    """Why a coding counts."""

    SETTLED = "settled"
    AGREED = "agreed"
    ALONE = "alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """One coding that counts.

    Attributes:
        coding: the coding; of a settlement, one made of it, by the first of those who settled it.
        why: why it counts.
        behind: the ids of the codings it comes from, or of the settlement.
    """

    coding: Coding
    why: Why
    behind: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A unit that coders see differently, and that nobody settled yet.

    Attributes:
        round: the round; None for codings that belong to none.
        unit: the unit.
        said: what each coder said.
    """

    round: Id | None
    unit: Unit
    said: Mapping[Id, frozenset[Put]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What counts, why, and what does not yet.

    Attributes:
        counting: the codings that count.
        differing: the units that wait for people to settle them.
    """

    counting: tuple[Counting, ...]
    differing: tuple[Differing, ...]

    @property
    def codings(self) -> tuple[Coding, ...]:
        """The codings that count, as patterns take them."""
        return tuple(one.coding for one in self.counting)

    def of(self, why: Why) -> tuple[Counting, ...]:
        """Those that count for this reason."""
        return tuple(one for one in self.counting if one.why is why)


def settled(synthesis: Synthesis, rounds: Iterable[Id] | None = None) -> Settled:
    """The codings that count after settlement.

    A unit that was coded again, in a round opened later with another version of the same codebook,
    counts as it was coded there. Rounds that are not opened count for nothing, one's own included.

    Args:
        synthesis: the synthesis.
        rounds: the rounds to ask; without it every opened one, and codings that belong to none.
    """
    wanted = _opened(synthesis, None if rounds is None else set(rounds))
    counting: list[Counting] = []
    differing: list[Differing] = []
    taken: set[tuple[str, Unit]] = set()
    for line, round_id in wanted:
        found = codings_of(synthesis, round_id)
        decided = _decided(synthesis, round_id)
        for unit in sorted(found.said.keys() | decided.keys()):
            if (line, unit) in taken:
                continue
            taken.add((line, unit))
            if unit in decided:
                counting += _from_settlement(decided[unit], round_id)
                continue
            counting += _from_coders(found, unit)
            if found.differ(unit):
                differing.append(Differing(round=round_id, unit=unit, said=found.said[unit]))
    return Settled(
        counting=tuple(sorted(counting, key=lambda one: (one.coding.unit, one.coding.id))),
        differing=tuple(differing),
    )


def _opened(synthesis: Synthesis, wanted: set[Id] | None) -> list[tuple[str, Id | None]]:
    """The rounds that count, the one opened last first, with the codebook they coded with."""
    rounds = [
        one
        for one in synthesis.coding_rounds.values()
        if one.opened is not None and (wanted is None or one.id in wanted)
    ]
    rounds.sort(key=lambda one: _when(synthesis, one), reverse=True)
    found: list[tuple[str, Id | None]] = [
        (synthesis.codebooks[one.codebook].title, one.id) for one in rounds
    ]
    return [*found, ("", None)] if wanted is None else found


def _when(synthesis: Synthesis, one: CodingRound) -> tuple[date, int, Id]:
    assert one.opened is not None
    when = one.opened.latest or one.opened.earliest or date.min
    return when, synthesis.codebooks[one.codebook].version, one.id


def _decided(synthesis: Synthesis, round_id: Id | None) -> dict[Unit, Settlement]:
    same = same_words(synthesis.passages.values())
    return {
        as_one(one.unit, same): one
        for one in synthesis.settlements.values()
        if one.round == round_id
    }


def _from_settlement(one: Settlement, round_id: Id | None) -> Iterator[Counting]:
    puts = {(theme, False) for theme in one.themes} | {(theme, True) for theme in one.against}
    who = min(one.people)
    for theme, against in sorted(puts):
        coding = Coding(
            id=f"{one.id}/{theme}" + ("/against" if against else ""),
            coder=who,
            theme=theme,
            case=one.case,
            entry=one.entry,
            contribution=one.contribution,
            passage=one.passage,
            round=round_id,
            against=against,
            memo=one.why,
            when=one.when,
        )
        yield Counting(coding=coding, why=Why.SETTLED, behind=(one.id,))


def _from_coders(found: Codings, unit: Unit) -> Iterator[Counting]:
    said = found.said[unit]
    why = Why.AGREED if len(said) > 1 else Why.ALONE
    for put in sorted(frozenset.intersection(*said.values())):
        codings = [found.behind[unit, who, put] for who in said]
        behind = tuple(sorted(one.id for one in codings))
        yield Counting(coding=min(codings, key=lambda one: one.id), why=why, behind=behind)
