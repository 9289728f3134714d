"""Choosing which case studies to look at: the software suggests on request, people choose."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.choosing import Choice
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.choosing import AskForm, ChooseForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.shown.candidates import Proposed, proposed
from ripplegrid.web.across.shown.suggestion import Asked, lacks, read_token, suggest

LOW_ONES = 8
"""So many of what is missing stand in sight: the kinds left out easily and the lowest places."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """What one request for the page is about."""

    page: Across
    among: list[Proposed]
    ask: AskForm
    asked: Asked | None

    @property
    def standing(self) -> Id:
        """The id of the choice that stands, if there is one."""
        choice = self.page.synthesis.choice
        return choice.id if choice else ""


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def choose(request: HttpRequest, synthesis_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    among = [p for p in proposed(page.synthesis, page.given) if not p.taken_back]
    ask = AskForm(request.GET or None, candidates=among)
    asked = suggest(page.id, ask.rules(), among) if ask.is_valid() else None
    it = Choosing(page, among, ask, asked)
    if request.method != "POST":
        return _page(it, _form(it, request.GET.get("tick", "")))
    form = ChooseForm(request.POST, candidates=among, standing=it.standing)
    if form.is_valid():
        kept = read_token(page.id, form.cleaned_data["suggestion"])
        if kept is None and form.cleaned_data["suggestion"]:
            form.add_error(None, say("The suggestion was not understood. Ask for it again."))
        elif page.do(form, AddRecord(_choice(it, form, kept or {})), say("Your choice is kept.")):
            return redirect("across-cases", page.id)
    return _page(it, form, status=422)


def _choice(it: Choosing, form: ChooseForm, kept: dict[str, object]) -> Choice:
    there = set(it.page.synthesis.proposals)

    def ids(name: str) -> frozenset[Id]:
        found = kept.get(name, ())
        assert isinstance(found, list | tuple)
        return frozenset(found) & there

    data, pairs, asked = form.cleaned_data, kept.get("reasons", ()), kept.get("at_least", ())
    assert isinstance(pairs, list | tuple)
    assert isinstance(asked, list | tuple)
    return Choice(
        id=form.new_id("choice"),
        size=int(str(kept.get("size", len(data["chosen"])))),
        at_least=tuple(asked),
        include=ids("include"),
        leave_out=ids("leave_out"),
        suggested=ids("suggested"),
        proven=bool(kept.get("proven", False)),
        reasons=tuple((one, words) for one, words in pairs if one in there),
        chosen=frozenset(data["chosen"]),
        replaces=it.standing or None,
        why=data["why"],
        people=frozenset({it.page.me.id} if it.page.me else ()),
        when=data["when"],
    )


def _form(it: Choosing, tick: str) -> ChooseForm:
    """Nothing is ticked unless somebody asked: a suggestion by its number, or what stands."""
    found = it.asked.found if it.asked else None
    initial: dict[str, object] = {
        "suggestion": found.token if found else "",
        "when": timezone.localdate().isoformat(),  # in sight, so that whoever chose before says so
    }
    if found and tick.isdecimal() and int(tick) < len(found.ids):
        initial["chosen"] = found.ids[int(tick)]
    elif tick == "standing" and it.page.synthesis.choice:
        initial["chosen"] = sorted(it.page.synthesis.choice.chosen)
    return ChooseForm(initial=initial, candidates=it.among, standing=it.standing)


def _page(it: Choosing, form: ChooseForm, *, status: int = 200) -> HttpResponse:
    found = it.asked.found if it.asked else None
    choice = it.page.synthesis.choice
    looked = set(found.ids[0]) if found else set(choice.chosen) if choice else set()
    sample = [p for p in it.among if p.id in looked]
    gaps = lacks(sample, it.among) if sample else []
    query = it.page.request.GET.copy()
    query.pop("tick", None)
    return it.page.render(
        "across/choose.html",
        "cases",
        among=it.among,
        ask=it.ask,
        asked=it.asked,
        found=found,
        others=list(enumerate(found.others, 1)) if found else [],
        gaps=gaps[:LOW_ONES],
        more_gaps=gaps[LOW_ONES:],
        query=query.urlencode(),
        form=form,
        choice=choice,
        status=status,
    )
