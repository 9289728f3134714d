"""The proposed case studies: what is known of each, and where it stands on the four dimensions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as say

from ripplegrid.method.terms import Term, terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.words import ProjectStatus
from ripplegrid.synthesis.selection import STEPS, Candidate, candidate_of, dimensions
from ripplegrid.synthesis.selection.candidates import STOPPED
from ripplegrid.web.ui.wording import WORDS


@dataclass(frozen=True, slots=True)
class Said:
    """A place that somebody of the case study itself named, with their reasons if they gave any."""

    place: str
    reasons: str


@dataclass(frozen=True, slots=True)
class Stand:
    """One dimension: what people settled of it, and what the case study's own people say."""

    dimension: Term
    settled: tuple[tuple[Placing, str], ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal as pages show it. Once its case study was taken back, nothing of it is shown.

    Attributes:
        proposal: the record.
        case: the case study, as the synthesis may have it.
        taken_back: whether it was given before and is not any more.
        candidate: what a sample is chosen from.
        stands: the four dimensions.
    """

    proposal: Proposal
    case: CaseStudy | None
    taken_back: bool
    candidate: Candidate
    stands: tuple[Stand, ...]

    @property
    def id(self) -> Id:
        """The id of the proposal."""
        return self.proposal.id

    @property
    def title(self) -> str:
        """What it is called here."""
        return self.candidate.title

    @property
    def authors(self) -> str:
        """Who made it."""
        return ", ".join(sorted(self.candidate.traits["author"]))

    @property
    def countries(self) -> str:
        """Where it took place."""
        return ", ".join(sorted(self.candidate.traits["country"]))

    @property
    def status(self) -> str:
        """How it stands, in words; as people wrote it when there is no case study."""
        found = next(iter(self.candidate.traits["status"]), "")
        known = {one.value: one for one in ProjectStatus}
        return str(WORDS[ProjectStatus][known[found]]) if found in known else found

    @property
    def summary(self) -> str:
        """What it is about."""
        if self.taken_back:
            return ""
        return self.case.about.summary if self.case else self.proposal.summary


def proposed(synthesis: Synthesis, given: Mapping[Id, CaseStudy]) -> list[Proposed]:
    """Every proposal, by title; those that were taken back last."""
    found = [_of(one, synthesis, given.get(one.case)) for one in synthesis.proposals.values()]
    return sorted(found, key=lambda p: (p.taken_back, p.title.casefold(), p.id))


def unproposed(synthesis: Synthesis, given: Mapping[Id, CaseStudy]) -> list[CaseStudy]:
    """The case studies that were given and stand among no proposals yet."""
    there = {one.case for one in synthesis.proposals.values()}
    return sorted((c for c in given.values() if c.id not in there), key=lambda c: c.title)


def place_label(place: str) -> str:
    """A place in words."""
    return next((say(t.label) for t in terms("places") if t.id == place), place)


def _of(proposal: Proposal, synthesis: Synthesis, case: CaseStudy | None) -> Proposed:
    gone = bool(proposal.case) and case is None
    placings = [p for p in synthesis.placings.values() if p.proposal == proposal.id and not gone]
    stands = tuple(_stand(d, placings, case) for d in dimensions())
    return Proposed(
        proposal=proposal,
        case=case,
        taken_back=gone,
        candidate=_candidate(proposal, case, stands, gone=gone),
        stands=stands,
    )


def _stand(dimension: Term, placings: list[Placing], case: CaseStudy | None) -> Stand:
    mine = sorted((p for p in placings if p.dimension == dimension.id), key=lambda p: p.id)
    settled = tuple((p, place_label(p.place)) for p in mine)
    return Stand(dimension, settled, tuple(_said(case, dimension.id)) if case else ())


def _said(case: CaseStudy, dimension: Id) -> list[Said]:
    wordings = {dimension, *(t.id for t in terms("dimensions") if t.part_of == dimension)}
    found = {
        Said(place_label(f"{subject}/{r.place.rpartition('/')[2]}"), r.reasons)
        for r in case.reflections.values()
        if (subject := r.subject.removeprefix("dimension/")) in wordings
        and r.subject.startswith("dimension/")
        and r.place
    }
    return sorted(found, key=lambda s: (s.place, s.reasons))


def _candidate(
    proposal: Proposal, case: CaseStudy | None, stands: tuple[Stand, ...], *, gone: bool
) -> Candidate:
    settled = {
        s.dimension.id: tuple(
            sorted({STEPS.index(p.place.rpartition("/")[2]) for p, _ in s.settled})
        )
        for s in stands
        if s.settled
    }
    if case is not None:
        found = candidate_of(case)
        return replace(found, id=proposal.id, places={**found.places, **settled})
    traits = {
        "author": frozenset(() if gone else proposal.authors),
        "country": frozenset(() if gone else proposal.countries),
        "status": frozenset({proposal.status} - {""} if not gone else ()),
    }
    title = say("A case study that was taken back") if gone else proposal.title
    kinds = frozenset({STOPPED} if proposal.status == ProjectStatus.STOPPED.value else ())
    return Candidate(id=proposal.id, title=title, places=settled, traits=traits, kinds=kinds)
