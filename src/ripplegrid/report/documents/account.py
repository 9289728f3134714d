"""The one way into a document: what of a case study may be in it, and what can be said of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from functools import cached_property

from ripplegrid.analysis.analysis import Analysis, analyse
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.findings import ANSWERS
from ripplegrid.disclosure import Purpose, Reader, Shared, shared
from ripplegrid.model.account import Claim, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution, Kind
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.naming import DocumentWording, in_time
from ripplegrid.report.documents.parts import Paragraph, State, paragraph
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Stated,
    of_finding,
    own_words,
    stated,
)
from ripplegrid.report.documents.state import state_of
from ripplegrid.saying import mark, say_list

WORDS = frozenset(
    {"entries", "tellings", "claims", "contributions", "reflections", "involvements", "factors"}
) | {"power_notes", "follow_ups", "check_backs", "substantiations"}
"""The tables that hold what people said."""
REWORDED = {
    "gap-types": mark("Took part, and nobody speaks here as one of them: {kinds}."),
    "gap-only-positive": mark(
        "Everything that was judged was judged good; nobody has said here what was hard, what it "
        "cost, or what did not change."
    ),
    "gap-after-end": mark("Nothing is dated after the project ended."),
    "gaps-none": mark("Of the gaps that can be looked for by rule, there is none."),
}
"""Findings as a reader who was not there is told them: without what the team should ask next."""
ASKED = frozenset({"sought", "gap-backwards"})
"""Findings that say in further sentences what the team should ask; a reader is told the first."""
TEAMS = frozenset({"gap-turned"})
"""Findings that are for the team alone, before it makes a document."""


class Account:
    """A case study as a document may tell it. Whoever writes a document has only this.

    Attributes:
        left: what may leave the team for a report, and in numbers what may not.
        case: what may be told.
        state: the state of the whole account it was made from.
        made: the day the document is made.
        choices: what the team chose to go in.
        reading: the case study with its merges followed.
    """

    def __init__(
        self,
        whole: CaseStudy,
        *,
        made: date,
        state: State | None = None,
        choices: Choices | None = None,
        reader: Reader | None = None,
    ) -> None:
        """Let a case study through the gate.

        Args:
            whole: the whole case study.
            made: the day the document is made.
            state: which state this is, if it is known already.
            choices: what the team chose to go in; a document's own rules without it.
            reader: the one person a document is for, who takes part; it then has what they may
                see in a workshop. Without it, it has what may leave the team in a report.
        """
        use = Purpose.REPORT if reader is None else Purpose.WORKSHOP
        self.left: Shared = shared(whole, reader or Reader(), use)
        self.case: CaseStudy = self.left.case
        self.state = state or state_of(whole)
        self.made = made
        self.choices = choices or Choices()
        self.reading = Reading(self.case)

    def choosing(self, choices: Choices) -> Account:
        """The same account with other choices; what was worked out of it stays."""
        other = copy(self)
        other.choices = choices
        return other

    @cached_property
    def analysis(self) -> Analysis:
        """Everything that can be said of what may be told."""
        return analyse(self.case)

    @cached_property
    def words(self) -> DocumentWording:
        """How entries, voices and terms are called."""
        return DocumentWording(self.case, self.analysis)

    @property
    def caution(self) -> tuple[Furniture, ...]:
        """That silence in a document need not be people's own, where words were left out."""
        if WORDS.isdisjoint(self.left.records):
            return ()
        return (
            Furniture(
                mark(
                    "Some of what people said is left out of this document, so what is missing "
                    "here they may have said."
                )
            ),
        )

    def nothing(self, template: str) -> Paragraph:
        """A paragraph that says honestly that there is nothing of something."""
        return paragraph(stated(template, (self.whole,)), *self.caution)

    @property
    def whole(self) -> Ref:
        """The case study itself, on which rests what is said of all of it or is not there."""
        return "about", self.case.id

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries on the grid and in the tray, in the order of time."""
        return tuple(sorted(self.reading.entries, key=in_time))

    def of_kind(self, *kinds: Kind) -> list[Entry]:
        """The entries that were entered as any of some kinds, in the order of time."""
        return [entry for entry in self.entries if entry.kinds & frozenset(kinds)]

    def answers(self, question: int) -> tuple[Finding, ...]:
        """The findings that answer one of the twelve questions, in the words of documents."""
        return tuple(ANSWERS[question - 1](self.words))

    def statements(self, question: int, *codes: str) -> list[Stated]:
        """The answers to a question as statements; only those with these codes, if any."""
        found = (f for f in self.answers(question) if not codes or f.code in codes)
        return [self.statement(finding) for finding in found if self._can_be_said(finding)]

    def statement(self, finding: Finding) -> Stated:
        """A finding as a statement, with every record it speaks of.

        Who is silent in a document may have spoken in what was left out of it; and what a team
        might ask next is no matter for its readers.
        """
        if finding.code == "gap-contributors":
            names = [own_words(self.case.contributors[one].name) for one in self._silent]
            finding = replace(
                finding,
                template=mark(
                    "Took part, and told of none of the entries and links told here: {names}."
                ),
                data={"names": say_list(names)},
            )
        elif finding.code in ASKED:
            finding = replace(finding, more=())
        elif finding.code in REWORDED:
            finding = replace(finding, template=REWORDED[finding.code])
        return of_finding(finding, self.whole, *self._beside(finding.code))

    def _can_be_said(self, finding: Finding) -> bool:
        if finding.code in TEAMS:
            return False
        return finding.code != "gap-contributors" or bool(self._silent)

    @property
    def _silent(self) -> list[Id]:
        """Those who took part and say nothing here, of those who are named.

        Whoever has a pen-name or no name may stand here with what they said, cut off from it.
        """
        people = self.case.contributors
        return [
            one
            for one in self.analysis.gaps.contributors_without_voice
            if people[one].attribution is Attribution.NAMED
        ]

    def _beside(self, code: str) -> Iterator[Ref]:
        """What findings of some kinds speak of beside entries, links and voices."""
        if code == "gap-contributors":
            yield from (("contributors", one) for one in self._silent)
        elif code in ("gap-types", "gap-stages", "voices-sides"):
            yield self.whole
            yield from (("involvements", one) for one in self.case.involvements)
            yield from (("contributors", one) for one in self.case.contributors)
        elif code.startswith("factor-"):
            yield from (("factors", one) for one in self.case.factors)

    def behind_entry(self, entry: Id) -> tuple[Ref, ...]:
        """An entry with everything told of it: what a statement about it rests on."""
        told = self.tellings(entry)
        return (
            *(("entries", one) for one in self.reading.speaks_for(entry)),
            *(("tellings", one.id) for one in told),
            *(("voices", one.voice) for one in told),
            *(("evidence", piece) for one in told for piece in sorted(one.evidence)),
        )

    def behind_link(self, link: Id) -> tuple[Ref, ...]:
        """A link with its two entries and everything claimed of it."""
        claims = self.claims(link)
        ends = self.case.contributions[link]
        return (
            ("contributions", link),
            ("entries", ends.source),
            ("entries", ends.target),
            *(("claims", one.id) for one in claims),
            *(("voices", one.voice) for one in claims),
            *(("evidence", piece) for one in claims for piece in sorted(one.evidence)),
        )

    def behind(self, entries: Iterable[Id]) -> tuple[Ref, ...]:
        """Several entries, each with everything told of it."""
        return tuple(ref for entry in entries for ref in self.behind_entry(entry))

    def tellings(self, entry: Id) -> Sequence[Telling]:
        """What is told of an entry and of those merged into it."""
        return self.reading.tellings_of(entry)

    def claims(self, link: Id) -> Sequence[Claim]:
        """What is said of a link."""
        return self.reading.claims_of(link)
