"""The pages of those who send links: give one, look after all of them, take one back."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import MissingRecord
from ripplegrid.model.record import Id
from ripplegrid.model.registers import FollowUp
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.cases.queries import members_of
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.letters import mail
from ripplegrid.web.letters.actions import giving
from ripplegrid.web.letters.forms.mail import MailForm
from ripplegrid.web.letters.forms.outside import AskForm
from ripplegrid.web.letters.holder import for_themself, holder
from ripplegrid.web.letters.queries import given_link, letter_of, links_of
from ripplegrid.web.letters.shown.letters import givers_gone, letter, link_of, message, no_contact
from ripplegrid.web.letters.shown.outside import in_words, statement


@require_safe
@login_required
def letters(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    found = [letter(one, page.case) for one in links_of(case_id)]
    team = {one.person_id for one in members_of(case_id)}
    return page.render(
        "letters/letters.html",
        "people",
        open_letters=[one for one in found if not one.closed],
        closed_letters=[one for one in found if one.closed],
        gone=givers_gone(found, team),
    )


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id, letter_id: UUID) -> HttpResponse:
    return _letter(page_of(request, case_id), letter_id, MailForm())


@require_POST
@login_required
def send(request: HttpRequest, case_id: Id, letter_id: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    form = MailForm(request.POST)
    given = letter_of(case_id, letter_id)
    one = letter(given, page.case)
    if one.own or one.closed or not mail.can_send():
        raise MissingRecord(what="link", id=str(letter_id))
    if not form.is_valid():
        return _letter(page, letter_id, form, status=422)
    subject, text = message(one, page.case, link_of(request, given))
    if not mail.send(form.cleaned_data["to"], subject, text):
        form.add_error(None, say("The e-mail could not be sent. Copy the message and send it."))
        return _letter(page, letter_id, form, status=503)
    messages.success(request, say("The e-mail is sent. The address is not kept."))
    return redirect("letter", case_id, letter_id)


@require_POST
@login_required
def revoke(request: HttpRequest, case_id: Id, letter_id: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    giving.take_back(page.person, given_link(case_id, letter_id))
    messages.success(request, say("The link opens nothing any more. Answers that came stay."))
    return redirect("letters", case_id)


@require_POST
@login_required
def revoke_all(request: HttpRequest, case_id: Id, person: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    number = giving.take_back_all(page.person, case_id, person)
    told = ngettext(
        "%(n)d link opens nothing any more. Answers that came stay.",
        "%(n)d links open nothing any more. Answers that came stay.",
        number,
    )
    messages.success(request, told % {"n": number})
    return redirect("letters", case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def own(request: HttpRequest, case_id: Id, contributor_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    person = page.case.contributors.get(contributor_id)
    if person is None:
        raise MissingRecord(what="contributor", id=contributor_id)
    if request.method == "POST":
        given = giving.give(page.person, case_id, PassKind.OWN_PAGE, contributor_id, for_whom="")
        return redirect("letter", case_id, given.pk)
    whose = holder(page.state.study, contributor_id)
    return page.render("letters/give_own.html", "people", person=person, whose=whose)


@require_POST
@login_required
def mine(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    given = giving.give_oneself(page.person, case_id)
    return redirect("own-page", passes.secret_of(given))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def again(request: HttpRequest, case_id: Id, record_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    asked = page.case.follow_ups.get(record_id)
    if asked is None:
        raise MissingRecord(what="follow up", id=record_id)
    refused = no_contact(page.state.study, asked.contributor)
    if request.method == "POST" and not refused:
        given = giving.give(
            page.person, case_id, PassKind.FOLLOW_UP, record_id, for_whom=_whom(page, asked)
        )
        return redirect("letter", case_id, given.pk)
    return page.render(
        "letters/give_again.html",
        "timeline",
        asked=asked,
        entry=page.case.entries[asked.entry],
        whom=_whom(page, asked),
        refused=refused,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def outside(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    about = request.GET.get("about", "")
    words = in_words(page.case, about)
    if not words:
        raise MissingRecord(what="record", id=about)
    shown = statement(page.state.study, about)
    form = AskForm(request.POST if request.method == "POST" else None)
    if shown is not None and form.is_valid():
        given = giving.give(
            page.person, case_id, PassKind.SUBSTANTIATE, about,
            for_whom=form.for_whom, days=int(form.cleaned_data["days"]),
        )  # fmt: skip
        return redirect("letter", case_id, given.pk)
    return page.render(
        "letters/give_outside.html",
        "grid",
        words=words,
        statement=shown,
        form=form,
        status=422 if form.is_bound else 200,
    )


def _whom(page: Page, asked: FollowUp) -> str:
    """Whom a question goes to, as those who ask know them; empty when that is open."""
    found = page.case.contributors.get(asked.contributor or "")
    return found.name if found else ""


def _letter(page: Page, letter_id: UUID, form: MailForm, **more: Any) -> HttpResponse:
    given = letter_of(page.case.id, letter_id)
    if for_themself(given):
        raise MissingRecord(what="link", id=str(letter_id))
    one = letter(given, page.case)
    link = "" if one.closed else link_of(page.request, given)
    subject, text = message(one, page.case, link)
    mailto = f"mailto:?subject={quote(subject)}&body={quote(text)}"
    return page.render(
        "letters/letter.html",
        "people",
        letter=one,
        link=link,
        text=text,
        mailto=mailto,
        can_send=mail.can_send(),
        form=form,
        **more,
    )
