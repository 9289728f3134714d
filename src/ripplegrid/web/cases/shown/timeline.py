"""The account in the order of time: year by year, with what has no date apart."""

from __future__ import annotations

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
    """Lay the shown entries out in time, each in the first year it can have happened."""
    years: dict[int, list[Entry]] = {}
    undated: list[Entry] = []
    for entry in told.reading.entries:
        day = (entry.when.earliest or entry.when.latest) if entry.when else None
        (years.setdefault(day.year, []) if day else undated).append(entry)
    period = told.case.about.period
    return Timeline(
        years=tuple(
            Year(year, where(year, period), tuple(card(told, e.id) for e in _in_order(entries)))
            for year, entries in sorted(years.items())
        ),
        undated=tuple(card(told, e.id) for e in sorted(undated, key=lambda e: (e.text, e.id))),
    )


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
