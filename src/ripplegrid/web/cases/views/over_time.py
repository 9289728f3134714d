"""One project at two times: by when it was said, or by when it happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ripplegrid.analysis.over_time import Clock, by_when_it_happened, by_when_said
from ripplegrid.analysis.over_time_told import CLOCKS
from ripplegrid.model.record import Id
from ripplegrid.saying import say
from ripplegrid.web.cases.former import between, day_of, days, named_states
from ripplegrid.web.cases.forms.former import FIRST, CompareForm
from ripplegrid.web.cases.forms.over_time import DayForm, first_day
from ripplegrid.web.cases.queries import get_case, past_of
from ripplegrid.web.cases.shown.over_time import Times, times
from ripplegrid.web.cases.shown.reflections import Reflections
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.views.opening import Page, page_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, and what came of it; nothing where it could not be understood."""

    form: Form
    found: Times | None


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    by = request.GET.get("by") or (Clock.SAID if page.version > FIRST else Clock.HAPPENED)
    clock = Clock.SAID if by == Clock.SAID else Clock.HAPPENED
    asked = (_said if clock is Clock.SAID else _happened)(page)
    return page.render(
        "cases/over_time.html",
        "history",
        clock=clock.value,
        clock_said=say(CLOCKS[clock]),
        form=asked.form,
        found=asked.found,
        status=422 if asked.form.is_bound and asked.form.errors else 200,
    )


def _happened(page: Page) -> Asked:
    first = page.made("first day", lambda: first_day(page.case))
    data: dict[str, Any] = {"day": first.isoformat()} if first else {}
    if "day" in page.request.GET:
        data = {"day": page.request.GET["day"]}
    form = DayForm(data or None, label_suffix="")
    day = form.asked
    found = page.made(("over time", day), lambda: _after(page, day)) if day else None
    return Asked(form, found)


def _after(page: Page, day: date) -> Times:
    found = by_when_it_happened(page.case, day)
    return times(page.case, page.told, found, Reflections(page.case, page.me, {}))


def _said(page: Page) -> Asked:
    case_id = page.case.id
    data: dict[str, Any] = {"earlier": FIRST, "later": page.version}
    data |= {name: page.request.GET[name] for name in data if name in page.request.GET}
    form = CompareForm(data, names=named_states(case_id), days=days(case_id), version=page.version)
    pair = form.asked
    if pair is None:
        return Asked(form, None)
    return Asked(form, page.made(("over time", pair), lambda: _between(page, pair)))


def _between(page: Page, pair: tuple[int, int]) -> Times:
    case_id = page.case.id
    row, _ = get_case(page.person, case_id)
    past = past_of(page.standing, row)
    then, now = (past.before(between(case_id, number, page.version)) for number in pair)
    found = by_when_said(then, now, day=day_of(case_id, pair[0]))
    return times(then, Told(now), found, Reflections(now, page.me, {}))
