"""One thing that changed, told plainly: what, when, who saw it how, and whether it lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ripplegrid.analysis.answers.change import MYSELF
from ripplegrid.analysis.days import when_said
from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.sentences import Stated, ended, own_words, ref, stated
from ripplegrid.saying import mark, say

SAYING = frozenset({Stance.SAYS, Stance.AGREES})
SHORTEST, LONGEST = 12, 150
"""Words quoted here are at least and at most so many characters long."""
SEEN = {
    Direction.POSITIVE: mark("{voices} said it was good."),
    Direction.NEGATIVE: mark("{voices} said it was bad."),
    Direction.MIXED: mark("{voices} said it was good and bad."),
    Direction.NOTHING: mark("{voices} said that nothing changed."),
    Direction.NOT_SAID: mark("{voices} told this."),
}
SEEN_FOR = {
    Direction.POSITIVE: mark("{voices} said it was good for {whom}."),
    Direction.NEGATIVE: mark("{voices} said it was bad for {whom}."),
    Direction.MIXED: mark("{voices} said it was good and bad for {whom}."),
    Direction.NOTHING: mark("{voices} said that nothing changed for {whom}."),
    Direction.NOT_SAID: mark("{voices} told this. It was for {whom}."),
}
ANSWERED = {
    Stance.PARTLY: mark("{voices} agreed only in part."),
    Stance.DISAGREES: mark("{voices} did not agree."),
}
PLANNED = {
    Answer.NO: mark("Nobody had planned this."),
    Answer.PARTLY: mark("Only a part of this was planned."),
}
LASTED = {
    FollowUpResult.CONTINUED: mark("When somebody asked again, it still went on."),
    FollowUpResult.CHANGED: mark("When somebody asked again, it had changed."),
    FollowUpResult.STOPPED: mark("When somebody asked again, it had stopped."),
    FollowUpResult.NO_REPLY: mark("When somebody asked again, nobody answered."),
    FollowUpResult.CANNOT_SAY: mark("When somebody asked again, nobody could say."),
}
"""What came of asking again. Where nobody has asked yet, there is nothing to say."""
_FIRST_PERSON = re.compile(r"\b(i|me|my|mine|us|we|our|ours)\b", re.IGNORECASE)


def what_and_when(entry: Entry) -> Stated:
    """What happened, with when it was in brackets, as one sentence."""
    text, rests = own_words(entry.text), (ref(entry),)
    if entry.when is None or text.endswith(("!", "?", "…", "”", "’", '"')):
        return Stated(text=capital(ended(text)), rests_on=rests)
    when = own_words(when_said(entry.when)).rstrip(".")
    return stated(mark("{text} ({when})."), rests, text=capital(text.rstrip(".")), when=when)


def point(account: Account, entry: Entry, *, quoted: int = 0) -> Iterator[Stated]:
    """A thing told whole: what, when, who saw it how, in some of their words, and what lasted."""
    yield what_and_when(entry)
    yield from who_saw_it(account, entry, quoted=quoted)
    if entry.intended in PLANNED:
        yield stated(PLANNED[entry.intended], (ref(entry),))
    yield from lasted(account, entry)


def who_saw_it(account: Account, entry: Entry, *, quoted: int = 0) -> Iterator[Stated]:
    """Who told a thing and how each saw it, a sentence for each way; papers apart from people.

    Args:
        account: the account.
        entry: the thing.
        quoted: how many short quotations may stand with it, of different views first.
    """
    told = account.tellings(entry.id)
    people = [one for one in told if not _paper(account, one)]
    words = _to_quote(people, quoted)
    for direction, plainly in SEEN.items():
        here = [t for t in people if t.stance in SAYING and t.direction is direction]
        for whom in dict.fromkeys(t.for_whom.strip() for t in here):
            saying = [t for t in here if t.for_whom.strip() == whom]
            template = SEEN_FOR[direction] if whom else plainly
            yield from _by(account, template, saying, words, whom=_whom(whom))
    papers = [t for t in told if _paper(account, t) and t.stance in SAYING]
    yield from _by(account, mark("It is written in {voices}."), papers, words)
    for stance, answer in ANSWERED.items():
        yield from _by(account, answer, [t for t in told if t.stance is stance], words)


def seen_differently(account: Account, entry: Entry) -> bool:
    """Whether somebody says that it was not so, or some saw it as good and others did not."""
    told = account.tellings(entry.id)
    ways = {t.direction for t in told if t.stance in SAYING} - {Direction.NOT_SAID}
    return len(ways) > 1 or any(t.stance is Stance.DISAGREES for t in told)


def lasted(account: Account, entry: Entry) -> Iterator[Stated]:
    """Whether a thing went on, as far as anybody asked."""
    asked = last_asked(account, entry)
    if asked is not None:
        yield stated(LASTED[asked.result], (ref(asked), ref(entry)))
    elif entry.continuing is Answer.NO:
        yield stated(mark("It did not last."), (ref(entry),))
    elif entry.continuing is Answer.PARTLY:
        yield stated(mark("A part of it lasted."), (ref(entry),))


def last_asked(account: Account, entry: Entry) -> FollowUp | None:
    """The last answer to whether a thing still holds; none where nobody has asked."""
    merged = set(account.reading.speaks_for(entry.id))
    found = [
        one
        for one in account.case.follow_ups.values()
        if one.entry in merged and one.result in LASTED
    ]
    return max(found, key=_when, default=None)


def _when(one: FollowUp) -> str:
    when = one.when or one.due
    day = (when.latest or when.earliest) if when else None
    return day.isoformat() if day else ""


def _to_quote(told: Sequence[Telling], most: int) -> list[Telling]:
    """Tellings with short quotations, of different views."""
    found: dict[tuple[Direction, Stance], Telling] = {}
    for one in told:
        if SHORTEST <= len(own_words(one.quotation)) <= LONGEST:
            found.setdefault((one.direction, one.stance), one)
    return list(found.values())[:most]


def _by(
    account: Account, template: str, told: Sequence[Telling], words: Sequence[Telling], **gaps: str
) -> Iterator[Stated]:
    """That some voices say something; with the words of one of them where they are to be quoted."""
    if not told:
        return
    voices = [t.voice for t in told]
    rests = [*map(ref, told), *(("voices", voice) for voice in voices)]
    said = stated(template, rests, voices=capital(account.words.who(voices)), **gaps)
    quoted = [one for one in told if one in words]
    if quoted and len(told) == 1:
        yield stated(
            mark("{said}: “{words}”"),
            rests,
            said=said.text.rstrip("."),
            words=own_words(quoted[0].quotation),
        )
        return
    yield said
    for one in quoted:
        yield stated(
            mark("{voice} said: “{words}”"),
            (ref(one), ("voices", one.voice)),
            voice=capital(account.words.called(one.voice)),
            words=own_words(one.quotation),
        )


def _whom(said: str) -> str:
    """For whom, in the teller’s own words; “me” and “us” stay theirs, in quotation marks."""
    whom = own_words(said).rstrip(".")
    if whom.casefold() in MYSELF or _FIRST_PERSON.search(whom):
        return say("“{words}”", words=whom)
    return whom


def _paper(account: Account, telling: Telling) -> bool:
    return account.case.voices[telling.voice].kind is VoiceKind.DOCUMENT
