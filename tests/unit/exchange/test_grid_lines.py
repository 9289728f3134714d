from ripplegrid.exchange.grid_cells import Line, typed_lines
from ripplegrid.exchange.grid_lines import read_cell, says_nothing


def test_a_sub_heading_holds_until_the_next():
    items = read_cell(typed_lines("Outputs:\n• film\nUses:\n• training")).items
    assert [(i.text, i.label.text) for i in items] == [("film", "Outputs"), ("training", "Uses")]


def test_a_deeper_bullet_is_a_note_and_a_wrapped_line_goes_on():
    lines = [Line("a", "list"), Line("b", "list", 1), Line("c", "list"), Line("and d")]
    first, second = read_cell(lines).items
    assert (first.text, first.below, second.text) == ("a", ["b"], "c and d")


def test_signs_that_may_mean_good_and_bad_are_kept():
    assert [i.text for i in read_cell(typed_lines("+ trust\n- time")).items] == [
        "+ trust",
        "- time",
    ]


def test_fillers():
    assert says_nothing("n/a")
    assert not says_nothing("none of us was asked")
