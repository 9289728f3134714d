"""How people are named: as they chose, and outside the team only with their leave.

The stricter choice of a voice and its contributor counts. A voice that is not named is cut off
from its contributor for every reader, so that nobody can be found behind it. What it says of its
own kinds goes with the name (``cells`` says why).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ripplegrid.disclosure.cells import unnamed
from ripplegrid.disclosure.consent import Consents
from ripplegrid.disclosure.reader import Purpose, Reader, Role
from ripplegrid.model.attribution import stricter
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Attribution, Use, VoiceKind
from ripplegrid.saying import mark, say

NOBODY = mark("Anonymous")
"""Shown in place of a name that is not given."""


def attributed(case: CaseStudy, consents: Consents, reader: Reader, use: Purpose) -> CaseStudy:
    """The case study with everybody named as they chose."""
    named = _Naming(case, consents, reader, use)
    shared = replace(
        case,
        contributors=table(named.contributors()),
        voices=table(named.voices()),
        reflections=table(named.reflections()),
    )
    return shared if use.inside else _without_other_names(shared)


class _Naming:
    """Who may be named to one reader for one purpose."""

    def __init__(self, case: CaseStudy, consents: Consents, reader: Reader, use: Purpose) -> None:
        self._case, self._consents, self._reader, self._use = case, consents, reader, use
        self._leave = {
            v.contributor
            for v in case.voices.values()
            if v.contributor and consents.allows(v.id, Use.NAME)
        }

    def contributors(self) -> Iterator[Contributor]:
        """Everybody as they may be named."""
        return map(self.contributor, self._case.contributors.values())

    def voices(self) -> Iterator[Voice]:
        """Every voice as it may be named."""
        return map(self.voice, self._case.voices.values())

    def reflections(self) -> Iterator[Reflection]:
        """Every reflection; the role of whoever is not named goes with the name."""
        for one in map(self.reflection, self._case.reflections.values()):
            yield one if one.by or one.contributor else replace(one, role="")

    def contributor(self, person: Contributor) -> Contributor:
        return person if self._knows(person.id) else self._renamed(person)

    def _renamed(self, person: Contributor) -> Contributor:
        chosen = person.attribution
        if not self._use.inside and person.id not in self._leave:
            chosen = stricter(chosen, Attribution.PEN_NAME)
        if chosen is Attribution.NAMED:
            return person
        nobody = say(NOBODY)
        name = person.pen_name if chosen is Attribution.PEN_NAME and person.pen_name else nobody
        attribution = Attribution.ANONYMOUS if name == nobody else Attribution.PEN_NAME
        shown = Contributor(id=person.id, name=name, types=person.types, attribution=attribution)
        return replace(shown, types=frozenset()) if unnamed(shown, self._use) else shown

    def voice(self, voice: Voice) -> Voice:
        shown = self._called(voice)
        if unnamed(shown, self._use):
            return replace(shown, types=frozenset(), outside=False)
        return shown

    def _called(self, voice: Voice) -> Voice:
        if voice.kind is VoiceKind.DOCUMENT:
            return voice
        person = self._case.contributors.get(voice.contributor) if voice.contributor else None
        chosen = stricter(voice.attribution, person.attribution if person else voice.attribution)
        leave = self._use.inside or self._consents.allows(voice.id, Use.NAME)
        if chosen is Attribution.NAMED and leave:
            return voice
        return replace(
            voice,
            name=_shown_name(voice, person, chosen),
            contributor=None,
            attribution=stricter(chosen, Attribution.PEN_NAME),
        )

    def reflection(self, made: Reflection) -> Reflection:
        if made.contributor is not None:
            person = self._case.contributors[made.contributor]
            if self.contributor(person) == person:
                return made
        elif self._use.inside:
            return made
        return replace(made, by="", contributor=None)

    def _knows(self, contributor: Id) -> bool:
        return self._use.inside and (
            self._reader.role is Role.FACILITATOR or self._reader.contributor == contributor
        )


def _shown_name(voice: Voice, person: Contributor | None, chosen: Attribution) -> str:
    if voice.kind is VoiceKind.ANONYMOUS:
        return voice.name
    if chosen is Attribution.ANONYMOUS:
        return say(NOBODY)
    own = voice.attribution is Attribution.PEN_NAME
    if own and (person is None or voice.name != person.name):
        return voice.name
    return (person.pen_name if person else "") or say(NOBODY)


def _without_other_names(case: CaseStudy) -> CaseStudy:
    """Names in other places stay with the team: nobody was asked whether they may leave it."""
    return replace(
        case,
        substantiations=table(
            replace(s, by=s.role or say("Somebody outside the team"))
            for s in case.substantiations.values()
        ),
        evidence=table(replace(e, verifier="") for e in case.evidence.values()),
        follow_ups=table(replace(f, contributor=None) for f in case.follow_ups.values()),
        path_steps=table(replace(s, people="") for s in case.path_steps.values()),
        workshops=table(replace(w, people="") for w in case.workshops.values()),
    )
