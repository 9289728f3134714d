"""What the figures need to know of a case study: who says what of each entry and link.

An entry that is shown speaks for every entry merged into it, so their voices are its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ripplegrid.method.terms import term
from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Effect, Stance, VoiceKind

_ORDER = (VoiceKind.PERSON, VoiceKind.DOCUMENT, VoiceKind.ANONYMOUS)
_ONE_AND_MANY = {
    VoiceKind.PERSON: ("person", "people"),
    VoiceKind.DOCUMENT: ("document", "documents"),
    VoiceKind.ANONYMOUS: ("anonymous post", "anonymous posts"),
}


def count(number: int, one: str, many: str) -> str:
    """A number with its word: "1 entry", "12 entries"."""
    return f"{number} {one if number == 1 else many}"


@dataclass(frozen=True, slots=True)
class Heard:
    """The voices behind something, by kind; people and anonymous posts are never summed."""

    by_kind: Mapping[VoiceKind, frozenset[Id]]

    @property
    def words(self) -> str:
        """Such as "3 people, 1 anonymous post"; empty when nobody spoke."""
        found = ((len(self.by_kind[kind]), _ONE_AND_MANY[kind]) for kind in _ORDER)
        return ", ".join(count(n, *words) for n, words in found if n)


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """A shown entry with everything that is told of it."""

    entry: Entry
    merged: int
    tellings: tuple[Telling, ...]
    heard: Heard

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The directions that voices gave it, each once, in a fixed order."""
        said = {t.direction for t in self.tellings}
        return tuple(d for d in Direction if d in said and d is not Direction.NOT_SAID)

    @property
    def disputed(self) -> bool:
        """Whether voices see it differently."""
        differs = any(t.stance in (Stance.PARTLY, Stance.DISAGREES) for t in self.tellings)
        return differs or len(self.directions) > 1


@dataclass(frozen=True, slots=True)
class ToldLink:
    """A contribution between two shown entries with what is claimed of it."""

    contribution: Contribution
    source: Id
    target: Id
    claims: tuple[Claim, ...]
    heard: Heard

    @property
    def disputed(self) -> bool:
        """Whether voices see it differently."""
        differs = any(c.stance in (Stance.PARTLY, Stance.DISAGREES) for c in self.claims)
        effects = {c.effect for c in self.claims if c.effect is not None}
        effects.discard(Effect.NOT_SAID)
        return differs or len(effects) > 1


class Told:
    """A case study as the figures read it.

    Attributes:
        entries: the shown entries by id.
        links: the contributions whose two ends are shown, by id.
    """

    def __init__(self, case: CaseStudy) -> None:
        self.case = case
        self.speaks_for = _merged(case)
        tellings: dict[Id, list[Telling]] = {}
        merged: dict[Id, int] = {}
        for entry_id, shown in self.speaks_for.items():
            if entry_id != shown:
                merged[shown] = merged.get(shown, 0) + 1
        for telling in case.tellings.values():
            shown = self.speaks_for.get(telling.entry, telling.entry)
            tellings.setdefault(shown, []).append(telling)
        self.entries = {
            e.id: self._entry(e, merged.get(e.id, 0), tuple(tellings.get(e.id, ())))
            for e in case.entries.values()
            if e.shown
        }
        self.links = self._links()

    def _entry(self, entry: Entry, merged: int, tellings: tuple[Telling, ...]) -> ToldEntry:
        voices = {t.voice for t in tellings} | ({entry.by} if entry.by else set())
        return ToldEntry(entry, merged, tellings, self.hear(voices))

    def _links(self) -> dict[Id, ToldLink]:
        claims: dict[Id, list[Claim]] = {}
        for claim in self.case.claims.values():
            claims.setdefault(claim.contribution, []).append(claim)
        links = {}
        for link in self.case.contributions.values():
            source = self.speaks_for.get(link.source, link.source)
            target = self.speaks_for.get(link.target, link.target)
            if source in self.entries and target in self.entries:
                said = tuple(claims.get(link.id, ()))
                heard = self.hear({c.voice for c in said})
                links[link.id] = ToldLink(link, source, target, said, heard)
        return links

    def hear(self, voices: Iterable[Id]) -> Heard:
        """These voices, sorted by kind."""
        by_kind: dict[VoiceKind, set[Id]] = {kind: set() for kind in _ORDER}
        for voice_id in voices:
            if voice := self.case.voices.get(voice_id):
                by_kind[voice.kind].add(voice_id)
        return Heard({kind: frozenset(ids) for kind, ids in by_kind.items()})

    def label(self, words: str, term_id: str) -> str:
        """The team's own word for a term of the method, or the method's."""
        own = self.case.labels.get(term_id)
        return own.text if own else term(words, term_id).label


def _merged(case: CaseStudy) -> dict[Id, Id]:
    """For every merged entry, the shown entry that speaks for it in the end."""
    found = {}
    for entry in case.entries.values():
        seen, last = {entry.id}, entry
        while last.merged_into and last.merged_into not in seen:
            if last.merged_into not in case.entries:
                break
            last = case.entries[last.merged_into]
            seen.add(last.id)
        if last is not entry:
            found[entry.id] = last.id
    return found
