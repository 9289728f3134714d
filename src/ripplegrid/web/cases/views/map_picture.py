"""The picture of one exact view of the ripple map, to take away."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.views.decorators.http import require_safe

from ripplegrid.model.record import Id
from ripplegrid.report.figures.caption import captioned
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple import draw_ripple
from ripplegrid.report.figures.svg import as_text
from ripplegrid.web.cases.shown.map_view import DOWN, UP
from ripplegrid.web.cases.shown.map_words import sentences
from ripplegrid.web.cases.views.figures import figure_told
from ripplegrid.web.cases.views.map import WIDTH, Looked, look, names, only


@require_safe
@login_required
def picture(request: HttpRequest, case_id: Id) -> HttpResponse:
    """The drawing with its title, its day and what it rests on; its legend is drawn beneath it."""
    looked = look(request, case_id)
    page, view = looked.page, looked.view
    options = Options(
        width=WIDTH,
        open=frozenset(view.open),
        highlight=frozenset({view.trace, *view.start, *view.end}),
        only=only(looked.shown),
    )
    title = say("Ripple map of %(title)s") % {"title": page.case.title}
    drawn = captioned(draw_ripple(figure_told(page), options), title, _lines(looked))
    answer = HttpResponse(as_text(drawn), content_type="image/svg+xml")
    name = f"{slugify(page.case.title)[:60] or 'case-study'}-map.svg"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _lines(looked: Looked) -> list[str]:
    page, view = looked.page, looked.view
    entries = page.case.entries
    lines = []
    if looked.shown.chains:
        start, end = (
            "; ".join(words for _, words in names(page, ends)) for ends in (view.start, view.end)
        )
        lines.append(say("The ways from “%(start)s” to “%(end)s”") % {"start": start, "end": end})
    elif view.trace and not view.loop:
        words = {UP: say("What led to “%(text)s”"), DOWN: say("What came of “%(text)s”")}
        both = say("What led to, and what came of “%(text)s”")
        lines.append(words.get(view.way, both) % {"text": entries[view.trace].text})
    lines += [
        say("What if this had not happened? “%(text)s”") % {"text": entries[i].text}
        for i in view.without
    ]
    today = date_format(localdate(), "j F Y")
    stood = say("As the account stood on %(day)s.") % {"day": today}
    return [*lines, " ".join(sentences(looked.shown, looked.whole)), stood]
