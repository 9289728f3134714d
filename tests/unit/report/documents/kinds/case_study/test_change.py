"""The grid, and what changed at each level."""

from ripplegrid.model.words import Direction
from ripplegrid.report.documents.kinds.case_study.change import change, grid
from ripplegrid.report.documents.parts import Table
from tests.factories import entry, telling
from tests.unit.report.documents.told import account, kinds_of, text


def test_nothing_is_told_yet() -> None:
    assert "Nothing stands on the grid yet." in text(grid(account()))
    assert "Nobody has said yet what changed." in text(change(account()))


def test_the_grid_is_drawn() -> None:
    assert kinds_of(grid(account(entry("a"))).blocks) == [
        "Paragraph",
        "Figure",
        "Table",
        "Paragraph",
    ]


def test_the_grid_in_words_holds_each_entry_in_each_of_its_cells() -> None:
    made = account(
        entry("a", ("group", "societal"), ("outcome", "mechanism"), text="Trust"),
        entry("x", "societal", "external factor", text="A law"),
        entry("t", text="Loose"),
    )
    section = grid(made)
    table = section.blocks[2]
    assert isinstance(table, Table)
    assert [head.text for head in table.head][-1] == "Margin"
    assert text(section).count("Trust [") == 4
    assert "Not placed on the grid yet: “Loose” [" in text(section)


def test_each_change_is_told_at_its_closest_level_and_named_at_the_others() -> None:
    made = account(
        entry("a", ("group", "societal"), "outcome", text="Staff listen"),
        telling("a", "v", direction=Direction.NEGATIVE),
        entry("b", (), "outcome", text="Unplaced"),
    )
    section = change(made)
    group, societal, loose = section.sections
    assert "At the group level, 1 person told of 1 change." in text(group)
    assert "Voice v told it as a change for the worse." in text(group)
    assert "standing at this level too: Staff listen [1]" in text(societal)
    assert "Unplaced [2]" in text(loose)
    assert "Nobody has told of a change at the individual level." in text(section)


def test_a_level_where_nobody_is_said_to_have_told_anything() -> None:
    assert "it is not said who told it." in text(change(account(entry("a", "group", "use"))))
