"""How the case studies of a synthesis were chosen: proposed, placed, suggested, chosen, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.selection.candidates import STEPS, Candidate, candidate_of
from ripplegrid.synthesis.selection.missing import Gap, missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One case study that was proposed.

    Attributes:
        proposal: the proposal.
        placings: where people settled that it stands, dimension by dimension.
        suggested: whether the software suggested it.
        why_suggested: the reasons it gave.
        chosen: whether people chose it.
        here: whether its case study is given to the synthesis.
    """

    proposal: Proposal
    placings: tuple[Placing, ...]
    suggested: bool
    why_suggested: tuple[str, ...]
    chosen: bool
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """How the case studies were chosen.

    Attributes:
        choice: the choice that stands; None while nobody has chosen.
        former: the choices it took the place of, the latest first.
        proposed: every proposal, by title.
        gaps: which kinds of case study are missing among those chosen.
    """

    choice: Choice | None
    former: tuple[Choice, ...]
    proposed: tuple[Proposed, ...]
    gaps: tuple[Gap, ...]

    @property
    def chosen(self) -> tuple[Proposed, ...]:
        """Those that were chosen."""
        return tuple(one for one in self.proposed if one.chosen)

    @property
    def beside(self) -> tuple[Proposed, ...]:
        """Those that were proposed and not chosen."""
        return tuple(one for one in self.proposed if not one.chosen)


def selecting(synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> Selecting:
    """How the case studies of a synthesis were chosen.

    Example:
        >>> from ripplegrid.model.synthesis import AboutSynthesis
        >>> selecting(Synthesis(about=AboutSynthesis(id="s", title="S")), {}).chosen
        ()
    """
    choice = synthesis.choice
    proposals = sorted(synthesis.proposals.values(), key=lambda one: (one.title, one.id))
    proposed = tuple(_proposed(synthesis, one, choice, cases) for one in proposals)
    chosen = [placed(synthesis, cases[i]) for i in synthesis.cases if i in cases]
    return Selecting(
        choice=choice,
        former=_former(synthesis, choice),
        proposed=proposed,
        gaps=missing(chosen) if chosen else (),
    )


def placed(synthesis: Synthesis, case: CaseStudy) -> Candidate:
    """A case study as a candidate, with the places that people settled for it together."""
    proposals = {one.id for one in synthesis.proposals.values() if one.case == case.id}
    places = {
        one.dimension: STEPS.index(one.place.rpartition("/")[2])
        for one in synthesis.placings.values()
        if one.proposal in proposals
    }
    return candidate_of(case, settled=places)


def _proposed(
    synthesis: Synthesis, one: Proposal, choice: Choice | None, cases: Mapping[Id, CaseStudy]
) -> Proposed:
    return Proposed(
        proposal=one,
        placings=tuple(p for p in synthesis.placings.values() if p.proposal == one.id),
        suggested=choice is not None and one.id in choice.suggested,
        why_suggested=tuple(why for which, why in choice.reasons if which == one.id)
        if choice
        else (),
        chosen=choice is not None and one.id in choice.chosen,
        here=one.case in cases,
    )


def _former(synthesis: Synthesis, choice: Choice | None) -> tuple[Choice, ...]:
    found: list[Choice] = []
    while choice is not None and choice.replaces is not None:
        choice = synthesis.choices.get(choice.replaces)
        if choice is None or choice in found:
            break
        found.append(choice)
    return tuple(found)
