"""Who holds a link, and what of the case study is open to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.errors import ClosedPass
from ripplegrid.model.attribution import named_as
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution
from ripplegrid.web.cases.models import Pass


@dataclass(frozen=True)
class Holder:
    """A contributor as a link lets them in.

    A link that somebody else made can be read by whoever made it. So it opens only the words that
    they know to be this contributor's anyway: said by name, or under the pen-name that stands with
    the contributor. What was said without a name opens only by a link that the contributor, signed
    in, made for themself.
    """

    study: CaseStudy
    contributor: Contributor
    alone: bool
    """Whether nobody but the contributor has the link."""

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The voices they speak with here, in the order of their ids."""
        return tuple(v for v in self._all if self.alone or self._known(v))

    @property
    def ids(self) -> frozenset[Id]:
        """The ids of those voices."""
        return frozenset(v.id for v in self.voices)

    @property
    def hides(self) -> bool:
        """Whether they speak with voices that this link does not open."""
        return len(self.voices) < len(self._all)

    @property
    def name(self) -> str:
        """How the page addresses them."""
        hidden = self.contributor.attribution is not Attribution.NAMED
        return (self.contributor.pen_name if hidden else "") or self.contributor.name

    @cached_property
    def case(self) -> CaseStudy:
        """The case study as this holder may see it."""
        whole = Reader(contributor=self.contributor.id)
        voice = next(iter(self.voices), None)
        part = Reader(voice=voice.id if voice else None)
        return share(self.study, part if self.hides else whole, Purpose.WORKSHOP)

    @cached_property
    def _all(self) -> tuple[Voice, ...]:
        mine = [v for v in self.study.voices.values() if v.contributor == self.contributor.id]
        return tuple(sorted(mine, key=lambda v: v.id))

    def _known(self, voice: Voice) -> bool:
        person = self.contributor
        named = named_as(voice, person)
        if named is Attribution.PEN_NAME:
            own = voice.attribution is named and voice.name != person.name
            shown = voice.name if own else person.pen_name
            return bool(shown) and shown == person.pen_name
        return named is Attribution.NAMED


def holder_of(study: CaseStudy, given: Pass) -> Holder:
    """Who holds the link of a contributor's own page; ClosedPass when they are there no more."""
    return holder(study, given.subject, alone=for_themself(given))


def holder(study: CaseStudy, contributor: Id | None, *, alone: bool = False) -> Holder:
    """A contributor as the holder of a link; ClosedPass when there is none."""
    found = study.contributors.get(contributor or "")
    if found is None:
        raise ClosedPass
    return Holder(study, found, alone)


THEMSELF = "-"
"""What stands in the place of a name in a link that a contributor made for themself."""


def for_themself(given: Pass) -> bool:
    """Whether a contributor made this link for themself, so that nobody else has it."""
    return given.for_whom == THEMSELF
