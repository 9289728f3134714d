"""How findings name things: entries in their own words, voices as they chose to be named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ripplegrid.analysis.analysis import Analysis
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.reading import count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level, VoiceKind

LONGEST = 140
NAMED = 3


class Wording:
    """The words of one case study, for the sentences about it."""

    def __init__(self, case: CaseStudy, analysis: Analysis) -> None:
        self.case = case
        self.analysis = analysis
        self.naming = Naming(case)

    def entry(self, entry: Id) -> str:
        """What happened, in quotation marks, cut at a word when it is long."""
        return quoted(self.case.entries[entry].text)

    def entries(self, entries: Sequence[Id], most: int = NAMED) -> str:
        """The first few entries in the order of time, and how many more there are."""
        order = sorted(dict.fromkeys(entries), key=self._time)
        return listed([self.entry(entry) for entry in order[:most]], len(order) - most)

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
                f"‘{voice.name}’" if voice.kind is VoiceKind.DOCUMENT else voice.name
                for voice in found
                if voice.kind is not VoiceKind.ANONYMOUS
            )
        )
        if len(named) > NAMED:
            return str(count_voices(found))
        if anonymous:
            named.append(str(count_voices(anonymous)).replace("1 anonymous", "one anonymous"))
        return listed(named) if named else "nobody"

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


def quoted(text: str) -> str:
    """A text in quotation marks, cut at a word when it is long."""
    plain = " ".join(text.split()).rstrip(".")
    if len(plain) > LONGEST:
        plain = plain[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{plain}”"


def listed(items: Sequence[str], more: int = 0) -> str:
    """Items with commas and an “and”; ``more`` says how many are not named.

    Example:
        >>> listed(["a", "b", "c"]), listed(["a", "b"], 2)
        ('a, b and c', 'a, b and 2 more')
    """
    named = [*items, f"{more} more"] if more > 0 else list(items)
    if len(named) < 2:
        return "".join(named)
    return f"{', '.join(named[:-1])} and {named[-1]}"


def number(count: int, one: str, many: str) -> str:
    """A count with its noun.

    Example:
        >>> number(1, "link", "links"), number(1200, "link", "links")
        ('1 link', '1,200 links')
    """
    return f"{count:,} {one if count == 1 else many}"


def days(count: int) -> str:
    """A length of time as people say it.

    Example:
        >>> days(0), days(12), days(61), days(800)
        ('no time at all', '12 days', '2 months', 'about 2 years')
    """
    if count == 0:
        return "no time at all"
    if count < 31:
        return number(count, "day", "days")
    if count < 700:
        return number(round(count / 30.4), "month", "months")
    return f"about {number(round(count / 365.25), 'year', 'years')}"
