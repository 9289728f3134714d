"""Which case studies could be looked at: proposing, describing and placing them."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.model.changes import AddRecord, EditRecord, RemoveRecord
from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.model.record import Id
from ripplegrid.synthesis.selection import dimensions
from ripplegrid.web.across.forms.proposing import PlacingForm, ProposeForm, WhyForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.candidates import Proposed, proposed, unproposed
from ripplegrid.web.across.shown.choices import choices_told, standing
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import record_as_seen, version_of


@require_safe
@login_required
def listed(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    found = proposed(page.synthesis, page.given)
    waiting = unproposed(page.synthesis, page.given)
    choice = page.synthesis.choice
    return page.render(
        "across/cases.html",
        "cases",
        proposed=found,
        chosen=choice.chosen if choice else (),
        standing=standing(found),
        waiting=[(case, WhyForm(auto_id=f"id_{n}_%s")) for n, case in enumerate(waiting)],
        choices=choices_told(page.synthesis, found),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def propose(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    form = ProposeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = Proposal(id=form.new_id("proposal"), coder=_me(page), **form.values())
        if page.do(form, AddRecord(made), say("It stands among the proposals.")):
            return redirect("across-proposal", page.id, made.id)
    status = 422 if form.is_bound else 200
    return page.render("across/propose.html", "cases", form=form, status=status)


@require_POST
@login_required
def take_in(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    """Propose a case study that was given; who made it and where is read from it at every look."""
    page = across_of(request, synthesis_id)
    case = page.given.get(request.POST.get("case", ""))
    form = WhyForm(request.POST)
    if case is None:
        raise MissingRecord(what="case study", id=request.POST.get("case", ""))
    if form.is_valid():
        made = Proposal(
            id=form.new_id("proposal"), title=case.title, case=case.id,
            why=form.cleaned_data["why"], coder=_me(page),
        )  # fmt: skip
        page.do(form, AddRecord(made), say("It stands among the proposals."))
    return redirect("across-cases", page.id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: HttpRequest, synthesis_id: Id, proposal_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    one = _one(page, proposal_id)
    now = one.proposal
    if one.taken_back or now.case:  # what is read from a case study is not written here
        raise MissingRecord(what="proposal", id=proposal_id)
    if request.method != "POST":
        seen = version_of(page.id, "proposals", now.id)
        form = ProposeForm(initial=ProposeForm.initial_of(now) | {"seen": seen})
        return page.render("across/propose.html", "cases", form=form, one=one)
    form = ProposeForm(request.POST)
    if form.is_valid():
        before = record_as_seen(page.id, "proposals", now.id, form.cleaned_data["seen"] or 0)
        assert isinstance(before, Proposal)
        try:
            if page.do(form, EditRecord(before, replace(before, **form.values())), say("Saved.")):
                return redirect("across-proposal", page.id, now.id)
        except Conflict as conflict:
            form.add_error(None, f"{conflict.sentence} {conflict.hint}")
    return page.render("across/propose.html", "cases", form=form, one=one, status=422)


@require_POST
@login_required
def remove(request: HttpRequest, synthesis_id: Id, proposal_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    one = _one(page, proposal_id)
    form = ActForm(request.POST)
    words = say("It is not proposed any more. The history can bring it back.")
    if form.is_valid() and page.do(form, RemoveRecord("proposals", one.id), words):
        return redirect("across-cases", page.id)
    return _proposal(page, one, refused=form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def proposal(request: HttpRequest, synthesis_id: Id, proposal_id: Id) -> HttpResponse:
    """One proposal; what is sent settles its place on one dimension."""
    page = across_of(request, synthesis_id)
    one = _one(page, proposal_id)
    if request.method != "POST":
        return _proposal(page, one)
    dimension = request.POST.get("dimension", "")
    if one.taken_back or dimension not in {d.id for d in dimensions()}:
        raise MissingRecord(what="dimension", id=dimension)
    form = PlacingForm(request.POST, dimension=dimension)
    if form.is_valid():
        try:
            if _settle(page, one, dimension, form):
                at = [d.id for d in dimensions()].index(dimension) + 1
                return redirect(f"{reverse('across-proposal', args=[page.id, one.id])}#at-{at}")
        except Conflict as conflict:
            form.add_error(None, f"{conflict.sentence} {conflict.hint}")
    return _proposal(page, one, bound=(dimension, form), status=422)


def _settle(page: Across, one: Proposed, dimension: Id, form: PlacingForm) -> bool:
    placings = page.synthesis.placings.values()
    there = [p for p in placings if (p.proposal, p.dimension) == (one.id, dimension)]
    people = frozenset({page.me.id} if page.me else ())
    if not there:
        made = Placing(
            id=form.new_id(f"placing {one.id} {dimension}"), proposal=one.id, dimension=dimension,
            people=people, **form.values(),
        )  # fmt: skip
        return page.do(form, AddRecord(made), say("Settled."))
    now = min(there, key=lambda p: p.id)
    seen = form.cleaned_data["seen"] or version_of(page.id, "placings", now.id)
    before = record_as_seen(page.id, "placings", now.id, seen)
    assert isinstance(before, Placing)
    after = replace(before, people=before.people | people, **form.values())
    return page.do(form, EditRecord(before, after), say("Settled."))


def _proposal(
    page: Across,
    one: Proposed,
    *,
    bound: tuple[Id, PlacingForm] | None = None,
    refused: ActForm | None = None,
    status: int = 200,
) -> HttpResponse:
    coders = page.synthesis.coders
    stands = []
    for number, stand in enumerate(one.stands, 1):
        form = PlacingForm(dimension=stand.dimension.id)
        who = ""
        if stand.settled:
            now = stand.settled[0][0]
            seen = version_of(page.id, "placings", now.id)
            initial = PlacingForm.initial_of(now) | {"seen": seen}
            form = PlacingForm(initial=initial, dimension=stand.dimension.id)
            who = ", ".join(sorted(coders[c].name for c in now.people if c in coders))
        if bound and bound[0] == stand.dimension.id:
            form = bound[1]
        form.auto_id = f"id_{number}_%s"
        stands.append((number, stand, who, form))
    return page.render(
        "across/proposal.html", "cases", one=one, stands=stands, refused=refused, status=status
    )


def _one(page: Across, proposal_id: Id) -> Proposed:
    if proposal_id not in page.synthesis.proposals:
        raise MissingRecord(what="proposal", id=proposal_id)
    return next(p for p in proposed(page.synthesis, page.given) if p.id == proposal_id)


def _me(page: Across) -> Id | None:
    return page.me.id if page.me else None
