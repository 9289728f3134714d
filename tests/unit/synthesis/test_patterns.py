from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.errors import MissingRecord
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.synthesis.patterns import patterns
from tests.factories import case, entry

THEMES = [
    Theme(id="top", name="Capacity"),
    Theme(id="trust", name="Trust", part_of="top"),
    Theme(id="skill", name="Skill", part_of="top"),
    Theme(id="other", name="Another"),
]
BASE = [case(*(entry(level.value, level) for level in Level), entry("tray"), id=n) for n in "abc"]


def coded(theme, *where, against=False):
    return [
        Coding(id=f"{theme} {place} {against}", coder="ann", theme=theme, case=place[0],
               entry=place[2:], against=against)
        for place in where
    ]  # fmt: skip


def only(codings, cases=BASE):
    (item,) = patterns(cases, THEMES, codings).items
    return item


def test_what_recurs_at_all_base_levels_of_the_cases_together_is_broad():
    found = only(coded("trust", "a:individual", "a:group", "b:organisational", "b:societal"))
    assert (found.recurs, found.broad, found.specific) == (True, True, False)
    assert found.cases == ("a", "b")
    assert found.cells[Level.GROUP, "a"] == ("group",)
    assert found.group.name == "Capacity"


def test_what_recurs_at_some_levels_is_specific():
    found = only(coded("trust", "a:group", "b:group", "c:paradigmatic"))
    assert (found.recurs, found.broad, found.specific) == (True, False, True)
    assert found.levels == (Level.GROUP, Level.PARADIGMATIC)


def test_one_case_study_alone_makes_no_pattern():
    found = only(coded("trust", *(f"a:{level}" for level in BASE_LEVELS)))
    assert (found.recurs, found.broad, found.specific) == (False, False, False)


def test_what_speaks_against_is_kept_beside_and_does_not_count():
    codings = coded("trust", "a:group") + coded("trust", "b:group", against=True)
    found = only(codings)
    assert not found.recurs
    assert found.against == {(Level.GROUP, "b"): ("group",)}


def test_themes_that_only_group_do_not_count():
    found = patterns(BASE, THEMES, coded("top", "a:group", "b:group"))
    assert found.items == ()
    assert len(found.grouping) == 2


def test_an_entry_without_a_level_makes_its_case_study_count_but_no_level():
    found = only(coded("other", "a:tray", "b:group"))
    assert (found.recurs, found.levels, found.unplaced) == (True, (Level.GROUP,), {"a": ("tray",)})


def test_a_merged_entry_counts_where_it_stands_now_and_one_set_aside_not():
    moved = case(
        entry("e", "group", merged_into="f"), entry("f", "societal"),
        entry("g", "group", set_aside=True, set_aside_why="twice"), id="a",
    )  # fmt: skip
    found = patterns([moved], THEMES, coded("trust", "a:e", "a:g", "a:gone"))
    assert found.items[0].cells == {(Level.SOCIETAL, "a"): ("f",)}
    assert len(found.lapsed) == 2


@pytest.mark.parametrize(("theme", "where"), [("none", "a:group"), ("trust", "z:group")])
def test_what_is_not_there_is_said(theme, where):
    with pytest.raises(MissingRecord):
        patterns(BASE, THEMES, coded(theme, where))
    with pytest.raises(MissingRecord):
        patterns(BASE, [Theme(id="t", name="T", part_of="gone")], [])


def test_themes_in_a_circle_end():
    circle = [Theme(id="x", name="X", part_of="y"), Theme(id="y", name="Y", part_of="x")]
    assert patterns(BASE, circle, coded("x", "a:group")).items == ()


CODINGS = st.lists(
    st.tuples(
        st.sampled_from(["top", "trust", "skill", "other"]),
        st.sampled_from("abc"),
        st.sampled_from([*(level.value for level in Level), "tray"]),
        st.booleans(),
    ),
    max_size=30,
    unique=True,
)


@given(CODINGS)
def test_the_cells_are_those_of_the_codings_one_by_one(said):
    codings = [c for t, n, e, against in said for c in coded(t, f"{n}:{e}", against=against)]
    found = {p.theme.id: p for p in patterns(BASE, THEMES, codings).items}
    told = defaultdict(set)
    for theme, name, place, against in said:
        if theme != "top":
            told[theme].add((name, place, against))
    assert set(found) == set(told)
    for theme, cells in told.items():
        pattern = found[theme]
        names = {n for n, _, against in cells if not against}
        levels = {p for _, p, against in cells if not against}
        assert pattern.cases == tuple(sorted(names))
        assert pattern.recurs == (len(names) > 1)
        assert pattern.broad == (len(names) > 1 and {lv.value for lv in BASE_LEVELS} <= levels)
        assert pattern.specific == (pattern.recurs and not pattern.broad)
        for against, kept in ((False, pattern.cells), (True, pattern.against)):
            wanted = {(n, p) for n, p, a in cells if a is against and p != "tray"}
            assert {(n, lv.value) for lv, n in kept} == wanted
        for against, kept in ((False, pattern.unplaced), (True, pattern.unplaced_against)):
            assert set(kept) == {n for n, p, a in cells if a is against and p == "tray"}
