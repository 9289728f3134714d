"""Answers from a contributor's own page: to a sentence, to what may be done with their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ripplegrid.disclosure.consent import Consents
from ripplegrid.errors import ClosedPass, NotYours
from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.attribution import STRICTNESS
from ripplegrid.model.changes import (
    AddRecord,
    Change,
    ChooseAttribution,
    EditRecord,
    SayOfContribution,
    SayOfEntry,
)
from ripplegrid.model.ids import derived_id
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import CheckBack, Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Attribution, Stance, Use
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.letters.holder import Holder

AGREEING = frozenset({Stance.SAYS, Stance.AGREES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """What somebody answered to one sentence: of which record, how, in which words, and when."""

    about: Id
    stance: Stance
    comment: str
    when: When


def answer_id(voice: Id, about: Id) -> Id:
    """The id of a voice's answer to a sentence: the same each time, so that it is kept once."""
    return derived_id(voice, f"answer to {about}")


def checked_id(voice: Id, about: Id) -> Id:
    """The id of the record that a voice checked a sentence; the same each time."""
    return derived_id(voice, f"check back of {about}")


def check_back(
    holder: Holder, tapped: Tapped, *, stance_before: Callable[[Id], Stance | None]
) -> Answered:
    """What tapping on a sentence comes to: that it was checked, and a voice on it."""
    speaking = speaks_of(holder, tapped.about)
    if speaking is None:
        raise ClosedPass
    study = holder.study
    link = study.contributions.get(tapped.about)
    if link is not None:
        changes = _of_link(holder, speaking, link, tapped, stance_before)
    else:
        changes = _of_entry(holder, speaking, study.entries[tapped.about], tapped)
    checked = CheckBack(
        id=checked_id(speaking.id, tapped.about),
        about=tapped.about,
        voice=speaking.id,
        stance=tapped.stance,
        comment=tapped.comment,
        when=tapped.when,
    )
    kept = _kept(study.check_backs, checked)
    return Answered(changes=(*changes, *kept), voice=speaking.id)


def speaks_of(holder: Holder, about: Id) -> Voice | None:
    """The voice with which a holder stands behind a sentence of the account; None without one."""
    reading = Reading(holder.case)
    if about in holder.case.contributions:
        on = {c.voice for c in reading.claims_of(about)}
        shown = any(link.id == about for link in reading.contributions)
    elif about in holder.case.entries and reading.shown_as(about) is holder.case.entries[about]:
        on = {t.voice for t in reading.tellings_of(about)}
        on |= {by for e in reading.speaks_for(about) if (by := holder.case.entries[e].by)}
        shown = True
    else:
        return None
    return next((v for v in holder.voices if shown and v.id in on), None)


def _of_entry(holder: Holder, voice: Voice, entry: Entry, tapped: Tapped) -> Iterator[Change]:
    """A telling with the answer; none where they tell it themselves and still stand by it."""
    told = Telling(
        id=answer_id(voice.id, entry.id),
        entry=entry.id,
        voice=voice.id,
        stance=tapped.stance,
        account=tapped.comment,
        when=tapped.when,
    )
    before = holder.study.tellings.get(told.id)
    if before is not None:
        yield from _edited(before, replace(before, stance=told.stance, account=told.account))
    elif tapped.stance is not Stance.AGREES or not _says(holder, entry.id):
        yield SayOfEntry(told)


def _says(holder: Holder, entry_id: Id) -> bool:
    told = Reading(holder.study).tellings_of(entry_id)
    return any(t.voice in holder.ids and t.stance in AGREEING for t in told)


def _of_link(
    holder: Holder,
    voice: Voice,
    link: Contribution,
    tapped: Tapped,
    stance_before: Callable[[Id], Stance | None],
) -> Iterator[Change]:
    """A claim with the answer. A link holds one claim of a voice: the one there changes its stance.

    What was said with it stays; should they agree again, it stands as it was first said.
    """
    own = [c for c in holder.study.claims.values() if c.contribution == link.id]
    same = [c for c in own if (c.voice, c.source, c.target) == (voice.id, link.source, link.target)]
    if same:
        before, stance = same[0], tapped.stance
        fresh = before.id == answer_id(voice.id, link.id)
        if not fresh and stance is Stance.AGREES:
            told = stance_before(before.id) or before.stance
            stance = told if told in AGREEING else stance
        account = tapped.comment if fresh else before.account
        yield from _edited(before, replace(before, stance=stance, account=account))
    elif tapped.stance is not Stance.AGREES or not _claims(holder, own):
        yield SayOfContribution(
            Claim(
                id=answer_id(voice.id, link.id),
                contribution=link.id,
                voice=voice.id,
                source=link.source,
                target=link.target,
                stance=tapped.stance,
                account=tapped.comment,
                when=tapped.when,
            )
        )


def _claims(holder: Holder, own: Iterable[Claim]) -> bool:
    return any(c.voice in holder.ids and c.stance in AGREEING for c in own)


def uses_now(holder: Holder, use: Use) -> bool:
    """Whether what a holder said may be put to a use as things stand, by all their voices."""
    consents = Consents(holder.study)
    return bool(holder.voices) and all(consents.allows(v.id, use) for v in holder.voices)


def decide(holder: Holder, wanted: Mapping[Use, bool], *, wording: str, when: When) -> Answered:
    """What giving and withdrawing leave comes to; uses that stay as they are are left alone.

    Withdrawing takes back what was allowed for single things as well. Giving leaves alone what was
    refused for single things.
    """
    changes = [
        change
        for use, given in wanted.items()
        if uses_now(holder, use) != given
        for voice in holder.voices
        for change in _decided(holder, voice.id, use, given=given, wording=wording, when=when)
    ]
    return Answered(changes=tuple(changes), voice=next(iter(sorted(holder.ids)), ""))


def _decided(
    holder: Holder, voice: Id, use: Use, *, given: bool, wording: str, when: When
) -> Iterator[Change]:
    mine = [c for c in holder.study.consents.values() if (c.voice, c.use) == (voice, use)]
    whole = [c for c in mine if c.about in (None, holder.study.id)]
    touched = whole if given else mine
    for consent in touched:
        if consent.given != given:
            after = replace(consent, given=given, wording=wording, when=when)
            yield EditRecord(consent, after)
    if not whole:
        fresh = derived_id(voice, f"consent {use.value}")
        yield AddRecord(
            Consent(id=fresh, voice=voice, use=use, given=given, wording=wording, when=when)
        )


def may_be_named(holder: Holder) -> tuple[Attribution, ...]:
    """How a holder may choose to be named by this link.

    More privately always. More openly too, but whoever chose not to be named at all does so only
    where nobody else could be doing it for them.
    """
    now = holder.contributor.attribution
    if holder.alone or now is not Attribution.ANONYMOUS:
        return STRICTNESS
    return (now,)


def name_as(holder: Holder, attribution: Attribution, pen_name: str) -> Answered:
    """What choosing how to be named comes to."""
    if attribution not in may_be_named(holder):
        raise NotYours(id=holder.contributor.id)
    before = holder.contributor
    pen = pen_name if attribution is Attribution.PEN_NAME else before.pen_name
    after = replace(before, attribution=attribution, pen_name=pen)
    changes = (ChooseAttribution(before, after),) if after != before else ()
    return Answered(changes=changes, voice=next(iter(sorted(holder.ids)), ""))


def _kept(table: Mapping[Id, CheckBack], fresh: CheckBack) -> Iterator[Change]:
    before = table.get(fresh.id)
    if before is None:
        yield AddRecord(fresh)
    else:
        yield from _edited(before, fresh)


def _edited(before: Record, after: Record) -> Iterator[Change]:
    if after != before:
        yield EditRecord(before, after)
