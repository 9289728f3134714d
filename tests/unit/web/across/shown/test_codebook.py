"""A codebook as a page shows it."""

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.web.across.shown.codebook import branches, codes_of, flat, groups, versions
from tests import factories as make

THEMES = {
    one.id: one
    for one in (
        Theme(id="top", name="Between people"),
        Theme(id="t", name="Trust", part_of="top"),
        Theme(id="c", name="calm", part_of="top"),
        Theme(id="o", name="Other", part_of="elsewhere"),
    )
}


def test_themes_stand_below_each_other_by_name_and_a_lost_parent_is_the_top():
    told = [(depth, one.theme.name) for depth, one in flat(branches(THEMES))]
    assert told == [(0, "Between people"), (1, "calm"), (1, "Trust"), (0, "Other")]


def test_only_the_lowest_are_codes():
    assert [one.name for one in codes_of(THEMES)] == ["Other", "calm", "Trust"]
    assert [[a.name for a in group.above] for group in groups(THEMES)] == [[], ["Between people"]]


def test_the_newest_version_stands_first():
    books = [Codebook(id=i, title=t, version=v) for i, t, v in (("1", "B", 1), ("2", "B", 2))]
    assert [one.id for one in versions(make.synthesis(*books))] == ["2", "1"]
