"""How far the account had come by a day: what was there for certain, perhaps, or not yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.web.cases.shown.map_view import last_day

MOST_STOPS = 72


class By(StrEnum):
    """Whether something had happened by a day."""

    THERE = "there"
    MAYBE = "maybe"
    LATER = "later"
    UNDATED = "undated"


def by(when: When | None, day: date) -> By:
    """Whether something had happened by a day, as far as its date tells.

    Example:
        >>> by(When(date(2014, 1, 1), date(2014, 12, 31), "2014"), date(2014, 6, 30)).value
        'maybe'
    """
    if when is None or not when.dated:
        return By.UNDATED
    if when.latest is not None and when.latest <= day:
        return By.THERE
    if when.earliest is not None and when.earliest > day:
        return By.LATER
    return By.MAYBE


@dataclass(frozen=True, slots=True)
class Stop:
    """A year or month at which the replay stops: as the address names it, and its last day."""

    name: str
    last: date

    @property
    def monthly(self) -> bool:
        """Whether it is a month."""
        return "-" in self.name


def stops(entries: Iterable[Entry]) -> tuple[Stop, ...]:
    """Every year from the first date to the last, or every month where those are not too many."""
    days = [
        day
        for entry in entries
        if entry.when
        for day in (entry.when.earliest, entry.when.latest)
        if day is not None
    ]
    if not days:
        return ()
    first, last = min(days), max(days)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= MOST_STOPS:
        start = first.year * 12 + first.month - 1
        names = [f"{m // 12:04}-{m % 12 + 1:02}" for m in range(start, start + months)]
    else:
        names = [f"{year:04}" for year in range(first.year, last.year + 1)]
    found = [(name, last_day(name)) for name in names]
    return tuple(Stop(name, day) for name, day in found if day is not None)
