"""Bringing a file in, and taking the case study away in any format that can be written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.disclosure import Purpose
from ripplegrid.errors import AlreadyHere, BusyReading
from ripplegrid.exchange.format import Imported, Problem, Weight
from ripplegrid.exchange.limits import LARGEST_FILE
from ripplegrid.exchange.native import ImportedSynthesis, is_synthesis, read_synthesis
from ripplegrid.exchange.registry import FORMATS, HEAD, by_name, known_suffixes, read_bytes
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions.bring import bring
from ripplegrid.web.cases.queries import get_case, taken_by
from ripplegrid.web.cases.views.opening import page_of, person

USES = (
    (Purpose.TEAM, _("the team’s own work")),
    (Purpose.REPORT, _("a report that others will read")),
    (Purpose.ARCHIVE, _("an archive")),
)
"""What a file can be taken away for. Only the first keeps what nobody gave leave to pass on."""


def _use(request: HttpRequest) -> Purpose:
    asked = request.GET.get("use", "")
    return next((use for use, _words in USES if use.value == asked), Purpose.TEAM)


_DESKS = BoundedSemaphore(2)
"""A file that is slow to read keeps a page's thread busy; so many at once leave the others free."""
PATIENCE = 5


@contextmanager
def _desk() -> Iterator[None]:
    if not _DESKS.acquire(timeout=PATIENCE):
        raise BusyReading
    try:
        yield
    finally:
        _DESKS.release()


class UploadForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("Which file?"),
        error_messages={"required": _("Choose a file first."), "empty": _("The file is empty.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def bring_in(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None, label_suffix="")
    if request.method != "POST":
        return _import_page(request, form)
    if not form.is_valid():
        return _import_page(request, form, status=422)
    file = form.cleaned_data["file"]
    if file.size > LARGEST_FILE:
        form.add_error("file", say("The file is larger than 25 MB, more than a case study needs."))
        return _import_page(request, form, status=422)
    data = file.read()
    if is_synthesis(data[:HEAD]):
        return _bring_synthesis(request, form, data, file.name)
    with _desk():
        found = read_bytes(data, file.name)
    if found.case is None:
        return _import_page(request, form, found, name=file.name, status=422)
    try:
        create_case(person(request), found.case, came_from=file.name)
    except AlreadyHere as here:
        form.add_error("file", f"{here.sentence} {here.hint}")
        return _import_page(request, form, found, name=file.name, status=409)
    if not found.problems:
        messages.success(request, say("The file was read whole."))
        return redirect("case", found.case.id)
    context = {"case_id": found.case.id, "title": found.case.title, "whole": found.whole}
    return render(
        request, "cases/imported.html", {"problems": _by_weight(found), "name": file.name} | context
    )


def _bring_synthesis(
    request: HttpRequest, form: UploadForm, data: bytes, name: str
) -> HttpResponse:
    """Several case studies looked at together; what became of each is said."""
    with _desk():
        found = read_synthesis(io.BytesIO(data), name)
    if found.found is None:
        return _import_page(request, form, found, name=name, status=422)
    try:
        brought = bring(person(request), found.found, came_from=name)
    except AlreadyHere as here:
        form.add_error("file", f"{here.sentence} {here.hint}")
        return _import_page(request, form, name=name, status=409)
    context = {"brought": brought, "title": found.found.synthesis.title, "name": name}
    return render(request, "cases/imported_across.html", context)


def _import_page(
    request: HttpRequest,
    form: UploadForm,
    found: Imported | ImportedSynthesis | None = None,
    *,
    name: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "problems": _by_weight(found) if found else (),
        "name": name,
        "suffixes": known_suffixes(),
    }
    return render(request, "cases/import.html", context, status=status)


def _by_weight(found: Imported | ImportedSynthesis) -> list[Problem]:
    """What could not be read first, then what was left out, then how the rest was understood."""
    return sorted(found.problems, key=lambda p: list(Weight).index(p.weight))


@require_safe
@login_required
def export(request: HttpRequest, case_id: Id) -> HttpResponse:
    """The ways out, each saying beforehand what it cannot carry."""
    page = page_of(request, case_id)
    formats = [f for f in (door.open() for door in FORMATS.values()) if f.writes]
    use = _use(request)
    return page.render("cases/export.html", "overview", formats=formats, use=use, uses=USES)


@require_safe
@login_required
def download(request: HttpRequest, case_id: Id, name: str) -> HttpResponseBase:
    page = page_of(request, case_id)
    if name not in FORMATS:
        raise Http404
    chosen = by_name(name)
    if not chosen.writes:
        raise Http404
    stream = io.BytesIO()
    row, _ = get_case(page.person, case_id)
    chosen.write(taken_by(page.standing, row, _use(request)), stream)
    stream.seek(0)
    filename = f"{slugify(page.case.title)[:60] or 'case-study'}{chosen.suffixes[0]}"
    return FileResponse(stream, as_attachment=True, filename=filename)
