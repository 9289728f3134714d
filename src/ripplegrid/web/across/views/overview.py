"""A synthesis's first page: what it asks, its path; and saying what it is about."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid import method
from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.across import SynthesisStep
from ripplegrid.model.changes import AddRecord, DescribeSynthesis, edited
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.web.across.forms.about import AboutForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.path import Step, path_of
from ripplegrid.web.across.shown.repeats import repeats
from ripplegrid.web.cases.forms.path import StepForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.conflict import settle

STEPS, ABOUT = "synthesis_steps", "about_synthesis"


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    return _page(across_of(request, synthesis_id))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def describe(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    about = page.synthesis.about
    if request.method != "POST":
        seen = version_of(page.id, ABOUT, page.id)
        form = AboutForm(initial=AboutForm.initial_of(about) | {"seen": seen})
        return page.render("across/describe.html", "overview", form=form)
    form = AboutForm(request.POST)
    if not form.is_valid():
        return page.render("across/describe.html", "overview", form=form, status=422)
    before = record_as_seen(page.id, ABOUT, page.id, form.cleaned_data["seen"])
    assert isinstance(before, AboutSynthesis)
    after = form.edited(before)
    try:
        if page.do(form, DescribeSynthesis(before, after), say("Saved.")):
            return redirect("across", page.id)
    except Conflict:
        both, found = settle(form, before, about, after)
        seen = version_of(page.id, ABOUT, page.id)
        form = AboutForm(initial=AboutForm.initial_of(both) | {"seen": seen})
        return page.render("across/describe.html", "overview", form=form, clashes=found, status=409)
    return page.render("across/describe.html", "overview", form=form, status=422)


@require_POST
@login_required
def step(request: HttpRequest, synthesis_id: Id, step_id: str) -> HttpResponse:
    """Say how far a step has come, when, with whom; only what was sent is changed."""
    page = across_of(request, synthesis_id)
    if step_id not in {t.id for t in method.terms("across_steps")}:
        raise MissingRecord(what="step", id=step_id)
    form = StepForm(request.POST)
    if not form.is_valid():
        return _page(page, bound=(step_id, form), status=422)
    stands = page.synthesis.synthesis_steps.values()
    there = next((s for s in stands if s.step == step_id), None)
    values = form.values()
    if there is None:
        page.do(
            form,
            AddRecord(SynthesisStep(id=form.new_id("step"), step=step_id, **values)),
            say("Noted."),
        )
        return _back(page, step_id)
    seen = form.cleaned_data["seen"]
    before = record_as_seen(page.id, STEPS, there.id, seen) if seen else there
    assert isinstance(before, SynthesisStep)
    change = edited(before, **values)
    try:
        page.do(form, change, say("Noted."))
    except Conflict:
        both, found = settle(form, before, there, change.after)  # type: ignore[attr-defined]
        again = StepForm(initial=_initial(page, both))
        return _page(page, bound=(step_id, again), clashed=(step_id, found), status=409)
    return _back(page, step_id)


def _back(page: Across, step_id: str) -> HttpResponse:
    number = [t.id for t in method.terms("across_steps")].index(step_id) + 1
    return redirect(f"{reverse('across', args=[page.id])}#step-{number}")


def _initial(page: Across, stands: SynthesisStep) -> dict[str, Any]:
    values = {name: getattr(stands, name) for name in ("when", "people", "note")}
    seen = version_of(page.id, STEPS, stands.id)
    return {**values, "state": stands.state.value, "seen": seen}


def _form(page: Across, one: Step) -> StepForm:
    if one.stands is None:
        return StepForm(initial={"state": one.state.value})
    return StepForm(initial=_initial(page, one.stands))


def _page(
    page: Across,
    *,
    bound: tuple[str, StepForm] | None = None,
    clashed: tuple[str, list[Any]] | None = None,
    status: int = 200,
) -> HttpResponse:
    steps = []
    for number, one in enumerate(path_of(page.synthesis), 1):
        form = bound[1] if bound and bound[0] == one.term.id else _form(page, one)
        form.auto_id = f"id_{number}_%s"
        met = clashed[1] if clashed and clashed[0] == one.term.id else []
        steps.append((number, one, form, met))
    return page.render(
        "across/overview.html",
        "overview",
        steps=steps,
        status=status,
        repeats=repeats(page),
        cases=sorted(page.cases.values(), key=lambda case: (case.title.casefold(), case.id)),
    )
