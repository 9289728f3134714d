"""The account in the order of time: year by year, with what has no date apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ripplegrid.analysis.timeline import Phase, phases
from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.model.words import Level
from ripplegrid.web.cases.shown.cards import Card, card
from ripplegrid.web.cases.shown.told import Told

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Year:
    """The entries that began, or may have begun, in one year; ``period`` places it."""

    year: int
    period: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Years in order, and the entries without a date."""

    years: tuple[Year, ...]
    undated: tuple[Card, ...]

    @property
    def places(self) -> Mapping[str, tuple[Card, ...]]:
        """The cards by the place where they stand: a year, or those without a date."""
        return {str(one.year): one.cards for one in self.years} | {UNDATED: self.undated}


@dataclass(frozen=True, slots=True)
class Asked:
    """What to look at: one part of the project's time, one level; empty is everything."""

    phase: Phase | None = None
    level: Level | None = None

    @classmethod
    def of(cls, phase: str, level: str) -> Asked:
        """What an address asks for; what it does not know is not asked."""
        return cls(
            Phase(phase) if phase in set(Phase) else None,
            Level(level) if level in set(Level) else None,
        )

    def __bool__(self) -> bool:
        return bool(self.phase or self.level)

    def takes(self, entry: Entry, period: When | None) -> bool:
        """Whether an entry may lie there: a vague date can lie before as well as during."""
        if self.level is not None and self.level not in entry.levels:
            return False
        if self.phase is None:
            return True
        return entry.when is not None and self.phase in phases(entry.when, period)


EVERYTHING = Asked()


def timeline(told: Told, asked: Asked = EVERYTHING) -> Timeline:
    """Lay the shown entries out in time, each under one year."""
    period = told.case.about.period
    years: dict[int, list[Entry]] = {}
    undated: list[Entry] = []
    for entry in told.reading.entries:
        if not asked.takes(entry, period):
            continue
        year = year_of(entry.when)
        (undated if year is None else years.setdefault(year, [])).append(entry)
    return Timeline(
        years=tuple(
            Year(year, where(year, period), tuple(card(told, e.id) for e in _in_order(entries)))
            for year, entries in sorted(years.items())
        ),
        undated=tuple(card(told, e.id) for e in sorted(undated, key=lambda e: (e.text, e.id))),
    )


def year_of(when: When | None) -> int | None:
    """The year something stands under: the first one named, if it lies within the date."""
    day = (when.earliest or when.latest) if when else None
    if when is None or day is None:
        return None
    named = (int(text) for text in re.findall(r"(?<!\d)\d{4}(?!\d)", when.text))
    first = when.earliest.year if when.earliest else 0
    last = when.latest.year if when.latest else 9999
    return next((year for year in named if first <= year <= last), day.year)


def where(year: int, period: When | None) -> str:
    """Whether a year lies before, during or after the project; empty when that is not known."""
    if period is None or not period.dated:
        return ""
    if period.earliest and year < period.earliest.year:
        return "before"
    if period.latest and year > period.latest.year:
        return "after"
    return "during"


def _in_order(entries: list[Entry]) -> list[Entry]:
    return sorted(
        entries, key=lambda e: (str(e.when and (e.when.earliest or e.when.latest)), e.text, e.id)
    )
