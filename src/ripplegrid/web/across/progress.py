"""How far a round of coding has come, in numbers alone: never what anybody coded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case

Place = tuple[Id, Id]
"""A case study and one of its entries."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many entries somebody was given in a round, and how many of them they looked at."""

    given: int
    looked: int

    @property
    def left(self) -> int:
        """How many they have not looked at yet."""
        return self.given - self.looked


def progress(
    row: Case, round_id: Id, shares: Mapping[Id, Iterable[Place]]
) -> Mapping[Id, Progress]:
    """How far each coder has come with what they were given in one round."""
    whole = load_synthesis(row)
    looked: dict[Id, set[Place]] = {}
    for one in whole.codings.values():
        if one.round == round_id and not one.contribution and not one.passage:
            looked.setdefault(one.coder, set()).add((one.case, one.entry))
    found = {}
    for coder, places in shares.items():
        given = set(places)
        found[coder] = Progress(len(given), len(given & looked.get(coder, set())))
    return found


def coded_with(row: Case) -> frozenset[Id]:
    """The versions of codebooks that somebody has coded with."""
    whole = load_synthesis(row)
    rounds = {one.round for one in whole.codings.values() if one.round is not None}
    return frozenset(whole.coding_rounds[one].codebook for one in rounds)
