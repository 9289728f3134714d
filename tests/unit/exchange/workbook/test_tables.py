import io

import xlsxwriter

from ripplegrid.exchange.tables import tables_of
from ripplegrid.exchange.workbook.tables import TABLES


def workbook(*sheets, merge="", hidden=()):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if merge:
                sheet.merge_range(merge, "x")
            if name in hidden:
                sheet.hide()
    return stream.getvalue()


def test_every_visible_sheet_that_holds_something_is_a_table():
    data = workbook(
        ("One", [["unit", "Ann"], ["u1", 2], [], ["u2", 2.5]]), ("Empty", []), ("No", [["x"]]),
        hidden=("No",),
    )  # fmt: skip
    found = tables_of(data, "a.xlsx")
    (table,) = found.tables
    assert table.sheet == "One"
    assert table.rows == (("unit", "Ann"), ("u1", "2"), (), ("u2", "2.5"))
    assert [problem.code for problem in found.problems] == ["hidden-sheet"]


def test_merged_cells_are_known():
    (table,) = TABLES.read(io.BytesIO(workbook(("A", [["unit", "b"]]), merge="A2:A3"))).tables
    assert table.merged == ((1, 0),)


def test_what_is_no_workbook_has_no_tables():
    found = TABLES.read(io.BytesIO(b"x"))
    assert (found.tables, len(found.problems)) == ((), 1)
