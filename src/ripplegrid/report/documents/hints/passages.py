"""The words that a document tells and that one reader may see, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache

from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.record import Record
from ripplegrid.report.documents.hints.hint import Spot
from ripplegrid.report.documents.parts import Document, sentences_of
from ripplegrid.report.documents.sentences import Ref, Stated, own_words
from ripplegrid.report.documents.sentences import ref as ref_of

NOT_WORDS = frozenset(
    {
        "id", "joint", "subject", "place", "language", "finding", "licence", "address", "name",
        "pen_name", "by", "author", "verifier", "noted_by", "people", "came_from", "sentence",
        "version",
    }
)  # fmt: skip
"""Fields that hold no telling: names given as names, keys, addresses."""
NOT_TOLD = frozenset({"tension_notes", "consents", "labels", "openings", "instruments"})
"""Tables that are never looked into: private notes first of all."""
AROUND = 36
"""So many characters on either side show which words are meant."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one field of one record."""

    at: Ref
    field: str
    text: str

    def spot(self, start: int, end: int) -> Spot:
        """Where some of these words stand, with a few of those around them.

        Example:
            >>> Passage(("entries", "e"), "text", "They listened.").spot(0, 4).said
            'They listened.'
        """
        first, last = max(0, start - AROUND), min(len(self.text), end + AROUND)
        while first > 0 and not self.text[first - 1].isspace():
            first -= 1
        while last < len(self.text) and not self.text[last].isspace():
            last += 1
        before, after = "…" if first else "", "…" if last < len(self.text) else ""
        return Spot(at=self.at, field=self.field, said=f"{before}{self.text[first:last]}{after}")

    def begins(self, start: int) -> bool:
        """Whether a sentence begins here, so that a capital letter says nothing."""
        before = self.text[:start].rstrip("“‘\"'([ ")
        return not before or before[-1] in ".!?:…;–—"


class Telling:
    """What a document says, to be asked whether some words stand in it."""

    def __init__(self, document: Document) -> None:
        told = [own_words(one.text) for one in sentences_of(document)]
        if document.explorer is not None:
            told += [own_words(one.text) for one in document.explorer.entries]
        self._text = "\n".join(told)
        self.rests_on = frozenset(
            at for one in sentences_of(document) if isinstance(one, Stated) for at in one.rests_on
        )

    def tells(self, passage: Passage, start: int, end: int) -> bool:
        """Whether these words stand in the document, with the word before and after them."""
        text = passage.text
        before = re.search(r"\S*\s*$", text[:start])
        after = re.match(r"\s*\S*", text[end:])
        first = before.group() if before else ""
        last = after.group() if after else ""
        around = own_words(f"{first}{text[start:end]}{last}").rstrip(".,;")
        return around in self._text


def passages(seen: CaseStudy, told: CaseStudy) -> Iterator[Passage]:
    """Every text that goes out and that the reader may see, word for word the same.

    Args:
        seen: the case study as the reader may see it at the team's own work.
        told: the case study as it leaves for a report.

    Example:
        >>> from ripplegrid.model import About
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> [passage.text for passage in passages(case, case)]
        ['Better letters']
    """
    yield from _of(told.about, seen.about)
    for name in TABLES:
        if name not in NOT_TOLD:
            known: Mapping[str, Record] = getattr(seen, name)
            rows: Mapping[str, Record] = getattr(told, name)
            for record in rows.values():
                if record.id in known:
                    yield from _of(record, known[record.id])


def whole_text(found: Iterable[Passage]) -> str:
    """All of the texts one after the other."""
    return "\n".join(one.text for one in found)


def _of(record: Record, known: Record) -> Iterator[Passage]:
    at = ref_of(record)
    for name in _worded(type(record)):  # type: ignore[arg-type]
        told, seen = _texts(record, name), _texts(known, name)
        yield from (Passage(at, name, own_words(text)) for text in told if text in seen)


def _texts(record: Record, name: str) -> tuple[str, ...]:
    """The texts of a field that are not empty; of files their names."""
    held: object = getattr(record, name)
    if isinstance(held, str):
        held = (held,)
    if not isinstance(held, tuple):
        return ()
    flat = [one[1] if isinstance(one, tuple) else one for one in held]
    return tuple(one for one in flat if isinstance(one, str) and one.strip())


@cache
def _worded(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind of record that hold words of people."""
    keys = {"to", "path", "term"}
    lists = ("sought", "domains", "files")
    return tuple(
        f.name
        for f in fields(kind)
        if f.name not in NOT_WORDS
        and keys.isdisjoint(f.metadata)
        and (f.type in ("str", str) or f.name in lists)
    )
