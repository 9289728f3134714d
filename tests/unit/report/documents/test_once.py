"""Words that stand further up are referred to under "Seen differently", and none is lost."""

from dataclasses import replace
from datetime import date

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import make
from ripplegrid.report.documents.once import quoted_once
from ripplegrid.report.documents.parts import Document, Quotation, blocks_of
from tests.unit.report.documents.told import text


@pytest.fixture(scope="module")
def told() -> Document:
    return make("case-study", load("school-mornings"), made=date(2026, 1, 31))


def quoted(document: Document) -> list[str]:
    return [b.words.text for b in blocks_of(document) if isinstance(b, Quotation)]


def test_words_stand_once_and_the_sides_say_where(told: Document) -> None:
    once = quoted_once(told)
    assert set(quoted(once)) == set(quoted(told))
    assert len(quoted(once)) < len(quoted(told))
    (sides,) = [section for section in once.sections if section.anchor == "sides"]
    assert "What was said of it word for word stands under ‘" in text(sides)


def test_where_sides_come_first_they_keep_every_word(told: Document) -> None:
    turned = replace(told, sections=told.sections[::-1])
    (sides,) = [section for section in turned.sections if section.anchor == "sides"]
    assert set(quoted(quoted_once(turned))) == set(quoted(turned))
    first = replace(turned, sections=(sides, *told.sections[:2]))
    assert quoted_once(first) == first
