"""The figures as the pages show them: inline, each entry leading to its own page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from ripplegrid.report.figures import Options, draw
from ripplegrid.saying import spoken
from ripplegrid.web.cases.views.opening import Page


def figure(page: Page, kind: str, **options: Any) -> SafeString:
    """A figure as SVG; it escapes what people wrote, and holds neither style nor script."""
    entry = reverse("entry", args=[page.case.id, "ENTRY"]).replace("ENTRY", "{id}")
    chosen = Options(lang=spoken().code, entry_href=entry, **options)
    drawn = page.made((kind, chosen), lambda: draw(kind, page.case, options=chosen))
    return mark_safe(drawn)  # noqa: S308  # escaped by the figure
