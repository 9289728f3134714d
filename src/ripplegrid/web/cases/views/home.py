"""The first page: the case studies somebody can open, and how to begin one."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.model.case import About, CaseStudy
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.everywhere import find
from ripplegrid.web.cases.forms.about import StartForm
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.queries import bin_of, cases_of
from ripplegrid.web.cases.views.opening import person

LONGEST_QUESTION = 200
WITH_DETAILS = 12
"""So many of the newest case studies are read whole to say a word about each."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list; ``about`` and ``entries`` only for the newest."""

    id: str
    title: str
    about: About | None = None
    entries: int = 0
    away: bool = False


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    return _home(request, StartForm())


@require_safe
@login_required
def search(request: HttpRequest) -> HttpResponse:
    """Looking for words in every case study one may open."""
    asked = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    found = find(person(request), asked)
    return render(request, "cases/search.html", {"asked": asked, "found": found})


@require_POST
@login_required
def start(request: HttpRequest) -> HttpResponse:
    form = StartForm(request.POST)
    if not form.is_valid():
        return _home(request, form, status=422)
    about = About(id=form.new_id("case"), title=form.cleaned_data["title"])
    create_case(person(request), CaseStudy(about=about))
    return redirect("case", about.id)


def _home(request: HttpRequest, form: StartForm, status: int = 200) -> HttpResponse:
    rows = cases_of(person(request))
    listed = []
    for place, (row, _role) in enumerate(rows):
        if place < WITH_DETAILS:
            study = load(row)
            shown = sum(entry.shown for entry in study.entries.values())
            listed.append(Listed(row.id, row.title, study.about, shown, bool(row.archived)))
        else:
            listed.append(Listed(row.id, row.title, away=bool(row.archived)))
    here = [one for one in listed if not one.away]
    context = {
        "real": [one for one in here if not (one.about and one.about.fictional)],
        "invented": [one for one in here if one.about and one.about.fictional],
        "away": [one for one in listed if one.away],
        "binned": len(bin_of(person(request))),
        "form": form,
    }
    return render(request, "cases/home.html", context, status=status)
