"""One entry as a small card: the person's words, and marks for what stands behind them."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import VoiceCount, count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Kind
from ripplegrid.web.cases.shown.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card shows of an entry. ``kinds`` are in the order of the list of kinds."""

    entry: Entry
    kinds: tuple[Kind, ...]
    voices: tuple[Voice, ...]
    heads: VoiceCount
    directions: tuple[Direction, ...]
    disputed: bool
    links_in: int
    links_out: int
    merged: int
    evidence: int

    @property
    def sort_key(self) -> tuple[int, bool, str, str, str]:
        """By kind, then by date with undated ones last, then by text."""
        when = self.entry.when
        day = (when.earliest or when.latest) if when else None
        first = list(Kind).index(self.kinds[0]) if self.kinds else 0
        return (first, day is None, str(day or ""), self.entry.text, self.entry.id)


def card(told: Told, entry_id: Id) -> Card:
    """The card of one entry."""
    entry = told.case.entries[entry_id]
    voices = told.voices(entry_id)
    return Card(
        entry=entry,
        kinds=tuple(k for k in Kind if k in entry.kinds),
        voices=voices,
        heads=count_voices(voices),
        directions=told.directions(entry_id),
        disputed=told.disputed(entry_id),
        links_in=len(told.links_in.get(entry_id, ())),
        links_out=len(told.links_out.get(entry_id, ())),
        merged=len(told.merged.get(entry_id, ())),
        evidence=len(told.evidence_of(entry_id)),
    )
