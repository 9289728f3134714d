from ripplegrid.exchange.grid_cells import Cell, Grid, typed_lines
from ripplegrid.exchange.grid_layout import find_blocks, find_unnamed
from ripplegrid.model.words import Kind, Level


def grid(rows, heading=""):
    cells = [
        Cell(r, c, r, c, typed_lines(text), f"row {r + 1}, column {c + 1}", text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]
    return Grid("table 1", cells, heading=heading)


def heads(block):
    """Each text with the headings over it."""
    return {
        p.cell.text: [h.text for h in (*p.rows[0], *p.columns[0])] for p in block.placed
    }  # fmt: skip


EVERYDAY = [
    ["Our garden"],
    ["", "Who took part?", "What did we make?", "What changed?"],
    ["Each of us", "Six gardeners", "A seed list", "Less alone"],
    ["The council", "A park keeper", "A bench", "New rules for parks"],
]


def test_headings_of_the_method_and_texts_around():
    (block,) = find_blocks(grid([["Notes by Kim"], ["", "Outputs", "Uses"], ["Group", "a", "b"]]))
    assert heads(block) == {"a": ["Group", "Outputs"], "b": ["Group", "Uses"]}
    assert [c.text for c in block.outside] == ["Notes by Kim"]


def test_headings_in_everyday_words():
    (block,) = find_blocks(grid(EVERYDAY))
    assert heads(block)["A bench"] == ["The council", "What did we make?"]
    assert block.says("levels") == {
        frozenset({Level.INDIVIDUAL}), frozenset({Level.ORGANISATIONAL}),
    }  # fmt: skip


def test_what_changed_beside_what_was_made_is_the_outcome():
    (block,) = find_blocks(grid(EVERYDAY))
    assert frozenset({Kind.OUTCOME}) in block.says("kinds")
    without = [[row[0], row[1], row[3]] if len(row) > 1 else row for row in EVERYDAY]
    (block,) = find_blocks(grid(without))
    assert frozenset({Kind.OUTPUT, Kind.USE, Kind.OUTCOME}) in block.says("kinds")


def test_own_headings_at_the_top_beside_known_levels_are_not_entries():
    rows = [
        ["", "Roots", "Fruit"],
        *([name, "a", "b"] for name in ("Individual", "Group", "Society")),
    ]
    (block,) = find_blocks(grid(rows))
    assert heads(block).keys() == {"a", "b"}
    assert {h.text for h in block.headings if h.label is None} == {"Roots", "Fruit"}


def test_own_headings_at_the_side_beside_known_columns_are_not_entries():
    rows = [["", "Outputs", "Uses"], ["Sun", "a", "b"], ["Rain", "c", "d"]]
    (block,) = find_blocks(grid(rows))
    assert heads(block)["c"] == ["Rain", "Outputs"]


def test_a_table_of_sentences_is_kept_and_one_of_figures_is_not():
    rows = [
        ["", "Roots", "Fruit"],
        ["Sun", "We planted beans with the school", "Children eat more beans now"],
        ["Rain", "The allotment club lent its tools", "Two clubs copied our plan"],
    ]
    assert find_blocks(grid(rows)) == []
    assert len(find_unnamed(grid(rows)).placed) == 4
    figures = [["Line", "Planned", "Spent"], ["Room hire", "900", "640"], ["Tea", "20", "5"]]
    assert find_unnamed(grid(figures)) is None
