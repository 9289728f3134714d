"""The links that were given in one case study, as those who gave them see them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_noop

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.letters.holder import for_themself
from ripplegrid.web.letters.shown.outside import in_words

PAGE = {
    PassKind.OWN_PAGE: "own-page",
    PassKind.FOLLOW_UP: "asked-again",
    PassKind.SUBSTANTIATE: "asked-outside",
}
"""The name of the address that each kind of link leads to."""
WHAT = {
    PassKind.OWN_PAGE: gettext_noop("What became of what they said"),
    PassKind.FOLLOW_UP: gettext_noop("Whether it still holds"),
    PassKind.SUBSTANTIATE: gettext_noop("Whether it is so"),
    PassKind.JOIN: gettext_noop("An invitation to the team"),
    PassKind.POST: gettext_noop("Posting on a board"),
    PassKind.WALL: gettext_noop("Reading the wall of a board"),
}
"""What each kind of link is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A link that was given: to whom, what for, about what, and how it stands.

    ``own`` says that a contributor made it for themself; nobody else is shown where it leads.
    ``personal`` says that it goes to one person and has a page here; links for many, and
    invitations, have theirs elsewhere.
    """

    given: Pass
    whom: str
    what: str
    about: str
    own: bool
    personal: bool
    closed: bool

    @property
    def state(self) -> str:
        """How it stands, in words. Whether it was opened is not looked at."""
        if self.given.revoked is not None:
            return say("taken back")
        if self.given.expires < timezone.now():
            return say("over")
        if self.own:
            return say("for themself")
        if not self.personal and self.given.kind != PassKind.JOIN:
            return say("open")
        return say("answered") if self.given.used else say("not answered yet")


@dataclass(frozen=True, slots=True)
class GiverGone:
    """Somebody who is not on the team any more, and how many of their links still open."""

    id: UUID
    name: str
    links: int


def givers_gone(found: Iterable[Letter], team: Container[UUID]) -> list[GiverGone]:
    """Whose links go on though they left, by name."""
    open_now: dict[UUID, list[Person]] = {}
    for one in found:
        giver = one.given.given_by
        if giver is not None and giver.pk not in team and not one.closed:
            open_now.setdefault(giver.pk, []).append(giver)
    gone = [GiverGone(key, people[0].shown, len(people)) for key, people in open_now.items()]
    return sorted(gone, key=lambda one: (one.name.casefold(), one.id))


def letter(given: Pass, case: CaseStudy) -> Letter:
    """A link as it stands. ``case`` is what whoever looks may see."""
    kind, own = PassKind(given.kind), for_themself(given)
    what, about = say(WHAT[kind]), in_words(case, given.subject)
    whom = given.for_whom
    if kind is PassKind.OWN_PAGE:
        about = ""
        person = case.contributors.get(given.subject)
        whom = person.name if person else say("Somebody who is not in the list of people any more")
    elif kind is PassKind.FOLLOW_UP:
        asked = case.follow_ups.get(given.subject)
        about = in_words(case, asked.entry) if asked else ""
    closed = given.revoked is not None or given.expires < timezone.now()
    return Letter(
        given=given, whom=whom, what=what, about=about,
        own=own, personal=kind in PAGE, closed=closed,
    )  # fmt: skip


def link_of(request: HttpRequest, given: Pass) -> str:
    """The whole address of a link."""
    name = PAGE[PassKind(given.kind)]
    return request.build_absolute_uri(reverse(name, args=[passes.secret_of(given)]))


def message(one: Letter, case: CaseStudy, link: str) -> tuple[str, str]:
    """Subject and text of a message that brings a link to somebody."""
    title = case.about.title
    if one.given.kind == PassKind.OWN_PAGE:
        lines = [
            say("This page shows what you said about “{title}” and what became of it."),
            say("Tap whether it is right, or say it in your own words. You need no account."),
        ]
        subject = say("What became of what you said: {title}")
    elif one.given.kind == PassKind.FOLLOW_UP:
        lines = [
            say("Some time ago we wrote this down for “{title}”:"),
            f"“{one.about}”",
            say("Does it still hold? One tap answers it. You need no account."),
        ]
        subject = say("Does it still hold? {title}")
    else:
        lines = [
            say("In “{title}” somebody says:"),
            f"“{one.about}”",
            say("Do you see it so too? You need no account to answer."),
        ]
        subject = say("Is it so? {title}")
    until = date_format(timezone.localtime(one.given.expires), "j F Y")
    lines += [link, say("The link opens until {day}.").format(day=until)]
    lines += [say("It is for you alone: whoever has it answers as you.")]
    text = "\n\n".join(line.replace("{title}", title) for line in lines)
    return subject.replace("{title}", title), text


def no_contact(study: CaseStudy, contributor: Id | None) -> bool:
    """Whether a contributor said that they do not want to be asked again."""
    voices = {v.id for v in study.voices.values() if contributor and v.contributor == contributor}
    answers = [c for c in study.consents.values() if c.voice in voices and c.use is Use.CONTACT]
    return any(not c.given and c.about in (None, study.id) for c in answers)
