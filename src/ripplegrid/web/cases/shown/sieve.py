"""Which entries a grid shows: those that fit what somebody asked for."""

from __future__ import annotations

from dataclasses import dataclass, fields

from ripplegrid.analysis.timeline import Phase, phases
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import Direction, Kind, Level
from ripplegrid.web.cases.shown.search import fits_words
from ripplegrid.web.cases.shown.told import Told

UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What is asked for; what is left empty lets everything through.

    Attributes:
        words: the beginnings of words of the text.
        levels, kinds: one of them is enough.
        voice: who says it, agrees or disagrees, or on whose own grid it stands.
        stakeholder: the stakeholder type of one who says it.
        time: before, during or after the project, as far as can be, or undated.
        since, until: a date that may lie between.
        direction: how one of the voices sees it.
        agreed: whether the team agreed on it.
    """

    words: str = ""
    levels: frozenset[Level] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    voice: Id = ""
    stakeholder: str = ""
    time: str = ""
    since: When | None = None
    until: When | None = None
    direction: Direction | None = None
    agreed: bool | None = None

    @property
    def active(self) -> bool:
        """Whether anything is asked for."""
        return any(getattr(self, f.name) not in (None, "", frozenset()) for f in fields(self))

    def lets(self, told: Told, entry: Entry) -> bool:
        """Whether an entry fits everything that is asked for."""
        return (
            (not self.levels or bool(self.levels & entry.levels))
            and (not self.kinds or bool(self.kinds & entry.kinds))
            and (self.agreed is None or entry.agreed == self.agreed)
            and (not self.words or fits_words(entry, self.words))
            and self._in_time(told, entry.when)
            and self._told(told, entry)
        )

    def _in_time(self, told: Told, when: When | None) -> bool:
        dated = when is not None and when.dated
        if self.time == UNDATED:
            return not dated
        if not (self.time or self.since or self.until):
            return True
        if when is None or not dated:
            return False
        if self.time and Phase(self.time) not in phases(when, told.case.about.period):
            return False
        if self.since and when.certainly_before(self.since):
            return False
        return not (self.until and self.until.certainly_before(when))

    def _told(self, told: Told, entry: Entry) -> bool:
        if self.direction and self.direction not in told.directions(entry.id):
            return False
        if not (self.voice or self.stakeholder):
            return True
        voices = {voice.id for voice in told.voices(entry.id)}
        if self.voice and self.voice not in voices:
            return False
        reading = told.reading
        return not self.stakeholder or any(self.stakeholder in reading.types_of(v) for v in voices)
