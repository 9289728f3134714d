"""A case study read as people see it: merges followed, what was set aside left out.

The records keep everything as it was told; a page, a figure and an analysis look at what stands on
the grid. ``Reading`` follows the merges once and answers from there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind
from ripplegrid.saying import mark_count, say, say_count, say_list

_VOICES = (
    mark_count("{count} person", "{count} people"),
    mark_count("{count} document", "{count} documents"),
    mark_count("{count} anonymous post", "{count} anonymous posts"),
)


@dataclass(frozen=True, slots=True)
class VoiceCount:
    """How many voices of each kind, side by side and never summed.

    Two voices of one contributor are one person.

    Example:
        >>> print(VoiceCount(people=4, documents=0, anonymous=3))
        4 people and 3 anonymous posts
    """

    people: int = 0
    documents: int = 0
    anonymous: int = 0

    def __str__(self) -> str:
        counts = (self.people, self.documents, self.anonymous)
        parts = [
            say_count(one, many, count=number)
            for number, (one, many) in zip(counts, _VOICES, strict=True)
            if number
        ]
        return say_list(parts) or say("nobody")

    def __bool__(self) -> bool:
        return bool(self.people or self.documents or self.anonymous)


class Reading:
    """One case study, with its merges followed.

    Every answer is in the order of ids. Entries are asked for by the id of any entry: an original
    that was merged answers as the entry that speaks for it.

    Example:
        >>> from ripplegrid.model import About
        >>> kept, other = Entry(id="a", text="A"), Entry(id="b", text="B", merged_into="a")
        >>> entries = {"a": kept, "b": other}
        >>> reading = Reading(CaseStudy(about=About(id="c", title="C"), entries=entries))
        >>> [entry.text for entry in reading.entries], reading.speaks_for("b")
        (['A'], ('a', 'b'))
    """

    def __init__(self, case: CaseStudy) -> None:
        self.case = case

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries on the grid and in the tray: neither set aside nor merged."""
        return tuple(entry for entry in self.case.entries.values() if entry.shown)

    @cached_property
    def grid(self) -> tuple[Entry, ...]:
        """The shown entries that have a level and a kind."""
        return tuple(entry for entry in self.entries if entry.placed)

    @cached_property
    def tray(self) -> tuple[Entry, ...]:
        """The shown entries that wait to be placed."""
        return tuple(entry for entry in self.entries if not entry.placed)

    @cached_property
    def set_aside(self) -> tuple[Entry, ...]:
        """The entries the team put aside, with its reasons; others may be merged into them."""
        return tuple(e for e in self.case.entries.values() if e.set_aside and not e.merged_into)

    @cached_property
    def spoken_for_by(self) -> Mapping[Id, Id]:
        """For every entry, the entry that speaks for it: itself, or where its merges lead.

        Merges that go in a circle, which no change can make, leave each entry to itself.
        """
        found: dict[Id, Id] = {}
        for first in self.case.entries:
            path = [first]
            while path[-1] not in found:
                into = self.case.entries[path[-1]].merged_into
                if into is None or into not in self.case.entries or into in path:
                    found[path[-1]] = path[-1]
                    break
                path.append(into)
            last = found[path[-1]]
            for step in path:
                found[step] = last
        return MappingProxyType(found)

    def shown_as(self, entry_id: Id) -> Entry | None:
        """The entry on the grid that speaks for this one; None when it was set aside."""
        entry = self.case.entries[self.spoken_for_by[entry_id]]
        return entry if entry.shown else None

    def speaks_for(self, entry_id: Id) -> tuple[Id, ...]:
        """The ids of an entry and of all the entries that were merged along with it."""
        return self._members[self.spoken_for_by[entry_id]]

    def tellings_of(self, entry_id: Id) -> tuple[Telling, ...]:
        """What was told of an entry and of those merged along with it."""
        told = [t for member in self.speaks_for(entry_id) for t in self._tellings.get(member, ())]
        return tuple(sorted(told, key=lambda telling: telling.id))

    def voices_of(self, entry_id: Id) -> tuple[Voice, ...]:
        """Who told of an entry, or of one merged along with it, whatever their stance."""
        return self._voices(telling.voice for telling in self.tellings_of(entry_id))

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """The links whose two ends are on the grid."""
        shown = {entry.id for entry in self.entries}
        return tuple(
            link
            for link in self.case.contributions.values()
            if link.source in shown and link.target in shown and link.source != link.target
        )

    def claims_of(self, contribution_id: Id) -> tuple[Claim, ...]:
        """What voices say of a link."""
        return self._claims.get(contribution_id, ())

    def voices_on(self, contribution_id: Id) -> tuple[Voice, ...]:
        """Who says something of a link, whatever their stance."""
        return self._voices(claim.voice for claim in self.claims_of(contribution_id))

    def types_of(self, voice_id: Id) -> frozenset[str]:
        """The stakeholder types of a voice: its own and those of its contributor."""
        voice = self.case.voices[voice_id]
        person = self.case.contributors.get(voice.contributor) if voice.contributor else None
        return voice.types | (person.types if person else frozenset())

    def _voices(self, ids: Iterable[Id]) -> tuple[Voice, ...]:
        return tuple(self.case.voices[i] for i in sorted(set(ids)) if i in self.case.voices)

    @cached_property
    def _members(self) -> Mapping[Id, tuple[Id, ...]]:
        members: dict[Id, list[Id]] = defaultdict(list)
        for entry_id, speaker in self.spoken_for_by.items():
            members[speaker].append(entry_id)
        return {speaker: tuple(sorted(ids)) for speaker, ids in members.items()}

    @cached_property
    def _tellings(self) -> Mapping[Id, list[Telling]]:
        found: dict[Id, list[Telling]] = defaultdict(list)
        for telling in self.case.tellings.values():
            found[telling.entry].append(telling)
        return found

    @cached_property
    def _claims(self) -> Mapping[Id, tuple[Claim, ...]]:
        found: dict[Id, list[Claim]] = defaultdict(list)
        for claim in self.case.claims.values():
            found[claim.contribution].append(claim)
        return {link: tuple(claims) for link, claims in found.items()}


def count_voices(voices: Iterable[Voice]) -> VoiceCount:
    """Count voices by kind; two voices of one contributor are one person."""
    people: set[Id] = set()
    documents: set[Id] = set()
    anonymous: set[Id] = set()
    for voice in voices:
        if voice.kind is VoiceKind.PERSON:
            people.add(f"contributor {voice.contributor}" if voice.contributor else voice.id)
        elif voice.kind is VoiceKind.DOCUMENT:
            documents.add(f"document {voice.document}" if voice.document else voice.id)
        else:
            anonymous.add(voice.id)
    return VoiceCount(people=len(people), documents=len(documents), anonymous=len(anonymous))


def shown_entries(case: CaseStudy) -> tuple[Entry, ...]:
    """The entries that are neither set aside nor merged, in the order of their ids."""
    return Reading(case).entries


def tray(case: CaseStudy) -> tuple[Entry, ...]:
    """The shown entries that have no level or no kind yet."""
    return Reading(case).tray


def speaks_for(case: CaseStudy, entry_id: Id) -> tuple[Id, ...]:
    """The ids of an entry and of all the entries that were merged along with it."""
    return Reading(case).speaks_for(entry_id)


def shown_contributions(case: CaseStudy) -> tuple[Contribution, ...]:
    """The links whose two ends are shown, in the order of their ids."""
    return Reading(case).contributions
