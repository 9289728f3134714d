"""Two groups' accounts of one project, side by side."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.web.cases.forms.two_groups import SidesForm, value_of
from ripplegrid.web.cases.shown.two_groups import pair_of, two_groups
from ripplegrid.web.cases.views.opening import page_of


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    first = pair_of(page.told)
    asked = dict(zip(("one", "other"), map(value_of, first), strict=True)) if first else {}
    asked |= {name: request.GET[name] for name in ("one", "other") if name in request.GET}
    form = SidesForm(asked, told=page.told, naming=page.naming) if asked else None
    pair = form.asked if form else None
    found = (
        page.made(("two groups", *pair), lambda: two_groups(page.told, page.naming, *pair))
        if pair
        else None
    )
    return page.render(
        "cases/two_groups.html",
        "findings",
        form=form,
        found=found,
        asked=urlencode(asked),
        part=request.GET.get("part", ""),
        status=422 if form and not pair else 200,
    )
