"""The summary fits two pages, however long the account, and says what it cuts."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from ripplegrid.exchange.examples import load, names
from ripplegrid.model.words import Direction
from ripplegrid.report.documents import make, write
from ripplegrid.report.documents.against import against
from ripplegrid.report.documents.parts import Document, Figure, blocks_of, sentences_of
from ripplegrid.report.documents.renderers.inline import pieces, plain
from tests.factories import entry, telling
from tests.unit.report.documents.told import DAY, account, allowed

ROOM = {"deep", "preterm-births", "student-sex-work"}
"""The examples whose summary leaves most of its second page free."""
LONG = "many words of somebody who has a lot to say about it " * 30


def pages(document: Document) -> int:
    file = BytesIO()
    write(document, file, ".pdf")
    return len(PdfReader(file).pages)


def crowd(number: int) -> list[Any]:
    records: list[Any] = []
    for n in range(number):
        level = ("individual", "group", "organisational", "societal")[n % 4]
        records.append(entry(f"e{n}", level, "outcome", text=f"{n} {LONG}"))
        records.append(telling(f"e{n}", "v", direction=Direction.NEGATIVE))
    return records


def test_a_long_account_is_cut_to_two_pages_and_the_cut_is_counted() -> None:
    case = allowed(*crowd(120), summary=LONG, question=LONG)
    document = make("summary", case, made=DAY)
    assert pages(document) <= 2
    text = " ".join(plain(s) for s in sentences_of(document))
    assert "and 117 more" in text
    assert "and 40 more" in text


@pytest.mark.parametrize("name", names())
def test_every_example_fits_two_pages_and_has_a_picture_where_there_is_room(name: str) -> None:
    document = make("summary", load(name), made=DAY)
    drawn = [one.kind for one in blocks_of(document) if isinstance(one, Figure)]
    assert pages(document) == 2
    assert drawn == (["levels"] if name in ROOM else [])


def test_what_is_bad_or_doubted_has_its_number_in_it() -> None:
    told = account(*crowd(12))
    document = make("summary", allowed(*crowd(12)), made=DAY)
    numbers = {n for s in sentences_of(document) for n in pieces(s) if isinstance(n, int)}
    assert {told.words.numbers[one] for one in against(told)} <= numbers
    assert len(against(told)) == 12
