"""Telling a chain in one breath: what led to what, and what that led to, until that is all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.web.cases.forms.link import FROM, TO, LinkForm
from ripplegrid.web.cases.shown.breath import MOST, so_far
from ripplegrid.web.cases.shown.search import alike
from ripplegrid.web.cases.views.alike import likeness_of
from ripplegrid.web.cases.views.entry_acts import asking, done, note_leave
from ripplegrid.web.cases.views.opening import Page, page_of

NEAR = 3
RATHER_ALIKE = 0.3
"""What is offered while somebody types may be a little further off than what is asked about."""


def next_step(
    case_id: Id, entry_id: Id, direction: str, *, voice: Id = "", told: Sequence[Id] = ()
) -> str:
    """The address of the next step of a chain that one voice tells."""
    there = reverse("entry-link", args=[case_id, entry_id, direction])
    asked = QueryDict(mutable=True)
    if voice:
        asked["voice"] = voice
    asked.setlist("told", list(told)[-MOST:])
    return f"{there}?{asked.urlencode()}" if asked.urlencode() else there


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def tell(request: HttpRequest, case_id: Id, entry_id: Id, direction: str) -> HttpResponse:
    if direction not in {TO, FROM}:
        raise Http404
    page = page_of(request, case_id)
    entry = page.entry(entry_id)
    if request.method != "POST":
        return _looked_for(page, entry, direction) or _ask(page, entry, direction)
    form = _form(page, entry, direction, request.POST)
    if "enough" in request.POST and form.holds_nothing:
        return _over(page, entry.id)
    if "look" in request.POST:
        fresh = _form(page, entry, direction, initial=_kept(request.POST))
        return _page(page, fresh, asked=request.POST.get("q") or request.POST.get("new_text", ""))
    if not form.is_valid():
        return _page(page, form, status=422)
    change = form.change()
    if change is not None and not done(page, form, change, say("Kept.")):
        return _page(page, form, status=422)
    if change is not None:
        note_leave(page, form, form.cleaned_voice, *form.said)
    else:
        messages.success(request, say("That was said already. On to the next."))
    return _onward(page, form)


def _onward(page: Page, form: LinkForm) -> HttpResponse:
    """To the next step, or to the entry that is told last when that is all."""
    case_id, at_once = page.case.id, page.request.headers.get("HX-Request") == "true"
    if "enough" in page.request.POST:
        return _over(page, form.other_id)
    told = [*page.request.GET.getlist("told"), form.link_id]
    voice = form.cleaned_voice
    there = next_step(case_id, form.other_id, form.direction, voice=voice, told=told)
    if not at_once:
        return redirect(there)
    fresh = page_of(page.request, case_id)
    entry = fresh.entry(form.other_id)
    again = _form(fresh, entry, form.direction, initial={"voice": voice} if voice else {})
    answer = _page(fresh, again, told=told, there=there)
    answer["HX-Push-Url"] = there
    return answer


def _over(page: Page, entry_id: Id) -> HttpResponse:
    """To the entry that was told last."""
    there = reverse("entry", args=[page.case.id, entry_id])
    if page.request.headers.get("HX-Request") != "true":
        return redirect(there)
    answer = HttpResponse(status=204)
    answer["HX-Redirect"] = there
    return answer


def _ask(page: Page, entry: Entry, direction: str) -> HttpResponse:
    voice = page.request.GET.get("voice", "")
    return _page(page, _form(page, entry, direction, initial={"voice": voice} if voice else {}))


def _looked_for(page: Page, entry: Entry, direction: str) -> HttpResponse | None:
    """The answer to what is being typed: entries alike, or those with the words looked for."""
    request = page.request
    if request.headers.get("HX-Request") != "true":
        return None
    form = _form(page, entry, direction, initial={"other": request.GET.get("other", "")})
    if "q" in request.GET:
        found = alike(page.told.reading.entries, entry, request.GET["q"])
        return page.render("cases/_found.html", "grid", form=form, found=found)
    words = request.GET.get("new_text", "")
    return page.render("cases/_near.html", "grid", form=form, near=_near(page, form, words))


def _near(page: Page, form: LinkForm, words: str) -> list[Entry]:
    """Entries much like what is typed, so that nothing is written down twice."""
    if len(words.split()) < 2:
        return []
    pairs = likeness_of(page).of(words, form.here.id, RATHER_ALIKE)
    found = [page.case.entries[pair.other] for pair in pairs[:NEAR]]
    picked = page.case.entries.get(form.chosen)
    return found if picked is None or picked in found else [picked, *found]


def _kept(data: QueryDict) -> dict[str, Any]:
    """What was typed so far, for the form that goes on after looking for an entry."""
    lists = {name: data.getlist(name) for name in ("levels", "kinds")}
    return {name: data.get(name, "") for name in data if name != "change_id"} | lists


def _form(
    page: Page, entry: Entry, direction: str, data: QueryDict | None = None, **options: Any
) -> LinkForm:
    form = LinkForm(data, case=page.case, here=entry, me=page.me, direction=direction, **options)
    asking(page, form)
    return form


def _page(
    page: Page,
    form: LinkForm,
    *,
    asked: str = "",
    told: Sequence[Id] | None = None,
    there: str = "",
    status: int = 200,
) -> HttpResponse:
    """One step: the chain so far and the next question, as a page or as the part that changes."""
    request, onward = page.request, form.direction == TO
    links = request.GET.getlist("told") if told is None else told
    chain = so_far(page.told, form.here, links, onward=onward)
    question = _question(onward=onward, further=len(chain) > 1)
    form.ask(question)
    at_once = request.headers.get("HX-Request") == "true" and request.method == "POST"
    return page.render(
        "cases/_breath.html" if at_once else "cases/link_add.html",
        "grid",
        form=form,
        entry=form.here,
        chain=chain,
        question=question,
        found=alike(page.told.reading.entries, form.here, asked),
        near=[page.case.entries[form.chosen]] if form.chosen in page.case.entries else [],
        asked=asked,
        here_address=there or request.get_full_path(),
        at_once=at_once,
        status=status,
    )


def _question(*, onward: bool, further: bool) -> str:
    if further:
        return say("… and what did that lead to?") if onward else say("… and what led to that?")
    return say("What did this lead to?") if onward else say("What led to this?")
