"""A contributor's own page, behind its link: what became of what they said, and their answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ripplegrid.disclosure import Past, Purpose, Reader
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution, Stance
from ripplegrid.web.cases.actions import answer
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.cases.queries import names_outside, written_down
from ripplegrid.web.letters.answers.findings import check_finding
from ripplegrid.web.letters.answers.own import Tapped, check_back, decide, may_be_named, name_as
from ripplegrid.web.letters.answers.pieces import decide_of
from ripplegrid.web.letters.forms.own import STANCES, NameForm, SentenceForm, UsesForm
from ripplegrid.web.letters.holder import Holder, for_themself, holder_of
from ripplegrid.web.letters.queries import opened, stance_before_answers
from ripplegrid.web.letters.shown import findings, own, pieces
from ripplegrid.web.letters.shown.findings import FINDING, OwnFindings
from ripplegrid.web.letters.shown.own import OwnPage
from ripplegrid.web.letters.shown.series import Sentence, Series
from ripplegrid.web.letters.shown.uses import decisions, wording
from ripplegrid.web.letters.views.holding import for_holders, today


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def own_page(request: HttpRequest, secret: str) -> HttpResponse:
    given, study = opened(secret, PassKind.OWN_PAGE)
    if request.method != "POST":
        return _page(request, secret, given, study)
    form = SentenceForm(request.POST)
    if not form.is_valid():
        return _page(request, secret, given, study, status=422, problem=form)
    data = form.cleaned_data
    tapped = Tapped(
        about=data["about"], stance=Stance(data["stance"]), comment=data["comment"], when=today()
    )
    if tapped.about.startswith(FINDING):
        return _finding(request, secret, given, study, tapped)
    before = partial(stance_before_answers, study.id)

    def made(now: CaseStudy) -> Answered:
        return check_back(holder_of(now, given), tapped, stance_before=before)

    answer(given, made, noted=not for_themself(given))
    return redirect(f"{reverse('own-page', args=[secret])}?kept=answer#answers")


def _finding(
    request: HttpRequest, secret: str, given: Pass, study: CaseStudy, tapped: Tapped
) -> HttpResponse:
    """Keep an answer to a finding; when it does not read so any more, show it as it reads now."""
    asked = OwnFindings(holder_of(study, given)).asked(tapped.about)
    if asked is None:
        return _page(request, secret, given, study, status=409, changed=tapped)

    def made(now: CaseStudy) -> Answered:
        return check_finding(holder_of(now, given), asked, tapped)

    answer(given, made, noted=not for_themself(given))
    return redirect(f"{reverse('own-page', args=[secret])}?kept=finding#findings")


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def uses(request: HttpRequest, secret: str) -> HttpResponse:
    given, study = opened(secret, PassKind.OWN_PAGE)
    if request.method != "POST":
        return redirect("own-page", secret)
    form = UsesForm(request.POST)
    if not form.is_valid():
        return _page(request, secret, given, study, status=422)

    piece, wanted = form.cleaned_data["about"], form.wanted
    of_piece = {use: wanted[use] for use in pieces.ALONG}

    def made(now: CaseStudy) -> Answered:
        whose = holder_of(now, given)
        if piece:
            return decide_of(whose, piece, of_piece, wording=pieces.wording(), when=today())
        return decide(whose, wanted, wording=wording(), when=today())

    answer(given, made, noted=not for_themself(given))
    return redirect(f"{reverse('own-page', args=[secret])}?kept=uses#uses")


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def name(request: HttpRequest, secret: str) -> HttpResponse:
    given, study = opened(secret, PassKind.OWN_PAGE)
    if request.method != "POST":
        return redirect("own-page", secret)
    form = NameForm(request.POST, offered=may_be_named(holder_of(study, given)))
    if not form.is_valid():
        return _page(request, secret, given, study, status=422, name_form=form)
    data = form.cleaned_data

    def made(now: CaseStudy) -> Answered:
        wanted = Attribution(data["attribution"])
        return name_as(holder_of(now, given), wanted, data["pen_name"].strip())

    answer(given, made, noted=not for_themself(given))
    return redirect(f"{reverse('own-page', args=[secret])}?kept=name#name")


def _page(
    request: HttpRequest, secret: str, given: Pass, study: CaseStudy, **more: Any
) -> HttpResponse:
    whose = holder_of(study, given)
    offered = may_be_named(whose)
    person = whose.contributor
    initial = {"attribution": person.attribution.value, "pen_name": person.pen_name}
    shown, found = OwnPage(whose, _written(whose)), OwnFindings(whose)
    shared = {
        "answers": _series(request, own.SERIES, shown.sentences),
        "findings": _series(request, findings.SERIES, found.sentences),
        "secret": secret,
        "about": whose.case.about,
        "naming": Naming(whose.case),
        "whose": whose,
        "shown": shown,
        "stances": STANCES,
        "decisions": decisions(whose),
        "pieces": pieces.own_pieces(whose),
        "name_form": NameForm(offered=offered, initial=initial),
        "named": len(offered) > 1,
        "kept": request.GET.get("kept", ""),
        "until": given.expires,
    }
    status = more.pop("status", 200)
    return render(request, "letters/own.html", {**shared, **more}, status=status)


def _series(request: HttpRequest, name: str, sentences: Sequence[Sentence]) -> Series:
    """Sentences as the address asks for them: one by its number, all, or as it comes."""
    if request.GET.get("of", own.SERIES) != name:
        return Series(name, sentences)
    at = request.GET.get("at", "")
    place = int(at) if at.isdecimal() and len(at) < 6 else 0
    return Series(name, sentences, place, bool(request.GET.get("all")))


def _written(whose: Holder) -> dict[Id, str]:
    """Who wrote down what stands in their name, as people outside the team may know them."""
    past = Past(whose.study, Reader(contributor=whose.contributor.id), Purpose.TEAM)
    names = names_outside(past, whose.study.id)
    return {
        record: by
        for table in ("tellings", "claims")
        for record, by in written_down(whose.study, whose.case, table, names=names).items()
    }
