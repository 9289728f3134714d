"""A version of a codebook: its themes, and wording, moving, adding and taking them out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import CodebookInUse, Conflict, MissingRecord
from ripplegrid.model.changes import AddRecord, ReviseCodebook, edited
from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.codebook import CodebookForm, ThemeForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.progress import coded_with
from ripplegrid.web.across.revising import fixed_themes, revised, themes_of, without
from ripplegrid.web.across.shown.codebook import branches, flat, versions
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import record_as_seen, version_of
from ripplegrid.web.cases.views.conflict import settle

BOOKS, THEMES = "codebooks", "themes"


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id, codebook_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    return _page(page, _book(page, codebook_id))


@require_POST
@login_required
def add(request: HttpRequest, synthesis_id: Id, codebook_id: Id) -> HttpResponse:
    """Put a new theme in."""
    page = across_of(request, synthesis_id)
    book = _book(page, codebook_id)
    form = ThemeForm(request.POST, themes=themes_of(page.synthesis, book))
    if form.is_valid():
        theme = Theme(id=form.new_id("theme"), **form.values())
        if page.do(form, ReviseCodebook(book.id, (), (theme,)), say("The theme is in.")):
            return redirect("across-codebook", page.id, book.id)
    return _page(page, book, adding=form, status=422)


@require_POST
@login_required
def describe(request: HttpRequest, synthesis_id: Id, codebook_id: Id) -> HttpResponse:
    """Rename a version, or say why it is as it is."""
    page = across_of(request, synthesis_id)
    book = _book(page, codebook_id)
    form = CodebookForm(request.POST)
    if not form.is_valid():
        return _page(page, book, about_form=form, status=422)
    before = record_as_seen(page.id, BOOKS, book.id, form.cleaned_data["seen"])
    assert isinstance(before, Codebook)
    title, memo = form.cleaned_data["title"], form.cleaned_data["memo"]
    after = replace(before, title=title, memo=memo)
    try:
        if page.do(form, edited(before, title=title, memo=memo), say("Saved.")):
            return redirect("across-codebook", page.id, book.id)
    except Conflict:
        both, found = settle(form, before, book, after)
        seen = {"seen": version_of(page.id, BOOKS, book.id)}
        again = CodebookForm(initial=CodebookForm.initial_of(both) | seen)
        return _page(page, book, about_form=again, clashes=found, status=409)
    return _page(page, book, about_form=form, status=422)


@require_POST
@login_required
def copy(request: HttpRequest, synthesis_id: Id, codebook_id: Id) -> HttpResponse:
    """Make a new version with the same themes; this one stays."""
    page = across_of(request, synthesis_id)
    book = _book(page, codebook_id)
    form = ActForm(request.POST)
    if form.is_valid():
        same = [b.version for b in page.synthesis.codebooks.values() if b.title == book.title]
        made = replace(book, id=form.new_id("codebook"), version=max(same) + 1, memo="", when=None)
        words = say("This is version {number}. Change it as you like: the one before stays.")
        if page.do(form, AddRecord(made), words.format(number=made.version)):
            return redirect("across-codebook", page.id, made.id)
    return _page(page, book, refused=form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def theme(request: HttpRequest, synthesis_id: Id, codebook_id: Id, theme_id: Id) -> HttpResponse:
    """Word a theme anew, or move it below another."""
    page = across_of(request, synthesis_id)
    book = _book(page, codebook_id)
    themes = themes_of(page.synthesis, book)
    now = _theme(themes, theme_id)
    seen = {"seen": version_of(page.id, THEMES, theme_id)}
    if request.method != "POST":
        form = ThemeForm(initial=ThemeForm.initial_of(now) | seen, themes=themes, but=theme_id)
        return _theme_page(page, book, now, form=form)
    form = ThemeForm(request.POST, themes=themes, but=theme_id)
    if not form.is_valid():
        return _theme_page(page, book, now, form=form, status=422)
    before = record_as_seen(page.id, THEMES, theme_id, form.cleaned_data["seen"] or seen["seen"])
    assert isinstance(before, Theme)
    after = replace(before, **form.values())
    change = revised(
        book, {**themes, theme_id: before}, {**themes, theme_id: after},
        fixed=_fixed_elsewhere(page, book), new_id=form.new_id,
    )  # fmt: skip
    try:
        if page.do(form, change, say("Saved.")):
            return redirect("across-codebook", page.id, book.id)
    except Conflict:
        both, found = settle(form, before, now, after)
        form = ThemeForm(initial=ThemeForm.initial_of(both) | seen, themes=themes, but=theme_id)
        return _theme_page(page, book, now, form=form, clashes=found, status=409)
    return _theme_page(page, book, now, form=form, status=422)


@require_POST
@login_required
def take_out(request: HttpRequest, synthesis_id: Id, codebook_id: Id, theme_id: Id) -> HttpResponse:
    """Take a theme out; those below it move up."""
    page = across_of(request, synthesis_id)
    book = _book(page, codebook_id)
    themes = themes_of(page.synthesis, book)
    _theme(themes, theme_id)
    form = ActForm(request.POST)
    if form.is_valid():
        change = revised(
            book, themes, without(themes, theme_id),
            fixed=_fixed_elsewhere(page, book), new_id=form.new_id,
        )  # fmt: skip
        if page.do(form, change, say("It is out of this version.")):
            return redirect("across-codebook", page.id, book.id)
    return _page(page, book, refused=form, status=422)


def _fixed_elsewhere(page: Across, book: Codebook) -> frozenset[Id]:
    """The themes that another version was coded with; of this one the model says so itself."""
    coded = coded_with(page.row)
    if book.id in coded:
        raise CodebookInUse(title=book.title, id=book.id)
    return fixed_themes(page.synthesis, coded)


def _others(page: Across, book: Codebook) -> list[Codebook]:
    """The other versions of the same codebook."""
    return [b for b in versions(page.synthesis) if b.title == book.title and b.id != book.id]


def _book(page: Across, codebook_id: Id) -> Codebook:
    found = page.synthesis.codebooks.get(codebook_id)
    if found is None:
        raise MissingRecord(what="codebook", id=codebook_id)
    return found


def _theme(themes: dict[Id, Theme], theme_id: Id) -> Theme:
    if theme_id not in themes:
        raise MissingRecord(what="theme", id=theme_id)
    return themes[theme_id]


def _theme_page(
    page: Across,
    book: Codebook,
    now: Theme,
    *,
    form: ActForm,
    clashes: object = None,
    status: int = 200,
) -> HttpResponse:
    themes = themes_of(page.synthesis, book)
    return page.render(
        "across/theme.html", "coding", status=status, book=book, theme=now, form=form,
        clashes=clashes, below=[t for t in themes.values() if t.part_of == now.id],
    )  # fmt: skip


def _page(page: Across, book: Codebook, *, status: int = 200, **shown: Any) -> HttpResponse:
    """The page of a version; ``shown`` are forms that were sent and need another look."""
    themes = themes_of(page.synthesis, book)
    seen = {"seen": version_of(page.id, BOOKS, book.id)}
    used = [r for r in page.synthesis.coding_rounds.values() if r.codebook == book.id]
    return page.render(
        "across/codebook.html", "coding", status=status, book=book,
        tree=flat(branches(themes)), coded=book.id in coded_with(page.row), used=used,
        others=_others(page, book),
        **{
            "adding": ThemeForm(themes=themes),
            "copying": ActForm(),
            "about_form": CodebookForm(initial=CodebookForm.initial_of(book) | seen),
            **shown,
        },
    )  # fmt: skip
