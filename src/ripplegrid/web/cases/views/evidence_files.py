"""The files behind a piece of evidence: kept, fetched and taken away.

A file is only ever handed over as something to save. No browser shows or runs it under our address,
whatever it holds.
"""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import BadInput, MissingRecord, Refusal
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions.files import keep_file, take_away_file
from ripplegrid.web.cases.file_kinds import LARGEST, kept
from ripplegrid.web.cases.forms.evidence import FileForm
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import file_of
from ripplegrid.web.cases.views.evidence import piece_of, show_piece
from ripplegrid.web.cases.views.opening import Page, page_of

SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"


@require_POST
@login_required
def keep(request: HttpRequest, case_id: Id, record_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    piece = piece_of(page, record_id)
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_piece(page, piece, status=422, form=form)
    file = form.cleaned_data["file"]
    try:
        content = file.read(LARGEST + 1)
        keep_file(
            page.person, case_id, record_id, kept(file.name or "", content), change_id=form.act_id
        )
    except (BadInput, Refusal) as refusal:
        form.add_error("file", f"{refusal.sentence} {refusal.hint}")
        return show_piece(page, piece, status=refusal.status, form=form)
    messages.success(request, say("The file is kept."))
    return redirect("evidence-piece", case_id, record_id)


def _name(page: Page, record_id: Id, digest: str) -> str:
    """The name of a file of a piece that this person sees; MissingRecord when there is none."""
    name = dict(piece_of(page, record_id).evidence.files).get(digest)
    if name is None:
        raise MissingRecord(what="evidence", id=digest)
    return name


@require_safe
@login_required
def fetch(request: HttpRequest, case_id: Id, digest: str, record_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    name = _name(page, record_id, digest)
    file = file_of(case_id, record_id, digest)
    if file is None:
        raise MissingRecord(what="evidence", id=digest)
    answer = HttpResponse(bytes(file.content), content_type=file.media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = SANDBOX
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def take_away(request: HttpRequest, case_id: Id, digest: str, record_id: Id) -> HttpResponse:
    """Asked again in words: what was in the file cannot be brought back."""
    page = page_of(request, case_id)
    name = _name(page, record_id, digest)
    form = ActForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            take_away_file(page.person, case_id, record_id, digest, change_id=form.act_id)
        except Refusal as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        else:
            messages.success(request, say("The file is gone. Its name stays in the history."))
            return redirect("evidence-piece", case_id, record_id)
    piece = piece_of(page, record_id)
    status = 422 if form.is_bound else 200
    return page.render(
        "cases/evidence_file_remove.html",
        "grid",
        form=form,
        name=name,
        evidence=piece.evidence,
        status=status,
    )
