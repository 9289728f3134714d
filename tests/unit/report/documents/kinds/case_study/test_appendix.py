"""The appendix, for those who check."""

from ripplegrid.report.documents.kinds.case_study.appendix import appendix
from ripplegrid.report.documents.parts import Table
from tests.factories import claim, entry
from tests.unit.report.documents.told import account, text


def test_it_holds_the_lists_and_says_how_the_account_was_made() -> None:
    section = appendix(account())
    anchors = [one.anchor for one in section.sections]
    assert anchors[:3] == ["register-entries", "register-links", "register-evidence"]
    assert anchors[-1] == "path"
    assert section.fresh


def test_each_cell_of_the_grid_has_its_numbers() -> None:
    made = account(
        entry("a", ("group", "societal"), ("outcome", "mechanism")),
        entry("x", "societal", "external factor"),
    )
    (grid,) = [one for one in appendix(made).sections if one.anchor == "register-grid"]
    (table,) = grid.blocks
    assert isinstance(table, Table)
    assert text(grid).count("[1]") == 4
    assert text(grid).count("[2]") == 1


def test_what_is_counted_on_the_map_is_said_to_be_of_the_map() -> None:
    made = account(entry("a", "group", "process"), entry("b", "group", "outcome"), claim("a>b"))
    (counted,) = [one for one in appendix(made).sections if one.anchor == "counted"]
    assert "It tells how the map is drawn." in text(counted)
    assert "counted" not in [one.anchor for one in appendix(account(entry("a"))).sections]
