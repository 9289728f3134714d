from ripplegrid.exchange.grid_cells import Cell, Grid, Line, split_marker, typed_lines


def test_bullets_are_taken_off_and_numbers_kept():
    lines = typed_lines("• a\n- b\n1. c\n-5% falls")
    assert [line.text for line in lines] == ["a", "b", "c", "-5% falls"]
    assert split_marker("2015. A year")[0] == ""


def test_several_bullets_in_one_line_are_several_lines():
    assert [line.text for line in typed_lines("• a • b")] == ["a", "b"]


def test_a_merged_cell_is_found_everywhere_it_covers():
    cell = Cell(0, 1, 2, 3, (Line("x"),), "here")
    assert Grid("g", [cell]).at(2, 3) is cell
    assert Grid("g", [cell]).at(3, 3) is None
