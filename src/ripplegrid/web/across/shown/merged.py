"""The chosen case studies as one: what is worked out of them, kept for the next look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ripplegrid.errors import TwoOfOneCase
from ripplegrid.model.across import Match
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Column, Kind, Level
from ripplegrid.synthesis.merging import Member, Merged, MergedEntry, combine
from ripplegrid.web.across.made import Kept
from ripplegrid.web.across.opening import Across

KEPT = Kept(12)


@dataclass(frozen=True)
class Combined:
    """The case studies with what people decided of their entries.

    Attributes:
        cases: the chosen case studies in the order of their titles.
        merged: their grids as one.
        unfit: decisions that do not hold together any more, since a case study changed.
    """

    cases: tuple[CaseStudy, ...]
    merged: Merged
    unfit: tuple[Match, ...]

    @cached_property
    def marks(self) -> Mapping[Id, str]:
        """A letter for each case study, in the order of their titles."""
        return {case.id: _letters(n) for n, case in enumerate(self.cases)}

    @cached_property
    def titles(self) -> Mapping[Id, str]:
        """What each is called."""
        return {case.id: case.title for case in self.cases}

    @cached_property
    def key(self) -> list[tuple[str, CaseStudy]]:
        """What each letter stands for."""
        return [(self.marks[case.id], case) for case in self.cases]

    @cached_property
    def members(self) -> Mapping[str, Member]:
        """Every entry on the grids, by its origin."""
        return {m.origin: m for entry in self.merged.entries for m in entry.members}

    def named(self, member: Member) -> Named:
        """An entry with the letter and the title of its case study."""
        return Named(member, self.marks[member.case], self.titles[member.case])

    def of(self, entry: MergedEntry) -> tuple[Named, ...]:
        """A merged entry: each of its members with its case study."""
        return tuple(self.named(member) for member in entry.members)


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of a case study, with the letter and the title by which the page knows that."""

    member: Member
    mark: str
    title: str

    @property
    def text(self) -> str:
        """Its words."""
        return self.member.entry.text

    @property
    def origin(self) -> str:
        """Its id among several case studies."""
        return self.member.origin

    @property
    def levels(self) -> tuple[Level, ...]:
        """Its levels, from the individual up."""
        return tuple(one for one in Level if one in self.member.entry.levels)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What it was entered as."""
        return tuple(one for one in Kind if one in self.member.entry.kinds)


def combined(page: Across) -> Combined:
    """The chosen case studies of a synthesis as one, worked out once for each of their states."""
    cases = tuple(sorted(page.cases.values(), key=lambda c: (c.title.casefold(), c.id)))
    there = set(page.cases)
    matches = tuple(
        match
        for match in page.synthesis.matches.values()
        if {one.partition("/")[0] for one in match.entries} <= there
    )
    key = (page.id, *(id(case) for case in cases), frozenset(matches))
    return KEPT.made(key, lambda: combine_all(cases, matches))


def combine_all(cases: tuple[CaseStudy, ...], matches: Sequence[Match]) -> Combined:
    """All of it; a decision that no longer holds together with those before it is left out."""
    try:
        return Combined(cases, combine(cases, matches), ())
    except TwoOfOneCase:
        pass
    fit: list[Match] = []
    unfit: list[Match] = []
    for match in sorted(matches, key=lambda m: m.id):
        try:
            combine(cases, [*fit, match])
            fit.append(match)
        except TwoOfOneCase:
            unfit.append(match)
    return Combined(cases, combine(cases, fit), tuple(unfit))


def _letters(number: int) -> str:
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


COLUMNS = (Column.PROCESSES, Column.IMPACTS, Column.MECHANISMS)
