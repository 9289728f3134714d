"""Time: before, during and after; impacts before anything was published; how long links took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ripplegrid.analysis.links import LinkTable, levels_in
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import Level


class Phase(StrEnum):
    """Where a time lies, seen from the period of the project."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A dated entry and the phases it can have happened in; one phase is a certain one."""

    entry: Id
    earliest: date | None
    latest: date | None
    text: str
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Early:
    """Impacts that came before the first published output.

    Attributes:
        published: the dated published outputs.
        undated: published outputs without a date, which may have been earlier still.
        certain: impacts that certainly came before every one of ``published``.
        possible: impacts that possibly did.
    """

    published: tuple[Id, ...]
    undated: tuple[Id, ...]
    certain: tuple[Id, ...]
    possible: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """How long links between two levels took, over those with a date at both ends.

    Attributes:
        shortest: the fewest days any of them can have taken.
        longest: the most days, over those whose dates have an end; None when none has.
        contributions: the links.
        open: those of them of which no longest time is known.
    """

    source: Level
    target: Level
    shortest: int
    longest: int | None
    contributions: tuple[Id, ...]
    open: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What is known of time.

    Attributes:
        dated: dated entries, earliest first.
        undated: the others, which stand apart.
        phases: the entries that certainly fell in each phase.
        early: impacts before publication; None without a dated published output.
        first: for each level, the impact on it that can have come first.
        lags: how long links between levels took.
        backwards: links whose target certainly came before their source.
    """

    dated: tuple[Moment, ...]
    undated: tuple[Id, ...]
    phases: Mapping[Phase, tuple[Id, ...]]
    early: Early | None
    first: Mapping[Level, Id]
    lags: tuple[Lag, ...]
    backwards: tuple[Id, ...]


def timeline(case: CaseStudy, table: LinkTable) -> Timeline:
    """What is known of the time of entries and links."""
    shown = [case.entries[entry] for entry in table.entries]
    dated = sorted(
        (_moment(entry, entry.when, case.about.period) for entry in shown if _has_date(entry)),
        key=lambda m: (m.earliest or m.latest or date.max, m.latest or date.max, m.entry),
    )
    return Timeline(
        dated=tuple(dated),
        undated=tuple(entry.id for entry in shown if not _has_date(entry)),
        phases={phase: tuple(m.entry for m in dated if m.phases == (phase,)) for phase in Phase},
        early=early(shown),
        first=_first(case, dated),
        lags=tuple(lags(case, table)),
        backwards=tuple(_backwards(case, table)),
    )


def _has_date(entry: Entry) -> bool:
    return entry.when is not None and entry.when.dated


def _moment(entry: Entry, when: When | None, period: When | None) -> Moment:
    assert when is not None
    return Moment(
        entry=entry.id,
        earliest=when.earliest,
        latest=when.latest,
        text=when.text,
        phases=phases(when, period),
    )


def phases(when: When, period: When | None) -> tuple[Phase, ...]:
    """The phases in which a dated thing can have happened; none without a period.

    Example:
        >>> project = When(date(2015, 1, 1), date(2016, 12, 31), "2015–2016")
        >>> [p.value for p in phases(When(date(2016, 1, 1), date(2017, 12, 31), "?"), project)]
        ['during', 'after']
    """
    if period is None or not period.dated or not when.dated:
        return ()
    start, end = period.earliest, period.latest
    found = []
    if start and (when.earliest is None or when.earliest < start):
        found.append(Phase.BEFORE)
    if not when.certainly_before(period) and not period.certainly_before(when):
        found.append(Phase.DURING)
    if end and (when.latest is None or when.latest > end):
        found.append(Phase.AFTER)
    return tuple(found)


def early(entries: Iterable[Entry]) -> Early | None:
    """Impacts before the first published output; None when none of those has a date.

    An impact came certainly before the first publication when it came certainly before each of
    them, and possibly when it can have come before each of them.
    """
    known = list(entries)
    published = [e for e in known if e.published]
    times = [e.when for e in published if e.when is not None and e.when.dated]
    if not times:
        return None
    certain, possible = [], []
    for entry in known:
        when = entry.when
        if when is None or not entry.impact or entry.published:
            continue
        if all(when.certainly_before(time) for time in times):
            certain.append(entry.id)
        elif all(when.possibly_before(time) for time in times):
            possible.append(entry.id)
    return Early(
        published=tuple(e.id for e in published if _has_date(e)),
        undated=tuple(e.id for e in published if not _has_date(e)),
        certain=tuple(certain),
        possible=tuple(possible),
    )


def _first(case: CaseStudy, dated: Iterable[Moment]) -> dict[Level, Id]:
    first: dict[Level, Id] = {}
    for moment in dated:
        entry = case.entries[moment.entry]
        if entry.impact:
            for level in entry.levels:
                first.setdefault(level, entry.id)
    return {level: first[level] for level in Level if level in first}


def _dated_links(case: CaseStudy, table: LinkTable) -> Iterator[tuple[int, When, When]]:
    times = [case.entries[entry].when for entry in table.entries]
    for link, (a, b) in enumerate(zip(table.sources, table.targets, strict=True)):
        source, target = times[a], times[b]
        if source is not None and target is not None and source.dated and target.dated:
            yield link, source, target


def _backwards(case: CaseStudy, table: LinkTable) -> Iterator[Id]:
    for link, source, target in _dated_links(case, table):
        if target.certainly_before(source):
            yield table.contributions[link]


def lags(case: CaseStudy, table: LinkTable) -> Iterator[Lag]:
    """How long it took from each level to each, where the dates of both ends say."""
    cells: dict[tuple[Level, Level], list[tuple[int, int, int | None]]] = {}
    for link, source, target in _dated_links(case, table):
        if target.certainly_before(source):
            continue
        lag = link, *_days(source, target)
        for a in levels_in(table.levels[table.sources[link]]):
            for b in levels_in(table.levels[table.targets[link]]):
                cells.setdefault((a, b), []).append(lag)
    for a in Level:
        for b in Level:
            if (a, b) not in cells:
                continue
            found = cells[a, b]
            longest = [most for _, _, most in found if most is not None]
            yield Lag(
                source=a,
                target=b,
                shortest=min(least for _, least, _ in found),
                longest=max(longest, default=None),
                contributions=tuple(table.contributions[link] for link, _, _ in found),
                open=tuple(table.contributions[link] for link, _, most in found if most is None),
            )


def _days(source: When, target: When) -> tuple[int, int | None]:
    """The fewest and the most days from the one to the other; None when open."""
    least = 0
    if target.earliest and source.latest:
        least = max(0, (target.earliest - source.latest).days)
    most = None
    if target.latest and source.earliest:
        most = (target.latest - source.earliest).days
    return least, most
