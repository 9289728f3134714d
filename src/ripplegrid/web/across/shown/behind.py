"""What stands behind something said across case studies: entries with the words of their people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance
from ripplegrid.synthesis.merging import origin
from ripplegrid.web.cases.shown.search import MOST, search


@dataclass(frozen=True, slots=True)
class Words:
    """What one voice says of an entry, named as it may be named in a report."""

    name: str
    stance: Stance
    quotation: str
    account: str


@dataclass(frozen=True, slots=True)
class One:
    """One entry of a case study, as it stands now, with what people say of it."""

    case: Id
    title: str
    entry: Entry
    words: tuple[Words, ...]

    @property
    def origin(self) -> str:
        """Its id among several case studies."""
        return origin(self.case, self.entry.id)


@dataclass(frozen=True, slots=True)
class OfCase:
    """The entries of one case study."""

    case: Id
    title: str
    entries: Sequence[One]


def behind(cases: Mapping[Id, CaseStudy], origins: Iterable[str]) -> list[OfCase]:
    """These entries case study by case study; one that is not there any more is left out."""
    readings: dict[Id, Reading] = {}
    found: dict[str, One] = {}
    for name in origins:
        case_id, _, entry_id = name.partition("/")
        if case_id not in cases or entry_id not in cases[case_id].entries:
            continue
        reading = readings.setdefault(case_id, Reading(cases[case_id]))
        entry = reading.shown_as(entry_id)
        if entry is not None:
            one = One(case_id, cases[case_id].title, entry, _words(reading, entry.id))
            found[one.origin] = one
    ordered = sorted(found.values(), key=lambda o: (o.title, o.case, o.entry.text, o.entry.id))
    return [
        OfCase(case, title, list(some))
        for (case, title), some in groupby(ordered, key=lambda o: (o.case, o.title))
    ]


def _words(reading: Reading, entry: Id) -> tuple[Words, ...]:
    voices = reading.case.voices
    return tuple(
        _of(told, voices[told.voice].name if told.voice in voices else "")
        for told in reading.tellings_of(entry)
    )


def _of(told: Telling, name: str) -> Words:
    return Words(name, told.stance, told.quotation, told.account)


def found_by(cases: Mapping[Id, CaseStudy], asked: str) -> list[str]:
    """The origins of the entries in which every word asked for begins some word."""
    return [
        origin(case_id, entry.id)
        for case_id, case in cases.items()
        for entry in search(Reading(case).entries, asked)[:MOST]
    ]
