"""Letters to take away: one's own from one's own page, everybody's for who may give links."""

from __future__ import annotations

import io

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.text import slugify
from django.utils.translation import gettext as say
from django.views.decorators.http import require_safe

from ripplegrid.errors import MissingRecord
from ripplegrid.model.record import Id
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.cases.views.opening import page_of
from ripplegrid.web.letters.holder import holder_of
from ripplegrid.web.letters.letter_file import letter_of, letters_of
from ripplegrid.web.letters.queries import opened
from ripplegrid.web.letters.views.holding import for_holders


@require_safe
@login_required
def every_letter(request: HttpRequest, case_id: Id) -> HttpResponseBase:
    page = page_of(request, case_id)
    folder = letters_of(page.state.study)
    name = f"{slugify(page.case.title)[:60] or 'letters'}-{slugify(say('letters'))}.zip"
    return FileResponse(io.BytesIO(folder), as_attachment=True, filename=name)


@require_safe
@for_holders
def own_letter(_request: HttpRequest, secret: str) -> HttpResponse:
    given, study = opened(secret, PassKind.OWN_PAGE)
    content = letter_of(holder_of(study, given), ".pdf")
    if content is None:
        raise MissingRecord(what="letter", id="")
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="letter.pdf"'
    return answer
