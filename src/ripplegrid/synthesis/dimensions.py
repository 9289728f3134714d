"""Impacts beside one dimension of the continuum: a table to be drawn and read, never calculated.

The case studies stand in the order of their place on the dimension. Beckett and others (2018) say
that the place on the continuum may influence the degree of impact: a thought to be looked at, not
a rule. A handful of case studies that were chosen to differ cannot test it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.errors import UnknownTerm
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.saying import say_count
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.parts import Part, parts
from ripplegrid.synthesis.selection.candidates import Candidate, dimensions


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseImpacts:
    """The impacts of one case study by level.

    Attributes:
        case: its id.
        title: its title.
        impacts: for each level that has any, the codes (or entries that nobody coded) of the
            impacts there, by name, with the ids of the entries behind each.
        unplaced: the same for impacts without a level.
    """

    case: Id
    title: str
    impacts: Mapping[Level, Mapping[Part, tuple[Id, ...]]]
    unplaced: Mapping[Part, tuple[Id, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Case studies that share a place on the dimension; their order among each other is no rank.

    Attributes:
        places: the positions that people said, lowest first: one when it is settled, several where
            people differ, none where nobody said any.
        cases: the case studies, by title.
    """

    places: tuple[int, ...]
    cases: tuple[CaseImpacts, ...]

    @property
    def settled(self) -> bool:
        """Whether people said one place."""
        return len(self.places) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideImpacts:
    """One dimension and the impacts beside it.

    Attributes:
        dimension: the id of the dimension.
        rows: first the settled places, lowest first; then where people differ; then what nobody
            placed.
    """

    dimension: str
    rows: tuple[Standing, ...]

    @property
    def why_not_more(self) -> str:
        """Why nothing is calculated from it."""
        return say_count(
            "One case study cannot show whether one thing goes with another, so nothing is "
            "calculated here.",
            "{count} case studies that were chosen to differ cannot show whether one thing goes "
            "with another. So they stand side by side, and nothing is calculated.",
            count=sum(len(row.cases) for row in self.rows),
        )


def beside_impacts(
    dimension: str,
    cases: Sequence[CaseStudy],
    candidates: Iterable[Candidate],
    codes: Codes | None = None,
) -> BesideImpacts:
    """The impacts of case studies in the order of their places on a dimension.

    Args:
        dimension: the id of one of the four dimensions.
        cases: the case studies, as the reader may see them.
        candidates: where they stand, as ``selection.candidate_of`` or people say.
        codes: the codes of their entries.

    Raises:
        UnknownTerm: there is no such dimension.
    """
    if dimension not in {one.id for one in dimensions()}:
        raise UnknownTerm(id=dimension, terms="dimensions")
    said = {candidate.id: candidate.at(dimension) for candidate in candidates}
    together: dict[tuple[int, ...], list[CaseImpacts]] = defaultdict(list)
    for case in sorted(cases, key=lambda c: (c.title, c.id)):
        together[said.get(case.id, ())].append(_impacts(case, codes))
    rows = sorted(together, key=lambda places: (not places, len(places) > 1, places))
    return BesideImpacts(
        dimension=dimension,
        rows=tuple(Standing(places=places, cases=tuple(together[places])) for places in rows),
    )


def _impacts(case: CaseStudy, codes: Codes | None) -> CaseImpacts:
    found: dict[Level | None, dict[Part, list[Id]]] = defaultdict(lambda: defaultdict(list))
    for entry in Reading(case).entries:
        if entry.impact:
            for part in parts(case.id, entry, codes):
                for level in entry.levels or (None,):
                    found[level][part].append(entry.id)
    ordered = {level: {p: tuple(at[p]) for p in sorted(at)} for level, at in found.items()}
    return CaseImpacts(
        case=case.id,
        title=case.title,
        impacts={level: ordered[level] for level in Level if level in ordered},
        unplaced=ordered.get(None, {}),
    )
