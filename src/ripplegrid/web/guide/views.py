"""The guide. Open to everybody who can reach the application: it holds nobody's words but ours."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ripplegrid.web.guide.chapters import CHAPTERS, METHOD, TOGETHER


@require_safe
@login_not_required
def contents(request: HttpRequest) -> HttpResponse:
    return render(request, "guide/contents.html", {"method": METHOD, "together": TOGETHER})


@require_safe
@login_not_required
def chapter(request: HttpRequest, slug: str) -> HttpResponse:
    found = next((one for one in CHAPTERS if one.slug == slug), None)
    if found is None:
        raise Http404
    context = {"chapter": found, "chapters": CHAPTERS, **found.gather()}
    return render(request, f"guide/{slug}.html", context)
