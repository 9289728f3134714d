"""Facilitators and challenges of several case studies: per level, and as people see them together.

Beckett and others (2018) draw them out of the same grids, level by level, and find some that are
stable whoever works together and some that depend on the context. Which are one and the same, and
which are stable, is for people to say; in which case studies they stand, and what those say of
their own, is what the accounts show. The two are kept apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.synthesis.merging.matches import origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One facilitator or challenge of one case study.

    Attributes:
        case: the id of the case study.
        factor: what its team says.
        entries: the ids of the entries it is tied to, where they stand now.
    """

    case: Id
    factor: Factor
    entries: tuple[Id, ...]

    @property
    def origin(self) -> str:
        """Its id among several case studies."""
        return origin(self.case, self.factor.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a case study says of where and in what size it took place."""

    countries: tuple[str, ...]
    place: str
    scope: str
    scale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What people see as one, beside what the accounts show of it.

    Attributes:
        group: what people say: the name, whether it is stable, and why.
        items: what it is made of, case study by case study.
        among: how many case studies were looked at.
        contexts: for each case study that has it, where that took place.
        bound: the case studies that say of their own that it is bound to their context.
        free: those that say it is not.
        lapsed: origins it names that are not there any more.
    """

    group: FactorGroup
    items: tuple[Said, ...]
    among: int
    contexts: Mapping[Id, Context]
    bound: tuple[Id, ...]
    free: tuple[Id, ...]
    lapsed: tuple[str, ...]

    @property
    def cases(self) -> tuple[Id, ...]:
        """The case studies that have it."""
        return tuple(self.contexts)

    @property
    def kinds(self) -> Mapping[FactorKind, tuple[Id, ...]]:
        """Which case studies say it helped, and which that it was a challenge."""
        return {
            kind: _cases(item for item in self.items if item.factor.kind is kind)
            for kind in FactorKind
            if any(item.factor.kind is kind for item in self.items)
        }

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels it stands at in any case study, individual first."""
        found = {level for item in self.items for level in item.factor.levels}
        return tuple(level for level in Level if level in found)

    @property
    def said_otherwise(self) -> tuple[Id, ...]:
        """The case studies that say of their own the contrary of what the group says."""
        if self.group.stable is None:
            return ()
        return self.bound if self.group.stable else self.free


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """Facilitators and challenges of several case studies.

    Attributes:
        levels: for each level (None for those without one) and kind, what stands there; one that
            stands at two levels is in both.
        groups: what people see as one, by name.
        alone: what is in no group.
    """

    levels: Mapping[Level | None, Mapping[FactorKind, tuple[Said, ...]]]
    groups: tuple[Together, ...]
    alone: tuple[Said, ...]

    @property
    def every(self) -> Mapping[Id, Said]:
        """Each of them once, by its id among several case studies."""
        kinds = (some for at_level in self.levels.values() for some in at_level.values())
        return {said.origin: said for some in kinds for said in some}


def factors(cases: Sequence[CaseStudy], groups: Iterable[FactorGroup] = ()) -> Factors:
    """The facilitators and challenges of case studies.

    Args:
        cases: the case studies, as the reader may see them.
        groups: what people see as one.

    Example:
        >>> from ripplegrid.model import About, table
        >>> time = Factor(id="f", kind=FactorKind.CHALLENGE, text="Too little time")
        >>> case = CaseStudy(about=About(id="c", title="C"), factors=table([time]))
        >>> [said.factor.text for said in factors([case]).levels[None][FactorKind.CHALLENGE]]
        ['Too little time']
    """
    known = {case.id: case for case in sorted(cases, key=lambda c: c.id)}
    every = {said.origin: said for case in known.values() for said in _said(case)}
    found: dict[Level | None, dict[FactorKind, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for said in every.values():
        for level in said.factor.levels or (None,):
            found[level][said.factor.kind].append(said)
    order = [level for level in (*Level, None) if level in found]
    made = sorted(groups, key=lambda group: (group.name, group.id))
    grouped = {name for group in made for name in group.factors}
    return Factors(
        levels={level: _by_kind(found[level]) for level in order},
        groups=tuple(_together(group, every, known) for group in made),
        alone=tuple(said for name, said in every.items() if name not in grouped),
    )


def _said(case: CaseStudy) -> Iterable[Said]:
    reading = Reading(case)
    for factor in case.factors.values():
        shown = (reading.shown_as(entry) for entry in factor.entries if entry in case.entries)
        entries = sorted({entry.id for entry in shown if entry is not None})
        yield Said(case=case.id, factor=factor, entries=tuple(entries))


def _by_kind(found: Mapping[FactorKind, Sequence[Said]]) -> Mapping[FactorKind, tuple[Said, ...]]:
    return {kind: tuple(found[kind]) for kind in FactorKind if kind in found}


def _together(
    group: FactorGroup, every: Mapping[str, Said], known: Mapping[Id, CaseStudy]
) -> Together:
    items = tuple(every[name] for name in sorted(group.factors) if name in every)
    return Together(
        group=group,
        items=items,
        among=len(known),
        contexts={case: _context(known[case]) for case in _cases(items)},
        bound=_cases(item for item in items if item.factor.context_bound is True),
        free=_cases(item for item in items if item.factor.context_bound is False),
        lapsed=tuple(name for name in sorted(group.factors) if name not in every),
    )


def _context(case: CaseStudy) -> Context:
    about = case.about
    return Context(
        countries=about.countries, place=about.place, scope=about.scope, scale=about.scale
    )


def _cases(items: Iterable[Said]) -> tuple[Id, ...]:
    return tuple(sorted({item.case for item in items}))
