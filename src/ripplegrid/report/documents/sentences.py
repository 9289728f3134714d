"""Sentences of a document: words of ours without data, and statements that say what they rest on.

Renderers take nothing else, so that whatever a document tells of a case study can be followed back
to the records it was told from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from ripplegrid.analysis.finding import Finding
from ripplegrid.errors import Groundless
from ripplegrid.model.kept import TABLE_OF
from ripplegrid.model.record import Id, Record
from ripplegrid.saying import say, say_count

Ref: TypeAlias = tuple[str, Id]
"""A record: the name of its table (``about`` for the case study itself) and its id."""

_GAP = re.compile(r"{\w*[^{}]*}")
_JOINER = "\u2060"
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2060\ufeff]")
REFERENCE = re.compile(rf"\[{_JOINER}(\d+)\]")
"""How the number of an entry stands in a sentence; no text of a person can hold it."""


def ref(record: Record) -> Ref:
    """The reference to a record.

    Example:
        >>> from ripplegrid.model import Entry
        >>> ref(Entry(id="e", text="Staff listen"))
        ('entries', 'e')
    """
    return TABLE_OF.get(type(record), "about"), record.id


def referring(number: int) -> str:
    """The number of an entry, as it stands in sentences.

    Example:
        >>> bool(REFERENCE.fullmatch(referring(12)))
        True
    """
    return f"[{_JOINER}{number}]"


def own_words(text: str) -> str:
    """A person's words as one line, without characters that cannot be seen.

    Example:
        >>> own_words(" They  listened. ")
        'They listened.'
    """
    return " ".join(_UNSEEN.sub(" ", text).split())


def ended(text: str) -> str:
    """A person's words as a sentence: with a full stop where they have no end of their own.

    Example:
        >>> ended("Each group"), ended("Who?"), ended("They said ‘no.’")
        ('Each group.', 'Who?', 'They said ‘no.’')
    """
    words = own_words(text)
    return words if words.rstrip("’”'\")").endswith((".", "!", "?", "…")) else f"{words}."


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of ours that hold no data: headings, labels, explanations.

    Example:
        >>> from ripplegrid.saying import mark
        >>> Furniture(mark("Who took part")).text
        'Who took part'
    """

    template: str
    text: str = field(init=False)

    def __post_init__(self) -> None:
        if _GAP.search(self.template):
            raise Groundless(text=self.template)
        object.__setattr__(self, "text", say(self.template))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement about the case study, and the records it rests on.

    What is not there rests on the case study as a whole (``("about", id)``).

    Attributes:
        text: the statement in the language of the document.
        rests_on: the records behind it; there is always one.
        finding: the code of the finding it comes from, if any.
    """

    text: str
    rests_on: tuple[Ref, ...]
    finding: str = ""

    def __post_init__(self) -> None:
        found = tuple(dict.fromkeys(self.rests_on))
        if not found:
            raise Groundless(text=self.text)
        object.__setattr__(self, "rests_on", found)


Sentence: TypeAlias = Furniture | Stated


def stated(template: str, rests_on: Iterable[Ref], /, **gaps: object) -> Stated:
    """A statement from a marked template.

    Example:
        >>> from ripplegrid.saying import mark
        >>> stated(mark("{who} spoke."), [("voices", "v")], who="Ann").text
        'Ann spoke.'
    """
    return Stated(text=say(template, **gaps), rests_on=tuple(rests_on))


def stated_count(
    forms: tuple[str, str], rests_on: Iterable[Ref], /, *, count: int, **gaps: object
) -> Stated:
    """A statement about a number, from the two forms of a marked template."""
    return Stated(text=say_count(*forms, count=count, **gaps), rests_on=tuple(rests_on))


def verbatim(text: str, *rests_on: Ref) -> Stated:
    """Words as somebody wrote them."""
    return Stated(text=own_words(text), rests_on=rests_on)


def of_finding(found: Finding, whole: Ref, *more: Ref) -> Stated:
    """A finding as a statement.

    Args:
        found: the finding.
        whole: the case study, for a finding about what is not there.
        more: records the finding speaks of beside its entries, links and voices.
    """
    rests_on = (
        *(("entries", one) for one in found.entries),
        *(("contributions", one) for one in found.contributions),
        *(("voices", one) for one in found.voices),
        *more,
    )
    return Stated(text=found.sentence, rests_on=rests_on or (whole,), finding=found.code)
