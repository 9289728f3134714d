"""Patterns: codes that recur across case studies, specific or broad, with what stands behind them.

A code of the lowest rank that recurs in two or more case studies is a pattern. It is *broad* when
the case studies together have it at all four base levels, else *specific*. Parent themes only
group. Which codings count (one coder's, or those that people settled) is for whoever asks to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.errors import MissingRecord
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Level

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
    """

    theme: Theme
    group: Theme
    cells: Mapping[At, tuple[Id, ...]]
    against: Mapping[At, tuple[Id, ...]]
    unplaced: Mapping[Id, tuple[Id, ...]]

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
    known = {theme.id: theme for theme in themes}
    tops = {theme_id: _top(known, theme_id) for theme_id in known}
    parents = {theme.part_of for theme in known.values()}
    readings = {case.id: Reading(case) for case in cases}
    grouping: list[Id] = []
    lapsed: list[Id] = []
    behind: dict[Id, list[Coding]] = defaultdict(list)
    for coding in sorted(codings, key=lambda c: c.id):
        if coding.theme is None:  # looked at, and no theme fits
            continue
        if coding.theme not in known:
            raise MissingRecord(what="theme", id=coding.theme)
        if coding.case not in readings:
            raise MissingRecord(what="case study", id=coding.case)
        if coding.theme in parents:
            grouping.append(coding.id)
        elif not _stands(readings[coding.case], coding.entry):
            lapsed.append(coding.id)
        else:
            behind[coding.theme].append(coding)
    order = sorted(behind, key=lambda i: (tops[i].name, tops[i].id, known[i].name, i))
    items = tuple(_pattern(known[i], tops[i], behind[i], readings) for i in order)
    return Patterns(items=items, grouping=tuple(grouping), lapsed=tuple(lapsed))


def _stands(reading: Reading, entry: Id) -> bool:
    """Whether an entry, or the one that speaks for it, is on its grid or in its tray."""
    return entry in reading.case.entries and reading.shown_as(entry) is not None


def _pattern(
    theme: Theme, group: Theme, codings: Iterable[Coding], readings: Mapping[Id, Reading]
) -> Pattern:
    cells: dict[bool, dict[At, set[Id]]] = {False: defaultdict(set), True: defaultdict(set)}
    unplaced: dict[Id, set[Id]] = defaultdict(set)
    for coding in codings:
        entry = readings[coding.case].shown_as(coding.entry)
        assert entry is not None
        for level in entry.levels:
            cells[coding.against][level, coding.case].add(entry.id)
        if not entry.levels and not coding.against:
            unplaced[coding.case].add(entry.id)
    return Pattern(
        theme=theme,
        group=group,
        cells={at: tuple(sorted(found)) for at, found in sorted(cells[False].items())},
        against={at: tuple(sorted(found)) for at, found in sorted(cells[True].items())},
        unplaced={case: tuple(sorted(found)) for case, found in sorted(unplaced.items())},
    )


def _top(known: Mapping[Id, Theme], theme_id: Id) -> Theme:
    """The theme at the top; themes that go in a circle end where the circle closes."""
    seen = {theme_id}
    theme = known[theme_id]
    while theme.part_of is not None:
        if theme.part_of not in known:
            raise MissingRecord(what="theme", id=theme.part_of)
        if theme.part_of in seen:
            break
        seen.add(theme.part_of)
        theme = known[theme.part_of]
    return theme
