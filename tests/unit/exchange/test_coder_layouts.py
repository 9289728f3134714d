import pytest

from ripplegrid.exchange.cells import Table
from ripplegrid.exchange.coder_layouts import MOST_CODERS, layout_of
from ripplegrid.exchange.csv_text import read_rows
from ripplegrid.exchange.format import Weight
from ripplegrid.exchange.limits import MOST_RECORDS


def laid(text, **how):
    return layout_of(Table(read_rows(text.encode(), ",").rows, **how))


def errors(found):
    return [(p.code, p.place) for p in found.problems if p.weight is Weight.ERROR]


def warnings(found):
    return [p.code for p in found.problems if p.weight is Weight.WARNING]


def test_coders_side_by_side():
    found = laid(" id , Ann  B ,Ben\nu1,x, y\n\nu2,,z\nu3\n")
    assert (found.rowwise, found.units, found.coders) == (
        False,
        ["u1", "u2", "u3"],
        ["Ann B", "Ben"],
    )
    assert [(s.unit, s.coder, s.text) for s in found.said][:4] == [
        ("u1", "Ann B", "x"), ("u1", "Ben", "y"), ("u2", "Ann B", ""), ("u2", "Ben", "z"),
    ]  # fmt: skip
    assert found.said[1].place == "row 2, column C"
    assert [p.code for p in found.problems] == ["layout"]


def test_one_coding_a_row_in_any_order_of_columns():
    found = laid("Code,When,Rater,Unit\nx,May,Ann,u1\ny,May,Ben,u1\nz,June,Ann,u1")
    assert (found.rowwise, found.units, found.coders) == (True, ["u1"], ["Ann", "Ben"])
    assert [s.text for s in found.said] == ["x", "y", "z"]
    assert [p.code for p in found.problems] == ["layout", "columns-left-out"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("unit,Ann,Ben", [("no-codings", "row 1")]),
        ("", [("no-codings", "row 1")]),
        ("unit,Ann\nu,x", [("too-few-coders", "row 1")]),
        ("unit,A,,B\nu,x,y,z", [("no-coder", "row 1, column C")]),
        ("unit,A,A\nu,x,y", [("coder-twice", "row 1, column C")]),
        ("unit,A,B\n,x,y\n,,", [("no-unit", "row 2, column A")]),
        ("unit,A,B\nu,x,y\nu,x,y", [("unit-twice", "row 3, column A")]),
        ("unit,coder\nu,x", [("which-code", "row 1")]),
        ("coder,code\nA,x", [("which-unit", "row 1")]),
        ("unit,coder,theme,category\nu,A,x,y", [("which-code", "row 1")]),
        ("unit,coder,code\n,A,x\nu,,x\n,,x",
         [("no-unit", "row 2, column A"), ("no-coder", "row 3, column B"),
          ("no-unit", "row 4, column A"), ("no-coder", "row 4, column B")]),
    ],
)  # fmt: skip
def test_every_problem_is_told_with_its_place(text, wanted):
    assert errors(laid(text)) == wanted


def test_the_exact_word_wins_where_several_columns_could_be_meant():
    found = laid("id,unit,coder,code\n7,u,A,x\n8,u,B,x")
    assert (found.units, errors(found)) == (["u"], [])


def test_remarks_and_missing_headings_are_warned_of():
    assert warnings(laid("unit,A,B,Notes\nu,x,y,well")) == ["remarks"]
    assert warnings(laid("u0,x,y\nu1,x,y\nu2,y,x")) == ["no-headings"]


def test_merged_cells_and_very_large_tables_are_refused():
    assert errors(laid("unit,A,B\nu,x,y", merged=((1, 0),))) == [("merged", "row 2, column A")]
    wide = ",".join(f"c{n}" for n in range(MOST_CODERS + 1))
    assert errors(laid(f"unit,{wide}\nu,{wide}"))[0][0] == "too-many-coders"
    rows = (("unit", "A", "B"), *[("u", "x", "y")] * (MOST_RECORDS + 1))
    assert errors(layout_of(Table(rows))) == [("too-many-rows", "row 1")]


def test_some_coders_only():
    side = Table((("unit", "A", "B", "C", ""), ("u", "x", "y", "z", "?")))
    assert layout_of(side, ["C", "A"]).coders == ["A", "C"]
    rows = Table((("unit", "coder", "code"), ("u", "A", "x"), ("v", "B", "x"), ("u", "C", "y")))
    found = layout_of(rows, ["A", "C"])
    assert (found.coders, found.units) == (["A", "C"], ["u"])
    assert "no-such-coder" in [code for code, _ in errors(layout_of(rows, ["A", "Dee"]))]
