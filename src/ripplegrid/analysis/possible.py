"""Whether a chain or a loop can have gone in its order, going by the dates, however vague."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id


def fits(case: CaseStudy, entries: Sequence[Id]) -> bool:
    """Whether nothing further on in a chain certainly came before anything further back.

    What has no date, or a date so vague that it can have been so, fits.
    """
    whens = [case.entries[entry].when for entry in entries]
    return not any(
        first is not None and later is not None and later.certainly_before(first)
        for first, later in combinations(whens, 2)
    )


def turned(case: CaseStudy, entries: Sequence[Id]) -> tuple[Id, ...]:
    """A loop from where it can have begun, so that going round fits the dates.

    It comes back to its first entry, so that one must have gone on until the last can have led to
    more of it. Empty where there is no such beginning: then the loop cannot have gone round.
    """
    for place in range(len(entries)):
        told = (*entries[place:], *entries[:place])
        if fits(case, (*told, told[0])):
            return told
    return ()
