"""Patterns: codes that recur across case studies, specific or broad, with what stands behind them.

A code of the lowest rank that recurs in two or more case studies is a pattern. It is *broad* when
the case studies together have it at all four base levels, else *specific*. Parent themes only
group. Which codings count (one coder's, or those that people settled) is for whoever asks to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.synthesis.codes import Place, codes

At = tuple[Level, Id]
"""A level, and the id of a case study."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One code of the lowest rank, and where it stands.

    Attributes:
        theme: the code.
        group: the theme at the top of those it belongs to; itself when it belongs to none.
        cells: for each level and case study, the entries that speak for it.
        against: the same for the entries that speak against it.
        unplaced: the entries without a level that speak for it, by case study.
        unplaced_against: the same for the entries that speak against it.
    """

    theme: Theme
    group: Theme
    cells: Mapping[At, tuple[Id, ...]]
    against: Mapping[At, tuple[Id, ...]]
    unplaced: Mapping[Id, tuple[Id, ...]]
    unplaced_against: Mapping[Id, tuple[Id, ...]]

    @property
    def cases(self) -> tuple[Id, ...]:
        """The case studies that have it."""
        return tuple(sorted({case for _, case in self.cells} | set(self.unplaced)))

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels it stands at in any case study, individual first."""
        found = {level for level, _ in self.cells}
        return tuple(level for level in Level if level in found)

    @property
    def recurs(self) -> bool:
        """Whether two or more case studies have it: only then it is a pattern."""
        return len(self.cases) > 1

    @property
    def broad(self) -> bool:
        """Whether the case studies together have it at all four base levels."""
        return self.recurs and set(BASE_LEVELS) <= set(self.levels)

    @property
    def specific(self) -> bool:
        """Whether it recurs, but not at all four base levels."""
        return self.recurs and not self.broad


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """Every code of the lowest rank that an entry was put to.

    Attributes:
        items: the codes, those of one group together; ``recurs`` says which are patterns.
        grouping: the ids of codings to a theme that only groups; they do not count.
        lapsed: the ids of codings whose entry is no longer on its grid.
    """

    items: tuple[Pattern, ...]
    grouping: tuple[Id, ...]
    lapsed: tuple[Id, ...]


def patterns(
    cases: Sequence[CaseStudy], themes: Iterable[Theme], codings: Iterable[Coding]
) -> Patterns:
    """The codes by level and case study.

    Args:
        cases: the case studies, as the reader may see them.
        themes: the themes of the codebook.
        codings: the codings that count.

    Raises:
        MissingRecord: a theme or coding names a theme or case study that is not there.
    """
    put = codes(cases, themes, codings)
    entries = {case.id: case.entries for case in cases}
    behind: dict[Id, dict[bool, list[Place]]] = {}
    for against, coded in ((False, put.speaking), (True, put.against)):
        for place, found in coded.items():
            for theme in found:
                behind.setdefault(theme.id, {False: [], True: []})[against].append(place)
    order = sorted(behind, key=lambda i: (put.tops[i].name, put.tops[i].id, put.themes[i].name, i))
    items = tuple(
        Pattern(
            theme=put.themes[i],
            group=put.tops[i],
            cells=_cells(entries, behind[i][False]),
            against=_cells(entries, behind[i][True]),
            unplaced=_unplaced(entries, behind[i][False]),
            unplaced_against=_unplaced(entries, behind[i][True]),
        )
        for i in order
    )
    return Patterns(items=items, grouping=put.grouping, lapsed=put.lapsed)


Entries = Mapping[Id, Mapping[Id, Entry]]


def _cells(entries: Entries, places: Iterable[Place]) -> dict[At, tuple[Id, ...]]:
    cells: dict[At, list[Id]] = defaultdict(list)
    for case, entry in places:
        for level in entries[case][entry].levels:
            cells[level, case].append(entry)
    return {at: tuple(sorted(cells[at])) for at in sorted(cells)}


def _unplaced(entries: Entries, places: Iterable[Place]) -> dict[Id, tuple[Id, ...]]:
    waiting: dict[Id, list[Id]] = defaultdict(list)
    for case, entry in places:
        if not entries[case][entry].levels:
            waiting[case].append(entry)
    return {case: tuple(sorted(waiting[case])) for case in sorted(waiting)}
