"""What of a case study a grid in Word carries: the entries that are shown, each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import Kind, Level

LEVELS = tuple(Level)
CELLS = (Kind.PROCESS, Kind.OUTPUT, Kind.USE, Kind.OUTCOME, Kind.MECHANISM, Kind.EXTERNAL)
TRAY = "Not placed yet"

_LABELS: Mapping[Level, str] = {
    Level.INDIVIDUAL: "Individual (micro)",
    Level.GROUP: "Groups and networks (micro)",
    Level.ORGANISATIONAL: "Organisational or institutional (meso)",
    Level.SOCIETAL: "Societal or infrastructure (macro)",
    Level.PARADIGMATIC: "Paradigmatic",
}


def level_label(level: Level) -> str:
    """The heading of a level's row."""
    return _LABELS[level]


def shown(case: CaseStudy) -> list[Entry]:
    """The entries on the grid, in the order of their ids."""
    return [entry for entry in case.entries.values() if entry.shown]


def cell_entries(entries: Iterable[Entry]) -> dict[tuple[Level, Kind], list[Entry]]:
    """Entries by the cell they stand in; those without a level or a kind are left out.

    An entry with several levels or kinds stands in each of their cells.
    """
    found: dict[tuple[Level, Kind], list[Entry]] = {}
    for entry in entries:
        for level in LEVELS:
            for kind in CELLS:
                if level in entry.levels and kind in entry.kinds:
                    found.setdefault((level, kind), []).append(entry)
    return found
