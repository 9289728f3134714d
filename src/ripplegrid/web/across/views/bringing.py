"""Bringing in a codebook of another program: looked at first, with what is lost."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST

from ripplegrid.exchange.qda.codebook import ReadCodebook
from ripplegrid.model.changes import AddRecords
from ripplegrid.model.coding import Codebook
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.bringing import BringForm, TakeInForm, carried
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.codebook import branches, flat


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def bring(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """Choose a file, and see what would come of it; nothing is kept yet."""
    page = across_of(request, synthesis_id)
    if request.method != "POST":
        return _choose(page, BringForm())
    form = BringForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(page, form, status=422)
    found = form.found
    assert found is not None
    if found.codebook is None:
        return _choose(page, form, found, status=422)
    begun = {"title": found.codebook.title, "codes": carried(found)}
    return _look(page, TakeInForm(initial=begun), found)


@require_POST
@login_required
def take_in(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """Bring in what was looked at: a codebook of its own, or the next version of one."""
    page = across_of(request, synthesis_id)
    form = TakeInForm(request.POST)
    if not form.is_valid():
        if form.found is None or form.found.codebook is None:
            return _choose(page, BringForm(), refused=form, status=422)
        return _look(page, form, form.found, status=422)
    found = form.found
    assert found is not None
    change, book = _made(page, form, found)
    if page.do(form, change, say("The codebook is in. Nobody has coded with it yet.")):
        return redirect("across-codebook", page.id, book.id)
    return _look(page, form, found, status=422)


def _made(page: Across, form: TakeInForm, found: ReadCodebook) -> tuple[AddRecords, Codebook]:
    """The records, with ids of this act, so that one file can come in again as another version."""
    new = {one.id: form.new_id(one.id) for one in found.themes}
    title = form.cleaned_data["title"]
    themes = [
        replace(one, id=new[one.id], part_of=new[one.part_of] if one.part_of else None)
        for one in found.themes
    ]
    me = form.new_id("codebook")  # sent twice, it is there already
    others = [b for b in page.synthesis.codebooks.values() if b.title == title and b.id != me]
    book = Codebook(
        id=me,
        title=title,
        version=max((b.version for b in others), default=0) + 1,
        themes=frozenset(new.values()),
    )
    return AddRecords((*themes, book)), book


def _choose(
    page: Across,
    form: BringForm,
    found: ReadCodebook | None = None,
    *,
    refused: TakeInForm | None = None,
    status: int = 200,
) -> HttpResponse:
    problems = found.problems if found else ()
    return page.render(
        "across/codebook_bring.html", "coding", form=form, problems=problems, refused=refused,
        status=status,
    )  # fmt: skip


def _look(
    page: Across, form: TakeInForm, found: ReadCodebook, *, status: int = 200
) -> HttpResponse:
    return page.render(
        "across/codebook_look.html",
        "coding",
        form=form,
        tree=flat(branches({one.id: one for one in found.themes})),
        count=len(found.themes),
        left_out=found.left_out,
        status=status,
    )
