"""The map of the combined grid: drawn whole, folded where it is large, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as say

from ripplegrid.model.record import Id
from ripplegrid.report.figures import Options, draw
from ripplegrid.report.figures.ripple_table import Row, as_table
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import spoken
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.merging import MergedEntry
from ripplegrid.synthesis.merging.one_map import drawn_id, one_map
from ripplegrid.web.across.made import Kept
from ripplegrid.web.across.shown.merged import Combined
from ripplegrid.web.cases.views.figures import NARROW, WIDE, Drawn

FOLDS = Options().fold_above
"""Where more entries fit, they are folded into groups."""
KEPT = Kept(12)
STUDIES = Kept(4)
Groups = Mapping[Id, tuple[str, str]]


class By(StrEnum):
    """By what the entries of each level are folded."""

    TIME = "time"
    CASE = "case"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class Folding:
    """How the map is to be folded, which groups are open, and what its links ask for besides."""

    by: By = By.TIME
    open: tuple[str, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def asked(self) -> str:
        """The query that leads here again, made to be added to."""
        return urlencode([*self.kept, *(("open", one) for one in self.open)])

    @property
    def closed(self) -> str:
        """The query of the same map with every group folded."""
        return replace(self, open=()).asked


@dataclass(frozen=True, slots=True)
class Map:
    """The picture for a wide page and for a phone, and the same as a table where it is folded."""

    drawn: Drawn
    rows: tuple[Row, ...]


def drawn_map(
    found: Combined, places: tuple[int, ...], folding: Folding, codes: Callable[[], Codes]
) -> Map:
    """The map of the entries at these positions; the codes are asked for only to fold by them."""
    groups = _groups(found, places, folding.by, codes)

    def make() -> tuple[Combined, Map]:
        return found, _made(found, places, folding, groups)

    key = (id(found), places, folding, tuple(groups.items()))
    return KEPT.made(key, make)[1]


def _made(found: Combined, places: tuple[int, ...], folding: Folding, groups: Groups) -> Map:
    _, told = STUDIES.made((id(found), places), lambda: _told(found, places))
    before = f"?{folding.asked}&" if folding.asked else "?"
    chosen = Options(
        width=WIDE,
        lang=spoken().code,
        open=frozenset(folding.open),
        groups=groups,
        brief=True,
        entry_href=before + "at={id}#{id}",
        group_href=before + "open={group}#map",
    )
    narrow = replace(chosen, width=NARROW, apart="narrow")
    wide, thin = (draw("ripple", told.case, options=one, told=told) for one in (chosen, narrow))
    return Map(
        Drawn(mark_safe(wide), mark_safe(thin)),  # noqa: S308  # escaped by the figure
        as_table(told, chosen) if len(places) > FOLDS else (),
    )


def _told(found: Combined, places: tuple[int, ...]) -> tuple[Combined, Told]:
    return found, Told(one_map(found.merged, found.marks, places))


def _groups(found: Combined, places: tuple[int, ...], by: By, codes: Callable[[], Codes]) -> Groups:
    """The group of each entry within its level; none where the map folds by time, or not."""
    if by is By.TIME or len(places) <= FOLDS:
        return {}
    entries = {drawn_id(place): found.merged.entries[place] for place in places}
    if by is By.CASE:
        return {name: _by_case(found, entry) for name, entry in entries.items()}
    known = codes()
    return {name: _by_theme(known, entry) for name, entry in entries.items()}


def _by_case(found: Combined, entry: MergedEntry) -> tuple[str, str]:
    if len(entry.cases) > 1:
        return "several", say("Several case studies")
    return entry.cases[0], found.marks[entry.cases[0]]


def _by_theme(codes: Codes, entry: MergedEntry) -> tuple[str, str]:
    """The theme at the top of its codes; an entry below several of those stands apart."""
    tops = {codes.tops[t.id] for m in entry.members for t in codes.of(m.case, m.entry.id)}
    if len(tops) > 1:
        return "several", say("Several themes")
    for top in tops:
        return top.id, top.name
    return "", say("No theme yet")
