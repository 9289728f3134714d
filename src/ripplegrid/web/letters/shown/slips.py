"""Links for several people at once: whom they can go to, and a slip for each to copy or print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as say

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.cases.models import Pass
from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.shown.letters import letter, link_of, message, no_contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Reachable:
    """Somebody, or a question to somebody, that a link can be made for.

    ``note`` says in words why it is not chosen beforehand; ``never`` that no link is made.
    """

    id: Id
    name: str
    about: str = ""
    note: str = ""
    never: bool = False

    @property
    def chosen(self) -> bool:
        """Whether it is ticked before anybody pressed anything."""
        return not self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What one person gets: their name, the message without the link, and the link."""

    name: str
    lines: tuple[str, ...]
    link: str
    given: Pass


def people(study: CaseStudy, case: CaseStudy) -> tuple[Reachable, ...]:
    """Everybody who took part, by name. ``case`` is what whoever gives the links may see."""
    found = sorted(case.contributors.values(), key=lambda c: (c.name.casefold(), c.id))
    return tuple(Reachable(id=one.id, name=one.name, note=_why_not(study, one.id)) for one in found)


def _why_not(study: CaseStudy, contributor: Id) -> str:
    if no_contact(study, contributor):
        return say("They said that they do not want to be asked again.")
    if not holder(study, contributor).voices:
        return say("Nothing in this account is known to be theirs: their page would be empty.")
    return ""


def questions(study: CaseStudy, case: CaseStudy) -> tuple[Reachable, ...]:
    """Every question that waits for an answer, by whom it goes to."""
    found = [
        Reachable(
            id=one.id,
            name=case.contributors[one.contributor].name if one.contributor else "",
            about=case.entries[one.entry].text,
            note=_why_unasked(study, one.contributor),
            never=no_contact(study, one.contributor),
        )
        for one in case.follow_ups.values()
        if one.result is FollowUpResult.WAITING
    ]
    return tuple(sorted(found, key=lambda q: (not q.name, q.name.casefold(), q.about, q.id)))


def _why_unasked(study: CaseStudy, contributor: Id | None) -> str:
    if no_contact(study, contributor):
        return say("They said that they do not want to be asked again.")
    if contributor is None:
        return say("Nobody is named to ask yet: whoever gets the link answers in nobody’s voice.")
    return ""


def slips(request: HttpRequest, given: Iterable[Pass], case: CaseStudy) -> Iterator[Slip]:
    """A slip for each of these links, as they are given to people."""
    for one in given:
        found, link = letter(one, case), link_of(request, one)
        _, text = message(found, case, link)
        lines = tuple(line for line in text.split("\n\n") if line != link)
        yield Slip(name=found.whom, lines=lines, link=link, given=one)


def to_copy(found: Iterable[Slip]) -> str:
    """Name and link on a line each, as a table takes them."""
    return "\n".join(f"{slip.name}\t{slip.link}" for slip in found)
