"""What else the accounts show together: what led to what, dimensions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString, mark_safe

from ripplegrid.method.terms import Term, term
from ripplegrid.model.record import Id
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.draw_across import dimension_as_svg
from ripplegrid.saying import spoken
from ripplegrid.synthesis.account import beside
from ripplegrid.synthesis.dimensions import BesideImpacts
from ripplegrid.synthesis.mechanisms import Cell, mechanisms
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.shown.patterns import codes_of
from ripplegrid.web.cases.views.figures import NARROW, WIDE, Drawn

EACH = 50
"""How many ways stand on one sheet."""


@dataclass(frozen=True, slots=True)
class Way:
    """That a mechanism leads to an impact, and in which case studies directly or by chains."""

    cell: Cell
    direct: str
    chains: str
    joined: str


@dataclass(frozen=True, slots=True)
class Ways:
    """A sheet of ways: only these are put into words, for there may be thousands.

    Attributes:
        sheet: where this sheet stands among the others.
        shown: the ways on it.
        all: how many there are on all sheets.
    """

    sheet: Page[Cell]
    shown: tuple[Way, ...]
    all: int


@dataclass(frozen=True, slots=True)
class Further:
    """Everything the page shows.

    Attributes:
        several: what led to what in several case studies.
        alone: what did in one alone.
        max_steps: how far a way may go.
        dimensions: impacts beside each dimension.
    """

    several: Ways
    alone: Ways
    max_steps: int
    dimensions: tuple[tuple[Term, Drawn, str], ...]


def further(page: Across, several: str = "1", alone: str = "1") -> Further:
    """What else the chosen case studies show together.

    Args:
        page: the synthesis, as whoever asks may see it.
        several: which sheet of the ways in several case studies.
        alone: which sheet of the ways in one case study alone.
    """
    cases = page.cases
    put = codes_of(page)
    led = mechanisms(tuple(cases.values()), put)
    return Further(
        several=_ways(page, [cell for cell in led.cells if len(cell.cases) > 1], several),
        alone=_ways(page, [cell for cell in led.cells if len(cell.cases) < 2], alone),
        max_steps=led.max_steps,
        dimensions=tuple(
            (term("dimensions", one.dimension), _drawn(one), one.why_not_more)
            for one in beside(page.synthesis, cases, put)
        ),
    )


def _ways(page: Across, cells: list[Cell], number: str) -> Ways:
    sheet = Paginator(cells, EACH).get_page(number)
    return Ways(sheet, tuple(_way(page, cell) for cell in sheet.object_list), len(cells))


def _way(page: Across, cell: Cell) -> Way:
    joined = {*cell.direct.joined, *cell.chains.joined}
    ways = (cell.direct.cases, cell.chains.cases, joined)
    direct, chains, together = (_titles(page, some) for some in ways)
    return Way(cell, direct, chains, together)


def _titles(page: Across, cases: Iterable[Id]) -> str:
    return ", ".join(sorted(page.cases[one].title for one in cases))


def _drawn(one: BesideImpacts) -> Drawn:
    def at(width: int, apart: str) -> SafeString:
        options = Options(width=width, lang=spoken().code, apart=apart)
        return mark_safe(dimension_as_svg(one, options=options))  # noqa: S308  # escaped by the figure

    return Drawn(at(WIDE, one.dimension), at(NARROW, f"{one.dimension}-narrow"))
