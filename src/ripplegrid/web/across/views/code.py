"""Blind coding: one unit after another, each coder alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.errors import Conflict, MissingRecord
from ripplegrid.exchange.dates import read_when
from ripplegrid.model.changes import CodeUnit
from ripplegrid.model.coding import Coding, CodingRound, Passage, Theme, Unit
from ripplegrid.model.record import Id
from ripplegrid.web.across.forms.code import CodeForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.progress import Place
from ripplegrid.web.across.revising import themes_of
from ripplegrid.web.across.shown import code as shown
from ripplegrid.web.across.shown import units
from ripplegrid.web.across.shown.codebook import codes_of, groups
from ripplegrid.web.across.shown.shares import given_in
from ripplegrid.web.across.views.rounds import round_of


@dataclass(frozen=True)
class _Desk:
    """One coder at work on one round: what they were given, and what they said of it."""

    page: Across
    round: CodingRound
    me: Id
    given: Sequence[Place]
    mine: dict[Unit, tuple[Coding, ...]]
    themes: dict[Id, Theme]

    @property
    def looked(self) -> set[Place]:
        """The entries they looked at."""
        return {(u[0], u[1]) for u in self.mine if not u[2] and not u[3]}

    def to(self, unit: Unit) -> str:
        """The address of a unit on this page."""
        where = reverse("across-code", args=[self.page.id, self.round.id])
        return f"{where}?{units.query_of(unit)}"


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def code(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    desk = _desk(page, round_of(page, round_id))
    if desk.round.opened is not None:
        return redirect("across-beside", page.id, round_id)
    if not desk.given:
        return page.render("across/code_none.html", "coding", round=desk.round)
    asked = request.POST if request.method == "POST" else request.GET
    if not asked.get("entry"):
        left = shown.walk(desk.given, desk.looked, desk.given[0]).left
        return redirect(desk.to((*(left or desk.given)[0], "", "")))
    if (asked.get("case"), asked.get("entry")) not in desk.given:
        raise MissingRecord(what="entry", id=asked.get("entry", ""))
    unit, passage, lost = _unit(desk, request)
    if request.method == "POST":
        return _save(request, desk, unit, passage)
    return _page(desk, unit, _form(desk, unit), passage=passage, note="lost" if lost else "")


def _desk(page: Across, one: CodingRound) -> _Desk:
    me = page.me.id if page.me else ""
    return _Desk(
        page, one, me,
        given_in(page.synthesis, page.given, one.id).get(me, ()),
        shown.own(page.synthesis, one.id, me),
        themes_of(page.synthesis, page.synthesis.codebooks[one.codebook]),
    )  # fmt: skip


def _unit(desk: _Desk, request: HttpRequest) -> tuple[Unit, Passage | None, bool]:
    """The unit asked for; a passage that is marked but not coded yet; whether its words are lost.

    A passage is asked for by the telling and its words, with the place where they may stand.
    """
    asked = request.POST if request.method == "POST" else request.GET
    unit = units.unit_of(asked.dict())
    case = desk.page.given[unit[0]]
    if unit[2] and unit[2] not in {one.id for one, _ in units.links_from(case, unit[1])}:
        raise MissingRecord(what="contribution", id=unit[2])
    if unit[3] and unit not in desk.mine:
        raise MissingRecord(what="passage", id=unit[3])
    if "words" not in asked:
        return unit, None, False
    told = {one.telling.id: one.telling for one in units.tellings(case, unit[1])}
    telling = told.get(asked.get("telling", ""))
    if telling is None:
        raise MissingRecord(what="telling", id=asked.get("telling", ""))
    near = asked.get("near", "")
    words = asked["words"]
    found = shown.find_words(telling.account, words, int(near) if near.isdecimal() else 0)
    if found is None:
        return unit, None, True
    start, end = found
    there = next((
        p for p in desk.page.synthesis.passages.values()
        if p.coder == desk.me and (p.telling, p.start, p.end) == (telling.id, start, end)
        and (unit[0], unit[1], "", p.id) in desk.mine
    ), None)  # fmt: skip
    if there is not None:
        return (unit[0], unit[1], "", there.id), None, False
    passage = Passage(
        id="", coder=desk.me, case=unit[0], telling=telling.id, start=start, end=end,
        text=telling.account[start:end],
    )  # fmt: skip
    return unit, passage, False


def _form(desk: _Desk, unit: Unit) -> CodeForm:
    mine = desk.mine.get(unit, ())
    memo = mine[0].memo if mine else ""
    return CodeForm(
        initial={"seen": shown.mark_of(mine), "memo": memo}, codes=codes_of(desk.themes)
    )


def _save(request: HttpRequest, desk: _Desk, unit: Unit, passage: Passage | None) -> HttpResponse:
    form = CodeForm(request.POST, codes=codes_of(desk.themes))
    if not form.is_valid():
        return _page(desk, unit, form, passage=passage, status=422)
    if passage is not None:
        passage = _numbered(passage, form.new_id("passage"))
        unit = (unit[0], unit[1], "", passage.id)
    mine = desk.mine.get(unit, ())
    like = Coding(
        id="", coder=desk.me, theme=None, case=unit[0], entry=unit[1], contribution=unit[2],
        passage=unit[3] or None, round=desk.round.id,
    )  # fmt: skip
    after = form.codings(mine, like, read_when(timezone.localdate().isoformat()))
    onward = _onward(request, desk, unit)
    if set(after) == set(mine):
        return redirect(onward)
    if passage is None and form.cleaned_data["seen"] != shown.mark_of(mine):
        return _page(desk, unit, _form(desk, unit), note="elsewhere", status=409)
    try:
        words = say("Taken back.") if form.nothing_said else say("Kept.")
        if desk.page.do(form, CodeUnit(mine, after, passage), words):
            return redirect(onward)
    except Conflict:
        fresh = _desk(across_of(request, desk.page.id), desk.round)
        return _page(fresh, unit, _form(fresh, unit), note="elsewhere", status=409)
    return _page(desk, unit, form, passage=passage, status=422)


def _numbered(one: Passage, passage_id: Id) -> Passage:
    return Passage(
        id=passage_id, coder=one.coder, case=one.case, telling=one.telling, start=one.start,
        end=one.end, text=one.text,
    )  # fmt: skip


def _onward(request: HttpRequest, desk: _Desk, unit: Unit) -> str:
    """Where to go next: on to what is left, or, from a link or passage, back to its entry."""
    here = (unit[0], unit[1])
    if unit[2] or unit[3] or "stay" in request.POST:
        return desk.to((*here, "", ""))
    onward = shown.walk(desk.given, desk.looked | {here}, here).onward
    if onward is None:
        return reverse("across-round", args=[desk.page.id, desk.round.id])
    return desk.to((*onward, "", ""))


def _page(
    desk: _Desk,
    unit: Unit,
    form: CodeForm,
    *,
    passage: Passage | None = None,
    note: str = "",
    status: int = 200,
) -> HttpResponse:
    case = desk.page.given[unit[0]]
    here = (unit[0], unit[1])
    mine = desk.mine.get(unit, ()) if passage is None else ()
    speaks = form.speaks if form.is_bound else {c.theme for c in mine if c.theme and not c.against}
    against = form.opposes if form.is_bound else {c.theme for c in mine if c.theme and c.against}
    none = form["none"].value() if form.is_bound else any(c.theme is None for c in mine)
    way = shown.walk(desk.given, desk.looked, here)
    passages = desk.page.synthesis.passages
    is_entry = not unit[2] and not unit[3] and passage is None
    return desk.page.render(
        "across/code.html", "coding", status=status, round=desk.round, form=form, mine=mine,
        one=units.shown(unit, desk.page.given, passages), passage=passage, none=none,
        entry=case.entries[unit[1]], case=case, told=units.tellings(case, unit[1]),
        groups=shown.choices(groups(desk.themes), speaks, against), way=way, is_entry=is_entry,
        entry_query=units.query_of((*here, "", "")), note=note,
        before=way.before and units.query_of((*way.before, "", "")),
        after=way.after and units.query_of((*way.after, "", "")),
        others=_others(desk, unit), left=_left(desk, way.left),
        guesses=shown.guesses(desk.page.given, desk.themes, desk.mine, here) if is_entry else (),
    )  # fmt: skip


def _others(desk: _Desk, unit: Unit) -> list[tuple[str, units.Shown, bool]]:
    """The links and the marked passages of an entry, each with whether it was coded."""
    case = desk.page.given[unit[0]]
    made = [(unit[0], unit[1], link.id, "") for link, _ in units.links_from(case, unit[1])]
    made += [u for u in desk.mine if u[:2] == unit[:2] and u[3]]
    return [
        (
            units.query_of(u),
            units.shown(u, desk.page.given, desk.page.synthesis.passages),
            u in desk.mine,
        )
        for u in made
    ]


def _left(desk: _Desk, left: Sequence[Place]) -> list[tuple[str, str]]:
    return [
        (units.query_of((case, entry, "", "")), desk.page.given[case].entries[entry].text)
        for case, entry in left
    ]
