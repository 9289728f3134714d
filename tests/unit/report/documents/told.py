"""Accounts for the tests of documents, and what a section says as one text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ripplegrid.model import CaseStudy, Consent
from ripplegrid.model.record import Record
from ripplegrid.model.words import Use
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Section, within
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Sentence, Stated
from tests.factories import case

DAY = date(2026, 1, 31)


def leave(by: str, *uses: Use, given: bool = True, about: str | None = None) -> tuple[Consent, ...]:
    """Leave of a voice for some uses; for a report and for quotations without any."""
    return tuple(
        Consent(id=f"{by}/{use}/{about}/{given}", voice=by, use=use, given=given, about=about)
        for use in uses or (Use.REPORT, Use.PUBLIC_QUOTE, Use.NAME)
    )


def allowed(*records: Record, **fields: Any) -> CaseStudy:
    """A case study in which every voice lets everything it said be used."""
    made = case(*records, **fields)
    consents = [one for voice in made.voices for one in leave(voice)]
    return case(*records, *consents, **fields)


def account(*records: Record, **fields: Any) -> Account:
    """The account of a case study in which every voice gave leave."""
    return Account(allowed(*records, **fields), made=DAY)


def sentences(section: Section) -> Iterator[Sentence]:
    yield section.title
    for block in section.blocks:
        yield from within(block)
    for inner in section.sections:
        yield from sentences(inner)


def text(section: Section) -> str:
    return " ".join(plain(sentence) for sentence in sentences(section))


def found(section: Section, words: str) -> Stated:
    """The one statement of a section that holds some words."""
    (said,) = [s for s in sentences(section) if words in plain(s)]
    assert isinstance(said, Stated)
    return said


def kinds_of(blocks: tuple[Block, ...]) -> list[str]:
    return [type(block).__name__ for block in blocks]
