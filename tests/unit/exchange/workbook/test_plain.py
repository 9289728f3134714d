from ripplegrid.exchange.workbook.plain import grid_of, read_plain
from ripplegrid.exchange.workbook.sheets import Book, Sheet, Span


def sheet(name, rows):
    return Sheet(
        name,
        [
            Span(r, c, r, c, text)
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
            if text
        ],
    )


def test_a_sheet_is_a_grid_of_lines_with_their_cells():
    grid = grid_of(sheet("Wall", [["", "• one\n• two"]]))
    (cell,) = grid.cells
    assert [line.text for line in cell.lines] == ["one", "two"]
    assert (cell.place, grid.heading) == ("sheet “Wall”, cell B1", "Wall")


def test_what_the_book_has_to_say_comes_with_the_case_study():
    page = sheet("Wall", [["", "Outputs", "Uses"], ["Group", "A map", "Lent out"]])
    found = read_plain(Book([page]), "walk.xlsx")
    assert {e.text for e in found.case.entries.values()} == {"A map", "Lent out"}
    assert found.case.title == "walk"
