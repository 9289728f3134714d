"""Words that were taken back, where others have repeated them.

A memo, a reason or a statement can repeat what somebody said and took back since. Where five words
in a row stand in what was taken back and in nothing that is still let out, they are put out of
sight whenever a synthesis leaves, and so is a whole saying of four words. Shorter ones are
anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.case import TABLES, CaseStudy, table
from ripplegrid.model.record import Id, Record
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.words import Use, VoiceKind
from ripplegrid.saying import say

MOST, LEAST = 5, 4
"""So many words in a row are somebody's; a whole saying may have fewer, but not less than this."""
_WORD = re.compile(r"\w+")
PEOPLE = frozenset({"contributors", "voices", "participants", "stakeholder_types", "consents"})
"""Tables of who somebody is, not of what they said."""
Run = tuple[str, ...]
"""Words in a row, as they are compared."""

SAID_HERE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "proposals": ("why",),
        "placings": ("why", "differing"),
        "choices": ("why",),
        "matches": ("why",),
        "themes": ("meaning",),
        "codebooks": ("memo",),
        "coding_rounds": ("memo",),
        "codings": ("memo",),
        "settlements": ("why",),
        "verifications": ("comment",),
        "statements": ("text", "why"),
        "wordings": ("text", "why"),
        "answers": ("text", "comment"),
        "factor_groups": ("name", "context"),
        "synthesis_steps": ("note",),
    }
)
"""Where people write in their own words on a synthesis, by table."""
ABOUT = ("question", "summary", "methods", "limits")
"""And what they say there of the whole."""


def runs(texts: Iterable[str]) -> frozenset[Run]:
    """Every five words in a row of these texts, and each whole saying of four.

    Example:
        >>> sorted(runs(["They asked us first."])), len(runs(["Yes, we did."]))
        ([('they', 'asked', 'us', 'first')], 0)
    """
    found: set[Run] = set()
    for text in texts:
        words = tuple(_WORD.findall(text.casefold()))
        if LEAST <= len(words) < MOST:
            found.add(words)
        found.update(words[n : n + MOST] for n in range(len(words) - MOST + 1))
    return frozenset(found)


def texts_of(kept: CaseStudy | Iterable[Record]) -> Iterator[str]:
    """Everything that is written in a case study, or in these records."""
    for record in _records(kept) if isinstance(kept, CaseStudy) else kept:
        for one in fields(record):
            value = getattr(record, one.name)
            if isinstance(value, str) and one.name != "id":
                yield value


def taken_back(whole: CaseStudy, let: CaseStudy, removed: Iterable[Record] = ()) -> frozenset[Run]:
    """What voices said that once gave leave for reports, and that is let into none any more.

    What nobody ever gave leave for is not among it: whoever looks across never saw it, and must
    not find out by guessing.

    Args:
        whole: the case study.
        let: the same as it may stand in a report now.
        removed: tellings and claims that were removed since.
    """
    once = {c.voice for c in whole.consents.values() if c.use is Use.REPORT and c.given}
    once |= {v.id for v in whole.voices.values() if v.kind is VoiceKind.DOCUMENT}  # without asking
    records = (*whole.tellings.values(), *whole.claims.values(), *removed)
    said = [one for one in records if isinstance(one, Telling | Claim) and one.voice in once]
    about = {one.entry for one in said if isinstance(one, Telling)} - let.entries.keys()
    entries = [whole.entries[one] for one in sorted(about) if one in whole.entries]
    found = runs(texts_of([*said, *entries]))
    return found - runs(texts_of(let)) if found else found


def without_words(text: str, gone: Collection[Run]) -> str:
    """A text in which words that were taken back are put out of sight.

    Example:
        >>> without_words("So: ‘they asked us first’, he said.", runs(["They asked us first."]))
        'So: ‘[words that are not shown any more]’, he said.'
    """
    words = list(_WORD.finditer(text))
    said = tuple(one.group().casefold() for one in words)
    covered: set[int] = set()
    for size in (MOST, LEAST):
        for n in range(len(said) - size + 1):
            if said[n : n + size] in gone:
                covered.update(range(n, n + size))
    made, upto = "", 0
    for n in sorted(covered):
        if n - 1 not in covered:
            made += text[upto : words[n].start()] + say("[words that are not shown any more]")
        upto = words[n].end()
    return made + text[upto:]


def without_repeats(synthesis: Synthesis, gone: Collection[Run]) -> Synthesis:
    """The synthesis with such words put out of sight wherever people repeated them."""
    if not gone:
        return synthesis
    made: dict[str, Any] = {"about": _cleared(synthesis.about, ABOUT, gone)}
    for name, said in SAID_HERE.items():
        records = getattr(synthesis, name).values()
        made[name] = table(_cleared(one, said, gone) for one in records)
    return replace(synthesis, **made)


def repeating(synthesis: Synthesis, gone: Collection[Run]) -> tuple[tuple[str, Id], ...]:
    """The records of a synthesis, by table and id, that repeat such words."""
    clear = without_repeats(synthesis, gone)
    return tuple(
        (name, one)
        for name in SAID_HERE
        for one, record in getattr(synthesis, name).items()
        if getattr(clear, name)[one] != record
    ) + ((("about_synthesis", synthesis.id),) if clear.about != synthesis.about else ())


def _cleared(record: Any, said: tuple[str, ...], gone: Collection[Run]) -> Any:
    now = {name: getattr(record, name) for name in said}
    clear = {name: without_words(text, gone) for name, text in now.items()}
    return record if clear == now else replace(record, **clear)


def _records(case: CaseStudy) -> Iterator[Record]:
    yield case.about
    for name in TABLES:
        if name not in PEOPLE:
            yield from getattr(case, name).values()
