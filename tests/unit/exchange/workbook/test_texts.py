from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.exchange.workbook.texts import (
    LongTexts,
    cell_text,
    joined,
    parted,
    raw_list,
    text_of,
)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=30))
def test_every_text_comes_back(text):
    long = LongTexts()
    assert text_of(cell_text(text, long, always=True), long) == text


@given(st.lists(st.text(max_size=6), max_size=4))
def test_every_list_comes_back(items):
    cell = joined(items)
    found = raw_list(cell)
    assert (found if found is not None else parted(cell)) == items
