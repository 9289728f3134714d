"""One entry told in a document: what happened, when, who says so, and how they see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ripplegrid.analysis.answers.change import MYSELF, TELLERS
from ripplegrid.analysis.days import when_said
from ripplegrid.analysis.lasting import lasting
from ripplegrid.analysis.lasting import told as told_of_lasting
from ripplegrid.model.account import Claim, Entry, Telling
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, Level, Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Look, Paragraph, Quotation
from ripplegrid.report.documents.sentences import (
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    referring,
    stated,
)
from ripplegrid.saying import mark, say, say_list

QUOTED = 2
"""How many voices are quoted of one entry where it is told among others."""
SEEN = {
    Direction.POSITIVE: mark("{voices} told it as a change for the better."),
    Direction.NEGATIVE: mark("{voices} told it as a change for the worse."),
    Direction.MIXED: mark("{voices} told it as both good and bad."),
    Direction.NOTHING: mark("{voices} said that nothing changed."),
    Direction.NOT_SAID: mark("{voices} told it."),
}
ANSWERED = {
    Stance.AGREES: mark("{voices} agreed."),
    Stance.PARTLY: mark("{voices} agreed only in part."),
    Stance.DISAGREES: mark("{voices} disagreed."),
}
READ_AS = {
    Direction.POSITIVE: mark("It stands in {voices}, and is read there as good."),
    Direction.NEGATIVE: mark("It stands in {voices}, and is read there as bad."),
    Direction.MIXED: mark("It stands in {voices}, and is read there as both good and bad."),
    Direction.NOTHING: mark("By {voices}, nothing changed."),
    Direction.NOT_SAID: mark("It stands in {voices}."),
}
"""A document tells nobody that something was good: a team reads it so."""
PAPERS_ANSWER = {
    Stance.AGREES: mark("It is borne out by {voices}."),
    Stance.PARTLY: mark("It is borne out only in part by {voices}."),
    Stance.DISAGREES: mark("It is not so by {voices}."),
}
STANDS = {
    "intended": {
        Answer.NO: mark("It was not intended."),
        Answer.PARTLY: mark("It was intended only in part."),
    },
    "expected": {
        Answer.NO: mark("It was not expected."),
        Answer.PARTLY: mark("It was expected only in part."),
    },
}


def entry_blocks(account: Account, entry: Entry, quoted: int = QUOTED) -> Iterator[Block]:
    """An entry as a paragraph with a heading of its own, and some of the words it was told in."""
    yield Paragraph(tuple(_sentences(account, entry)), Look.HEADED)
    yield from quotations(account, _telling_words(account.tellings(entry.id)), quoted)


def entries_blocks(account: Account, entries: Iterable[Entry]) -> tuple[Block, ...]:
    """Several entries, one after the other."""
    return tuple(block for entry in entries for block in entry_blocks(account, entry))


def headline(account: Account, entry: Entry) -> Stated:
    """What happened, in the words it was entered in, with its number."""
    number = account.words.numbers.get(entry.id)
    text = own_words(entry.text)
    said = f"{text} {referring(number)}" if number else text
    return Stated(text=said, rests_on=(ref(entry),))


def headline_of(account: Account, entry: Entry, *more: Sentence) -> tuple[Sentence, ...]:
    """What happened, and what is said of it in the same line, with a full stop between them."""
    first = headline(account, entry)
    if not more or own_words(entry.text).endswith((".", "!", "?", "…")):
        return (first, *more)
    return (Stated(text=f"{first.text}.", rests_on=first.rests_on), *more)


def _sentences(account: Account, entry: Entry) -> Iterator[Sentence]:
    yield headline(account, entry)
    yield from told_sentences(account, entry)


def told_sentences(account: Account, entry: Entry) -> Iterator[Sentence]:
    """When an entry happened, who says so and how they see it."""
    if entry.when is not None:
        when = capital(ended(when_said(entry.when)))
        yield Stated(text=when, rests_on=(ref(entry),))
    if entry.note.strip():
        yield Stated(text=ended(entry.note), rests_on=(ref(entry),))
    yield from who_says(account, entry)
    yield from _answers(entry)
    yield from lasting_sentences(account, entry)
    yield from _elsewhere(account, entry)


def who_says(account: Account, entry: Entry) -> Iterator[Stated]:
    """Who told an entry and how they see it, a sentence for each way of seeing."""
    told = account.tellings(entry.id)
    if not told:
        yield stated(mark("It is not said who told it."), account.behind_entry(entry.id))
    papers = [t for t in told if account.case.voices[t.voice].kind is VoiceKind.DOCUMENT]
    people = [t for t in told if t not in papers]
    for made, seen, answered in ((people, SEEN, ANSWERED), (papers, READ_AS, PAPERS_ANSWER)):
        for direction, sentence in seen.items():
            saying = [t for t in made if t.stance is Stance.SAYS and t.direction is direction]
            yield from _by(account, sentence, saying)
        for stance, sentence in answered.items():
            yield from _by(account, sentence, [t for t in made if t.stance is stance])
    about = [t for t in told if t.for_whom.strip()]
    if about:
        whom = dict.fromkeys(for_whom(telling) for telling in about)
        rests = (("entries", entry.id), *(ref(t) for t in about))
        yield stated(mark("For: {whom}."), rests, whom="; ".join(whom))


def for_whom(telling: Telling) -> str:
    """For whom something was, in the words of one voice, as they can stand in a list."""
    whom = own_words(telling.for_whom).rstrip(".")
    return say(TELLERS) if whom.casefold() in MYSELF else whom


def _by(account: Account, sentence: str, told: Sequence[Telling]) -> Iterator[Stated]:
    if told:
        rests = [ref(t) for t in told] + [("voices", t.voice) for t in told]
        voices = account.words.who([t.voice for t in told])
        begins = sentence.startswith("{voices}")
        yield stated(sentence, rests, voices=capital(voices) if begins else voices)


def lasting_sentences(account: Account, entry: Entry) -> Iterator[Stated]:
    """Whether it lasted: what was heard when somebody asked again, or what was said of it."""
    found = lasting(account.case, entry.id, account.reading)
    heard = [one for one in (found.heard, found.asked) if one]
    for said in told_of_lasting(found):
        yield Stated(text=said, rests_on=(ref(entry), *(ref(one) for one in heard)))
    for one in heard:
        if one.account.strip():
            yield Stated(text=ended(one.account), rests_on=(ref(one),))


def _answers(entry: Entry) -> Iterator[Stated]:
    for field, sentences in STANDS.items():
        answer = getattr(entry, field)
        if answer in sentences:
            yield stated(sentences[answer], (ref(entry),))


def _elsewhere(account: Account, entry: Entry) -> Iterator[Stated]:
    levels = [level for level in Level if level in entry.levels]
    if len(levels) > 1:
        named = say_list([account.words.level(level) for level in levels])
        yield stated(mark("It stands at several levels: {levels}."), (ref(entry),), levels=named)


def _telling_words(told: Sequence[Telling]) -> list[Telling]:
    """The tellings that hold words, so ordered that different views come first."""
    spoken = [t for t in told if t.quotation.strip() or t.account.strip()]
    first: list[Telling] = []
    seen: set[tuple[Direction, Stance]] = set()
    for telling in spoken:
        if (telling.direction, telling.stance) not in seen:
            seen.add((telling.direction, telling.stance))
            first.append(telling)
    return first + [t for t in spoken if t not in first]


def quotations(
    account: Account, made: Sequence[Telling | Claim], most: int = 0
) -> Iterator[Quotation]:
    """What voices said in their own words, up to so many of them; all without a bound."""
    chosen = made[:most] if most else made
    for one in chosen:
        found = quotation(account, one)
        if found is not None:
            yield found


def quotation(account: Account, one: Telling | Claim) -> Quotation | None:
    """The words of one telling or claim; none where it holds no words."""
    words = one.quotation.strip() or one.account.strip()
    if not words:
        return None
    text = own_words(words)
    template = mark("“{words}”") if one.quotation.strip() else mark("{words}")
    return Quotation(
        words=stated(template, (ref(one),), words=text),
        voice=named(account, one.voice),
    )


def named(account: Account, voice: Id) -> Stated:
    """A voice as it chose to be named."""
    return Stated(text=capital(account.words.called(voice)), rests_on=(("voices", voice),))


def capital(text: str) -> str:
    """A text that begins a sentence.

    Example:
        >>> capital("one person"), capital("‘minutes’")
        ('One person', '‘minutes’')
    """
    return text[:1].upper() + text[1:]
