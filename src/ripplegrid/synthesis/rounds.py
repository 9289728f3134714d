"""Each round of coding as a report tells it: who coded, how far they agree, what was settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ripplegrid.agreement import Comparison, How, Scale, compare
from ripplegrid.model.coding import Codebook, Coder, CodingRound, Settlement
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.codings import Codings, as_one, codings_of, ratings_of, same_words
from ripplegrid.synthesis.settled import Differing


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRound:
    """One round of coding.

    Attributes:
        round: the round; None for codings that belong to none.
        codebook: the version of the codebook it coded with.
        coders: who coded in it.
        units: how many units somebody looked at.
        shared: how many of them two or more coders looked at.
        agreement: the figures; None while it is not open, or where nothing was coded by two.
        settlements: what people settled, with the reasons.
        decided: how many of the units seen differently were settled.
        differing: the units that are seen differently and wait to be settled.
    """

    round: CodingRound | None
    codebook: Codebook | None
    coders: tuple[Coder, ...]
    units: int
    shared: int
    agreement: Comparison | None
    settlements: tuple[Settlement, ...]
    decided: int
    differing: tuple[Differing, ...]

    @property
    def open(self) -> bool:
        """Whether its codings lie side by side."""
        return self.round is None or self.round.opened is not None


def rounds(synthesis: Synthesis, *, times: int | None = None) -> tuple[OneRound, ...]:
    """Every round, those opened first in the order of their opening, then those still blind.

    Args:
        synthesis: the synthesis, as the reader may see it.
        times: how often units are drawn for the intervals of agreement; 0 for none.
    """
    ordered = sorted(synthesis.coding_rounds.values(), key=_order)
    found = [one_round(synthesis, one, times=times) for one in ordered]
    loose = codings_of(synthesis, None)
    return (*found, _told(synthesis, None, loose, times)) if loose.said else tuple(found)


def one_round(synthesis: Synthesis, which: CodingRound, *, times: int | None = None) -> OneRound:
    """One round of a synthesis."""
    return _told(synthesis, which, codings_of(synthesis, which.id), times)


def _order(one: CodingRound) -> tuple[bool, date, str, Id]:
    opened = one.opened
    day = (opened.earliest or opened.latest or date.min) if opened else date.max
    return opened is None, day, one.title, one.id


def _told(
    synthesis: Synthesis, which: CodingRound | None, found: Codings, times: int | None
) -> OneRound:
    is_open = which is None or which.opened is not None
    round_id = which.id if which else None
    same = same_words(synthesis.passages.values())
    settlements = [one for one in synthesis.settlements.values() if one.round == round_id]
    decided = {as_one(one.unit, same) for one in settlements}
    differing = [unit for unit in found.said if is_open and found.differ(unit)]
    both = sum(len(said) > 1 for said in found.said.values())
    return OneRound(
        round=which,
        codebook=synthesis.codebooks.get(which.codebook) if which else None,
        coders=_named(synthesis, found.coders),
        units=len(found.said),
        shared=both,
        agreement=_agreement(synthesis, found, times) if is_open and both else None,
        settlements=tuple(settlements),
        decided=sum(unit in decided for unit in differing),
        differing=tuple(
            Differing(round=round_id, unit=unit, said=found.said[unit])
            for unit in differing
            if unit not in decided
        ),
    )


def _agreement(synthesis: Synthesis, found: Codings, times: int | None) -> Comparison:
    ratings = ratings_of(synthesis, found)
    return compare(ratings, None if times is None else How(scale=Scale.SETS, times=times))


def _named(synthesis: Synthesis, coders: Iterable[Id]) -> tuple[Coder, ...]:
    return tuple(synthesis.coders[one] for one in coders if one in synthesis.coders)
