import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.agreement import Ratings, Scale
from ripplegrid.exchange.coders import MOST_PROBLEMS, codings_of, read_codings
from ripplegrid.exchange.codings import Asked, Empty
from ripplegrid.exchange.csv_text import write_rows
from ripplegrid.exchange.format import Weight
from ripplegrid.exchange.tables import tables_of
from tests.unit.exchange.workbook.test_tables import workbook


def read(text, **asked):
    data = text.encode() if isinstance(text, str) else text
    return codings_of(tables_of(data, "codes.csv"), Asked(**asked))


def said(found, weight=Weight.ERROR):
    return [(p.code, p.place) for p in found.problems if p.weight is weight]


NAMES = st.text("abcß é;=+", min_size=1).map(lambda t: " ".join(t.split())).filter(bool)


@given(st.lists(st.tuples(*[NAMES | st.none()] * 3), min_size=1, max_size=6))
def test_the_same_codings_side_by_side_and_row_by_row(rows):
    units, coders = tuple(f"u{n}" for n in range(len(rows))), ("Ann", "Ben", "Cai")
    side = [
        ["unit", *coders],
        *([u, *(c or "" for c in r)] for u, r in zip(units, rows, strict=True)),
    ]
    long = [["unit", "coder", "code"]]
    for unit, row in zip(units, rows, strict=True):
        long += [[unit, coder, code or ""] for coder, code in zip(coders, row, strict=True)]
    wanted = Ratings(units, coders, tuple(rows))
    for table in (side, long):
        found = codings_of(tables_of(write_rows(table), "a.csv"), Asked())
        assert found.ratings == wanted


def test_a_workbook_says_the_same_as_a_text_file(tmp_path):
    path = tmp_path / "codes.xlsx"
    rows = [["unit", "Ann", "Ben"], ["u1", 1, 2], ["u2", 3, None]]
    path.write_bytes(workbook(("One", rows), ("Two", rows[:2])))
    found = read_codings(path, Asked(scale=Scale.INTERVAL))
    assert found.ratings.rows == ((1, 2), (3, None))
    assert said(found, Weight.WARNING) == [("sheets", "the whole file")]
    assert read_codings(path, Asked(sheet="Two")).ratings.rows == (("1", "2"),)
    assert said(read_codings(path, Asked(sheet="Six"))) == [("no-such-sheet", "the whole file")]
    assert said(read("unit,A,B\nu,1,2", sheet="One")) == [("no-such-sheet", "the whole file")]


def test_several_codes_by_one_coder_make_sets():
    text = "unit,coder,code\nu,A,x\nu,A,y\nu,B,x\nv,A,\nv,B,x\nw,A,x"
    found = read(text)
    assert found.scale is Scale.SETS
    some, x = frozenset("xy"), frozenset("x")
    assert found.ratings.rows == ((some, x), (frozenset(), x), (x, None))
    assert ("sets", "the whole file") in said(found, Weight.NOTE)
    assert said(found, Weight.WARNING) == [("no-row", "the whole file")]
    looked = read(text, empty=Empty.NO_CODE)
    assert looked.ratings.rows[2] == (x, frozenset())
    assert said(looked, Weight.WARNING) == []
    assert said(read(text, scale=Scale.NOMINAL)) == [("several-codes", "row 3, column C")]


def test_sets_side_by_side_stand_with_semicolons():
    text = "unit,A,B\nu,x; y,y;y\nv,,x"
    found = read(text, scale=Scale.SETS)
    assert found.ratings.rows == ((frozenset("xy"), frozenset("y")), (None, frozenset("x")))
    assert said(found, Weight.WARNING) == [("repeated", "row 2, column C")]
    looked = read(text, scale=Scale.SETS, empty=Empty.NO_CODE)
    assert looked.ratings.rows[1][0] == frozenset()
    assert said(read(text), Weight.WARNING) == [("perhaps-sets", "the whole file")]
    assert said(read(text, empty=Empty.NO_CODE)) == [("empty-means", "the whole file")]


def test_numbers():
    found = read("unit,A,B\nu,−1.5,+2\nv,1e2,.5", scale=Scale.INTERVAL)
    assert found.ratings.rows == ((-1.5, 2), (100, 0.5))
    wrong = read("unit;A;B\nu;1,5;-2\nv;NA;low", scale=Scale.RATIO)
    assert said(wrong) == [
        ("not-a-number", f"row {row}, column {column}") for row in (2, 3) for column in "BC"
    ]
    hints = " ".join(problem.hint for problem in wrong.problems)
    for words in ("such as 2.5", "below nought", "--missing NA", "ratio needs numbers"):
        assert words in hints
    assert "--order" in read("unit,A,B\nu,low,high", scale=Scale.ORDINAL).problems[-1].hint
    assert said(read("unit,A,B\nu,1e999,1", scale=Scale.INTERVAL))[0][0] == "not-a-number"


def test_ranks_in_words():
    order = ("low", "middle", "high")
    found = read("unit,A,B\nu,Low,high", scale=Scale.ORDINAL, order=order)
    assert found.ratings.rows == ((1, 3),)
    assert [str(rank) for rank in found.ratings.used()] == list(order)
    wrong = read("unit,A,B\nu,low,top", scale=Scale.ORDINAL, order=order)
    assert said(wrong) == [("not-in-order", "row 2, column C")]


@pytest.mark.parametrize("text", ["NA", "n/a", "?", "-"])
def test_texts_that_may_mean_nothing_are_warned_of_until_it_is_said(text):
    table = f"unit,A,B\nu,{text},x\nv,x,x"
    assert said(read(table), Weight.WARNING) == [("perhaps-missing", "the whole file")]
    found = read(table, missing=frozenset({text.lower()}))
    assert found.ratings.rows == ((None, "x"), ("x", "x"))
    assert said(found, Weight.WARNING) == []


def test_codes_that_differ_in_capitals_are_warned_of():
    found = read("unit,A,B\nu,Trust,trust")
    assert said(found, Weight.WARNING) == [("capitals", "the whole file")]
    assert found.ratings.rows == (("Trust", "trust"),)


def test_letters_with_accents_are_the_same_however_they_are_written():
    assert read("unit,A,B\nu,e\u0301,é").ratings.rows == (("é", "é"),)


def test_problems_come_all_at_once_but_not_without_end():
    found = read("unit,A,B\n" + "u,x,y\n" * (MOST_PROBLEMS + 50), scale=Scale.NOMINAL)
    assert found.whole is False
    assert len(found.problems) == MOST_PROBLEMS + 1
    assert found.problems[-1].sentence == "49 more problems are not listed."


@given(st.binary(max_size=80))
def test_no_bytes_are_too_strange(data):
    for name in ("a.csv", "a.tsv"):
        found = codings_of(tables_of(data, name), Asked())
        assert found.whole or found.problems
