"""A case study as a candidate: where people place it on the four dimensions, and who made it.

The places of a dimension stand in order, from the one end of the continuum to the other. A place
is settled when everybody who said one says the same, or when people settled it together in words.
Where they differ, a candidate keeps every place that was said: its spread. Nothing is averaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from ripplegrid.errors import UnknownTerm
from ripplegrid.method.terms import Term, terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Direction, Kind, ProjectStatus

STEPS = tuple(t.id.removeprefix("stages/") for t in terms("places") if t.part_of == "stages")
"""The four places, lowest first; each dimension has its own words for them."""

STOPPED, FAILED, NEGATIVE, NOTHING = "stopped", "seen as failed", "negative", "nothing changed"
"""The kinds of case study that are easily left out."""

_MARGIN = frozenset({Kind.EXTERNAL})
_PHASES = ("", "proposal", "during", "after")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One case study that could be taken into the sample.

    Attributes:
        id: the id of the case study.
        title: its title.
        places: for each dimension the positions (in ``STEPS``) that people said, lowest first;
            one when it is settled, none when nobody said any.
        traits: what constraints can ask for, by name: ``author``, ``country``, ``status``.
        kinds: which of the kinds that are easily left out it is.

    Example:
        >>> one = Candidate(id="a", title="A", places={"scale": (0,), "stages": (1, 2)})
        >>> one.settled("scale"), one.settled("stages"), one.settled("adherence")
        (True, False, False)
    """

    id: Id
    title: str = ""
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    traits: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()

    def at(self, dimension: str) -> tuple[int, ...]:
        """The positions said of it on a dimension, lowest first; none if nobody said any."""
        return self.places.get(dimension, ())

    def settled(self, dimension: str) -> bool:
        """Whether it has one place on a dimension."""
        return len(self.at(dimension)) == 1


@cache
def dimensions() -> tuple[Term, ...]:
    """The four dimensions of the continuum."""
    return tuple(t for t in terms("dimensions") if not t.part_of)


def step_named(dimension: str, text: str) -> int:
    """The position of a place, named by its id or by its words on the dimension.

    Raises:
        UnknownTerm: there is no such dimension, or no such place on it.

    Example:
        >>> step_named("scale", "Very large"), step_named("scale", "none-yet")
        (3, 0)
    """
    if dimension not in {d.id for d in dimensions()}:
        raise UnknownTerm(id=dimension, terms="dimensions")
    for term in terms("places"):
        step = term.id.rpartition("/")[2]
        if term.part_of == dimension and text.strip().casefold() in {
            *(step, term.id, term.label.casefold(), term.plain.casefold()),
        }:
            return STEPS.index(step)
    raise UnknownTerm(id=text, terms="places")


def candidate_of(case: CaseStudy, settled: Mapping[str, int] | None = None) -> Candidate:
    """A case study as a candidate.

    Each person counts with what they said last of a dimension or of one of its two wordings.

    Args:
        case: the case study.
        settled: positions that people settled together, by dimension; they stand in place of what
            single people said.
    """
    said = settled or {}
    return Candidate(
        id=case.id,
        title=case.title,
        places={
            d.id: (said[d.id],) if d.id in said else _said_of(case.reflections.values(), d.id)
            for d in dimensions()
        },
        traits={
            "author": frozenset(case.about.authors),
            "country": frozenset(case.about.countries),
            "status": frozenset({case.about.status.value}),
        },
        kinds=frozenset(_kinds(case)),
    )


def _said_of(reflections: Iterable[Reflection], dimension: str) -> tuple[int, ...]:
    wordings = {dimension, *(t.id for t in terms("dimensions") if t.part_of == dimension)}
    last: dict[tuple[str, str], int] = {}
    for reflection in sorted(reflections, key=_when):
        subject = reflection.subject.removeprefix("dimension/")
        step = reflection.place.rpartition("/")[2]
        if reflection.subject.startswith("dimension/") and subject in wordings and step in STEPS:
            whose = reflection.contributor or reflection.by or reflection.id
            last[whose, subject] = STEPS.index(step)
    return tuple(sorted(set(last.values())))


def _when(reflection: Reflection) -> tuple[date, int, Id]:
    when = reflection.when
    day = (when.latest or when.earliest or date.min) if when else date.min
    return day, _PHASES.index(reflection.phase or ""), reflection.id


def _kinds(case: CaseStudy) -> Iterable[str]:
    if case.about.status is ProjectStatus.STOPPED:
        yield STOPPED
    if case.about.seen_as_failed:
        yield FAILED
    kept = {e.id for e in case.entries.values() if not e.set_aside and e.kinds != _MARGIN}
    told = {t.direction for t in case.tellings.values() if t.entry in kept}
    if told & {Direction.NEGATIVE, Direction.MIXED}:
        yield NEGATIVE
    if Direction.NOTHING in told:
        yield NOTHING
