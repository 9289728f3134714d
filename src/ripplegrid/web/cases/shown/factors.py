"""Facilitators and challenges by level, with what others found beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ripplegrid import method
from ripplegrid.method import Term
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import BASE_LEVELS, FactorKind, Level


@dataclass(frozen=True, slots=True)
class Shown:
    """One of them, with the entries it touched and the name of who says so.

    ``first`` is where it stands first; it can stand at several levels.
    """

    factor: Factor
    first: bool
    entries: tuple[Entry, ...]
    voice: str


@dataclass(frozen=True, slots=True)
class AtLevel:
    """What helped and what made it harder at one level; None for what has no level.

    ``others`` is what the paper found to help at this level, to ask whether it did here.
    """

    level: Level | None
    helped: tuple[Shown, ...]
    harder: tuple[Shown, ...]
    others: tuple[Term, ...]


def by_level(case: CaseStudy, _naming: Naming) -> Mapping[str, Any]:
    """The rows of the table, level by level, and the challenges the paper names."""
    found = sorted(case.factors.values(), key=lambda factor: (factor.text.casefold(), factor.id))
    used = {level for factor in found for level in factor.levels}
    levels = [*BASE_LEVELS, *({Level.PARADIGMATIC} & used)]
    rows = [_row(case, level, [f for f in found if level in f.levels]) for level in levels]
    nowhere = [factor for factor in found if not factor.levels]
    if nowhere:
        rows.append(_row(case, None, nowhere))
    return {"levels": rows, "challenges": method.terms("challenges")}


def _row(case: CaseStudy, level: Level | None, factors: Iterable[Factor]) -> AtLevel:
    sides: dict[FactorKind, list[Shown]] = {kind: [] for kind in FactorKind}
    for factor in factors:
        entries = tuple(case.entries[i] for i in sorted(factor.entries))
        voice = case.voices[factor.voice].name if factor.voice else ""
        sides[factor.kind].append(Shown(factor, _lowest(factor) == level, entries, voice))
    return AtLevel(
        level,
        tuple(sides[FactorKind.FACILITATOR]),
        tuple(sides[FactorKind.CHALLENGE]),
        tuple(t for t in method.terms("facilitators") if t.part_of == level) if level else (),
    )


def _lowest(factor: Factor) -> Level | None:
    return next((level for level in Level if level in factor.levels), None)
