"""The syntheses somebody can open, and how to begin one."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.web.across.actions import start as beginning
from ripplegrid.web.across.forms.about import StartForm
from ripplegrid.web.cases.queries import syntheses_of
from ripplegrid.web.cases.views.opening import person


@require_safe
@login_required
def listed(request: HttpRequest) -> HttpResponse:
    return _page(request, StartForm())


@require_POST
@login_required
def start(request: HttpRequest) -> HttpResponse:
    form = StartForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    about = AboutSynthesis(id=form.new_id("synthesis"), title=form.cleaned_data["title"])
    beginning.start(person(request), about)
    return redirect("across", about.id)


def _page(request: HttpRequest, form: StartForm, status: int = 200) -> HttpResponse:
    rows = [row for row, _role in syntheses_of(person(request))]
    shown = {
        "rows": [row for row in rows if row.archived is None],
        "away": [row for row in rows if row.archived is not None],
        "form": form,
    }
    return render(request, "across/listed.html", shown, status=status)
