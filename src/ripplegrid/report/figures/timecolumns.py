"""Cutting time into columns: stretches of whole months or years, as many as the room allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ripplegrid.model.when import When
from ripplegrid.saying import ENGLISH, mark, say, speaking

_MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)
_MOST_UNITS = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time, from its first day to its last.

    Example:
        >>> Stretch(date(2014, 1, 1), date(2015, 12, 31)).words
        '2014–2015'
    """

    first: date
    last: date

    @property
    def key(self) -> str:
        """The stretch as a part of an address: the same in every language."""
        with speaking(ENGLISH):
            return self.words

    @property
    def words(self) -> str:
        """The stretch in words, as short as they can be."""
        first, last = self.first, self.last
        whole = (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
        if whole:
            return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
        month = say(_MONTHS[first.month - 1])
        start, end = (
            say("{month} {year}", month=say(_MONTHS[d.month - 1]), year=d.year)
            for d in (first, last)
        )
        if start == end:
            return start
        if first.year == last.year:
            return f"{month}–{end}"
        return f"{start} – {end}"


def middle(when: When) -> date:
    """The day by which a date takes its place: its middle, or the one end that is known."""
    if when.earliest is None or when.latest is None:
        known = when.earliest or when.latest
        assert known is not None
        return known
    return when.earliest + (when.latest - when.earliest) / 2


def stretches(days: Sequence[tuple[date, object]], most: int) -> list[Stretch]:
    """Cut the time of these days into at most so many stretches, each holding some day.

    Args:
        days: each day with the band it falls in; crowded bands are cut more finely.
        most: how many stretches there may be, at least one.
    """
    if not days:
        return []
    units = _units(min(d for d, _ in days), max(d for d, _ in days))
    counts: list[Counter[object]] = [Counter() for _ in units]
    index = 0
    for day, band in sorted(days, key=lambda pair: pair[0]):
        while day > units[index].last:
            index += 1
        counts[index][band] += 1
    return _cut(units, counts, min(most, sum(1 for c in counts if c)))


def _units(first: date, last: date) -> list[Stretch]:
    """Whole months, quarters, years or tens of years from the first day to the last."""
    span = (last - first).days
    months = 1 if span <= 200 else 3 if span <= 800 else 12
    while span / (30 * months) > _MOST_UNITS:
        months *= 2 if months == 60 else 5
    if months < 12:
        start = first.year * 12 + (first.month - 1) // months * months
    else:
        start = first.year // (months // 12) * months
    units = []
    while _month(start) <= last:
        units.append(Stretch(_month(start), _month(start + months) - timedelta(days=1)))
        start += months
    units[-1] = Stretch(units[-1].first, max(units[-1].last, last))
    return units


def _month(months: int) -> date:
    """The first day of a month counted from year 0, kept within the calendar."""
    year, rest = divmod(months, 12)
    if year > date.max.year:
        return date.max
    return date(max(year, 1), rest + 1, 1)


def _cut(units: list[Stretch], counts: list[Counter[object]], parts: int) -> list[Stretch]:
    """Join neighbouring units into so many parts, as evenly filled as can be."""

    def weight(start: int, end: int) -> float:
        total: Counter[object] = Counter()
        for position in range(start, end):
            total.update(counts[position])
        # An empty part would be a column with nothing in it.
        return sum(n * n for n in total.values()) if total else float("inf")

    size = len(units)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(parts):
        reached: dict[int, tuple[float, int]] = {}
        for end in range(1, size + 1):
            options = [
                (cost + weight(start, end), start)
                for start, (cost, _) in best[-1].items()
                if start < end
            ]
            if options:
                reached[end] = min(options)
        best.append(reached)
    bounds = [size]
    for part in range(parts, 0, -1):
        bounds.append(best[part][bounds[-1]][1])
    bounds.reverse()
    return [Stretch(units[start].first, units[end - 1].last) for start, end in pairwise(bounds)]
