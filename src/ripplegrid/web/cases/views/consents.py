"""What may be done with people's words: in numbers, and for each voice, to give and take back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.disclosure.share import subjects
from ripplegrid.errors import Conflict, MissingRecord, NotYours, Refusal
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.consent import ConsentForm
from ripplegrid.web.cases.shown.consents import Item, Numbers, answers, items, lines, numbers
from ripplegrid.web.cases.views.opening import Page, page_of


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words, and which of them; none is everything they said."""

    voice: Voice
    item: Item | None

    @property
    def about(self) -> Id:
        """The id of the one thing; empty for everything."""
        return self.item.id if self.item else ""


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    found = lines(page.case)
    return page.render(
        "cases/consents.html",
        "people",
        numbers=_numbers(page),
        people=[one for one in found if one.voice.kind is VoiceKind.PERSON],
        anonymous=[one for one in found if one.voice.kind is VoiceKind.ANONYMOUS],
    )


def _numbers(page: Page, voice: Id = "") -> Numbers:
    """How much may go where; worked out once for each state of the case study."""
    return page.made(("leave in numbers", voice), lambda: numbers(page.state.study, voice))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def voice(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    asked = _asked(page)
    if request.method != "POST":
        return _voice_page(page, asked, _form(page, asked))
    if not (page.may(Act.SHARE) or _own(page, asked)):
        raise NotYours(id=asked.voice.id)
    form = _form(page, asked, request.POST)
    if not form.is_valid():
        return _voice_page(page, asked, form, status=422)
    try:
        for number, change in enumerate(form.changes(page.case, asked.voice.id, asked.about)):
            one = form.act_id if number == 0 else UUID(form.new_id(f"answer {number}"))
            act(page.person, case_id, change, change_id=one)
    except (Refusal, Conflict) as refusal:
        form.add_error(None, f"{refusal.sentence} {refusal.hint}")
        return _voice_page(page, asked, form, status=refusal.status)
    done = say("It is noted, and holds from now on.")
    gone = say("It is taken back, and left out from now on: on every page and in every new file.")
    messages.success(request, done if form.given else gone)
    return redirect(_address(page, asked))


def _asked(page: Page) -> Asked:
    """Whose words are meant, and which; MissingRecord when there are none for this person."""
    voice_id, about = page.request.GET.get("voice", ""), page.request.GET.get("about", "")
    found = page.case.voices.get(voice_id)
    if found is None or found.kind is VoiceKind.DOCUMENT:
        raise MissingRecord(what="voice", id=voice_id)
    item = next((one for one in items(page.case, voice_id) if one.id == about), None)
    if about and item is None:
        raise MissingRecord(what="record", id=about)
    return Asked(found, item)


def _own(page: Page, asked: Asked) -> bool:
    """Whether they answer for their own words, under their own name."""
    me = page.standing.contributor
    return bool(me and page.may(Act.ADD) and asked.voice.contributor == me)


def _form(page: Page, asked: Asked, data: object = None) -> ConsentForm:
    today = localdate()
    now = When(today, today, today.isoformat())
    return ConsentForm(data, own=_own(page, asked), today=now, noted_by=page.person.shown)


def _voice_page(page: Page, asked: Asked, form: ConsentForm, *, status: int = 200) -> HttpResponse:
    case = page.case
    about: tuple[Id, ...] = ()
    if asked.item is not None:
        record = next(one for one in case.records() if one.id == asked.about)
        about = (record.id, *subjects(record))
    own = _own(page, asked)
    return page.render(
        "cases/consent.html",
        "people",
        voice=asked.voice,
        item=asked.item,
        items=items(case, asked.voice.id) if asked.item is None else (),
        answers=answers(case, asked.voice.id, about),
        numbers=_numbers(page, asked.voice.id)[1:] if asked.item is None else (),
        form=form,
        own=own,
        may_answer=own or page.may(Act.SHARE),
        status=status,
    )


def _address(page: Page, asked: Asked) -> str:
    query = {"voice": asked.voice.id} | ({"about": asked.about} if asked.item else {})
    return f"{reverse('consent', args=[page.case.id])}?{urlencode(query)}"
