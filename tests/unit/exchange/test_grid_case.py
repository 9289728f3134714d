from itertools import count

from ripplegrid.exchange.grid_case import case_from_grids
from ripplegrid.exchange.grid_cells import Cell, Grid, Line
from tests.unit.exchange.messy import HEAD


def read(rows, filename="walk.xlsx", **more):
    cells = [
        Cell(r, c, r, c, (Line(text),), f"sheet “A”, cell {r + 1}.{c + 1}")
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]
    numbers = count()
    return case_from_grids(
        [Grid("sheet “A”", cells)], filename, new_id=lambda: f"n{next(numbers)}", **more
    )


GRID = [HEAD, ["Individual", "a"], ["Group", "b"]]


def test_the_title_is_what_calls_itself_so():
    assert read([["Case study: Our walk"], *GRID]).case.title == "Our walk"


def test_the_title_may_be_the_text_above_the_grid_but_not_below():
    assert read([["Our walk"], *GRID]).case.title == "Our walk"
    assert read([*GRID, [""], ["Our walk"]]).case.title == "walk"


def test_the_title_the_file_gives_itself_comes_before_the_text_above():
    found = read([["By Kim"], *GRID], title=("properties", "Our walk"))
    assert found.case.title == "Our walk"
    assert any("“By Kim”" in p.sentence for p in found.problems)


def test_a_grid_without_anything_in_it_is_said():
    assert "empty-grid" in {p.code for p in read([HEAD, ["Individual"], ["Group"]]).problems}


def test_a_file_without_a_table_says_so():
    (problem,) = case_from_grids([], "note.docx", new_id=lambda: "n").problems
    assert "There is no table in it." in problem.sentence


def test_the_same_file_gives_the_same_case_study():
    assert read(GRID) == read(GRID)
