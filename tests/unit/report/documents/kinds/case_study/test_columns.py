"""Tables without empty columns."""

from ripplegrid.report.documents.kinds.case_study.columns import filled
from ripplegrid.report.documents.parts import Cell, Table, cell
from ripplegrid.report.documents.sentences import Furniture


def made(*last: Cell) -> Table:
    head = tuple(Furniture(one) for one in ("Who", "What", "Where"))
    rows = tuple((cell(Furniture("Ann")), Cell(()), one) for one in last)
    return Table(caption=Furniture("T"), head=head, rows=rows, widths=(0.5, 0.25, 0.25))


def test_an_empty_column_goes_and_the_others_take_its_room() -> None:
    table = filled(made(cell(Furniture("Here")), Cell(())))
    assert [one.text for one in table.head] == ["Who", "Where"]
    assert [len(row) for row in table.rows] == [2, 2]
    assert round(sum(table.widths), 6) == 1


def test_a_full_table_and_one_without_rows_stay() -> None:
    full = Table(caption=Furniture("T"), head=(Furniture("A"),), rows=((Cell(()),),))
    assert filled(full) is full
    assert filled(made()) == made()
