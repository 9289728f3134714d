"""Who is to code what in a round: which entries of which case studies, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Assignment, Coder
from ripplegrid.model.reading import shown_entries
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.words import Level
from ripplegrid.web.across.progress import Place, Progress

_ORDER = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Share:
    """One case study, or a part of it, that a coder was given; ``case`` is None when it is gone."""

    assignment: Assignment
    case: CaseStudy | None
    entries: int


@dataclass(frozen=True, slots=True)
class OfCoder:
    """What one coder was given in a round, and how far they have come."""

    coder: Coder
    shares: tuple[Share, ...]
    progress: Progress


def in_order(case: CaseStudy) -> list[Entry]:
    """The entries of a case study in the order in which they are coded: by level, then words."""
    return sorted(shown_entries(case), key=_place)


def _place(entry: Entry) -> tuple[int, str, Id]:
    lowest = min((_ORDER[level] for level in entry.levels), default=len(_ORDER))
    return lowest, entry.text, entry.id


def given_in(
    synthesis: Synthesis, cases: Mapping[Id, CaseStudy], round_id: Id
) -> dict[Id, tuple[Place, ...]]:
    """For each coder of a round the entries they were given, in the order of coding."""
    parts: dict[Id, dict[Id, set[Id] | None]] = {}
    for one in synthesis.assignments.values():
        if one.round == round_id and one.case in cases:
            of_coder = parts.setdefault(one.coder, {})
            before = of_coder.get(one.case, set())
            of_coder[one.case] = None if not one.entries or before is None else before | one.entries
    return {
        coder: tuple(
            (case, entry.id)
            for case, some in sorted(
                found.items(), key=lambda item: (cases[item[0]].title, item[0])
            )
            for entry in in_order(cases[case])
            if some is None or entry.id in some
        )
        for coder, found in parts.items()
    }


def of_coders(
    synthesis: Synthesis,
    cases: Mapping[Id, CaseStudy],
    round_id: Id,
    made: Mapping[Id, Progress],
) -> tuple[OfCoder, ...]:
    """What each coder was given in a round, by name."""
    by: dict[Id, list[Share]] = {}
    for one in synthesis.assignments.values():
        if one.round == round_id:
            case = cases.get(one.case)
            here = {entry.id for entry in shown_entries(case)} if case else set()
            number = len(here & one.entries) if one.entries else len(here)
            by.setdefault(one.coder, []).append(Share(one, case, number))
    rows = [
        OfCoder(synthesis.coders[coder], tuple(shares), made.get(coder, Progress(0, 0)))
        for coder, shares in by.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.coder.name, row.coder.id)))
