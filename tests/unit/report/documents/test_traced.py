"""What a document says can be followed back, and what nobody gave leave for is not in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.exchange.examples import load, names
from ripplegrid.model import Consent
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.words import Answer, Direction, Stance, Use
from ripplegrid.report.documents import KINDS, Account, make
from ripplegrid.report.documents.parts import Document, Figure, blocks_of, sentences_of
from ripplegrid.report.documents.renderers.inline import pieces
from ripplegrid.report.documents.sentences import Stated
from ripplegrid.report.documents.state import as_allowed_now
from tests.factories import claim, entry, telling
from tests.unit.disclosure.histories import PIECES, History, histories, leave, needle
from tests.unit.report.documents.told import DAY, allowed, sentences

ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
QUOTED = ("t1", "c1")
"""The pieces that hold a quotation, which asks for leave of its own."""


def said(document: Document) -> list[Stated]:
    return [s for s in sentences_of(document) if isinstance(s, Stated)]


def everything(document: Document) -> str:
    drawn = [block.svg for block in blocks_of(document) if isinstance(block, Figure)]
    rests = [key for s in said(document) for _, key in s.rests_on]
    return "\n".join([*(s.text for s in sentences_of(document)), *drawn, *rests])


@given(histories())
@settings(max_examples=15, deadline=None)
def test_what_nobody_gave_leave_for_is_nowhere(history: History) -> None:
    for kind in KINDS:
        document = make(kind, history.now, made=DAY)
        whole = everything(document)
        for piece in PIECES:
            if not leave(history.now, piece.id, Use.REPORT):
                assert needle(piece.id) not in whole
        for key in QUOTED:
            if not leave(history.now, key, Use.PUBLIC_QUOTE):
                assert not re.search(f"“[^”]*{needle(key)}", whole)
        if not any(_lets_be_named(consent) for consent in history.now.consents.values()):
            assert "Vera" not in whole


def _lets_be_named(consent: Consent) -> bool:
    return consent.use is Use.NAME and consent.given and consent.about in {None, "case"}


@given(histories())
@settings(max_examples=15, deadline=None)
def test_every_sentence_with_somebodys_words_rests_on_them(history: History) -> None:
    document = make("case-study", history.now, made=DAY)
    for sentence in said(document):
        keys = {key for _, key in sentence.rests_on}
        for piece in PIECES:
            if needle(piece.id) in sentence.text and not sentence.finding:
                assert keys & {piece.id, *Reading(history.now).speaks_for("mine")}


@given(histories(), histories())
@settings(max_examples=10, deadline=None)
def test_made_again_it_tells_nothing_that_was_withdrawn_since(then: History, now: History) -> None:
    again = make("case-study", as_allowed_now(then.now, now.now), made=DAY)
    whole = everything(again)
    for piece in PIECES:
        if not leave(now.now, piece.id, Use.REPORT) or not _there(now.now, piece.id):
            assert needle(piece.id) not in whole


def _there(case: CaseStudy, key: str) -> bool:
    return any(record.id == key for record in case.records())


SEEN = st.lists(
    st.tuples(
        st.sampled_from(list(Direction)),
        st.sampled_from(list(Stance)),
        st.sampled_from(list(Answer)),
        st.sampled_from(["outcome", "process", "mechanism", "external factor", "use"]),
    ),
    min_size=1,
    max_size=12,
)


@given(SEEN)
@settings(max_examples=15, deadline=None)
def test_what_was_bad_unintended_or_disputed_is_always_told(seen: list[Any]) -> None:
    records: list[Any] = []
    for number, (direction, stance, intended, kind) in enumerate(seen):
        key = f"e{number}"
        records.append(entry(key, "group", kind, intended=intended))
        records.append(telling(key, "v", direction=Direction.POSITIVE))
        records.append(telling(key, "w", direction=direction, stance=stance))
    records.append(claim("e0>e1", "v"))
    account = Account(allowed(*records), made=DAY)
    document = make("case-study", allowed(*records), made=DAY)
    for number, (direction, stance, intended, _) in enumerate(seen):
        key = f"e{number}"
        told = _told_of(document, account.words.numbers[key], key)
        if intended in {Answer.NO, Answer.PARTLY}:
            assert "unwanted" in told
        if stance is not Stance.DISAGREES and direction in {Direction.NEGATIVE, Direction.MIXED}:
            assert {"unwanted", "sides"} <= told
        if stance in {Stance.DISAGREES, Stance.PARTLY}:
            assert "sides" in told


def _told_of(document: Document, number: int, key: str) -> set[str]:
    """The sections in which a statement names an entry by its number and rests on it."""
    return {
        section.anchor
        for section in document.sections
        for s in sentences(section)
        if isinstance(s, Stated) and number in list(pieces(s)) and ("entries", key) in s.rests_on
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", names())
def test_every_number_is_a_count_or_stands_in_their_words(name: str, kind: str) -> None:
    document = make(kind, load(name), made=DAY)
    account = Account(load(name), made=DAY)
    records = {record.id: record for record in account.case.records()}
    for sentence in said(document):
        whole = ("about", account.case.id) in sentence.rests_on
        if sentence.finding or whole or "SHA-256" in sentence.text:
            continue  # an analysis, which has tests of its own, or the account as a whole
        rests = [records[key] for _, key in sentence.rests_on]
        known = set(re.findall(r"\d+", ID.sub("", " ".join(_words(rests)))))
        tables = Counter(table for table, _ in sentence.rests_on)
        known |= {str(count) for count in tables.values()}
        known |= {str(n) for n in range(len(rests) + 1)}
        known |= {str(account.words.numbers.get(key)) for _, key in sentence.rests_on}
        text = "".join(p for p in pieces(sentence) if isinstance(p, str))
        assert set(re.findall(r"\d+", ID.sub("", text))) <= known, sentence


def _words(records: list[Any]) -> list[str]:
    found = []
    for record in records:
        for field in fields(record):
            value = getattr(record, field.name)
            found.append(value.text if hasattr(value, "text") else str(value))
    return found
