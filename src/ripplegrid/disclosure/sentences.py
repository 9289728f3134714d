"""Sentences that people checked, as they read them: told only while nothing in them is withheld.

Such a sentence holds the words and the names of several people. When one of them takes their words
or their name back, it must not go on telling them. So it is left out as soon as anything it rested
on is not there for this reader, or a name in it is not shown to them; and it never leaves the team,
where the sentences are made anew of what may be told. The answer itself stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ripplegrid.disclosure.reader import Purpose
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Attribution


def readable(before: CaseStudy, after: CaseStudy, use: Purpose) -> CaseStudy:
    """The case study without the words of those checked sentences that may not be read.

    Args:
        before: the whole case study.
        after: what of it is shown, with everybody named as they may be.
        use: what for.

    Example:
        >>> from ripplegrid.model import About
        >>> case = CaseStudy(about=About(id="c", title="C"))
        >>> readable(case, case, Purpose.TEAM) is case
        True
    """
    if not any(one.finding for one in after.check_backs.values()):
        return after
    there = {record.id for record in after.records()}
    hidden = {*_every_name(before)} - {*_shown_names(after)}
    called = {voice.id: voice.name for voice in after.voices.values()}
    hidden |= {v.name for v in before.voices.values() if called.get(v.id) != v.name}
    hidden = {name for name in hidden if name.strip()}
    rows = [_as_read(one, there, hidden, use) for one in after.check_backs.values()]
    return replace(after, check_backs=table(rows))


def _as_read(one: CheckBack, there: set[Id], hidden: set[str], use: Purpose) -> CheckBack:
    told = use.inside and one.rests_on <= there
    if not one.finding or (told and not _tells(one.sentence, hidden)):
        return one
    return replace(one, sentence="", language="", rests_on=one.rests_on & there)


def _tells(sentence: str, names: set[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", sentence, re.IGNORECASE) for n in names)


def _every_name(case: CaseStudy) -> Iterator[str]:
    for person in case.contributors.values():
        yield from (person.name, person.pen_name)
    yield from (voice.name for voice in case.voices.values())


def _shown_names(case: CaseStudy) -> Iterator[str]:
    """The names under which words are shown; to know a person otherwise is not to know these."""
    for person in case.contributors.values():
        if person.attribution is Attribution.NAMED:
            yield person.name
        elif person.attribution is Attribution.PEN_NAME:
            yield person.pen_name
    yield from (voice.name for voice in case.voices.values())
