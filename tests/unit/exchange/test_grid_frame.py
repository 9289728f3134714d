import pytest

from ripplegrid.exchange.grid_cells import Cell, Grid, typed_lines
from ripplegrid.exchange.grid_frame import (
    find_frame,
    headings_seen,
    is_helper,
    tells,
    tells_much,
)


def grid(rows):
    cells = [
        Cell(r, c, r, c, typed_lines(text), f"row {r + 1}, column {c + 1}", text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]
    return Grid("table 1", cells)


def framed(rows):
    page = grid(rows)
    return page, find_frame(page, (), lambda _cell: None)


@pytest.mark.parametrize("text", ["7", "14:30", "£1,200", "3 May 2019", "JT", "2019-03-01", "n/a"])
def test_figures_dates_and_initials_only_help(text):
    assert is_helper(text)


@pytest.mark.parametrize("text", ["Tea", "Anna", "2 nurses", "May helped us"])
def test_words_tell_something(text):
    assert not is_helper(text)


def test_the_frame_is_the_top_row_and_the_side_column():
    page, frame = framed([
        ["Our story"],
        ["Where?", "Who took part?", "What did we make?"],
        ["Each of us", "Six gardeners came", "A seed list for balconies"],
        ["The council", "The park keeper came", "A new bench"],
    ])  # fmt: skip
    assert (frame.header, frame.columns) == ((1,), (0,))
    assert (frame.levels, frame.kinds) == (2, 2)
    assert tells(page, frame)


def test_a_table_may_lie_on_its_side():
    _, frame = framed([
        ["", "Each of us", "The council"],
        ["Who took part?", "Six gardeners", "A park keeper"],
        ["What did we make?", "A list", "A bench"],
    ])  # fmt: skip
    assert frame.labels[0, 2].levels == {"organisational"}
    assert frame.labels[2, 0].kinds == {"output"}


def test_a_column_of_numbers_is_not_the_side():
    _, frame = framed([["#", "Place", "Who took part?"], ["1", "Each of us", "a"], ["2", "x", "b"]])
    assert frame.columns == (1,)


def test_figures_are_no_grid_and_sentences_may_be_one():
    page, frame = framed([["Line", "Planned", "Spent"], ["Room", "900", "640"], ["Tea", "20", "5"]])
    assert not tells(page, frame)
    assert headings_seen(page) == ["Line", "Planned", "Spent", "Room", "Tea"]
    page, frame = framed([
        ["", "Roots", "Fruit"],
        ["Sun", "We planted beans with the school", "Children eat more beans now"],
        ["Rain", "The allotment club lent its tools", "Two clubs copied our plan"],
    ])  # fmt: skip
    assert tells_much(page, frame)
