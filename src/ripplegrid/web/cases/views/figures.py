"""The figures as the pages show them: inline, each entry leading to its own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from ripplegrid.report.figures import Options, draw
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import spoken
from ripplegrid.web.cases.views.opening import Page

WIDE = 1000
"""The width of figures on a page: wide enough to be read when it is printed on A4."""
NARROW = 360


@dataclass(frozen=True)
class Drawn:
    """A figure laid out for a wide page and for a phone; the style sheet shows one of them."""

    wide: SafeString
    narrow: SafeString


def drawn(page: Page, kind: str, *, width: int = WIDE) -> Drawn:
    """A figure for both widths."""
    return Drawn(figure(page, kind, width=width), figure(page, kind, width=NARROW, apart="narrow"))


def figure(page: Page, kind: str, **options: Any) -> SafeString:
    """A figure as SVG; it escapes what people wrote, and holds neither style nor script."""
    entry = reverse("entry", args=[page.case.id, "ENTRY"]).replace("ENTRY", "{id}")
    chosen = Options(**{"lang": spoken().code, "entry_href": entry} | options)
    told = figure_told(page)
    text = page.made((kind, chosen), lambda: draw(kind, page.case, options=chosen, told=told))
    return mark_safe(text)  # noqa: S308  # escaped by the figure


def figure_told(page: Page) -> Told:
    """The case study as the figures read it, once for all of them."""
    return page.made("figure told", lambda: Told(page.case))
