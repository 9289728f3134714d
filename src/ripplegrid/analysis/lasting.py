"""Whether a change lasted: what its entry says, and what was heard when somebody asked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ripplegrid.analysis.days import when_said
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, FollowUpResult
from ripplegrid.saying import mark, say

HEARD = frozenset({FollowUpResult.CONTINUED, FollowUpResult.CHANGED, FollowUpResult.STOPPED})
"""Answers that say how it is; the others only say that somebody asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """What is known of whether one change lasted.

    Attributes:
        said: whether it goes on, as its entry says.
        heard: the newest answer that says how it is, if somebody asked again.
        asked: the newest time somebody asked and heard nothing, where that came after ``heard``.
    """

    said: Answer
    heard: FollowUp | None = None
    asked: FollowUp | None = None

    @property
    def over(self) -> bool:
        """Whether it has ended, as far as anybody knows; what was heard last counts."""
        if self.heard is not None:
            return self.heard.result is FollowUpResult.STOPPED
        return self.said is Answer.NO

    @property
    def lessened(self) -> bool:
        """Whether it goes on only in part, or otherwise than at first."""
        if self.heard is not None:
            return self.heard.result is FollowUpResult.CHANGED
        return self.said is Answer.PARTLY

    @property
    def goes_on(self) -> bool:
        """Whether it was last heard or said to go on."""
        if self.heard is not None:
            return self.heard.result is FollowUpResult.CONTINUED
        return self.said is Answer.YES


def lasting(case: CaseStudy, entry: Id, reading: Reading | None = None) -> Lasting:
    """What is known of whether a change lasted, by the entry or any that was merged into it."""
    read = reading or Reading(case)
    members = frozenset(read.speaks_for(entry))
    asked = sorted(
        (
            one
            for one in case.follow_ups.values()
            if one.entry in members and one.result is not FollowUpResult.WAITING
        ),
        key=_day,
    )
    heard = [one for one in asked if one.result in HEARD]
    last = heard[-1] if heard else None
    unheard = [one for one in asked if one.result not in HEARD]
    newest = unheard[-1] if unheard and asked[-1] is unheard[-1] else None
    return Lasting(said=case.entries[entry].continuing, heard=last, asked=newest)


def _day(one: FollowUp) -> tuple[date, Id]:
    when = one.when or one.due
    return (when and (when.latest or when.earliest)) or date.min, one.id


HEARD_WHEN = {
    FollowUpResult.CONTINUED: mark("It still went on when somebody asked again ({when})."),
    FollowUpResult.CHANGED: mark("It had changed when somebody asked again ({when})."),
    FollowUpResult.STOPPED: mark("It had stopped when somebody asked again ({when})."),
    FollowUpResult.CANNOT_SAY: mark("Asked again, nobody could say ({when})."),
    FollowUpResult.NO_REPLY: mark("Asked again, there was no reply ({when})."),
}
HEARD_ONCE = {
    FollowUpResult.CONTINUED: mark("It still went on when somebody asked again."),
    FollowUpResult.CHANGED: mark("It had changed when somebody asked again."),
    FollowUpResult.STOPPED: mark("It had stopped when somebody asked again."),
    FollowUpResult.CANNOT_SAY: mark("Asked again, nobody could say."),
    FollowUpResult.NO_REPLY: mark("Asked again, there was no reply."),
}
SAID = {
    Answer.YES: mark("When it was told, it went on."),
    Answer.PARTLY: mark("When it was told, it went on in part."),
    Answer.NO: mark("It did not last."),
}
SHORT = {
    FollowUpResult.CONTINUED: mark("still so, {when}"),
    FollowUpResult.CHANGED: mark("changed by {when}"),
    FollowUpResult.STOPPED: mark("stopped by {when}"),
    FollowUpResult.CANNOT_SAY: mark("asked again, {when}: nobody could say"),
    FollowUpResult.NO_REPLY: mark("asked again, {when}: no reply"),
}
SHORT_UNDATED = {
    FollowUpResult.CONTINUED: mark("still so when asked again"),
    FollowUpResult.CHANGED: mark("changed since"),
    FollowUpResult.STOPPED: mark("stopped since"),
    FollowUpResult.CANNOT_SAY: mark("asked again: nobody could say"),
    FollowUpResult.NO_REPLY: mark("asked again: no reply"),
}


def told(found: Lasting) -> list[str]:
    """What is known of it, in sentences: what was heard last, and that nothing was heard since."""
    sentences = [_heard(one, HEARD_WHEN, HEARD_ONCE) for one in (found.heard, found.asked) if one]
    if found.heard is None and found.said in SAID:
        sentences.insert(0, say(SAID[found.said]))
    return sentences


def in_brackets(found: Lasting) -> str:
    """The same in a few words, for beside a title; empty where it still goes on or nobody said."""
    parts = []
    if found.heard is not None and not found.goes_on:
        parts.append(_heard(found.heard, SHORT, SHORT_UNDATED))
    elif found.heard is None and found.over:
        parts.append(say("it did not last"))
    elif found.heard is None and found.lessened:
        parts.append(say("it goes on in part"))
    if found.asked is not None:
        parts.append(_heard(found.asked, SHORT, SHORT_UNDATED))
    return "; ".join(parts)


def _heard(
    one: FollowUp, dated: Mapping[FollowUpResult, str], plain: Mapping[FollowUpResult, str]
) -> str:
    when = " ".join(when_said(one.when).split())
    return say(dated[one.result], when=when) if when else say(plain[one.result])
