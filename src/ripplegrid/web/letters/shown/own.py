"""A contributor's own page: what they said, what became of it, and what now rests on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ripplegrid.model.account import Claim, Entry, Telling
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Attribution, Effect, Level, Stance, VoiceKind
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.letters.answers.own import answer_id, checked_id, speaks_of
from ripplegrid.web.letters.holder import Holder
from ripplegrid.web.letters.shown.series import FEW, Sentence

SERIES = "answers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """One thing they told, and what became of it.

    Attributes:
        entry: what happened, as it was written when they told it.
        words: what they said of it, word for word.
        stands_as: the entry that speaks for it now, when another one does.
        set_aside_why: the reason, when the team put it aside.
        set_aside: whether it did.
        waits: whether it waits to be placed.
        levels: where it stands on the grid.
        agreed: whether the team agreed on it.
        others: who else says it, by the names they chose.
        unnamed: whether somebody without a name says it too.
        disputed: whether somebody sees it differently.
        led_to: what it led to, in the words of the account.
    """

    entry: Entry
    words: tuple[Telling, ...]
    stands_as: Entry | None
    set_aside: bool
    set_aside_why: str
    waits: bool
    levels: frozenset[Level]
    agreed: bool
    others: tuple[str, ...]
    unnamed: bool
    disputed: bool
    led_to: tuple[Entry, ...]
    written_by: str = ""
    """Who wrote their words down, when somebody else did."""
    deny: Id = ""
    """The id of the sentence they can answer with “I did not say that”, when there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTold:
    """One thing they said led to another."""

    claim: Claim
    source: Entry
    target: Entry
    effect: Effect
    stands: bool
    written_by: str = ""
    deny: Id = ""


class OwnPage:
    """What one contributor's page shows."""

    def __init__(self, holder: Holder, written: Mapping[Id, str] | None = None) -> None:
        self._holder, self._case = holder, holder.case
        self._written = written or {}
        self._told = Told(holder.case)

    @cached_property
    def became(self) -> tuple[Became, ...]:
        """Each thing they told, in the order of the words."""
        told: dict[Id, list[Telling]] = {}
        for telling in self._case.tellings.values():
            answered = telling.id == answer_id(telling.voice, telling.entry)
            if telling.voice in self._holder.ids and not answered:
                told.setdefault(telling.entry, []).append(telling)
        for entry in self._case.entries.values():
            if entry.by in self._holder.ids:
                told.setdefault(entry.id, [])
        found = [self._became(self._case.entries[e], tuple(t)) for e, t in told.items()]
        return tuple(sorted(found, key=lambda one: (one.entry.text.casefold(), one.entry.id)))

    @property
    def first(self) -> tuple[Became, ...]:
        """The things that are shown at once."""
        return self.became[:FEW]

    @property
    def later(self) -> tuple[Became, ...]:
        """The things that are folded."""
        return self.became[FEW:]

    @cached_property
    def claims(self) -> tuple[ClaimTold, ...]:
        """Each thing they said led to another."""
        found = []
        for claim in self._case.claims.values():
            answered = claim.id == answer_id(claim.voice, claim.contribution)
            if claim.voice not in self._holder.ids or answered:
                continue
            link = self._case.contributions[claim.contribution]
            source, target = self._case.entries[claim.source], self._case.entries[claim.target]
            stands = link.id in self._told.links
            found.append(
                ClaimTold(
                    claim=claim, source=source, target=target,
                    effect=claim.effect or link.effect, stands=stands,
                    written_by=self._written.get(claim.id, ""), deny=self._deny(link.id),
                )
            )  # fmt: skip
        return tuple(sorted(found, key=lambda one: (one.source.text.casefold(), one.claim.id)))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that rest on them, always in the same order."""
        found: list[tuple[Id, str, str, Effect | None, Voice]] = []
        for entry in self._told.reading.entries:
            voice = speaks_of(self._holder, entry.id)
            if voice is not None:
                found.append((entry.id, entry.text, "", None, voice))
        for link in self._told.links.values():
            c = link.contribution
            voice = speaks_of(self._holder, c.id)
            if voice is not None:
                found.append((c.id, link.source.text, link.target.text, c.effect, voice))
        asked = [(*one[:4], self._answer(one[4], one[0])) for one in found]
        return tuple(
            Sentence(
                series=SERIES,
                place=place,
                about=i,
                text=text,
                target=to,
                effect=effect,
                answer=answer,
            )
            for place, (i, text, to, effect, answer) in enumerate(asked, start=1)
        )

    def _answer(self, voice: Voice, about: Id) -> CheckBack | None:
        return self._case.check_backs.get(checked_id(voice.id, about))

    def _became(self, entry: Entry, words: tuple[Telling, ...]) -> Became:
        speaker = self._case.entries[self._told.reading.spoken_for_by[entry.id]]
        others = [v for v in self._told.voices(speaker.id) if v.id not in self._holder.ids]
        named = [v for v in others if _named(v)]
        links = self._told.links_out.get(speaker.id, ())
        return Became(
            entry=entry,
            words=words,
            stands_as=speaker if speaker.id != entry.id else None,
            set_aside=speaker.set_aside,
            set_aside_why=speaker.set_aside_why,
            waits=speaker.shown and not speaker.placed,
            levels=speaker.levels,
            agreed=speaker.agreed,
            others=tuple(sorted({v.name for v in named})),
            unnamed=len(named) < len(others),
            disputed=self._sees_it_differently(speaker.id),
            led_to=tuple(link.target for link in links),
            written_by=next((by for t in words if (by := self._written.get(t.id))), ""),
            deny=self._deny(speaker.id),
        )

    def _deny(self, about: Id) -> Id:
        return about if speaks_of(self._holder, about) is not None else ""

    def _sees_it_differently(self, entry: Id) -> bool:
        differ = {Stance.PARTLY, Stance.DISAGREES}
        said = self._told.said(entry)
        return any(s.telling.stance in differ and s.voice.id not in self._holder.ids for s in said)


def _named(voice: Voice) -> bool:
    return voice.kind is not VoiceKind.ANONYMOUS and voice.attribution is not Attribution.ANONYMOUS
