"""What recurs across the case studies, and what stands behind each cell of it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.errors import MissingRecord
from ripplegrid.model.record import Id
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.shown import patterns as shown


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = shown.counted(page)
    table = shown.table(found.patterns, shown.titles(page))
    return page.render(
        "across/patterns.html",
        "patterns",
        found=found,
        table=table,
        rows=shown.with_state(table.rows, len(page.cases)),
        picture=shown.drawn(page, found.patterns) if table.rows else None,
    )


@require_safe
@login_required
def cell(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    key = request.GET.get("cell", "")
    opened = shown.opened(page, shown.counted(page).patterns, key)
    if opened is None:
        raise MissingRecord(what="code", id=key)
    return page.render("across/cell.html", "patterns", opened=opened, key=key)
