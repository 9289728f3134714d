import io
from datetime import UTC, date, datetime, time

import pytest
import xlsxwriter

from ripplegrid.exchange.workbook.sheets import as_text, read_book


def made(fill):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        fill(book, book.add_worksheet("A"))
    return read_book(stream.getvalue())


@pytest.mark.parametrize(
    ("value", "text"),
    [("x", "x"), (True, "yes"), (3.0, "3"), (0.5, "0.5"), (date(2016, 3, 1), "2016-03-01"),
     (datetime(2016, 3, 1, tzinfo=UTC), "2016-03-01"), (time(14, 30), "14:30:00"), (None, "")],
)  # fmt: skip
def test_values_as_a_person_reads_them(value, text):
    assert as_text(value) == text


def test_cells_with_their_places_and_spans():
    def fill(_book, page):
        page.write("B2", "Group")
        page.merge_range("C2:C4", "Impacts")

    (sheet,) = made(fill).sheets
    first, second = sheet.cells
    assert sheet.place(first) == "sheet “A”, cell B2"
    assert (second.text, second.bottom) == ("Impacts", 3)


def test_comments_are_quoted_with_their_cells():
    def fill(_book, page):
        page.write("A1", "x")
        page.write_comment("A1", "Ask Kim")
        page.write_comment("B3", "And Bo")

    (problem,) = made(fill).problems
    assert "2 comments on cells not read" in problem.sentence
    assert "“Ask Kim”" in problem.sentence
    assert problem.place == "cells A1, B3"


def test_hidden_sheets_and_formulas_without_a_value_are_said():
    def fill(book, page):
        page.write_formula("A1", "=1+1", None, "")
        hidden = book.add_worksheet("B")
        hidden.write("A1", "x")
        hidden.hide()

    found = made(fill)
    assert [s.name for s in found.sheets] == ["A"]
    assert {p.code for p in found.problems} >= {"hidden-sheet"}


@pytest.mark.parametrize("data", [b"", b"no zip", b"\xd0\xcf\x11\xe0 old"])
def test_what_is_no_workbook_is_said(data):
    book = read_book(data)
    assert not book.readable
    assert book.problems
