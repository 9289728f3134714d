"""Where leave stands, as pages show it: for one voice, for one thing they said, and in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from django.utils.translation import gettext as say

from ripplegrid.disclosure import Consents, Outgoing, Purpose, outgoing, words
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.case import TABLE_OF, WHAT, CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Use, VoiceKind
from ripplegrid.saying import say as said_in
from ripplegrid.web.cases.forms.consent import ASKED, SEPARATOR
from ripplegrid.web.ui.wording import Said

Numbers: TypeAlias = tuple[tuple[str, Outgoing], ...]
"""For each purpose its words, and how much of what was said may be used for it."""
PURPOSES = (Purpose.TEAM, Purpose.REPORT, Purpose.PUBLIC_QUOTE, Purpose.ARCHIVE)


@dataclass(frozen=True, slots=True)
class Answer:
    """Where one use stands.

    Attributes:
        use: the use.
        words: what it is, in everyday words.
        state: yes, no or unasked.
        when: since when.
        how: how it is known, when somebody passed it on.
        noted_by: who wrote it down then.
        nearer: whether it was answered of this item alone.
    """

    use: Use
    words: Said
    state: str
    when: When | None
    how: str
    noted_by: str
    nearer: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a voice said, and whether something was answered about it alone."""

    id: Id
    what: str
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One voice with what it said yes and no to, for everything it said."""

    voice: Voice
    things: int
    yes: tuple[Said, ...]
    no: tuple[Said, ...]


def answers(case: CaseStudy, voice: Id, about: tuple[Id, ...] = ()) -> tuple[Answer, ...]:
    """Where each use stands for everything a voice said, or for the item that ``about`` names."""
    consents = Consents(case)
    return tuple(_answer(case, consents, (voice, use), about) for use in Use)


def _answer(
    case: CaseStudy, consents: Consents, asked: tuple[Id, Use], about: tuple[Id, ...]
) -> Answer:
    voice, use = asked
    given = consents.answer(voice, use, *about)
    mine = [c for c in case.consents.values() if (c.voice, c.use) == asked]
    for scope in (*about, case.id):
        found = [c for c in mine if (c.about or case.id) == scope]
        if found:
            break
    else:
        found = []
    deciding = _last([c for c in found if c.given == given])
    state = "unasked" if given is None else "yes" if given else "no"
    return Answer(
        use=use,
        words=ASKED[use],
        state=state,
        when=deciding.when if deciding else None,
        how=how_known(deciding) if deciding else "",
        noted_by=deciding.noted_by if deciding else "",
        nearer=bool(about and found and scope == about[0]),
    )


def how_known(consent: Consent) -> str:
    """How it is known, when somebody passed an answer on; empty where they answered themselves."""
    return consent.wording.partition(SEPARATOR)[2]


def _last(found: list[Consent]) -> Consent | None:
    """The last of some answers; those without a date come first."""
    return max(found, key=lambda c: (_day(c.when), c.id), default=None)


def _day(when: When | None) -> date:
    return (when and (when.latest or when.earliest)) or date.min


def items(case: CaseStudy, voice: Id) -> tuple[Item, ...]:
    """What a voice said, and the evidence it gave, one by one."""
    alone = {c.about for c in case.consents.values() if c.voice == voice and c.about}
    made = [*(record for _, record in words(case, voice)), *_evidence(case, voice)]
    return tuple(
        Item(one.id, said_in(WHAT[TABLE_OF[type(one)]]), _text(case, one), one.id in alone)
        for one in made
    )


def _evidence(case: CaseStudy, voice: Id) -> Iterator[Record]:
    given = {
        piece
        for _, record in words(case, voice)
        if isinstance(record, Telling | Claim)
        for piece in record.evidence
    }
    return (case.evidence[one] for one in sorted(given))


def _text(case: CaseStudy, record: Record) -> str:
    """A piece of what somebody said, as they said it or by what it is about."""
    if isinstance(record, Claim):
        ends = (case.entries[one].text for one in (record.source, record.target))
        return record.quotation or record.account or " → ".join(ends)
    if isinstance(record, Telling):
        return record.quotation or record.account or case.entries[record.entry].text
    names = ("text", "reasons", "account", "title")
    return next((str(getattr(record, n)) for n in names if getattr(record, n, "")), record.id)


def lines(case: CaseStudy) -> tuple[Line, ...]:
    """Every person and every anonymous post, by name."""
    consents = Consents(case)
    things: dict[Id, int] = {}
    for whose, _record in words(case):
        things[whose] = things.get(whose, 0) + 1
    found = [v for v in case.voices.values() if v.kind is not VoiceKind.DOCUMENT]
    found.sort(key=lambda v: (v.kind is VoiceKind.ANONYMOUS, v.name.casefold(), v.id))
    return tuple(
        Line(
            one,
            things.get(one.id, 0),
            tuple(ASKED[use] for use in Use if consents.answer(one.id, use) is True),
            tuple(ASKED[use] for use in Use if consents.answer(one.id, use) is False),
        )
        for one in found
    )


def numbers(case: CaseStudy, voice: Id = "") -> Numbers:
    """For each purpose its words, and how much of what was said may be used for it."""
    named = {
        Purpose.TEAM: say("In the team and its workshops"),
        Purpose.REPORT: say("In a report"),
        Purpose.PUBLIC_QUOTE: say("As a quotation in public"),
        Purpose.ARCHIVE: say("In an archive"),
    }
    return tuple((named[use], outgoing(case, use, voice)) for use in PURPOSES)


def stands(case: CaseStudy, voice: Id) -> str:
    """Where leave stands for a voice, in one quiet line beside what is written in their name."""
    found = {one.use: one.state for one in answers(case, voice)}
    if found[Use.WORKSHOP] == "no":
        return say("They asked that their words are not used, not even here.")
    if found[Use.REPORT] == "yes":
        return say("They said yes to a report.")
    if found[Use.REPORT] == "no":
        return say("They said no to a report: it stays inside the team.")
    return say("Nobody asked them yet whether it may leave the team: until then it stays inside.")
