"""Several case studies as one grid and one map, with what each part came from.

Two entries of one case study never become one here: what a team keeps apart stays apart. Nobody's
words are changed, and a link stays the link of its case study.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ripplegrid.analysis.links import EFFECT_BITS, LinkTable, level_mask
from ripplegrid.errors import SameCaseTwice, TwoOfOneCase
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import COLUMN_OF, Column, Kind, Level
from ripplegrid.synthesis.merging.matches import Match, origin

Cell = tuple[Level, Column]


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of one case study."""

    case: Id
    entry: Entry

    @property
    def origin(self) -> str:
        """Its id among several case studies."""
        return origin(self.case, self.entry.id)

    @property
    def cells(self) -> frozenset[Cell]:
        """Where it stands on the grid of its case study."""
        columns = {COLUMN_OF[kind] for kind in self.entry.kinds}
        return frozenset((level, column) for level in self.entry.levels for column in columns)


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """One entry of the combined grid: entries of one or more case studies, each in its words."""

    members: tuple[Member, ...]

    @property
    def id(self) -> str:
        """The origin of its first member."""
        return self.members[0].origin

    @property
    def cases(self) -> tuple[Id, ...]:
        """The case studies it comes from."""
        return tuple(member.case for member in self.members)

    @property
    def levels(self) -> frozenset[Level]:
        """The levels that any member stands on."""
        return frozenset(level for member in self.members for level in member.entry.levels)

    @property
    def kinds(self) -> frozenset[Kind]:
        """What any member was entered as."""
        return frozenset(kind for member in self.members for kind in member.entry.kinds)


@dataclass(frozen=True)
class Merged:
    """The combined map of several case studies.

    Attributes:
        cases: the case studies, in the order of their ids.
        entries: the entries, in the order of their first origins.
        at: the position of the merged entry that each origin belongs to; entries merged within
            their case study are at that of the entry that speaks for them.
        lapsed: the ids of matches that name an entry which is not on its grid any more.
    """

    cases: tuple[CaseStudy, ...]
    entries: tuple[MergedEntry, ...]
    at: Mapping[str, int]
    lapsed: tuple[Id, ...]

    @cached_property
    def table(self) -> LinkTable:
        """The links of all, for every measure of structure; a link's id is its origin."""
        links, effects, ids = [], [], []
        for case in self.cases:
            for link in case.contributions.values():
                ends = [self.at.get(origin(case.id, e), -1) for e in (link.source, link.target)]
                if min(ends) >= 0:
                    links.append((ends[0], ends[1]))
                    effects.append(EFFECT_BITS[link.effect])
                    ids.append(origin(case.id, link.id))
        return LinkTable.build(
            len(self.entries),
            links,
            effects=effects,
            levels=[level_mask(entry.levels) for entry in self.entries],
            entries=[entry.id for entry in self.entries],
            contributions=ids,
        )

    @cached_property
    def cases_of(self) -> tuple[frozenset[Id], ...]:
        """For each pair of the table, the case studies that have a link there."""
        ids = self.table.contributions
        return tuple(
            frozenset(ids[link].partition("/")[0] for link in links)
            for links in self.table.pairs.links
        )

    @cached_property
    def grid(self) -> Mapping[Cell, tuple[MergedEntry, ...]]:
        """The combined grid: an entry stands wherever one of its members does."""
        cells: dict[Cell, list[MergedEntry]] = defaultdict(list)
        for entry in self.entries:
            for cell in sorted({cell for member in entry.members for cell in member.cells}):
                cells[cell].append(entry)
        return {cell: tuple(found) for cell, found in cells.items()}

    @cached_property
    def side_by_side(self) -> Mapping[Cell, Mapping[Id, tuple[Member, ...]]]:
        """The same cells with the entries of each case study, in its own words and place."""
        cells: dict[Cell, dict[Id, list[Member]]] = defaultdict(lambda: defaultdict(list))
        for entry in self.entries:
            for member in entry.members:
                for cell in member.cells:
                    cells[cell][member.case].append(member)
        return {
            cell: {case: tuple(found) for case, found in sorted(by_case.items())}
            for cell, by_case in cells.items()
        }


def combine(cases: Sequence[CaseStudy], matches: Iterable[Match] = ()) -> Merged:
    """The combined map of case studies under what people decided.

    Args:
        cases: the case studies, as the reader may see them.
        matches: the decisions that are in force; without one it is as if it were never made.

    Raises:
        SameCaseTwice: a case study was given twice.
        TwoOfOneCase: matches would make one of two entries that a case study keeps apart.
    """
    ordered = sorted(cases, key=lambda case: case.id)
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise SameCaseTwice(title=one.title)
    shown, speaker = _shown(ordered)
    leader = {name: name for name in shown}
    lapsed: list[Id] = []
    for match in sorted((m for m in matches if m.same), key=lambda m: m.id):
        named = [speaker[name] for name in sorted(match.entries) if name in speaker]
        if len(named) < len(match.entries):
            lapsed.append(match.id)
        for name in named[1:]:
            _join(leader, named[0], name)
    groups: dict[str, list[Member]] = defaultdict(list)
    for name, member in shown.items():
        groups[_lead(leader, name)].append(member)
    entries = tuple(MergedEntry(_apart(groups[name])) for name in sorted(groups))
    of = {member.origin: place for place, entry in enumerate(entries) for member in entry.members}
    at = {name: of[by] for name, by in speaker.items()}
    return Merged(tuple(ordered), entries, at, tuple(lapsed))


def _shown(cases: Iterable[CaseStudy]) -> tuple[dict[str, Member], dict[str, str]]:
    """The entries on the grids by origin, and for every origin the one that speaks for it."""
    shown: dict[str, Member] = {}
    speaker: dict[str, str] = {}
    for case in cases:
        reading = Reading(case)
        shown |= {origin(case.id, e.id): Member(case.id, e) for e in reading.entries}
        for entry, by in reading.spoken_for_by.items():
            if origin(case.id, by) in shown:
                speaker[origin(case.id, entry)] = origin(case.id, by)
    return shown, speaker


def _lead(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        leader[name] = leader[leader[name]]
        name = leader[name]
    return name


def _join(leader: dict[str, str], one: str, other: str) -> None:
    """Let the two stand together, under the first of their origins."""
    first, second = sorted((_lead(leader, one), _lead(leader, other)))
    leader[second] = first


def _apart(members: Iterable[Member]) -> tuple[Member, ...]:
    ordered = sorted(members, key=lambda m: m.origin)
    seen: dict[Id, Member] = {}
    for member in ordered:
        before = seen.setdefault(member.case, member)
        if before is not member:
            raise TwoOfOneCase(one=before.entry.text, other=member.entry.text)
    return tuple(ordered)
