"""An opened round: who said what, settling it one by one, and checking what others did."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import (
    Conflict,
    MissingRecord,
    NotACoder,
    OwnWork,
    RoundNotOpened,
    SettledAnew,
)
from ripplegrid.exchange.dates import read_when
from ripplegrid.model.changes import AddRecord, AddRecords, Change, edited
from ripplegrid.model.coding import CodingRound, Settlement, Unit, Verification
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.across.forms.opened import SettleForm, VerifyForm
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.across.revising import themes_of
from ripplegrid.web.across.shown.code import choices
from ripplegrid.web.across.shown.codebook import codes_of, groups
from ripplegrid.web.across.shown.opened import Opened, State
from ripplegrid.web.across.shown.units import query_of, unit_from, unit_of
from ripplegrid.web.across.views.rounds import round_of
from ripplegrid.web.cases.queries import members_of, record_as_seen, version_of

EACH = 40
WORDS = {
    State.DIFFERS: _("seen differently, not settled yet"),
    State.SETTLED: _("settled"),
    State.ALIKE: _("seen alike"),
    State.ALONE: _("one coder alone"),
}
"""How a unit stands, in words."""
SETTLEMENTS = "settlements"


@require_safe
@login_required
def beside(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    page = across_of(request, synthesis_id)
    one = round_of(page, round_id)
    if one.opened is None:
        return redirect("across-round", page.id, round_id)
    return _page(page, one, VerifyForm())


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def settle(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    """Settle one unit, with reasons; the first codings stay as they are."""
    page = across_of(request, synthesis_id)
    one = _opened(page, round_id)
    opened = Opened(page.synthesis, page.given, one.id)
    unit = opened.find(unit_of(request.GET.dict()))
    if unit is None:
        raise MissingRecord(what="unit", id=query_of(unit_of(request.GET.dict())))
    if page.me is None:
        raise NotACoder
    there = opened.settlements.get(unit)
    codes = codes_of(themes_of(page.synthesis, page.synthesis.codebooks[one.codebook]))
    given: dict[str, Any] = {
        "codes": codes, "coders": page.synthesis.coders.values(), "me": page.me.id,
        "checkers": {m.contributor for m in members_of(page.id) if m.role == Role.VERIFIER.value},
    }  # fmt: skip
    if request.method != "POST":
        form = SettleForm(initial=_initial(page, there), **given)
        return _settle_page(page, opened, unit, form)
    form = SettleForm(request.POST, **given)
    if not form.is_valid():
        return _settle_page(page, opened, unit, form, status=422)
    try:
        change = _settling(page, one, unit, form)
        if page.do(form, change, say("Settled. The first codings are kept beside it.")):
            return redirect(f"{reverse('across-beside', args=[page.id, one.id])}#done")
    except Conflict:
        form.add_error(None, say("Somebody settled this while you were writing. Look at what stands there now, in another window, before you send yours again."))  # noqa: E501  # fmt: skip
        data = request.POST.copy()
        data["seen"] = str(version_of(page.id, SETTLEMENTS, there.id)) if there else ""
        form.data = data
        return _settle_page(page, opened, unit, form, status=409)
    return _settle_page(page, opened, unit, form, status=422)


def _settling(page: Across, one: CodingRound, unit: Unit, form: SettleForm) -> Change:
    today = read_when(timezone.localdate().isoformat())
    there = Opened(page.synthesis, page.given, one.id).settlements.get(unit)
    seen = form.cleaned_data["seen"]
    if there is None or seen is None:
        return AddRecord(Settlement(
            id=form.new_id("settlement"), round=one.id, case=unit[0], entry=unit[1],
            contribution=unit[2], passage=unit[3] or None, when=today, **form.values(),
        ))  # fmt: skip
    before = record_as_seen(page.id, SETTLEMENTS, there.id, seen)
    assert isinstance(before, Settlement)
    values = form.values()
    values["people"] |= before.people  # whoever settled it stays on record for it
    return edited(before, when=today, **values)


@require_POST
@login_required
def verify(request: HttpRequest, synthesis_id: Id, round_id: Id) -> HttpResponse:
    """Say of units that others coded or settled whether one agrees."""
    page = across_of(request, synthesis_id)
    one = _opened(page, round_id)
    if page.me is None:
        raise NotACoder
    opened = Opened(page.synthesis, page.given, one.id)
    form = VerifyForm(request.POST, units=request.POST.getlist("units"))
    if not form.is_valid():
        return _page(page, one, form, status=422)
    made = _verifications(opened, form, page.me.id)
    words = ngettext("Noted for {number} unit.", "Noted for {number} units.", len(made))
    if page.do(form, AddRecords(made), words.format(number=len(form.cleaned_data["units"]))):
        return redirect("across-beside", page.id, one.id)
    return _page(page, one, form, status=422)


def _verifications(opened: Opened, form: VerifyForm, me: Id) -> tuple[Verification, ...]:
    data = form.cleaned_data
    found = []
    for query in data["units"]:
        unit = opened.find(unit_from(query))
        row = opened.row(unit) if unit is not None else None
        if row is None or not row.targets:
            raise MissingRecord(what="unit", id=query)
        if me in row.makers:
            raise OwnWork(id=query)
        if query != row.check:
            raise SettledAnew(id=query)
        found += [
            Verification(
                id=form.new_id(f"verification {target}"), about=target, coder=me,
                stance=Stance(data["stance"]), comment=data["comment"],
                when=read_when(timezone.localdate().isoformat()), **opened.settled(target),
            )
            for target in row.targets
        ]  # fmt: skip
    return tuple(found)


def _opened(page: Across, round_id: Id) -> CodingRound:
    one = round_of(page, round_id)
    if one.opened is None:
        raise RoundNotOpened(title=one.title, id=one.id)
    return one


def _initial(page: Across, there: Settlement | None) -> dict[str, Any]:
    if there is None:
        return {}
    return {
        "why": there.why,
        "people": list(there.people),
        "themes": list(there.themes),
        "against": list(there.against),
        "none": not there.themes and not there.against,
        "seen": version_of(page.id, SETTLEMENTS, there.id),
    }


def _settle_page(
    page: Across, opened: Opened, unit: Unit, form: SettleForm, status: int = 200
) -> HttpResponse:
    row = opened.row(unit)
    one = page.synthesis.coding_rounds[opened.round_id]
    themes = themes_of(page.synthesis, page.synthesis.codebooks[one.codebook])
    speaks = form.speaks if form.is_bound else set(form.initial.get("themes", ()))
    against = form.opposes if form.is_bound else set(form.initial.get("against", ()))
    return page.render(
        "across/settle.html", "coding", status=status, form=form, row=row, round=one,
        groups=choices(groups(themes), speaks, against), none=form["none"].value(),
    )  # fmt: skip


def _page(page: Across, one: CodingRound, form: VerifyForm, status: int = 200) -> HttpResponse:
    opened = Opened(page.synthesis, page.given, one.id)
    wanted = page.request.GET.get("state", "")
    units = [u for u in opened.units if not wanted or opened.state(u).value == wanted]
    number = page.request.GET.get("page", "1")
    pages = Paginator(units, EACH)
    sheet = pages.get_page(number)
    me = page.me.id if page.me else ""
    rows = [opened.row(unit) for unit in sheet.object_list]
    shown = [(row, WORDS[row.state], row.may_check(me)) for row in rows]
    return page.render(
        "across/beside.html", "coding", status=status, round=one, sheet=sheet, form=form,
        count=[(WORDS[state], state, n) for state, n in opened.count().items() if n],
        wanted=wanted, checking=any(may for _, _, may in shown), shown=shown,
        owned=any(me in row.makers for row in rows),
    )  # fmt: skip
