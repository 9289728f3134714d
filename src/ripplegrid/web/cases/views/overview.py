"""A case study's first page, and saying what it is."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid import method
from ripplegrid.errors import Conflict
from ripplegrid.model.case import About
from ripplegrid.model.changes import DescribeCase
from ripplegrid.model.reading import count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import StepState
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.everywhere import grown_from, openable
from ripplegrid.web.cases.forms.about import AboutForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.facts import Onward, shows
from ripplegrid.web.cases.shown.follow_ups import follow_ups
from ripplegrid.web.cases.shown.hopes import hopes_of
from ripplegrid.web.cases.shown.path import path_of, what_next
from ripplegrid.web.cases.views.conflict import settle
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    domains = {d.id for d in method.terms("domains")}
    writes = may(page.role, Act.ADD)
    return page.render(
        "cases/overview.html",
        "overview",
        reading=page.told.reading,
        me=page.me,
        voices=count_voices(page.case.voices.values()),
        path=path_of(page.case),
        next=what_next(page.told, writes=writes),
        hopes=hopes_of(page.told) if page.case.about.sought else None,
        onward=_onward(page) if writes else None,
        reflected=bool(page.case.reflections),
        due=follow_ups(page.case, localdate()).due if writes else (),
        children=grown_from(page.person, case_id),
        open_parents=openable(page.person, [one for one, _ in page.case.about.descends_from]),
        domains=[(i, text) for i, text in page.case.about.domains if i in domains],
    )


def _onward(page: Page) -> Onward | None:
    """What to do next on the first step that is not done; nothing once all of them are."""
    open_steps = (one for one in path_of(page.case) if one.state is not StepState.DONE)
    step = next(open_steps, None)
    return shows(page.told, step.term.id, localdate()).onward if step else None


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def describe(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    if request.method != "POST":
        seen = version_of(case_id, "about", case_id)
        form = AboutForm(initial=AboutForm.initial_of(page.case.about) | {"seen": seen})
        return page.render("cases/describe.html", "overview", form=form)
    form = AboutForm(request.POST)
    if not form.is_valid():
        return page.render("cases/describe.html", "overview", form=form, status=422)
    before = record_as_seen(case_id, "about", case_id, form.cleaned_data["seen"])
    assert isinstance(before, About)
    after = form.edited(before)
    try:
        if done(page, form, DescribeCase(before, after), say("Saved.")):
            return redirect("case", case_id)
    except Conflict:
        return _settle(request, form, before, after)
    return page.render("cases/describe.html", "overview", form=form, status=422)


def _settle(request: HttpRequest, form: AboutForm, before: About, after: About) -> HttpResponse:
    page = page_of(request, before.id)
    now = page.case.about
    both, found = settle(form, before, now, after)
    seen = version_of(now.id, "about", now.id)
    fresh = AboutForm(initial=AboutForm.initial_of(both) | {"seen": seen})
    return page.render("cases/describe.html", "overview", form=fresh, clashes=found, status=409)
