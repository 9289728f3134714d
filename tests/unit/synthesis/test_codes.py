import pytest

from ripplegrid.errors import MissingRecord
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.synthesis.codes import codes
from tests.factories import case, entry

THEMES = [
    Theme(id="top", name="Capacity"),
    Theme(id="trust", name="Trust", part_of="top"),
    Theme(id="skill", name="Skill", part_of="top"),
]
CASES = [
    case(entry("e", "group"), entry("old", merged_into="e"), entry("gone", set_aside=True), id="a")
]


def put(*pairs, against=()):
    found = [Coding(id=f"{t} {e}", coder="ann", theme=t, case="a", entry=e) for t, e in pairs]
    found += [
        Coding(id=f"{t} {e} no", coder="ann", theme=t, case="a", entry=e, against=True)
        for t, e in against
    ]
    return codes(CASES, THEMES, found)


def test_a_merged_entry_has_the_codes_of_all_it_speaks_for_in_the_order_of_their_names():
    found = put(("trust", "e"), ("skill", "old"), ("trust", "old"))
    assert [theme.name for theme in found.of("a", "e")] == ["Skill", "Trust"]
    assert found.of("a", "old") == found.of("b", "e") == ()


def test_what_only_groups_what_lapsed_and_what_speaks_against_stand_apart():
    found = put(("top", "e"), ("trust", "gone"), ("trust", "no such"), against=[("trust", "e")])
    assert found.speaking == {}
    assert (found.grouping, found.lapsed) == (("top e",), ("trust gone", "trust no such"))
    assert [theme.id for theme in found.against["a", "e"]] == ["trust"]


def test_what_belongs_to_a_theme_is_found_at_any_depth():
    found = put()
    assert found.below(["top"]) == {"top", "trust", "skill"}
    assert found.below(["skill"]) == {"skill"}
    assert found.tops["skill"].id == "top"


def test_what_is_not_there_is_said():
    for theme, where in (("none", "a"), ("trust", "z")):
        with pytest.raises(MissingRecord):
            codes(CASES, THEMES, [Coding(id="k", coder="x", theme=theme, case=where, entry="e")])
    with pytest.raises(MissingRecord):
        codes(CASES, [Theme(id="t", name="T", part_of="gone")], [])
