"""The map as an outline in words: every entry once, with what led to it and what it led to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.web.cases.shown.told import Link, Told


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the outline with what led to it and what it led to."""

    entry: Entry
    led_from: tuple[Link, ...]
    led_to: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """The entries of one level, or of none."""

    level: Level | None
    lines: tuple[Line, ...]


def outline(
    told: Told, only: Collection[Id] | None = None, links: Collection[Id] | None = None
) -> tuple[Band, ...]:
    """Every entry of the map once, by its highest level from the individual up, then by date.

    The map draws the same entries and links; ``only`` and ``links`` keep those asked for.
    """
    bands: dict[Level | None, list[Line]] = {level: [] for level in (*Level, None)}

    def kept(found: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(x for x in found if links is None or x.contribution.id in links)

    for entry in sorted(told.reading.entries, key=_by_date):
        if only is None or entry.id in only:
            top = max(entry.levels, key=list(Level).index) if entry.levels else None
            led_from = kept(told.links_in.get(entry.id, ()))
            led_to = kept(told.links_out.get(entry.id, ()))
            bands[top].append(Line(entry, led_from, led_to))
    return tuple(Band(level, tuple(lines)) for level, lines in bands.items() if lines)


def _by_date(entry: Entry) -> tuple[bool, str, str, str]:
    day = (entry.when.earliest or entry.when.latest) if entry.when else None
    return (day is None, str(day or ""), entry.text, entry.id)
