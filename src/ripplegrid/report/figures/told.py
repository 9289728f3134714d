"""What the figures need to know of a case study: who says what of each entry and link.

An entry that is shown speaks for every entry merged into it, so their voices are its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import Reading, VoiceCount, count_voices
from ripplegrid.model.words import Direction, Effect, Stance
from ripplegrid.report.figures.options import Only
from ripplegrid.saying import say_count

_DIFFERS = (Stance.PARTLY, Stance.DISAGREES)


def entries_said(number: int) -> str:
    """A number of entries in words: "1 entry", "12 entries"."""
    return say_count("{count} entry", "{count} entries", count=number)


def links_said(number: int) -> str:
    """A number of links in words: "1 link", "12 links"."""
    return say_count("{count} link", "{count} links", count=number)


@dataclass(frozen=True)
class ToldEntry:
    """A shown entry with everything that is told of it; a figure asks for it many times."""

    entry: Entry
    merged: int
    tellings: tuple[Telling, ...]
    voices: tuple[Voice, ...]

    @cached_property
    def heard(self) -> VoiceCount:
        """How many voices of each kind."""
        return count_voices(self.voices)

    @cached_property
    def directions(self) -> tuple[Direction, ...]:
        """The directions that voices gave it, each once, in a fixed order."""
        said = {t.direction for t in self.tellings}
        return tuple(d for d in Direction if d in said and d is not Direction.NOT_SAID)

    @cached_property
    def disputed(self) -> bool:
        """Whether voices see it differently."""
        return any(t.stance in _DIFFERS for t in self.tellings) or len(self.directions) > 1


@dataclass(frozen=True, slots=True)
class ToldLink:
    """A contribution between two shown entries with what is claimed of it."""

    contribution: Contribution
    claims: tuple[Claim, ...]
    voices: tuple[Voice, ...]

    @property
    def heard(self) -> VoiceCount:
        """How many voices of each kind."""
        return count_voices(self.voices)

    @property
    def disputed(self) -> bool:
        """Whether voices see it differently."""
        effects = {c.effect or self.contribution.effect for c in self.claims} - {Effect.NOT_SAID}
        return any(c.stance in _DIFFERS for c in self.claims) or len(effects) > 1


class Told:
    """A case study as the figures read it.

    Attributes:
        entries: the shown entries by id.
        links: the contributions whose two ends are shown, by id.
        leads_here: how many links lead to an entry.
        leads_on: how many links lead on from an entry.
        later: entries that are not drawn, though their place is kept.
        part: whether only a part of the map is drawn.
        in_words: what was said of entries already, in the language of the moment.
    """

    def __init__(self, case: CaseStudy) -> None:
        self.case = case
        self.reading = Reading(case)
        self.naming = Naming(case)
        self.entries = {
            e.id: ToldEntry(
                e,
                len(self.reading.speaks_for(e.id)) - 1,
                self.reading.tellings_of(e.id),
                self.reading.voices_of(e.id),
            )
            for e in self.reading.entries
        }
        self.links = {
            c.id: ToldLink(c, self.reading.claims_of(c.id), self.reading.voices_on(c.id))
            for c in self.reading.contributions
        }

        self.later: frozenset[str] = frozenset()
        self.part = False
        self.in_words: dict[str, str] = {}
        self._count()

    def keep(self, only: Only) -> None:
        """Forget every entry and link that is neither drawn nor has its place kept."""
        entries, links = only.entries | only.later, only.links | only.later_links
        self.entries = {i: e for i, e in self.entries.items() if i in entries}
        self.links = {i: x for i, x in self.links.items() if i in links}
        self.part = len(self.entries) < len(self.reading.entries)
        self.later = only.later
        self._count(only.later_links)

    def _count(self, later: Collection[str] = ()) -> None:
        seen = [x.contribution for i, x in self.links.items() if i not in later]
        self.leads_here = Counter(c.target for c in seen)
        self.leads_on = Counter(c.source for c in seen)

    def heard(self, entries: Iterable[ToldEntry]) -> VoiceCount:
        """The voices behind several entries, each counted once."""
        return count_voices({v.id: v for e in entries for v in e.voices}.values())

    def label(self, words: str, term_id: str) -> str:
        """The team's own word for a term of the method, or the method's."""
        return self.naming.label(words, term_id)
