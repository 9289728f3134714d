"""Links for several people at once, as slips to copy or print. Nothing is sent from here."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from ripplegrid.model.record import Id
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.letters.actions import giving
from ripplegrid.web.letters.forms.many import ManyForm
from ripplegrid.web.letters.shown.slips import Reachable, people, questions, slips, to_copy
from ripplegrid.web.ui.qr import only_here


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def own(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    offered = people(page.state.study, page.case)
    return _many(page, offered, PassKind.OWN_PAGE)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def again(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    offered = questions(page.state.study, page.case)
    return _many(page, offered, PassKind.FOLLOW_UP)


def _many(page: Page, offered: Sequence[Reachable], kind: PassKind) -> HttpResponse:
    """Ask for whom; then show the slips at once, so that no address holds what opens them."""
    form = ManyForm(page.request.POST if page.request.method == "POST" else None, offered=offered)
    if not form.is_valid():
        return _choose(page, form, offered, kind)
    chosen = {one.id: one for one in offered if one.id in form.cleaned_data["who"]}
    names = {one.id: one.name if kind is PassKind.FOLLOW_UP else "" for one in chosen.values()}
    given = giving.give_many(page.person, page.case.id, kind, names)
    found = list(slips(page.request, given, page.case))
    return page.render(
        "letters/slips.html",
        "people",
        slips=found,
        text=to_copy(found),
        only_here=bool(found) and only_here(found[0].link),
    )


def _choose(
    page: Page, form: ManyForm, offered: Sequence[Reachable], kind: PassKind
) -> HttpResponse:
    picked = form.data.getlist("who") if form.is_bound else None  # type: ignore[attr-defined]
    rows = [(one, one.chosen if picked is None else one.id in picked) for one in offered]
    return page.render(
        "letters/give_many.html",
        "people" if kind is PassKind.OWN_PAGE else "timeline",
        form=form,
        rows=rows,
        own=kind is PassKind.OWN_PAGE,
        status=422 if form.is_bound else 200,
    )
