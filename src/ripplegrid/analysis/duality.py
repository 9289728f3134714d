"""Duality: impacts that act as mechanisms, and mechanisms that are themselves impacts."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.analysis.links import LinkTable
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind


@dataclass(frozen=True, slots=True)
class Duality:
    """Entries that play both parts. None is relabelled: both readings are shown.

    Attributes:
        acting: entered as impact, and something came of them.
        resulting: entered as mechanism, and something led to them.
        entered: entered as both from the start.
    """

    acting: tuple[Id, ...]
    resulting: tuple[Id, ...]
    entered: tuple[Id, ...]


def duality(case: CaseStudy, table: LinkTable) -> Duality:
    """What of a case study is both impact and mechanism.

    Source:
        Beckett and others (2018), on levels and mechanisms: an impact at one level can be the
        mechanism of another.
    """
    acting, resulting, entered = [], [], []
    for place, entry_id in enumerate(table.entries):
        entry = case.entries[entry_id]
        mechanism = Kind.MECHANISM in entry.kinds
        if entry.impact and mechanism:
            entered.append(entry_id)
        elif entry.impact and table.after[place]:
            acting.append(entry_id)
        elif mechanism and table.before[place]:
            resulting.append(entry_id)
    return Duality(tuple(acting), tuple(resulting), tuple(entered))
