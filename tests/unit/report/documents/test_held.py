"""What is not simply good is told in every document, or said to have no place in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from ripplegrid.exchange.examples import load, names
from ripplegrid.model.words import Answer, Direction, Stance
from ripplegrid.report.documents import KINDS, Account, make
from ripplegrid.report.documents.against import against
from ripplegrid.report.documents.held import not_held, with_the_rest
from ripplegrid.report.documents.renderers.inline import pieces
from tests.factories import entry, telling
from tests.unit.report.documents.test_traced import SEEN
from tests.unit.report.documents.told import DAY, account, allowed, text

ALL = frozenset(KINDS) - {"outcomes", "gripp2", "ref", "researchfish", "letter"}
"""The kinds that have a place for everything that was told."""


@given(SEEN)
@settings(max_examples=10, deadline=None)
def test_every_such_entry_is_reached_in_every_kind(seen: list[Any]) -> None:
    records: list[Any] = []
    for number, (direction, stance, intended, kind) in enumerate(seen):
        records.append(entry(f"e{number}", "group", kind, intended=intended))
        records.append(telling(f"e{number}", "w", direction=direction, stance=stance))
    made = Account(allowed(*records), made=DAY)
    for kind in KINDS:
        assert not_held(made, make(kind, allowed(*records), made=DAY)) == []


@pytest.mark.parametrize("kind", sorted(ALL))
@pytest.mark.parametrize("name", names())
def test_what_has_a_place_for_all_of_it_tells_all_of_it(name: str, kind: str) -> None:
    made = Account(load(name), made=DAY)
    assert not_held(made, KINDS[kind].tell(made)) == []


def test_what_has_no_place_is_counted_at_the_end_with_its_number() -> None:
    records = (
        entry("a", "group", "outcome"),
        entry("b", "societal", "external factor", intended=Answer.NO),
        telling("b", "v", direction=Direction.NEGATIVE),
        telling("a", "w", stance=Stance.SAYS),
    )
    last = make("outcomes", allowed(*records), made=DAY).sections[-1]
    assert "has no place for 1 thing that was told as bad" in text(last)
    told = account(*records)
    assert against(told) == ["b"]
    first = last.blocks[0].sentences[0]  # type: ignore[union-attr]
    assert told.words.numbers["b"] in list(pieces(first))


def test_a_document_that_holds_it_all_stays_as_it_is() -> None:
    told = account(entry("a", "group", "outcome"))
    document = KINDS["outcomes"].tell(told)
    assert with_the_rest(told, document) is document
