"""A change as the report tells it: when, for whom good and for whom bad, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ripplegrid.analysis.answers.change import MYSELF
from ripplegrid.analysis.days import when_said
from ripplegrid.analysis.lasting import HEARD
from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Level, Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, headline, quotations
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.parts import Block, Look, Paragraph
from ripplegrid.report.documents.sentences import (
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.saying import mark, mark_count, say, say_count, say_list

QUOTED = 2
"""How many voices are quoted of a change; where they differ, both stand among the differences."""
JUDGED = {
    Direction.POSITIVE: mark("good"),
    Direction.NEGATIVE: mark("bad"),
    Direction.MIXED: mark("both good and bad"),
    Direction.NOTHING: mark("nothing changed"),
}
SAYS = mark_count("{judged}, says {voices}", "{judged}, say {voices}")
TELLS = mark_count("told by {voices}", "told by {voices}")
PARTLY = mark_count("{voices} agrees only in part", "{voices} agree only in part")
PARTLY_AS = mark_count(
    "{voices} agrees only in part ({judged})", "{voices} agree only in part ({judged})"
)
AGAINST = mark_count("{voices} does not agree", "{voices} do not agree")
PLANNED = {
    "intended": {
        Answer.NO: mark("Not intended."),
        Answer.PARTLY: mark("Intended only in part."),
    },
    "expected": {
        Answer.NO: mark("Not expected."),
        Answer.PARTLY: mark("Expected only in part."),
    },
}
LASTS = {
    Answer.YES: mark("When this was told, it still went on."),
    Answer.PARTLY: mark("When this was told, it went on in part."),
    Answer.NO: mark("It did not last."),
}
AGAIN = {
    FollowUpResult.CONTINUED: mark("Asked again: it still holds."),
    FollowUpResult.CHANGED: mark("Asked again: it has changed."),
    FollowUpResult.STOPPED: mark("Asked again: it has stopped."),
    FollowUpResult.CANNOT_SAY: mark("Asked again: nobody could say whether it lasts."),
    FollowUpResult.NO_REPLY: mark("Asked again: nobody replied."),
}
OUTSIDE = {
    Stance.SAYS: mark("Confirmed from outside the team ({who})."),
    Stance.AGREES: mark("Confirmed from outside the team ({who})."),
    Stance.PARTLY: mark("Confirmed in part from outside the team ({who})."),
    Stance.DISAGREES: mark("Asked from outside the team, and not confirmed ({who})."),
}
SELVES = mark("themselves")
_OWN = re.compile(r"\b(me|my|mine|myself|us|our|ours|we|i|him|her|them|you|your)\b", re.IGNORECASE)


def entry_blocks(
    account: Account, entry: Entry, cast: Cast | None = None, quoted: int = QUOTED
) -> Iterator[Block]:
    """A change as a paragraph with a heading of its own, and some of the words it was told in."""
    cast = cast or Cast(account)
    yield Paragraph((headline(account, entry), *sentences(account, entry, cast)), Look.HEADED)
    most = 1 if entry.id in cast.differing else quoted
    words = _with_words(account.tellings(entry.id))
    yield from islice(quotations(account, words), most)


def entries_blocks(
    account: Account, entries: Iterable[Entry], cast: Cast | None = None, quoted: int = QUOTED
) -> tuple[Block, ...]:
    """Several changes, one after the other."""
    cast = cast or Cast(account)
    return tuple(b for entry in entries for b in entry_blocks(account, entry, cast, quoted))


def sentences(account: Account, entry: Entry, cast: Cast) -> Iterator[Sentence]:
    """When it happened, who sees it how, whether it lasted, and what outsiders say."""
    if entry.when is not None:
        yield Stated(text=capital(ended(when_said(entry.when))), rests_on=(ref(entry),))
    if entry.note.strip():
        yield Stated(text=ended(entry.note), rests_on=(ref(entry),))
    yield views(account, entry, cast)
    yield from _planned(entry)
    yield from lasting(account, entry)
    yield from outside(account, entry.id)
    yield from _elsewhere(account, entry)


def views(account: Account, entry: Entry, cast: Cast) -> Stated:
    """For whom it was good and for whom bad, and who says so, in one sentence."""
    told = account.tellings(entry.id)
    if not told:
        return stated(mark("It is not said who told it."), account.behind_entry(entry.id))
    parts = [*_judgements(account, told, cast), *_answers(told, cast)]
    rests = (*account.behind_entry(entry.id), *cast.behind([t.voice for t in told]))
    return Stated(text=say("{sentence}.", sentence=capital("; ".join(parts))), rests_on=rests)


def _judgements(account: Account, told: Sequence[Telling], cast: Cast) -> Iterator[str]:
    saying = [t for t in told if t.stance in {Stance.SAYS, Stance.AGREES}]
    papers = [t for t in saying if _paper(account, t)]
    people = [t for t in saying if t not in papers]
    seen = dict.fromkeys((t.direction, _whom(t)) for t in people)
    order = list(JUDGED)
    for direction, whom in sorted(seen, key=lambda one: _place(order, one[0])):
        voices = [t.voice for t in people if (t.direction, _whom(t)) == (direction, whom)]
        judged = judgement(direction, whom)
        forms = SAYS if judged else TELLS
        count = len(dict.fromkeys(voices))
        yield say_count(*forms, count=count, judged=judged, voices=cast.who(voices))
    for paper in papers:
        yield _recorded(paper, people, cast)


def _place(order: list[Direction], direction: Direction) -> int:
    return order.index(direction) if direction in order else len(order)


def _recorded(paper: Telling, people: Sequence[Telling], cast: Cast) -> str:
    """A paper holds a thing; how it is entered is said where no person sees it so."""
    who, judged = cast.who((paper.voice,)), judgement(paper.direction, _whom(paper))
    if not judged or any(t.direction is paper.direction for t in people):
        return say("{paper} bears it out", paper=who)
    return say("{paper}, entered as {judged}", paper=who, judged=judged)


def judgement(direction: Direction, whom: str) -> str:
    """How somebody sees a thing, and for whom.

    Example:
        >>> judgement(Direction.NEGATIVE, "teachers"), judgement(Direction.NOT_SAID, "")
        ('bad for teachers', '')
    """
    if direction not in JUDGED:
        return say("for {whom}", whom=whom) if whom else ""
    judged = say(JUDGED[direction])
    return say("{judged} for {whom}", judged=judged, whom=whom) if whom else judged


def _whom(telling: Telling) -> str:
    return whom_said(telling.for_whom)


def whom_said(text: str) -> str:
    """For whom something was, as it can stand in a sentence of ours.

    Words that point at whoever filled in a form are given as their own.

    Example:
        >>> whom_said("me"), whom_said("me and the shore"), whom_said("workers.")
        ('themselves', '“me and the shore”', 'workers')
    """
    whom = own_words(text).rstrip(".")
    if whom.casefold() in MYSELF:
        return say(SELVES)
    return say("“{words}”", words=whom) if _OWN.search(whom) else whom


def _paper(account: Account, telling: Telling) -> bool:
    return account.case.voices[telling.voice].kind is VoiceKind.DOCUMENT


def _answers(told: Sequence[Telling], cast: Cast) -> Iterator[str]:
    partly = [t for t in told if t.stance is Stance.PARTLY]
    for judged in dict.fromkeys(judgement(t.direction, _whom(t)) for t in partly):
        voices = [t.voice for t in partly if judgement(t.direction, _whom(t)) == judged]
        forms = PARTLY_AS if judged else PARTLY
        yield say_count(*forms, count=len(voices), voices=cast.who(voices), judged=judged)
    against = [t.voice for t in told if t.stance is Stance.DISAGREES]
    if against:
        yield say_count(*AGAINST, count=len(against), voices=cast.who(against))


def _planned(entry: Entry) -> Iterator[Stated]:
    if entry.intended is Answer.NO and entry.expected is Answer.NO:
        yield stated(mark("Neither intended nor expected."), (ref(entry),))
        return
    for field, said in PLANNED.items():
        answer = getattr(entry, field)
        if answer in said:
            yield stated(said[answer], (ref(entry),))


def lasting(account: Account, entry: Entry) -> Iterator[Stated]:
    """Whether it lasted, as it was told and as people said when they were asked again."""
    asked = [
        one
        for one in account.case.follow_ups.values()
        if one.result in AGAIN and account.reading.spoken_for_by.get(one.entry) == entry.id
    ]
    if entry.continuing in LASTS and not any(one.result in HEARD for one in asked):
        yield stated(LASTS[entry.continuing], (ref(entry),))
    for one in asked:
        said = say(AGAIN[one.result])
        if one.when is not None:
            when = own_words(when_said(one.when))
            said = say("{said} ({when})", said=said.rstrip("."), when=when) + "."
        yield Stated(text=said, rests_on=(ref(one), ref(entry)))
        if one.account.strip():
            yield Stated(text=ended(one.account), rests_on=(ref(one),))


def outside(account: Account, about: Id) -> Iterator[Stated]:
    """What people from outside the team answered of an entry or a link, with what they add."""
    for one in account.case.substantiations.values():
        if account.reading.spoken_for_by.get(one.about, one.about) != about:
            continue
        yield stated(OUTSIDE[one.stance], (ref(one),), who=own_words(one.by).rstrip("."))
        if one.comment.strip():
            yield stated(mark("“{words}”"), (ref(one),), words=own_words(one.comment))


def _elsewhere(account: Account, entry: Entry) -> Iterator[Stated]:
    levels = [level for level in Level if level in entry.levels][1:]
    if levels:
        named = say_list([account.words.level(level) for level in levels])
        forms = mark_count("Also at the {levels} level.", "Also at the {levels} levels.")
        yield stated_count(forms, (ref(entry),), count=len(levels), levels=named)


def _with_words(told: Sequence[Telling]) -> list[Telling]:
    """The tellings that hold words, so ordered that different views come first."""
    spoken = [t for t in told if t.quotation.strip() or t.account.strip()]
    first: list[Telling] = []
    seen: set[tuple[Direction, Stance]] = set()
    for telling in spoken:
        if (telling.direction, telling.stance) not in seen:
            seen.add((telling.direction, telling.stance))
            first.append(telling)
    return first + [t for t in spoken if t not in first]
