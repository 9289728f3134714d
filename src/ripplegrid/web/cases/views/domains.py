"""Where the project stands in the six domains."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import Conflict
from ripplegrid.model.case import About
from ripplegrid.model.changes import DescribeCase
from ripplegrid.model.record import Id
from ripplegrid.web.cases.forms.domains import DomainsForm, Met
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def domains(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    if request.method != "POST":
        return _page(page, _form(page, page.case.about))
    form = DomainsForm(request.POST, about=page.case.about, naming=page.naming)
    if not form.is_valid():
        return _page(page, form, status=422)
    before = record_as_seen(case_id, "about", case_id, form.cleaned_data["seen"])
    assert isinstance(before, About)
    try:
        if done(page, form, DescribeCase(before, form.edited(before)), say("Saved.")):
            return redirect("domains", case_id)
    except Conflict:
        return _settle(request, form, before)
    return _page(page, form, status=422)


def _settle(request: HttpRequest, form: DomainsForm, before: About) -> HttpResponse:
    """Two people wrote at once: each domain keeps its own, and only a clash is asked about."""
    page = page_of(request, before.id)
    both, met = form.together(before, page.case.about)
    if not met and done(page, form, DescribeCase(page.case.about, both), say("Saved.")):
        return redirect("domains", before.id)
    return _page(page, _form(page, both), met=met, status=409)


def _form(page: Page, about: About) -> DomainsForm:
    seen = version_of(page.case.id, "about", page.case.id)
    return DomainsForm(about=about, naming=page.naming, initial={"seen": seen})


def _page(
    page: Page, form: DomainsForm, *, met: list[Met] | None = None, status: int = 200
) -> HttpResponse:
    return page.render(
        "cases/domains.html", "overview", form=form, clashes=met or [], status=status
    )
