"""The grid, and what changed at each level."""

from ripplegrid.model.words import Direction
from ripplegrid.report.documents.kinds.case_study.change import change, grid
from tests.factories import entry, telling
from tests.unit.report.documents.told import account, kinds_of, text


def test_nothing_is_told_yet() -> None:
    assert "Nothing stands on the grid yet." in text(grid(account()))
    assert "Nobody has said yet what changed." in text(change(account()))


def test_the_grid_is_drawn() -> None:
    assert kinds_of(grid(account(entry("a"))).blocks) == [
        "Paragraph",
        "Figure",
        "Paragraph",
    ]


def test_what_has_no_place_on_the_grid_is_named() -> None:
    made = account(entry("a", "group", "outcome"), entry("t", text="Loose"))
    assert "Not placed on the grid yet: “Loose” [" in text(grid(made))


def test_each_change_is_told_at_its_closest_level_and_named_at_the_others() -> None:
    made = account(
        entry("a", ("group", "societal"), "outcome", text="Staff listen"),
        telling("a", "v", direction=Direction.NEGATIVE),
        entry("b", (), "outcome", text="Unplaced"),
    )
    section = change(made)
    group, societal, loose = section.sections
    assert "Bad, says Voice v. Also at the societal level." in text(group)
    assert "Told above, and standing at this level too: [1]." in text(societal)
    assert "Unplaced [2]" in text(loose)
    assert "Nobody has told of a change at the individual level." in text(section)


def test_a_level_where_nobody_is_said_to_have_told_anything() -> None:
    assert "It is not said who told it." in text(change(account(entry("a", "group", "use"))))
