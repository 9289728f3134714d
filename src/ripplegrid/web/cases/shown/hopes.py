"""What people hoped for, laid beside what came: no hope is ticked off, the words stand together."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.words import IMPACT_KINDS, Answer, Direction
from ripplegrid.web.cases.shown.told import Told

MOST = 6


@dataclass(frozen=True, slots=True)
class Hopes:
    """The hopes, and three short lists of entries; ``more`` says that the grid has further ones."""

    sought: tuple[str, ...]
    meant: tuple[Entry, ...]
    unmeant: tuple[Entry, ...]
    unchanged: tuple[Entry, ...]
    more: bool


def hopes_of(told: Told) -> Hopes:
    """Hopes and impacts side by side, each list with its first few."""
    impacts = [e for e in told.reading.entries if not IMPACT_KINDS.isdisjoint(e.kinds)]
    unchanged = [e for e in told.reading.entries if Direction.NOTHING in told.directions(e.id)]
    still = {e.id for e in unchanged}
    unmeant = [e for e in impacts if e.intended is Answer.NO and e.id not in still]
    apart = still | {e.id for e in unmeant}
    meant = [e for e in impacts if e.id not in apart]
    meant.sort(key=lambda e: e.intended not in {Answer.YES, Answer.PARTLY})
    return Hopes(
        told.case.about.sought,
        tuple(meant[:MOST]),
        tuple(unmeant[:MOST]),
        tuple(unchanged[:MOST]),
        more=any(len(one) > MOST for one in (meant, unmeant, unchanged)),
    )
