"""Units of coding as pages show them: what stands there, and how an address names one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from ripplegrid.disclosure import words_stand
from ripplegrid.model.account import Contribution, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Passage, Unit
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.saying import say

PARTS = ("case", "entry", "link", "passage")


@dataclass(frozen=True, slots=True)
class Told:
    """What one voice tells of an entry, as it was let; ``account`` is what can be marked."""

    telling: Telling
    by: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A unit as it stands in its case study; what is no longer there is None or empty.

    ``words`` are those of a passage; once they are not let out any more, it says so instead.
    """

    unit: Unit
    case: CaseStudy | None
    entry: Entry | None
    link: Contribution | None
    target: Entry | None
    words: str

    @property
    def query(self) -> str:
        """The unit as the end of an address."""
        return query_of(self.unit)


def query_of(unit: Unit) -> str:
    """A unit as the end of an address.

    Example:
        >>> query_of(("c", "e", "", "p"))
        'case=c&entry=e&passage=p'
    """
    return urlencode({name: part for name, part in zip(PARTS, unit, strict=True) if part})


def unit_of(asked: Mapping[str, str]) -> Unit:
    """The unit that an address or a form names.

    Example:
        >>> unit_of({"case": "c", "entry": "e"})
        ('c', 'e', '', '')
    """
    case, entry, link, passage = (asked.get(name, "") for name in PARTS)
    return case, entry, link, passage


def unit_from(query: str) -> Unit:
    """The unit behind ``query_of``.

    Example:
        >>> unit_from("case=c&entry=e")
        ('c', 'e', '', '')
    """
    return unit_of({name: found[0] for name, found in parse_qs(query).items()})


def shown(unit: Unit, cases: Mapping[Id, CaseStudy], passages: Mapping[Id, Passage]) -> Shown:
    """A unit with what stands behind its ids."""
    case = cases.get(unit[0])
    entries = case.entries if case else {}
    link = case.contributions.get(unit[2]) if case else None
    passage = passages.get(unit[3])
    return Shown(
        unit=unit,
        case=case,
        entry=entries.get(unit[1]),
        link=link,
        target=entries.get(link.target) if link else None,
        words=_words(passage, cases) if passage else "",
    )


def _words(passage: Passage, cases: Mapping[Id, CaseStudy]) -> str:
    stand = words_stand(passage, cases)
    return passage.text if stand else say("[words that are not shown any more]")


def tellings(case: CaseStudy, entry: Id) -> tuple[Told, ...]:
    """What is told of an entry, with who tells it, as their team lets it be seen."""
    found = Reading(case).tellings_of(entry)
    names = {one.id: one.name for one in case.voices.values()}
    return tuple(Told(one, names.get(one.voice, "")) for one in found)


def links_from(case: CaseStudy, entry: Id) -> tuple[tuple[Contribution, Entry], ...]:
    """The contributions that start from an entry, with the entries they lead to."""
    there = Reading(case).contributions
    return tuple((one, case.entries[one.target]) for one in there if one.source == entry)
