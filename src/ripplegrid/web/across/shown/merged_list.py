"""The combined grid as a list, level by level: the map of it in words."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.model.words import COLUMN_OF, Column, Level
from ripplegrid.synthesis.merging import MergedEntry
from ripplegrid.synthesis.merging.one_map import drawn_id
from ripplegrid.web.across.shown.merged import Combined, Named

AT_ONCE = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the combined grid is asked for."""

    level: Level | None = None
    case: Id = ""
    several: bool = False
    page: int = 1
    at: Id = ""
    """An entry of the map: its page is shown."""

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What is asked for but the page, for an address."""
        level = self.level.value if self.level else ""
        several = "yes" if self.several else ""
        given = (("level", level), ("case", self.case), ("several", several))
        return tuple((name, value) for name, value in given if value)


@dataclass(frozen=True, slots=True)
class Line:
    """One merged entry: its members, each with its case study, and what they led to."""

    anchor: str
    members: tuple[Named, ...]
    levels: tuple[Level, ...]
    columns: tuple[Column, ...]
    leads_to: tuple[tuple[str, str, str], ...]
    """For each link where it leads, in words and on this page, and whose link it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One page of the combined grid."""

    lines: tuple[Line, ...]
    count: int
    page: int
    pages: int
    places: tuple[int, ...]
    """The positions of all that fit, for the map of them."""


def listed(found: Combined, asked: Asked) -> Listed:
    """What is asked for: what several tell first, then level by level."""
    places = [n for n, entry in enumerate(found.merged.entries) if _fits(entry, asked)]
    entries = found.merged.entries
    places.sort(key=lambda n: (-len(entries[n].cases), _lowest(entries[n]), entries[n].id))
    pages = max(1, -(-len(places) // AT_ONCE))
    named = {drawn_id(n): order for order, n in enumerate(places)} if asked.at else {}
    wanted = named[asked.at] // AT_ONCE + 1 if asked.at in named else asked.page
    page = min(max(wanted, 1), pages)
    shown = places[(page - 1) * AT_ONCE : page * AT_ONCE]
    return Listed(
        lines=tuple(_line(found, n, frozenset(shown)) for n in shown),
        count=len(places),
        page=page,
        pages=pages,
        places=tuple(places),
    )


def _lowest(entry: MergedEntry) -> int:
    return min((n for n, level in enumerate(Level) if level in entry.levels), default=len(Level))


def _fits(entry: MergedEntry, asked: Asked) -> bool:
    return (
        (asked.level is None or asked.level in entry.levels)
        and (not asked.case or asked.case in entry.cases)
        and (not asked.several or len(entry.cases) > 1)
    )


def _line(found: Combined, place: int, shown: frozenset[int]) -> Line:
    entry, table = found.merged.entries[place], found.merged.table
    leads = []
    for there in table.after[place]:
        cases = found.merged.cases_of[table.pairs.at[place, there]]
        marks = ", ".join(sorted(found.marks[case] for case in cases))
        anchor = drawn_id(there) if there in shown else ""
        leads.append((found.merged.entries[there].members[0].entry.text, anchor, marks))
    columns = {COLUMN_OF[kind] for kind in entry.kinds}
    return Line(
        anchor=drawn_id(place),
        members=found.of(entry),
        levels=tuple(level for level in Level if level in entry.levels),
        columns=tuple(column for column in Column if column in columns),
        leads_to=tuple(leads),
    )
