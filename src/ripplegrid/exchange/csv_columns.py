"""The headings people give the columns of a list of entries, and the words in its cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from ripplegrid.method.terms import terms
from ripplegrid.model.words import Answer, Direction

W = TypeVar("W", bound=StrEnum)

_HEADINGS = {
    "text": (
        "text, entry, entries, what happened, what changed, what, impact, impacts, impact text, "
        "description, item, event, change, outcome, story, statement, finding, summary"
    ),
    "id": "id, no, nr, number, ref, reference, key, entry id, record id",
    "note": "note, notes, comment, comments, detail, details, more, remarks, explanation",
    "levels": "level, levels, where, at which level, level of impact, impact level",
    "kinds": "kind, kinds, type, column, role, category, what kind, entry type",
    "uses": "use, uses, kind of use, how used",
    "when": "when, date, dates, time, year, period, when it happened, date of impact",
    "published": "published, publication",
    "intended": "intended, was it intended",
    "expected": "expected, was it expected",
    "tangible": "tangible",
    "continuing": "continuing, still continuing, ongoing, still going on",
    "voice": "voice, who says so, who said, who says, said by, told by, by, contributor, name",
    "quotation": "quotation, quote, quotes, quotations, in their words, words",
    "direction": "direction, positive or negative, good or bad",
    "for_whom": "for whom, who for, whom, beneficiary, beneficiaries, who was affected",
    "led_to": "led to, leads to, contributed to, contributes to, what it led to",
    "helped": "helped, helps",
    "hindered": "hindered, hinders, got in the way of",
    "came_from": "came from, source, sources, where from, section, page",
}
COLUMN_OF: Mapping[str, str] = MappingProxyType(
    {heading: column for column, said in _HEADINGS.items() for heading in said.split(", ")}
)
"""The column each heading stands for."""
_ANSWERS = {
    "yes": Answer.YES, "y": Answer.YES, "true": Answer.YES, "1": Answer.YES, "x": Answer.YES,
    "no": Answer.NO, "n": Answer.NO, "false": Answer.NO, "0": Answer.NO,
    "partly": Answer.PARTLY, "partially": Answer.PARTLY, "in part": Answer.PARTLY,
    "not said": Answer.NOT_SAID, "unknown": Answer.NOT_SAID, "?": Answer.NOT_SAID,
}  # fmt: skip
_DIRECTIONS = {d.value: d for d in Direction} | {
    "+": Direction.POSITIVE, "good": Direction.POSITIVE,
    "-": Direction.NEGATIVE, "bad": Direction.NEGATIVE,
    "both": Direction.MIXED, "none": Direction.NOTHING, "no change": Direction.NOTHING,
}  # fmt: skip


def plain(text: str) -> str:
    """A text in lower case, on one line, without the marks around it, for comparing.

    Example:
        >>> plain(" Led to: ")
        'led to'
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(" *:?.()[]#_")


def column_of(heading: str) -> str | None:
    """The column a heading stands for, or None.

    Example:
        >>> column_of("What happened?"), column_of("Budget") is None
        ('text', True)
    """
    return COLUMN_OF.get(plain(heading.replace("_", " ")))


def answer_of(cell: str) -> Answer | None:
    """The answer a cell gives, or None when it is not understood."""
    return _ANSWERS.get(plain(cell) or cell.strip())


def direction_of(cell: str) -> Direction | None:
    """The direction a cell gives, or None when it is not understood."""
    return _DIRECTIONS.get(plain(cell))


@cache
def _words(listed: str) -> Mapping[str, str]:
    known: dict[str, str] = {}
    for term in terms(listed):
        for said in (term.id, term.label, term.plain):
            known.setdefault(plain(said), term.id)
    return MappingProxyType(known)


def words_of(cell: str, listed: str, kind: type[W]) -> tuple[frozenset[W], list[str]]:
    """The words of a list of the method in a cell, and what in the cell is none of them.

    Args:
        cell: words with commas, semicolons, slashes or “and” between them.
        listed: the list of the method: levels, kinds or uses.
        kind: the enumeration of its ids.

    Example:
        >>> from ripplegrid.model.words import Level
        >>> words_of("Group; moon", "levels", Level)
        (frozenset({<Level.GROUP: 'group'>}), ['moon'])
    """
    known, values = _words(listed), {w.value for w in kind}
    found: set[W] = set()
    unknown: list[str] = []
    for part in [cell] if plain(cell) in known else re.split(r"[;,/|&+\n]|\band\b", cell):
        word = plain(part)
        term_id = known.get(word) or known.get(word.removesuffix("s"))
        if term_id in values:
            found.add(kind(term_id))
        elif word:
            unknown.append(part.strip())
    return frozenset(found), unknown
