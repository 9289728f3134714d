"""Everything that a report of a synthesis must say, from the synthesis and its case studies.

A page, a document and the command line tell the same account. What people have not said or done is
empty here, so that whoever tells it can say that it is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ripplegrid.disclosure.share import Shared
from ripplegrid.method.terms import Term, terms
from ripplegrid.model.across import SynthesisStep
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Codebook, Coding, CodingRound, Theme
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
from ripplegrid.synthesis.codes import Codes, codes
from ripplegrid.synthesis.dimensions import BesideImpacts, beside_impacts
from ripplegrid.synthesis.factors import Factors, factors
from ripplegrid.synthesis.lineage import Lineage, lineage
from ripplegrid.synthesis.mechanisms import Mechanisms, mechanisms
from ripplegrid.synthesis.patterns import Patterns, patterns
from ripplegrid.synthesis.people import TookPart, took_part
from ripplegrid.synthesis.rounds import OneRound, rounds
from ripplegrid.synthesis.selecting import Selecting, placed, selecting
from ripplegrid.synthesis.selection.candidates import dimensions
from ripplegrid.synthesis.settled import Settled, settled
from ripplegrid.synthesis.statements import Stated, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTaken:
    """One step of the path across case studies, and what people said of it, if anything."""

    term: Term
    stands: SynthesisStep | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBack:
    """What is not counted or not here, in numbers.

    Attributes:
        elsewhere: codings that would count, of case studies that are not given to it (any more).
        lapsed: codings whose entry is not on its grid, or may not be used any more.
        grouping: codings to a theme that only groups.
        closed: rounds whose codings are not open yet, and so count for nothing.
        left: for each case study what its people kept back from reports, where it is known.
    """

    elsewhere: int
    lapsed: int
    grouping: int
    closed: tuple[CodingRound, ...]
    left: Mapping[Id, Shared] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """That the team of a case study gave it to the synthesis.

    Attributes:
        case: the case study.
        day: the day it was given, as ISO 8601 writes it.
        by: who gave it; empty where they may not be named.
    """

    case: Id
    day: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a report of a synthesis says.

    Attributes:
        about: its question, methods, limits, authors and licence.
        titles: the titles of the chosen case studies that are given to it, by id.
        selecting: what was asked, suggested and chosen, and why.
        people: who looked across, and what they did.
        steps: the path, with the dates of its steps.
        codebooks: the versions of each codebook, the latest last.
        themes: the themes by id.
        rounds: each round of coding, with its agreement and what was settled.
        settled: which codings count, and which do not yet.
        patterns: what recurs; specific and broad say themselves.
        factors: facilitators and challenges.
        mechanisms: what led to what.
        lineage: what went from project to project.
        dimensions: impacts beside each dimension, for those where a place is known.
        statements: what the team says, with who answered what.
        kept_back: what is not counted or not here.
        given: who gave which of the case studies and when, the earliest first, where it is known.
    """

    about: AboutSynthesis
    titles: Mapping[Id, str]
    selecting: Selecting
    people: tuple[TookPart, ...]
    steps: tuple[StepTaken, ...]
    codebooks: tuple[Codebook, ...]
    themes: Mapping[Id, Theme]
    rounds: tuple[OneRound, ...]
    settled: Settled
    patterns: Patterns
    factors: Factors
    mechanisms: Mechanisms
    lineage: Lineage
    dimensions: tuple[BesideImpacts, ...]
    statements: tuple[Stated, ...]
    kept_back: KeptBack
    given: tuple[Giving, ...] = ()

    @property
    def checked(self) -> Mapping[Id, tuple[str, ...]]:
        """The case studies whose people answered a statement, and how they are named."""
        found: dict[Id, set[str]] = {}
        for said in self.statements:
            for one in (*said.teams, *said.earlier):
                if one.case and not one.coder:
                    found.setdefault(one.case, set()).add(one.by)
        return {case: tuple(sorted(found[case])) for case in sorted(found)}


def account(
    synthesis: Synthesis,
    cases: Mapping[Id, CaseStudy],
    *,
    left: Mapping[Id, Shared] | None = None,
    times: int | None = None,
    given: Iterable[Giving] = (),
) -> Account:
    """Everything that a report of a synthesis must say.

    Args:
        synthesis: the synthesis, as the reader may see it.
        cases: the case studies that are given to it, chosen or not, as let into a report.
        left: what was kept back of each case study, where it is known.
        times: how often units are drawn for the intervals of agreement; 0 for none.
        given: who gave which case study and when, where it is known.

    Example:
        >>> found = account(Synthesis(about=AboutSynthesis(id="s", title="S")), {})
        >>> found.selecting.choice is None, found.patterns.items, found.statements
        (True, (), ())
    """
    looked = {one: cases[one] for one in synthesis.cases if one in cases}
    counted = settled(synthesis)
    here = codings_here(counted, looked)
    themes = synthesis.themes
    found = patterns(tuple(looked.values()), themes.values(), here)
    put = codes(looked.values(), themes.values(), here)
    return Account(
        about=synthesis.about,
        titles={one: case.title for one, case in looked.items()},
        selecting=selecting(synthesis, cases),
        people=took_part(synthesis),
        steps=_steps(synthesis),
        codebooks=tuple(
            sorted(synthesis.codebooks.values(), key=lambda b: (b.title, b.version, b.id))
        ),
        themes=themes,
        rounds=rounds(synthesis, times=times),
        settled=counted,
        patterns=found,
        factors=factors(tuple(looked.values()), synthesis.factor_groups.values()),
        mechanisms=mechanisms(tuple(looked.values()), put),
        lineage=cycle(synthesis, looked, put),
        dimensions=beside(synthesis, looked, put),
        statements=statements(synthesis, cases),
        kept_back=KeptBack(
            elsewhere=len(counted.codings) - len(here),
            lapsed=len(found.lapsed),
            grouping=len(found.grouping),
            closed=tuple(one for one in synthesis.coding_rounds.values() if one.opened is None),
            left={one: left[one] for one in looked if left and one in left},
        ),
        given=tuple(sorted((g for g in given if g.case in looked), key=lambda g: (g.day, g.case))),
    )


def codings_here(counted: Settled, cases: Mapping[Id, CaseStudy]) -> tuple[Coding, ...]:
    """The codings that count, of the case studies that are here."""
    return tuple(one for one in counted.codings if one.case in cases)


def cycle(synthesis: Synthesis, cases: Mapping[Id, CaseStudy], put: Codes) -> Lineage:
    """What went from project to project, by codes and by what people matched."""
    matches = [
        one
        for one in synthesis.matches.values()
        if one.same and all(_is_entry(name, cases) for name in one.entries)
    ]
    [capacity] = (t for t in terms("themes") if t.id == "capacity for research")
    called = {capacity.label.casefold(), capacity.plain.casefold()}
    meant = [one.id for one in synthesis.themes.values() if one.name.casefold() in called]
    return lineage(tuple(cases.values()), put, matches, capacity=meant)


def beside(
    synthesis: Synthesis, cases: Mapping[Id, CaseStudy], put: Codes
) -> tuple[BesideImpacts, ...]:
    """Impacts beside each dimension on which somebody placed one of the case studies."""
    candidates = [placed(synthesis, case) for case in cases.values()]
    return tuple(
        beside_impacts(one.id, tuple(cases.values()), candidates, put)
        for one in dimensions()
        if any(candidate.at(one.id) for candidate in candidates)
    )


def _is_entry(origin: str, cases: Mapping[Id, CaseStudy]) -> bool:
    case, _, entry = origin.partition("/")
    return case in cases and entry in cases[case].entries


def _steps(synthesis: Synthesis) -> tuple[StepTaken, ...]:
    stands = {one.step: one for one in synthesis.synthesis_steps.values()}
    return tuple(StepTaken(term=t, stands=stands.get(t.id)) for t in terms("across_steps"))
