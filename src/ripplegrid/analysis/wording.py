"""How findings name things: entries in their own words, voices as they chose to be named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from ripplegrid.analysis.analysis import Analysis
from ripplegrid.analysis.effects import arrow
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.reading import count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level, VoiceKind
from ripplegrid.saying import say, say_count, say_list

LONGEST = 140
NAMED = 3


class Names:
    """The words of one case study, for the sentences about it."""

    def __init__(self, case: CaseStudy) -> None:
        self.case = case
        self.naming = Naming(case)

    def entry(self, entry: Id) -> str:
        """What happened, in quotation marks, cut at a word when it is long."""
        return quoted(self.case.entries[entry].text)

    def entries(self, entries: Sequence[Id], most: int = NAMED) -> str:
        """The first few entries in the order of time, and how many more there are."""
        order = sorted(dict.fromkeys(entries), key=self._time)
        return say_list([self.entry(entry) for entry in order[:most]], len(order) - most)

    def _time(self, entry: Id) -> tuple[date, Id]:
        when = self.case.entries[entry].when
        return (when and (when.earliest or when.latest)) or date.max, entry

    def way(self, entries: Iterable[Id]) -> str:
        """The entries of a chain in their order."""
        return " → ".join(self.entry(entry) for entry in entries)

    def who(self, voices: Sequence[Id]) -> str:
        """Up to three voices by the names they chose, more as counts side by side."""
        found = [self.case.voices[voice] for voice in dict.fromkeys(voices)]
        anonymous = [voice for voice in found if voice.kind is VoiceKind.ANONYMOUS]
        named = list(
            dict.fromkeys(
                say("‘{name}’", name=voice.name) if voice.kind is VoiceKind.DOCUMENT else voice.name
                for voice in found
                if voice.kind is not VoiceKind.ANONYMOUS
            )
        )
        if len(named) > NAMED:
            return str(count_voices(found))
        if anonymous:
            posts = say_count("one anonymous post", "{count} anonymous posts", count=len(anonymous))
            named.append(posts)
        return say_list(named) if named else say("nobody")

    def count(self, voices: Iterable[Id]) -> str:
        """How many voices of each kind, side by side and never added up."""
        return str(count_voices(self.case.voices[voice] for voice in voices))

    def level(self, level: Level) -> str:
        """The name of a level, the team's own where it has one."""
        return self.naming.inside("levels", level.value)

    def kind_of_person(self, kind: str) -> str:
        """The name of a stakeholder type, the team's own where it has one."""
        return self.naming.inside("stakeholder_types", kind)

    def stage(self, stage: str) -> str:
        """The name of a research stage, the team's own where it has one."""
        return self.naming.inside("stages", stage)

    def column(self, column: str) -> str:
        """The name of a column of the grid, the team's own where it has one."""
        return self.naming.inside("columns", column)


class Wording(Names):
    """The words of one case study, with what was found out about it."""

    def __init__(self, case: CaseStudy, analysis: Analysis) -> None:
        super().__init__(case)
        self.analysis = analysis

    def way(self, entries: Iterable[Id]) -> str:
        """The entries of a chain in their order, each step that held the next one back marked."""
        steps = list(entries)
        table, at = self.analysis.table, self.analysis.testimony.at
        told = [self.entry(steps[0])]
        for here, there in pairwise(steps):
            pair = table.pairs.at.get((at[here], at[there]))
            told += [arrow(table.pairs.effects[pair]) if pair is not None else "→"]
            told += [self.entry(there)]
        return " ".join(told)

    def round(self, entries: Sequence[Id]) -> str:
        """A loop in its order; with its first entry again where the last step held it back."""
        closed = self.way((entries[-1], entries[0]))
        plain = f"{self.entry(entries[-1])} → {self.entry(entries[0])}"
        return self.way(entries) if closed == plain else self.way((*entries, entries[0]))


def quoted(text: str) -> str:
    """A text in quotation marks, cut at a word when it is long."""
    plain = " ".join(text.split()).rstrip(".")
    if len(plain) > LONGEST:
        plain = plain[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return say("“{text}”", text=plain)


def links_said(count: int) -> str:
    """A number of links.

    Example:
        >>> links_said(1), links_said(1200)
        ('1 link', '1,200 links')
    """
    return say_count("{count:,} link", "{count:,} links", count=count)


def days(count: int) -> str:
    """A length of time as people say it.

    Example:
        >>> days(0), days(12), days(61), days(800)
        ('no time at all', '12 days', '2 months', 'about 2 years')
    """
    if count == 0:
        return say("no time at all")
    if count < 31:
        return say_count("{count:,} day", "{count:,} days", count=count)
    if count < 700:
        return say_count("{count:,} month", "{count:,} months", count=round(count / 30.4))
    years = round(count / 365.25)
    return say_count("about {count:,} year", "about {count:,} years", count=years)
