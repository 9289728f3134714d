"""How documents name things: entries with the number they are found under, voices as they chose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ripplegrid.analysis.analysis import Analysis
from ripplegrid.analysis.wording import NAMED, Wording
from ripplegrid.disclosure.attribution import NOBODY
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import Reading, count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import VoiceKind
from ripplegrid.report.documents.sentences import own_words, referring
from ripplegrid.saying import say, say_count, say_list


class DocumentWording(Wording):
    """The words of one case study for a document.

    Each entry keeps one number throughout, in the order of time; the list of all entries says
    what stands under it, so that every sentence can be followed back on paper too.
    """

    def __init__(self, case: CaseStudy, analysis: Analysis) -> None:
        super().__init__(case, analysis)
        ordered = sorted(Reading(case).entries, key=in_time)
        self.numbers: Mapping[Id, int] = {e.id: n for n, e in enumerate(ordered, 1)}

    def entry(self, entry: Id) -> str:
        """What happened in quotation marks, with the number of the entry."""
        number = self.numbers.get(entry)
        said = super().entry(entry)
        return f"{said} {referring(number)}" if number else said

    def who(self, voices: Sequence[Id]) -> str:
        """Up to three voices by name; those without a name, and more of them, as counts."""
        found = [self.case.voices[voice] for voice in dict.fromkeys(voices)]
        named = list(dict.fromkeys(v.name for v in found if not unnamed(v)))
        if len(named) > NAMED:
            return str(count_voices(found))
        parts = [self._called(v) for v in found if not unnamed(v)]
        return say_list([*dict.fromkeys(parts), *without_names(found)]) or say("nobody")

    def called(self, voice: Id) -> str:
        """One voice, as it chose to be named."""
        return self.who((voice,))

    def _called(self, voice: Voice) -> str:
        if voice.kind is VoiceKind.DOCUMENT:
            return say("‘{name}’", name=own_words(voice.name))
        return own_words(voice.name)


def unnamed(voice: Voice) -> bool:
    """Whether a voice is shown without a name."""
    return voice.kind is VoiceKind.ANONYMOUS or voice.name == say(NOBODY)


def without_names(voices: Iterable[Voice]) -> list[str]:
    """How many of the voices have no name: people and anonymous posts side by side."""
    found = [voice for voice in voices if unnamed(voice)]
    people = [v for v in found if v.kind is not VoiceKind.ANONYMOUS]
    posts = len(found) - len(people)
    said = []
    if people:
        said.append(say_count("somebody unnamed", "{count} unnamed people", count=len(people)))
    if posts:
        said.append(say_count("one anonymous post", "{count} anonymous posts", count=posts))
    return said


def in_time(entry: Entry) -> tuple[date, date, str, Id]:
    """By its first possible day, then its last; what has no date comes at the end."""
    when: When | None = entry.when
    first = (when.earliest or when.latest) if when else None
    last = (when.latest or date.max) if when else None
    return first or date.max, last or date.max, entry.text, entry.id
