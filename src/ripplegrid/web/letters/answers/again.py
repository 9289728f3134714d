"""The answer of somebody who was asked again: does this change still hold?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ripplegrid.errors import ClosedPass
from ripplegrid.model.account import Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import Change, EditRecord, SayOfEntry
from ripplegrid.model.ids import derived_id
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.when import When
from ripplegrid.model.words import Attribution, FollowUpResult, Stance, VoiceKind
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.letters.holder import Holder, holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Whether it still holds, in which words, and when that was said."""

    result: FollowUpResult
    words: str
    when: When


def answered(study: CaseStudy, follow_up: Id, held: Held, *, by: str) -> Answered:
    """What an answer comes to: the follow-up is filled in, and words become a telling of today."""
    before = study.follow_ups.get(follow_up)
    if before is None:
        raise ClosedPass
    after = replace(before, result=held.result, account=held.words, when=held.when)
    filled: tuple[Change, ...] = (EditRecord(before, after),) if after != before else ()
    if before.contributor is None:
        return Answered(changes=filled, by=by)
    whose = holder(study, before.contributor)
    voice = voice_of(whose)
    told = tuple(_told(study, before, voice, held))
    spoken = voice.id if told or voice.id in study.voices else ""
    return Answered(changes=(*filled, *told), voice=spoken)


def told_id(follow_up: Id) -> Id:
    """The id of the telling that the words of an answer become: the same each time."""
    return derived_id(follow_up, "told when asked again")


def voice_of(whose: Holder) -> Voice:
    """The voice they answer with: one that whoever asked knows as theirs, or a new one."""
    person = whose.contributor
    if whose.voices:
        return whose.voices[0]
    pen = person.attribution is Attribution.PEN_NAME and person.pen_name
    fresh = Voice(
        id=derived_id(person.id, "voice by a link"),
        kind=VoiceKind.PERSON,
        name=pen or person.name,
        contributor=person.id,
        attribution=person.attribution,
    )
    return whose.study.voices.get(fresh.id, fresh)


def _told(study: CaseStudy, asked: FollowUp, voice: Voice, held: Held) -> Iterator[Change]:
    """The telling that words become; words given before are changed, never doubled."""
    telling = told_id(asked.id)
    before = study.tellings.get(telling)
    if before is not None:
        after = replace(before, account=held.words, when=held.when)
        if after != before:
            yield EditRecord(before, after)
    elif held.words:
        new = None if voice.id in study.voices else voice
        made = Telling(
            id=telling,
            entry=asked.entry,
            voice=voice.id,
            stance=Stance.SAYS,
            account=held.words,
            when=held.when,
        )
        yield SayOfEntry(made, new)
