"""Rounds of coding: begin one, give its coders their shares, see how far it is, open it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import MissingRecord
from ripplegrid.exchange.dates import read_when
from ripplegrid.model.changes import AddRecord, AddRecords, OpenRound, RemoveRecord
from ripplegrid.model.coding import CodingRound
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.rounds import GiveForm, GiveSomeForm, RoundForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.progress import progress
from ripplegrid.web.across.shown.codebook import versions
from ripplegrid.web.across.shown.shares import given_in, of_coders
from ripplegrid.web.cases.forms.fields import ActForm


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def begin(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    books = versions(page.synthesis)
    if request.method != "POST":
        return page.render("across/round_begin.html", "coding", form=RoundForm(codebooks=books))
    form = RoundForm(request.POST, codebooks=books)
    if form.is_valid():
        data = form.cleaned_data
        made = CodingRound(
            id=form.new_id("round"), title=data["title"], codebook=data["codebook"],
            memo=data["memo"],
        )  # fmt: skip
        if page.do(form, AddRecord(made), say("The round is there. Now say who codes what.")):
            return redirect("across-round", page.id, made.id)
    return page.render("across/round_begin.html", "coding", form=form, status=422)


@require_safe
@login_required
def show(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    return _page(page, round_of(page, round_id))


@require_POST
@login_required
def give(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    """Give case studies, or their entries at some levels, to a coder."""
    page = across_of(request, synthesis_id)
    one = round_of(page, round_id)
    form = GiveForm(request.POST, coders=page.synthesis.coders.values(), cases=page.cases)
    if not form.is_valid():
        return _page(page, one, giving=form, status=422)
    made = form.assignments(one.id, page.synthesis.assignments.values())
    if not made:
        form.add_error(None, say("There is nothing in it that this coder does not have already."))
        return _page(page, one, giving=form, status=422)
    if page.do(form, AddRecords(made), say("Given.")):
        return redirect("across-round", page.id, one.id)
    return _page(page, one, giving=form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def give_some(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    """Give chosen entries of one case study to a coder."""
    page = across_of(request, synthesis_id)
    one = round_of(page, round_id)
    case = page.cases.get(request.GET.get("case", ""))
    if case is None:
        raise MissingRecord(what="case study", id=request.GET.get("case", ""))
    coders = page.synthesis.coders.values()
    form = GiveSomeForm(request.POST or None, coders=coders, case=case)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            made = form.assignments(one.id, page.synthesis.assignments.values())
            if not made:
                form.add_error(None, say("This coder has all of these already."))
            elif page.do(form, AddRecords(made), say("Given.")):
                return redirect("across-round", page.id, one.id)
    return page.render(
        "across/give_some.html", "coding", form=form, round=one, case=case, status=status
    )


@require_POST
@login_required
def take_back(
    request: HttpRequest, synthesis_id: Id, round_id: Id, assignment_id: Id
) -> HttpResponse:
    """Take a share back; what was coded of it already stays."""
    page = across_of(request, synthesis_id)
    one = round_of(page, round_id)
    there = page.synthesis.assignments.get(assignment_id)
    if there is None or there.round != one.id:
        raise MissingRecord(what="share of the coding", id=assignment_id)
    form = ActForm(request.POST)
    if form.is_valid() and page.do(
        form, RemoveRecord("assignments", there.id), say("Taken back. What was coded of it stays.")
    ):
        return redirect("across-round", page.id, one.id)
    return _page(page, one, refused=form, status=422)


@require_POST
@login_required
def lay_open(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    """Lay the codings of a round side by side for everybody."""
    page = across_of(request, synthesis_id)
    one = round_of(page, round_id)
    form = ActForm(request.POST)
    today = read_when(timezone.localdate().isoformat())
    assert today is not None
    if form.is_valid() and page.do(
        form, OpenRound(one.id, today), say("The round is open. Here is who said what.")
    ):
        return redirect("across-beside", page.id, one.id)
    return _page(page, one, refused=form, status=422)


def round_of(page: Across, round_id: Id) -> CodingRound:
    """The round of this id; MissingRecord when there is none."""
    found = page.synthesis.coding_rounds.get(round_id)
    if found is None:
        raise MissingRecord(what="round of coding", id=round_id)
    return found


def _page(
    page: Across,
    one: CodingRound,
    *,
    giving: GiveForm | None = None,
    refused: ActForm | None = None,
    status: int = 200,
) -> HttpResponse:
    shares = given_in(page.synthesis, page.given, one.id)
    made = progress(page.row, one.id, shares)
    coders = page.synthesis.coders.values()
    return page.render(
        "across/round.html", "coding", status=status, round=one, refused=refused,
        book=page.synthesis.codebooks[one.codebook],
        rows=of_coders(page.synthesis, page.given, one.id, made),
        waiting=[page.synthesis.coders[who].name for who, how in made.items() if how.left],
        mine=made.get(page.me.id) if page.me else None,
        giving=giving or GiveForm(coders=coders, cases=page.cases),
        opening=ActForm(),
        chosen=sorted(page.cases.values(), key=lambda case: (case.title.casefold(), case.id)),
    )  # fmt: skip
