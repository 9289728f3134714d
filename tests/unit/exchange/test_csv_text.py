import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.exchange.csv_text import inert, read_rows, restored, write_rows

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8) | st.text("'=+-@\t\r\n\0a")


@given(TEXTS)
@settings(deadline=None)
def test_every_text_is_inert_and_comes_back(text):
    assert restored(inert(text)) == text
    assert inert(text)[:1] not in set("=+-@\t\r\n\0＝＋－＠")


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=4), min_size=1, max_size=4))
@settings(deadline=None)
def test_rows_come_back(rows):
    assert read_rows(write_rows(rows), ",").rows == tuple(map(tuple, rows))


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ("é,b\n1,2".encode(), []),
        ("é,b\n1,2".encode("utf-8-sig"), []),
        ("é,b\n1,2".encode("utf-16"), ["encoding"]),
        ("é,b\n1,2".encode("cp1252"), ["encoding"]),
        ("é;b\n1;2".encode(), ["separator"]),
        ("é\tb\r1\t2".encode(), ["separator"]),
        ("é|b\n1|2".encode(), ["separator"]),
        ('é,"b"\n1,2'.encode(), []),
    ],
)
def test_encoding_and_separator_are_found_and_told(data, codes):
    sheet = read_rows(data)
    assert sheet.rows == (("é", "b"), ("1", "2"))
    assert [p.code for p in sheet.problems] == codes


def test_a_comma_in_a_sentence_is_not_taken_for_the_separator():
    sheet = read_rows(b"text;level\nStaff listen, at last;group\nIt grew, and grew;society\n")
    assert {len(row) for row in sheet.rows} == {2}


def test_line_breaks_in_a_cell_stay():
    assert read_rows(b'a,b\n"x\r\ny",z').rows[1] == ("x\r\ny", "z")


@pytest.mark.parametrize(("cells", "code"), [(1_000_001, "too-many-parts"), (1_001, "too-wide")])
def test_a_table_of_very_many_cells_is_refused(cells, code):
    sheet = read_rows(b"," * cells)
    assert sheet.rows == ()
    assert [p.code for p in sheet.problems] == [code]


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_no_bytes_are_too_strange(data):
    sheet = read_rows(data)
    assert sheet.rows or sheet.problems or not data.strip(b"\xef\xbb\xbf")
