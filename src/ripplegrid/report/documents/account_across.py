"""The one way into a document across case studies: what may be in it, and what can be said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO

from ripplegrid.analysis.days import when_said
from ripplegrid.disclosure import (
    Purpose,
    Reader,
    Shared,
    share_synthesis,
    shared,
    without_lost_words,
)
from ripplegrid.exchange.native import Gathered, write_synthesis
from ripplegrid.method.terms import term
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import Level
from ripplegrid.report.documents.parts import Paragraph, State, paragraph
from ripplegrid.report.documents.sentences import Ref, own_words, stated
from ripplegrid.saying import say, say_list
from ripplegrid.synthesis import account as across


class AccountAcross:
    """A synthesis as a document may tell it. Whoever writes one has only this.

    Attributes:
        synthesis: the synthesis, without any coding of a round that is not open.
        cases: its case studies by id, each as its people let it into a report.
        told: what a report of it must say.
        made: the day the document is made.
        state: the state of what it was made from.
    """

    def __init__(
        self,
        gathered: Gathered,
        *,
        made: date,
        state: State | None = None,
        left: Mapping[Id, Shared] | None = None,
        times: int | None = None,
        given: Iterable[across.Giving] = (),
    ) -> None:
        """Let a synthesis through the gate.

        Args:
            gathered: the synthesis, and its case studies as let into a report; one that still
                holds what people gave leave for is let into it here.
            made: the day the document is made.
            state: which state this is, if it is known already.
            left: what was kept back of each case study, where it is known.
            times: how often units are drawn for the intervals of agreement; 0 for none.
            given: who gave which case study and when, where it is known.
        """
        known = {**(left or {}), **_let_in(gathered.cases)}
        self.cases = {
            one: known[one].case if _whole(case) else case for one, case in gathered.cases.items()
        }
        leaving = share_synthesis(gathered.synthesis)
        self.synthesis = without_lost_words(leaving, self.cases)
        self.told = across.account(self.synthesis, self.cases, left=known, times=times, given=given)
        self.made = made
        self.state = state or state_across(Gathered(self.synthesis, self.cases))
        self._readings: dict[Id, Reading] = {}

    @property
    def whole(self) -> Ref:
        """The synthesis itself, on which rests what is said of all of it or is not there."""
        return "about_synthesis", self.synthesis.id

    def nothing(self, template: str) -> Paragraph:
        """A paragraph that says honestly that there is nothing of something."""
        return paragraph(stated(template, (self.whole,)))

    def title(self, case: Id) -> str:
        """The title of a case study."""
        if case in self.cases:
            return own_words(self.cases[case].title)
        proposed = [one.title for one in self.synthesis.proposals.values() if one.case == case]
        return own_words(proposed[0]) if proposed else say("a case study that is not here")

    def titles(self, cases: Iterable[Id]) -> str:
        """The titles of several case studies, one after the other."""
        return say_list([say("‘{title}’", title=self.title(one)) for one in cases])

    def entry(self, case: Id, entry: Id) -> str:
        """What an entry says in quotation marks, or that it is not there any more."""
        found = self.cases[case].entries.get(entry) if case in self.cases else None
        if found is None:
            return say("an entry that may not be told here")
        if case not in self._readings:
            self._readings[case] = Reading(self.cases[case])
        if self._readings[case].shown_as(entry) is None:
            return say("an entry that is not on its grid any more")
        return say("“{text}”", text=own_words(found.text))

    def people(self, coders: Iterable[Id]) -> str:
        """The names of coders, in the order of the alphabet."""
        known = self.synthesis.coders
        return say_list(sorted(own_words(known[one].name) for one in coders if one in known))

    def theme(self, theme: Id) -> str:
        """The name of a theme in quotation marks."""
        found = self.synthesis.themes.get(theme)
        return say("“{text}”", text=own_words(found.name)) if found else say("a removed theme")

    def themes(self, themes: Iterable[Id]) -> str:
        """The names of themes, in the order of the alphabet."""
        return say_list(sorted(self.theme(one) for one in themes))


def origin_ref(case: Id, entry: Id) -> Ref:
    """An entry of one of the case studies, as what a statement rests on.

    Example:
        >>> origin_ref("c", "e")
        ('entries', 'c/e')
    """
    return "entries", f"{case}/{entry}"


def case_ref(case: Id) -> Ref:
    """One of the case studies, as what a statement rests on.

    Example:
        >>> case_ref("c")
        ('cases', 'c')
    """
    return "cases", case


def level_said(level: Level | None) -> str:
    """The name of a level in the words of the method, or that there is none yet.

    Example:
        >>> level_said(Level.GROUP)
        'Group'
    """
    return say(term("levels", level.value).label) if level else say("No level yet")


def day_or_words(when: When | None) -> str:
    """A day in words, any other time in those it was given in; empty when none was.

    Example:
        >>> day_or_words(None)
        ''
        >>> day_or_words(When(date(2026, 2, 17), date(2026, 2, 17), "2026-02-17"))
        '17 February 2026'
    """
    return own_words(when_said(when))


def state_across(
    gathered: Gathered, version: str = "", cases: Mapping[Id, str] | None = None
) -> State:
    """The state of a synthesis and its case studies, as they may leave.

    Args:
        gathered: the synthesis with its case studies.
        version: what the state is called where it is kept.
        cases: the same of each case study, where it is known.
    """
    file = BytesIO()
    write_synthesis(gathered, file)
    digest = hashlib.sha256(file.getvalue()).hexdigest()
    return State(digest=digest, version=version, cases=dict(cases or {}))


def _whole(case: CaseStudy) -> bool:
    """Whether a case study still holds what never leaves its team."""
    return bool(case.consents or case.tension_notes)


def _let_in(cases: Mapping[Id, CaseStudy]) -> dict[Id, Shared]:
    return {
        one: shared(case, Reader(), Purpose.REPORT) for one, case in cases.items() if _whole(case)
    }
