"""Who took part and who speaks, as the page of people shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Contributor, Participants, StakeholderType, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Mark, VoiceKind
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.ui.wording import label

FEW = 8
"""So many people are read at a glance; more need a way to find one kind of them."""


@dataclass(frozen=True, slots=True)
class Speaks:
    """A voice: the kinds of people it speaks as, of how many things, and whether it has a grid."""

    voice: Voice
    kinds: tuple[str, ...]
    things: int
    grid: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A contributor with their kinds, in words, and the voices that are known to be theirs."""

    record: Contributor
    kinds: tuple[str, ...]
    marks: tuple[Mark, ...]
    voices: tuple[Speaks, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of participants and the kinds of people in it."""

    record: Participants
    kinds: tuple[str, ...]


class People:
    """Everybody in one case study. ``only`` is the kind of people that was asked for, if any."""

    def __init__(self, told: Told, naming: Naming, only: Id = "") -> None:
        self._told, self._case, self._naming = told, told.case, naming
        self.only = only if only in self._used else ""

    @cached_property
    def contributors(self) -> tuple[Person, ...]:
        """Those who took part, by name; only those of one kind when it was asked for."""
        found = sorted(self._case.contributors.values(), key=lambda c: (c.name.casefold(), c.id))
        return tuple(
            Person(
                one,
                self._kinds(one.types),
                tuple(mark for mark in Mark if mark in one.marks),
                tuple(self._speaks(v) for v in self._voices_of.get(one.id, ())),
            )
            for one in found
            if not self.only or self.only in one.types
        )

    @cached_property
    def kinds(self) -> tuple[tuple[Id, str], ...]:
        """The kinds of people that somebody here is, to look at one of them; none for a few."""
        if len(self._case.contributors) <= FEW:
            return ()
        return tuple(sorted(((one, self._word(one)) for one in self._used), key=lambda k: k[1]))

    @cached_property
    def participants(self) -> tuple[Group, ...]:
        """The groups of participants."""
        found = sorted(self._case.participants.values(), key=lambda p: (p.description, p.id))
        return tuple(Group(one, self._kinds(one.types)) for one in found)

    @cached_property
    def own_types(self) -> tuple[StakeholderType, ...]:
        """The kinds of people that only this case study has."""
        found = self._case.stakeholder_types.values()
        return tuple(sorted(found, key=lambda t: (t.label.casefold(), t.id)))

    @cached_property
    def others(self) -> Mapping[VoiceKind, tuple[Speaks, ...]]:
        """The voices that are not known to be a contributor's, by what they are."""
        theirs = {v.id for voices in self._voices_of.values() for v in voices}
        rest = [v for v in self._case.voices.values() if v.id not in theirs]
        rest.sort(key=lambda v: (v.name.casefold(), v.id))
        return {kind: tuple(self._speaks(v) for v in rest if v.kind is kind) for kind in VoiceKind}

    @cached_property
    def _voices_of(self) -> dict[Id, list[Voice]]:
        found: dict[Id, list[Voice]] = {}
        for voice in self._case.voices.values():
            if voice.contributor is not None:
                found.setdefault(voice.contributor, []).append(voice)
        return found

    @cached_property
    def _used(self) -> frozenset[Id]:
        return frozenset(t for c in self._case.contributors.values() for t in c.types)

    @cached_property
    def _things(self) -> Counter[Id]:
        return Counter(t.voice for t in self._case.tellings.values())

    @cached_property
    def _grids(self) -> frozenset[Id]:
        return frozenset(e.by for e in self._case.entries.values() if e.by and not e.set_aside)

    def _speaks(self, voice: Voice) -> Speaks:
        kinds = self._kinds(self._told.reading.types_of(voice.id))
        return Speaks(voice, kinds, self._things[voice.id], voice.id in self._grids)

    def _kinds(self, types: Iterable[Id]) -> tuple[str, ...]:
        return tuple(sorted(self._word(one) for one in types))

    def _word(self, one: Id) -> str:
        return label(self._naming, "stakeholder_types", one)
