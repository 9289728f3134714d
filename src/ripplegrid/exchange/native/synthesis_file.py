"""The synthesis file: a whole synthesis as one JSON text, with the case studies it looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO

from ripplegrid.disclosure import share_synthesis
from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.native.case_file import decode_case, encode_case
from ripplegrid.exchange.native.json_text import parse, text_of
from ripplegrid.exchange.native.layout import Layout, decode, encode, items_of, repeated
from ripplegrid.exchange.native.shapes import Json
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import SYNTHESIS_TABLES, AboutSynthesis, Synthesis
from ripplegrid.saying import mark, worded

SYNTHESIS_NAME = "ripplegrid.synthesis"
SYNTHESIS_VERSION = 1
"""The version that is written. A later one may add fields; version 1 stays readable for ever."""
CASES = "cases"
"""The part of the file in which the case studies stand, each as its own case file would say it."""

SYNTHESIS_LAYOUT = Layout(
    name=SYNTHESIS_NAME,
    version=SYNTHESIS_VERSION,
    readable=frozenset({SYNTHESIS_VERSION}),
    kept=Synthesis,
    about=AboutSynthesis,
    tables=SYNTHESIS_TABLES,
    beside=(CASES,),
    not_ours=mark("This is a JSON file, but not a Ripplegrid synthesis file."),
    begins=mark('A synthesis file begins with {{"format": "{name}", "version": {version}, …}}.'),
    other=mark("This file is a {data}, not a synthesis."),
    named=mark("A synthesis has the format {name}."),
    no_part=mark("There is no part “{name}” in a synthesis file."),
    no_about=mark("The part about, which gives the synthesis its id and title, is missing."),
)

_NAMES_ITSELF = re.compile(rb'"format"\s*:\s*"ripplegrid\.synthesis"')


@dataclass(frozen=True, slots=True)
class Gathered:
    """A synthesis and the case studies that stand beside it, by id."""

    synthesis: Synthesis
    cases: Mapping[Id, CaseStudy] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedSynthesis:
    """What came of reading a file: the synthesis, if it could be read, and every problem."""

    found: Gathered | None
    problems: tuple[Problem, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the file was read without an error."""
        return self.found is not None


def is_synthesis(head: bytes) -> bool:
    """Whether the first bytes of a file say that it holds a synthesis.

    Example:
        >>> is_synthesis(b'{"format": "ripplegrid.synthesis", "version": 1}')
        True
    """
    return _NAMES_ITSELF.search(head) is not None


def read_synthesis(stream: BinaryIO, filename: str = "") -> ImportedSynthesis:
    """The synthesis in the stream, or every reason why it cannot be read."""
    data, problems = read_bounded(stream, filename)
    if data is None:
        return ImportedSynthesis(found=None, problems=problems)
    value, problems = parse(data)
    return ImportedSynthesis(found=None, problems=problems) if problems else decode_synthesis(value)


def write_synthesis(gathered: Gathered, stream: BinaryIO, *, backup: bool = False) -> None:
    """Write a synthesis as it may leave: codings of rounds that are not opened stay behind.

    The case studies are written as they are given: let them into a report first.

    Args:
        gathered: the synthesis and its case studies.
        stream: where to.
        backup: for a whole copy of an installation, which keeps those codings too.
    """
    leaving = gathered.synthesis if backup else share_synthesis(gathered.synthesis)
    stream.write(text_of(encode_synthesis(Gathered(leaving, gathered.cases))))


def encode_synthesis(gathered: Gathered) -> dict[str, Json]:
    """A synthesis as the object a synthesis file holds, with every coding there is."""
    body = encode(SYNTHESIS_LAYOUT, gathered.synthesis)
    if gathered.cases:
        body[CASES] = [encode_case(gathered.cases[one]) for one in sorted(gathered.cases)]
    return body


def decode_synthesis(data: Json) -> ImportedSynthesis:
    """The synthesis an object stands for; None when there is any problem at all.

    Example:
        >>> read = decode_synthesis({"format": "ripplegrid.synthesis", "version": 1,
        ...     "about": {"id": "s", "title": "What six projects changed"}})
        >>> read.found.synthesis.title
        'What six projects changed'
    """
    synthesis, wrong = decode(SYNTHESIS_LAYOUT, data)
    found = list(wrong)
    inside = data.get(CASES, []) if isinstance(data, dict) else []
    cases = dict(_cases(inside, found))
    if synthesis is None or any(p.weight is Weight.ERROR for p in found):
        return ImportedSynthesis(found=None, problems=tuple(found))
    assert isinstance(synthesis, Synthesis)
    found += _apart(synthesis, cases)
    return ImportedSynthesis(found=Gathered(synthesis, cases), problems=tuple(found))


def _cases(data: Json, found: list[Problem]) -> Iterator[tuple[Id, CaseStudy]]:
    numbers: dict[Id, int] = {}
    for number, item in items_of(CASES, data, found):
        place = f"{CASES}, item {number}"
        read = decode_case(item)
        found += [replace(p, place=_within(place, p.place)) for p in read.problems]
        if read.case is None:
            continue
        first = numbers.setdefault(read.case.id, number)
        if first == number:
            yield read.case.id, read.case
        else:
            found.append(repeated(place, read.case.id, first))


def _within(place: str, inner: str) -> str:
    return place if inner == "the whole file" else f"{place}, {inner}"


def _apart(synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> Iterator[Problem]:
    """What the synthesis names that is not in the file: read whole, but good to know."""
    away = {one for one, _ in _named(synthesis)} - {"", *cases}
    if away:
        yield Problem(
            code="case-not-inside",
            place=CASES,
            weight=Weight.NOTE,
            sentence=worded(
                "Case studies that are named by their ids and are not in the file: {number}.",
                number=len(away),
            ),
        )
    gone = {(one, entry) for one, entry in _named(synthesis) if entry and one in cases}
    gone = {(one, entry) for one, entry in gone if entry not in cases[one].entries}
    if gone:
        yield Problem(
            code="entry-not-inside",
            place=CASES,
            weight=Weight.WARNING,
            sentence=worded(
                "Entries spoken of that are not in their case studies here: {number}.",
                number=len(gone),
            ),
            hint=worded("Its people may have taken it back since, or not let it into reports."),
        )


def _named(synthesis: Synthesis) -> Iterator[tuple[Id, Id]]:
    """Every (case study, entry) that the synthesis names; an entry may be empty."""
    for proposal in synthesis.proposals.values():
        yield proposal.case, ""
    units: Any = (*synthesis.codings.values(), *synthesis.settlements.values())
    for unit in units:
        yield unit.case, unit.entry
    for share in synthesis.assignments.values():
        yield share.case, ""
        yield from ((share.case, entry) for entry in share.entries)
    for match in synthesis.matches.values():
        yield from map(_parts, match.entries)
    for statement in synthesis.statements.values():
        yield from map(_parts, statement.entries | statement.against)


def _parts(origin: str) -> tuple[Id, Id]:
    case, _, entry = origin.partition("/")
    return case, entry
