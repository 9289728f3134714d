"""The combined grid as a list, level by level, and the map drawn of it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.safestring import mark_safe

from ripplegrid.model.record import Id
from ripplegrid.model.words import COLUMN_OF, Column, Level
from ripplegrid.report.figures import Options, draw
from ripplegrid.saying import spoken
from ripplegrid.synthesis.merging import MergedEntry
from ripplegrid.synthesis.merging.one_map import one_map
from ripplegrid.web.across.made import Kept
from ripplegrid.web.across.shown.merged import Combined, Named
from ripplegrid.web.cases.views.figures import Drawn

AT_ONCE = 60
DRAWN = 120
"""A drawing of more entries than this tells nothing any more."""
WIDTHS = (1000, 360)
KEPT = Kept(12)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the combined grid is asked for."""

    level: Level | None = None
    case: Id = ""
    several: bool = False
    page: int = 1

    def query(self, page: int) -> str:
        """The address of another page of the same."""
        level = self.level.value if self.level else ""
        several = "yes" if self.several else ""
        given = {"level": level, "case": self.case, "several": several, "page": page}
        return urlencode({name: value for name, value in given.items() if value})


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
    drawn: Drawn | None


def listed(found: Combined, asked: Asked) -> Listed:
    """What is asked for, with its drawing: what several tell first, then level by level."""
    places = [n for n, entry in enumerate(found.merged.entries) if _fits(entry, asked)]
    entries = found.merged.entries
    places.sort(key=lambda n: (-len(entries[n].cases), _lowest(entries[n]), entries[n].id))
    pages = max(1, -(-len(places) // AT_ONCE))
    page = min(max(asked.page, 1), pages)
    shown = places[(page - 1) * AT_ONCE : page * AT_ONCE]
    return Listed(
        lines=tuple(_line(found, n, frozenset(shown)) for n in shown),
        count=len(places),
        page=page,
        pages=pages,
        drawn=_drawn(found, tuple(places)) if 0 < len(places) <= DRAWN else None,
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
        anchor = f"e{there}" if there in shown else ""
        leads.append((found.merged.entries[there].members[0].entry.text, anchor, marks))
    columns = {COLUMN_OF[kind] for kind in entry.kinds}
    return Line(
        anchor=f"e{place}",
        members=found.of(entry),
        levels=tuple(level for level in Level if level in entry.levels),
        columns=tuple(column for column in Column if column in columns),
        leads_to=tuple(leads),
    )


def _drawn(found: Combined, places: tuple[int, ...]) -> Drawn:
    def make() -> tuple[Combined, Drawn]:
        study = one_map(found.merged, found.marks, places)
        wide, narrow = (
            draw(
                "ripple",
                study,
                options=Options(width=width, lang=spoken().code, apart="" if n == 0 else "narrow"),
            )
            for n, width in enumerate(WIDTHS)
        )
        return found, Drawn(mark_safe(wide), mark_safe(narrow))  # noqa: S308  # escaped by the figure

    return KEPT.made((id(found), places), make)[1]
