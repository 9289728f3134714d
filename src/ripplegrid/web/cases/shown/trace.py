"""Following links up and down from one entry, and the account as an outline in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.web.cases.shown.told import Link, Told


def reached(start: Id, links: Mapping[Id, Sequence[Link]], *, onward: bool) -> frozenset[Id]:
    """Every entry that links lead to from here (onward), or from which they lead here."""
    found, waiting = {start}, [start]
    while waiting:
        for link in links.get(waiting.pop(), ()):
            other = link.target.id if onward else link.source.id
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


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


def outline(told: Told, only: Iterable[Id] | None = None) -> tuple[Band, ...]:
    """Every entry of the map once, by its highest level from the individual up, then by date.

    The map draws the same entries and links; ``only`` keeps those asked for.
    """
    wanted = None if only is None else frozenset(only)
    bands: dict[Level | None, list[Line]] = {level: [] for level in (*Level, None)}
    for entry in sorted(told.reading.entries, key=_by_date):
        if wanted is None or entry.id in wanted:
            top = max(entry.levels, key=list(Level).index) if entry.levels else None
            led_from = tuple(told.links_in.get(entry.id, ()))
            led_to = tuple(told.links_out.get(entry.id, ()))
            bands[top].append(Line(entry, led_from, led_to))
    return tuple(Band(level, tuple(lines)) for level, lines in bands.items() if lines)


def _by_date(entry: Entry) -> tuple[bool, str, str, str]:
    day = (entry.when.earliest or entry.when.latest) if entry.when else None
    return (day is None, str(day or ""), entry.text, entry.id)
