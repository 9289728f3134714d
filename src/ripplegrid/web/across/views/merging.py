"""The chosen case studies side by side, and as one: what is the same, and what exists together."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import MissingRecord, Refusal
from ripplegrid.model.changes import AddRecord, RemoveRecord
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.web.across.forms.matching import MatchForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.matching import (
    decisions,
    others,
    pairs,
    pairs_by_code,
    refusal,
)
from ripplegrid.web.across.shown.merged import Combined, combined
from ripplegrid.web.across.shown.merged_list import AT_ONCE, Asked, listed
from ripplegrid.web.across.shown.merged_map import FOLDS, By, Folding, drawn_map
from ripplegrid.web.across.shown.only_together import ways
from ripplegrid.web.across.shown.patterns import codes_of
from ripplegrid.web.across.shown.side_by_side import side_by_side
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.fields import ActForm

LONGEST = 200
MOST_OPEN = 40


@require_safe
@login_required
def side(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = combined(page)
    case, level = _case(request, found), _level(request)
    shown = side_by_side(found, case=case, level=level, first=_number(request, "from"))
    return page.render(
        "across/side.html", "side", found=found, shown=shown, case=case, level=level,
        levels=list(Level),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def match(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = combined(page)
    if request.method != "POST":
        return _matching(page, found)
    form = MatchForm(request.POST)
    if form.is_valid():
        made = form.match(by=page.person.shown, today=localdate())
        for origin in sorted(made.entries - set(found.members)):
            raise MissingRecord(what="entry", id=origin)
        refused = refusal(found, made, page.synthesis.matches.values())
        if refused:
            form.add_error(None, refused)
        elif page.do(form, AddRecord(made), say("Kept. You can take it back below.")):
            return redirect("across-match", page.id)
    return _matching(page, found, form, status=422)


def _matching(
    page: Across, found: Combined, refused: MatchForm | None = None, *, status: int = 200
) -> HttpResponse:
    decided = page.synthesis.matches.values()
    proposals, further = pairs(found, decided)
    coded = pairs_by_code(found, codes_of(page), decided, but=proposals)
    asked = page.request.GET.get("q", "")[:LONGEST]
    one = page.request.GET.get("one", "")
    by_hand = found.named(found.members[one]) if one in found.members else None
    return page.render(
        "across/match.html",
        "merged",
        found=found,
        proposals=proposals,
        further=further,
        coded=coded,
        decided=decisions(found, decided),
        one=by_hand,
        asked=asked,
        others=others(found, one, asked) if by_hand else (),
        refused=refused,
        status=status,
    )


@require_POST
@login_required
def unmatch(request: HttpRequest, synthesis_id: Id, match_id: Id) -> HttpResponse:
    """Take a decision back: the case studies were never changed by it."""
    page = across_of(request, synthesis_id)
    form = ActForm(request.POST)
    if match_id not in page.synthesis.matches:
        raise MissingRecord(what="match", id=match_id)
    if form.is_valid():
        try:
            act(page.person, page.id, RemoveRecord("matches", match_id), change_id=form.act_id)
        except Refusal as refused:
            messages.error(request, f"{refused.sentence} {refused.hint}")
        else:
            messages.success(request, say("It is taken back. You can be asked about it again."))
    return redirect("across-match", page.id)


@require_safe
@login_required
def merged(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = combined(page)
    asked = Asked(
        level=_level(request),
        case=_case(request, found),
        several=bool(request.GET.get("several")),
        page=_number(request, "page") or 1,
        at=request.GET.get("at", "")[:LONGEST],
    )
    shown = listed(found, asked)
    folding = _folding(page, asked)
    return page.render(
        "across/merged.html",
        "merged",
        found=found,
        asked=asked,
        shown=shown,
        folding=folding,
        folds=len(shown.places) > FOLDS,
        map=drawn_map(found, shown.places, folding, lambda: codes_of(page))
        if shown.places
        else None,
        onward=folding.asked,
        levels=list(Level),
        at_once=AT_ONCE,
    )


def _folding(page: Across, asked: Asked) -> Folding:
    """By what is asked for; by theme when nothing is, if anything is coded."""
    request, usual = page.request, By.THEME if page.synthesis.codings else By.TIME
    by = request.GET.get("fold", "")
    opened = [one for one in request.GET.getlist("open") if 0 < len(one) <= LONGEST]
    return Folding(
        By(by) if by in set(By) else usual,
        tuple(dict.fromkeys(opened))[:MOST_OPEN],
        (*asked.pairs, *((("fold", by),) if by in set(By) else ())),
    )


@require_safe
@login_required
def together(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = combined(page)
    loops, chains = ways(found)
    return page.render("across/together.html", "merged", found=found, loops=loops, chains=chains)


def _case(request: HttpRequest, found: Combined) -> Id:
    asked = request.GET.get("case", "")
    return asked if asked in found.titles else ""


def _level(request: HttpRequest) -> Level | None:
    asked = request.GET.get("level", "")
    return Level(asked) if asked in {one.value for one in Level} else None


def _number(request: HttpRequest, name: str) -> int:
    asked = request.GET.get(name, "")
    return int(asked) if asked.isdecimal() and len(asked) < 6 else 0
