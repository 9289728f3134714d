"""What can be done with an entry besides changing it: say, set aside, take back, split."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST

from ripplegrid.errors import AlreadyLinked, AlreadySaid, Refusal
from ripplegrid.model.changes import (
    AddRecord,
    Change,
    SetAsideEntry,
    SplitEntry,
    TakeBackEntry,
)
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.keep import SetAsideForm
from ripplegrid.web.cases.forms.leave import LeaveMixin
from ripplegrid.web.cases.forms.say import SayForm
from ripplegrid.web.cases.views.opening import Page, page_of


def done(page: Page, form: ActForm, change: Change, words: str) -> bool:
    """Do it and say so; False, with the refusal on the form, when the model refuses."""
    try:
        act(page.person, page.case.id, change, change_id=form.act_id)
    except Refusal as refusal:
        form.add_error(None, _refused(page, refusal))
        return False
    messages.success(page.request, words)
    return True


def _refused(page: Page, refusal: Refusal) -> str:
    """Why not, and the way on: a place to press where the hint would name an id."""
    if isinstance(refusal, AlreadyLinked):
        there = reverse("link", args=[page.case.id, refusal.data["id"]])
        onward = say("Open that link, and say what you think of it.")
        return format_html('{} <a href="{}">{}</a>', refusal.sentence, there, onward)
    if isinstance(refusal, AlreadySaid):
        return f"{refusal.sentence} {say('Undo that in the history first, then say it anew.')}"
    return f"{refusal.sentence} {refusal.hint}"


def noted(page: Page, when: When | None) -> None:
    """Say it when a date was kept only as words, which no timeline can draw."""
    if when and not (when.earliest or when.latest):
        words = say("“{date}” is kept as it is, but it is no date that can be drawn in time.")
        messages.warning(page.request, words.format(date=when.text))


def asking(page: Page, form: LeaveMixin) -> None:
    """Let the form ask whether it may be told, where whoever fills it in may note the answer."""
    form.ask_leave(page.person.shown if page.may(Act.SHARE) else "")


def note_leave(page: Page, form: LeaveMixin, voice: Id, *about: Id) -> None:
    """Note beside what was just said whether it may be told, where somebody passed that on."""
    known, new = page.case.voices.get(voice), form.cleaned_data.get("new_voice_kind")
    if (known.kind if known else new) == VoiceKind.DOCUMENT:
        return  # nobody asks a document
    for number, consent in enumerate(form.leaves(voice, *about)):
        act_id = form.another_id(f"leave {number}")
        act(page.person, page.case.id, AddRecord(consent), change_id=act_id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def say_of(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    entry = page.entry(entry_id)
    data = request.POST if request.method == "POST" else None
    form = SayForm(data, case=page.case, me=page.me)
    asking(page, form)
    words = say("Their voice stands with it now.")
    if form.is_valid() and done(page, form, form.change(entry_id), words):
        note_leave(page, form, form.cleaned_voice, form.new_id("telling"))
        return redirect("entry", case_id, entry_id)
    status = 422 if form.is_bound else 200
    return page.render("cases/say.html", "grid", form=form, entry=entry, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def set_aside(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    entry = page.entry(entry_id)
    form = SetAsideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        change = SetAsideEntry(entry_id, form.cleaned_data["why"])
        if done(
            page, form, change, say("It is set aside. Nothing is lost: take it back any time.")
        ):
            return redirect("entry", case_id, entry_id)
    status = 422 if form.is_bound else 200
    return page.render("cases/set_aside.html", "grid", form=form, entry=entry, status=status)


def _at_once(
    request: HttpRequest, at: tuple[Id, Id], change: Callable[[ActForm], Change]
) -> HttpResponse:
    """An act that needs nothing but a press of its button."""
    case_id, entry_id = at
    page = page_of(request, case_id)
    page.entry(entry_id)
    form = ActForm(request.POST)
    if form.is_valid() and not done(page, form, change(form), say("Done.")):
        for error in form.non_field_errors():
            messages.error(request, str(error))
    return redirect("entry", case_id, entry_id)


@require_POST
@login_required
def take_back(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    return _at_once(request, (case_id, entry_id), lambda _form: TakeBackEntry(entry_id))


@require_POST
@login_required
def split(request: HttpRequest, case_id: Id, entry_id: Id) -> HttpResponse:
    return _at_once(
        request,
        (case_id, entry_id),
        lambda form: SplitEntry(entry_id, form.new_id("split")),
    )
