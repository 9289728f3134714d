"""Who looked across case studies, and which parts of the work they did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ripplegrid.model.coding import Coder
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis


class Did(StrEnum):
    """A part of the work."""

    PROPOSED = "proposed"
    PLACED = "placed"
    CHOSE = "chose"
    CODED = "coded"
    VERIFIED = "verified"
    SETTLED = "settled"
    STATED = "stated"
    AMENDED = "amended"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class TookPart:
    """One person, and what they did: which parts, never how much of it."""

    coder: Coder
    did: tuple[Did, ...]


def took_part(synthesis: Synthesis) -> tuple[TookPart, ...]:
    """Everybody of a synthesis by name, also those of whom nothing is on record.

    Example:
        >>> from ripplegrid.model.case import table
        >>> from ripplegrid.model.synthesis import AboutSynthesis
        >>> made = Synthesis(about=AboutSynthesis(id="s", title="S"),
        ...                  coders=table([Coder(id="ann", name="Ann")]))
        >>> [(one.coder.name, one.did) for one in took_part(made)]
        [('Ann', ())]
    """
    done = set(_deeds(synthesis))
    people = sorted(synthesis.coders.values(), key=lambda one: (one.name, one.id))
    return tuple(
        TookPart(coder=one, did=tuple(deed for deed in Did if (one.id, deed) in done))
        for one in people
    )


def _deeds(synthesis: Synthesis) -> Iterator[tuple[Id, Did]]:
    single = (
        (Did.PROPOSED, synthesis.proposals),
        (Did.CODED, synthesis.codings),
        (Did.VERIFIED, synthesis.verifications),
        (Did.AMENDED, synthesis.wordings),
        (Did.ANSWERED, synthesis.answers),
    )
    for deed, records in single:
        for one in records.values():
            if one.coder:
                yield one.coder, deed
    several = (
        (Did.PLACED, synthesis.placings),
        (Did.CHOSE, synthesis.choices),
        (Did.SETTLED, synthesis.settlements),
        (Did.STATED, synthesis.statements),
    )
    for deed, rows in several:
        for row in rows.values():
            for coder in row.people:
                yield coder, deed
