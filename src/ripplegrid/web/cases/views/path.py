"""The path of a case study: each step with where it stands, what there is, and what to do next."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST, require_safe

from ripplegrid import method
from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.changes import AddRecord, edited
from ripplegrid.model.record import Id
from ripplegrid.model.registers import PathStep
from ripplegrid.web.cases.forms.path import StepForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.facts import shows
from ripplegrid.web.cases.shown.path import Step, path_of
from ripplegrid.web.cases.views.conflict import Clash, clashes
from ripplegrid.web.cases.views.entry_acts import done, noted
from ripplegrid.web.cases.views.opening import Page, page_of

ASKED = {
    "own grids": ("negative", "unexpected", "nothing", "before-publication"),
    "refine together": ("else", "anyway"),
    "agree": ("power",),
    "check back": ("who-else",),
    "follow up": ("led-to",),
}
"""The method's questions for what is usually missing, at the step where they can be asked."""


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    return _page(page_of(request, case_id))


@require_POST
@login_required
def step(request: HttpRequest, case_id: Id, step_id: str) -> HttpResponse:
    """Say how far a step has come, when, with whom; only what was sent is changed."""
    page = page_of(request, case_id)
    if step_id not in {t.id for t in method.terms("case_steps")}:
        raise MissingRecord(what="step of the path", id=step_id)
    form = StepForm(request.POST)
    if not form.is_valid():
        return _page(page, bound=(step_id, form), status=422)
    there = next((s for s in page.case.path_steps.values() if s.step == step_id), None)
    values = form.values()
    if there is None:
        made = PathStep(id=form.new_id("step"), step=step_id, **values)
        done(page, form, AddRecord(made), say("Noted."))
        return _back(page, form, step_id)
    seen = form.cleaned_data["seen"]
    before = record_as_seen(case_id, "path_steps", there.id, seen) if seen else there
    assert isinstance(before, PathStep)
    change = edited(before, **values)
    try:
        done(page, form, change, say("Noted."))
    except Conflict:
        found = clashes(form, before, there, change.after)  # type: ignore[attr-defined]
        again = StepForm(
            initial={**values, "state": values["state"].value, "seen": _seen(page, there)}
        )
        return _page(page, bound=(step_id, again), clashed=(step_id, found), status=409)
    return _back(page, form, step_id)


def _back(page: Page, form: StepForm, step_id: str) -> HttpResponse:
    noted(page, form.cleaned_data["when"])
    number = [t.id for t in method.terms("case_steps")].index(step_id) + 1
    return redirect(f"{reverse('path', args=[page.case.id])}#step-{number}")


def _seen(page: Page, stands: PathStep) -> int:
    return version_of(page.case.id, "path_steps", stands.id)


def _form(page: Page, one: Step) -> StepForm:
    if one.stands is None:
        return StepForm(initial={"state": one.state.value})
    names = ("when", "people", "note")
    values: dict[str, Any] = {name: getattr(one.stands, name) for name in names}
    return StepForm(initial={**values, "state": one.state.value, "seen": _seen(page, one.stands)})


def _page(
    page: Page,
    *,
    bound: tuple[str, StepForm] | None = None,
    clashed: tuple[str, list[Clash]] | None = None,
    status: int = 200,
) -> HttpResponse:
    today = localdate()
    questions = {q.id: q for q in method.questions()}
    steps = []
    for number, one in enumerate(path_of(page.case), 1):
        form = bound[1] if bound and bound[0] == one.term.id else _form(page, one)
        form.auto_id = f"id_{number}_%s"
        met = clashed[1] if clashed and clashed[0] == one.term.id else []
        asked = [questions[q] for q in ASKED.get(one.term.id, ())]
        steps.append((number, one, shows(page.told, one.term.id, today), form, asked, met))
    return page.render("cases/path.html", "overview", steps=steps, status=status)
