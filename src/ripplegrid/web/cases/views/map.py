"""The ripple map and the table that is equal to it."""

from __future__ import annotations

from urllib.parse import quote

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.web.cases.shown.trace import outline, reached
from ripplegrid.web.cases.views.figures import figure
from ripplegrid.web.cases.views.opening import Page, page_of

UP, DOWN = "up", "down"


@require_safe
@login_required
def ripple(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    entry = page.case.entries.get(request.GET.get("trace", ""))
    way = request.GET.get("way", "")
    traced = _traced(page, entry.id, way) if entry else frozenset()
    opened = frozenset(request.GET.getlist("open")[:200])
    return page.render(
        "cases/map.html",
        "map",
        figure=_drawn(page, opened, traced),
        bands=outline(page.told, traced or None),
        links=len(page.told.links),
        traced=entry if traced else None,
        way=way if way in {UP, DOWN} else "",
        opened=opened,
    )


def _drawn(page: Page, opened: frozenset[str], traced: frozenset[Id]) -> str:
    """The map; folds open by ordinary links that keep what is open already."""
    here = reverse("map", args=[page.case.id])
    kept = "".join(f"open={quote(group, safe='')}&" for group in sorted(opened))
    folds = f"{here}?{kept}open={{group}}#figure"
    return figure(page, "ripple", width=1200, open=opened, highlight=traced, group_href=folds)


def _traced(page: Page, entry_id: Id, way: str) -> frozenset[Id]:
    up = reached(entry_id, page.told.links_in, onward=False) if way != DOWN else frozenset()
    down = reached(entry_id, page.told.links_out, onward=True) if way != UP else frozenset()
    return up | down
