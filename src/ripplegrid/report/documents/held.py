"""That nothing bad or doubted gets lost because a kind of document has no place for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ripplegrid.model.record import Id
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import against
from ripplegrid.report.documents.parts import Document, Paragraph, paragraph, sentences_of
from ripplegrid.report.documents.renderers.inline import pieces
from ripplegrid.report.documents.sentences import (
    Sentence,
    Stated,
    own_words,
    referring,
    stated_count,
)
from ripplegrid.saying import mark_count, say_list

NUMBERED = 80
"""Of so many the number is given."""


def not_held(account: Account, document: Document) -> list[Id]:
    """The entries that are not simply good, and that no sentence of a document tells of.

    A finding rests on all that it was worked out from; it tells only of the entries that it names,
    by their words or their number. Any other sentence names what it rests on, or counts it and
    says where it stands.
    """
    told = {key for sentence in sentences_of(document) for key in _told(account, sentence)}
    return [entry for entry in against(account) if entry not in told]


def _told(account: Account, sentence: Sentence) -> Iterator[Id]:
    if not isinstance(sentence, Stated):
        return
    numbers = {piece for piece in pieces(sentence) if isinstance(piece, int)}
    for table, key in sentence.rests_on:
        entry = account.case.entries.get(key) if table == "entries" else None
        if entry is not None and (
            not sentence.finding
            or account.words.numbers.get(key) in numbers
            or own_words(entry.text) in sentence.text
        ):
            yield key


def with_the_rest(account: Account, document: Document) -> Document:
    """The document, whose last section says which such entries it has no place for."""
    missing = not_held(account, document)
    if not missing:
        return document
    *sections, last = document.sections
    last = replace(last, blocks=(_said(account, missing), *last.blocks))
    return replace(document, sections=(*sections, last))


def _said(account: Account, missing: Iterable[Id]) -> Paragraph:
    found = list(missing)
    numbers = [referring(account.words.numbers[entry]) for entry in found[:NUMBERED]]
    return paragraph(
        stated_count(
            mark_count(
                "This document has no place for {count} thing that was told as bad, "
                "unwanted or unchanged, or that somebody doubts. It stands in the case-study "
                "report, under the number {numbers}.",
                "This document has no place for {count} things that were told as bad, "
                "unwanted or unchanged, or that somebody doubts. They stand in the case-study "
                "report, under the numbers {numbers}.",
            ),
            account.behind(found),
            count=len(found),
            numbers=say_list(numbers, len(found) - len(numbers)),
        )
    )
