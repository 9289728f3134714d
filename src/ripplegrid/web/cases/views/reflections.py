"""How people see the project: each for themselves first, then side by side."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid import disclosure, method
from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.changes import edited
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Phase
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.cases.actions.who import introduce
from ripplegrid.web.cases.forms.reflection import (
    NOT_SAID,
    InstrumentForm,
    OpenForm,
    ReflectionForm,
)
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.shown.reflections import Reflections, Subject, phase_of, when
from ripplegrid.web.cases.views.conflict import clashes
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.figures import figure
from ripplegrid.web.cases.views.opening import Page, page_of

ASKED = ("power", "who-else")
"""The method's questions that fit here: what is usually missing."""


def shown_of(page: Page) -> Reflections:
    """The reflections as this person may see them, and how many wait for theirs."""
    waiting = disclosure.waiting(page.state.study, page.standing.reader)
    return Reflections(page.case, page.me, waiting)


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    shown = shown_of(page)
    phase = phase_of(request.GET.get("phase", ""), page.case.about.status)
    visible = [
        (one, shown.lines(one), shown.differences(one))
        for group in shown.groups
        for one in group.subjects
        if shown.on(one.id)
    ]
    said = page.case.reflections.values()
    continuum = any(r.subject.startswith("dimension/") for r in said)
    return page.render(
        "cases/reflections.html",
        "people",
        groups=[(g, [shown.seen(one, phase) for one in g.subjects]) for g in shown.groups],
        phase=phase,
        phase_words=when(phase),
        phases=[(p, when(p), p.value if p else NOT_SAID) for p in shown.phases],
        waits=shown.waiting_in(phase),
        opened=shown.opened(phase),
        something=shown.waiting_in(phase) or any(r.phase == phase for r in said),
        any_there=bool(visible) or shown.waiting_in(phase) > 0,
        visible=visible,
        continuum=figure(page, "continuum", width=1100) if continuum else "",
        open_form=OpenForm(initial={"phase": phase or NOT_SAID, "when": localdate().isoformat()}),
        may_open=may(page.role, Act.SHARE),
        asked=[q for q in method.questions() if q.id in ASKED],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def one(request: HttpRequest, case_id: Id) -> HttpResponse:
    """One subject in one phase: one's own view, and beneath it what one may see of the others'."""
    page = page_of(request, case_id)
    shown = shown_of(page)
    asked = request.GET.get("subject", "")
    subject = shown.find(asked)
    if subject is None:
        raise MissingRecord(what="subject to reflect on", id=asked[:200])
    phase = phase_of(request.GET.get("phase", ""), page.case.about.status)
    if request.method == "POST":
        return _said(page, shown, subject, phase)
    mine = shown.seen(subject, phase).mine
    chosen = next((r for r in mine if r.id == request.GET.get("change")), None)
    wanted = not mine or "again" in request.GET or chosen is not None
    if not (wanted and may(page.role, Act.ADD)):
        return _one(page, shown, (subject, phase), None)
    initial: dict[str, object] = {"when": localdate().isoformat()}
    if chosen is not None:
        initial = ReflectionForm.initial_of(chosen, version_of(case_id, "reflections", chosen.id))
    form = _form(page, subject, initial=initial)
    if chosen is not None:
        form.for_change()
    return _one(page, shown, (subject, phase), form)


def _form(page: Page, subject: Subject, **options: object) -> ReflectionForm:
    others = may(page.role, Act.SHARE)
    data = options.pop("data", None)
    return ReflectionForm(
        data, case=page.case, subject=subject, me=page.me, others=others, **options
    )


def _said(page: Page, shown: Reflections, subject: Subject, phase: Phase | None) -> HttpResponse:
    form = _form(page, subject, data=page.request.POST)
    if form.edits:
        form.for_change()
    back = _address(page.case.id, subject.id, phase)
    if not form.is_valid():
        return _one(page, shown, (subject, phase), form, status=422)
    if form.edits:
        return _changed(page, form, (subject, phase))
    if done(page, form, form.change(phase), say("Your view is kept. Here are the others’.")):
        if form.speaks_for_me:
            introduce(
                page.person,
                page.case.id,
                form.contributor,
                instead_of=page.standing.contributor,
            )
        return redirect(back)
    return _one(page, shown, (subject, phase), form, status=422)


def _changed(page: Page, form: ReflectionForm, at: tuple[Subject, Phase | None]) -> HttpResponse:
    """Change what one said; what it was before stays in the history."""
    of = form.cleaned_data["of"]
    now = page.case.reflections.get(of)
    if now is None or now.subject != at[0].id:
        raise MissingRecord(what="reflection", id=of[:200])
    before = record_as_seen(page.case.id, "reflections", of, form.cleaned_data["seen"] or 0)
    assert isinstance(before, Reflection)
    after = form.edited(before)
    try:
        words = say("Changed. What you wrote before stays in the history.")
        if done(page, form, edited(before, **form.values()), words):
            return redirect(_address(page.case.id, at[0].id, at[1]))
    except Conflict:
        found = clashes(form, before, now, after)
        initial = ReflectionForm.initial_of(after, version_of(page.case.id, "reflections", of))
        fresh = _form(page, at[0], initial=initial)
        fresh.for_change()
        return _one(page, shown_of(page), at, fresh, status=409, clashes=found)
    return _one(page, shown_of(page), at, form, status=422)


def _one(
    page: Page,
    shown: Reflections,
    at: tuple[Subject, Phase | None],
    form: ReflectionForm | None,
    **context: object,
) -> HttpResponse:
    subject, phase = at
    status = context.pop("status", 200)
    assert isinstance(status, int)
    return page.render(
        "cases/reflection.html",
        "people",
        subject=subject,
        phase=phase,
        asked_phase=phase.value if phase else NOT_SAID,
        phase_words=when(phase),
        phases=[(p, when(p), _address(page.case.id, subject.id, p)) for p in shown.phases],
        seen=shown.seen(subject, phase),
        lines=shown.lines(subject),
        differences=shown.differences(subject),
        form=form,
        status=status,
        **context,
    )


def _address(case_id: Id, subject: str, phase: Phase | None) -> str:
    asked = {"subject": subject, "phase": phase.value if phase else NOT_SAID}
    return f"{reverse('reflection', args=[case_id])}?{urlencode(asked)}"


@require_POST
@login_required
def lay_open(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Let everybody see what was said in one phase."""
    page = page_of(request, case_id)
    form = OpenForm(request.POST)
    if form.is_valid():
        words = say("They lie side by side now. Everybody here sees them.")
        done(page, form, form.change(), words)
    asked = form.data.get("phase", "")
    return redirect(f"{reverse('reflections', args=[case_id])}?{urlencode({'phase': asked})}")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def instruments(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Bring in questions from elsewhere, with their source and licence."""
    page = page_of(request, case_id)
    bound = request.method == "POST"
    form = InstrumentForm(request.POST, request.FILES) if bound else InstrumentForm()
    words = say("The questions stand among the reflections now.")
    if bound and form.is_valid() and done(page, form, form.change(), words):
        return redirect("reflections", case_id)
    for error in form.non_field_errors() if bound else ():
        messages.error(request, str(error))
    return page.render("cases/instruments.html", "people", form=form, status=422 if bound else 200)
