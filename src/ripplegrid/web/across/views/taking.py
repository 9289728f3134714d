"""Taking a synthesis away as a file, with its case studies as far as their teams let them out."""

from __future__ import annotations

import io

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from ripplegrid.disclosure import share_synthesis, without_lost_words
from ripplegrid.errors import MissingRecord
from ripplegrid.exchange.native import Gathered, write_synthesis
from ripplegrid.exchange.qda.writing import write_codebook
from ripplegrid.model.record import Id
from ripplegrid.web.across.opening import across_of
from ripplegrid.web.across.repeated import cleared


@require_safe
@login_required
def take(request: HttpRequest, synthesis_id: Id) -> HttpResponseBase:
    page = across_of(request, synthesis_id)
    whole = cleared(page.row, page.synthesis, page.given)
    leaving = without_lost_words(share_synthesis(whole), page.given)
    stream = io.BytesIO()
    write_synthesis(Gathered(leaving, page.given), stream)
    stream.seek(0)
    name = slugify(page.synthesis.title)[:60] or "synthesis"
    return FileResponse(stream, as_attachment=True, filename=f"{name}.json")


@require_safe
@login_required
def take_codebook(request: HttpRequest, synthesis_id: Id, codebook_id: Id) -> HttpResponseBase:
    """One version of a codebook, for other programs."""
    page = across_of(request, synthesis_id)
    book = page.synthesis.codebooks.get(codebook_id)
    if book is None:
        raise MissingRecord(what="codebook", id=codebook_id)
    stream = io.BytesIO(write_codebook(book, page.synthesis.themes))
    name = slugify(f"{book.title}-{book.version}")[:60] or "codebook"
    return FileResponse(stream, as_attachment=True, filename=f"{name}.qdc")
