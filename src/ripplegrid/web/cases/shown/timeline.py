"""The account in the order of time: year by year, with what has no date apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.web.cases.shown.cards import Card, card
from ripplegrid.web.cases.shown.told import Told


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


def timeline(told: Told) -> Timeline:
    """Lay the shown entries out in time, each under one year."""
    years: dict[int, list[Entry]] = {}
    undated: list[Entry] = []
    for entry in told.reading.entries:
        year = year_of(entry.when)
        (undated if year is None else years.setdefault(year, [])).append(entry)
    period = told.case.about.period
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
