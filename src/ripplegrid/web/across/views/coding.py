"""The first page of coding: the codebooks, the rounds, and what was given to whoever asks."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.model.changes import AddRecord, AddRecords
from ripplegrid.model.coding import Codebook
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.codebook import BeginCodebookForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.progress import progress
from ripplegrid.web.across.revising import broad_themes
from ripplegrid.web.across.shown.codebook import versions
from ripplegrid.web.across.shown.shares import given_in


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    return _page(across_of(request, synthesis_id), BeginCodebookForm())


@require_POST
@login_required
def begin(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """Begin a codebook, empty or with the broad themes of the method."""
    page = across_of(request, synthesis_id)
    form = BeginCodebookForm(request.POST)
    if not form.is_valid():
        return _page(page, form, status=422)
    themes = broad_themes(form.new_id) if form.cleaned_data["start"] == "broad" else ()
    book = Codebook(
        id=form.new_id("codebook"),
        title=form.cleaned_data["title"],
        themes=frozenset(theme.id for theme in themes),
    )
    change = AddRecords((*themes, book)) if themes else AddRecord(book)
    if page.do(form, change, say("Here it is.")):
        return redirect("across-codebook", page.id, book.id)
    return _page(page, form, status=422)


def _page(page: Across, form: BeginCodebookForm, status: int = 200) -> HttpResponse:
    rounds = sorted(
        page.synthesis.coding_rounds.values(), key=lambda one: (one.opened is not None, one.title)
    )
    mine = page.me.id if page.me else ""
    rows = []
    for one in rounds:
        shares = given_in(page.synthesis, page.given, one.id)
        made = progress(page.row, one.id, shares)
        rows.append((one, page.synthesis.codebooks[one.codebook], made.get(mine), len(shares)))
    return page.render(
        "across/coding.html", "coding", rows=rows, books=versions(page.synthesis), form=form,
        status=status,
    )  # fmt: skip
