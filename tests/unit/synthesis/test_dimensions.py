import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.errors import UnknownTerm
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.words import Level
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.dimensions import beside_impacts
from ripplegrid.synthesis.selection import Candidate
from tests.factories import case, entry

CASES = [
    case(
        entry("won", ["group", "individual"], "outcome"), entry("lost", "group", "use"),
        entry("talk", "group", "process"), entry("tray", (), "output"),
        id=name, title=f"Title {name}",
    )
    for name in "cab"
]  # fmt: skip


def at(**places):
    return [Candidate(id=name, places={"scale": said}) for name, said in places.items()]


def order(candidates, cases=CASES):
    rows = beside_impacts("scale", cases, candidates).rows
    return [(row.places, [one.case for one in row.cases]) for row in rows]


def test_the_settled_stand_first_lowest_first_and_those_of_one_place_together():
    assert order(at(a=(3,), b=(0,), c=(3,))) == [((0,), ["b"]), ((3,), ["a", "c"])]


def test_where_people_differ_and_what_nobody_placed_stand_apart():
    found = order(at(a=(0, 2), b=(1,)))
    assert found == [((1,), ["b"]), ((0, 2), ["a"]), ((), ["c"])]
    rows = beside_impacts("scale", CASES, at(a=(0, 2), b=(1,))).rows
    assert [row.settled for row in rows] == [True, False, False]


def test_impacts_stand_at_their_levels_and_processes_do_not():
    ((row,),) = (beside_impacts("scale", CASES[:1], at(c=(1,))).rows,)
    (found,) = row.cases
    assert {
        level: [e for ids in by.values() for e in ids] for level, by in found.impacts.items()
    } == {
        Level.INDIVIDUAL: ["won"],
        Level.GROUP: ["lost", "won"],
    }
    assert [e for ids in found.unplaced.values() for e in ids] == ["tray"]


def test_with_codes_they_stand_under_their_codes_with_the_entries_behind():
    theme = Theme(id="t", name="Trust")
    put = [Coding(id=e, coder="ann", theme="t", case="c", entry=e) for e in ("won", "lost")]
    found = beside_impacts("scale", CASES[:1], [], codes(CASES, [theme], put)).rows[0].cases[0]
    assert {p.name: ids for p, ids in found.impacts[Level.GROUP].items()} == {
        "Trust": ("lost", "won")
    }


def test_it_says_why_nothing_is_calculated():
    assert "3 case studies" in beside_impacts("scale", CASES, []).why_not_more
    assert beside_impacts("scale", CASES[:1], []).why_not_more.startswith("One case study")


def test_no_such_dimension_is_said():
    with pytest.raises(UnknownTerm):
        beside_impacts("height", CASES, [])


PLACES = st.lists(st.integers(0, 3), max_size=3, unique=True).map(lambda p: tuple(sorted(p)))


@given(st.lists(PLACES, max_size=6))
def test_every_case_study_stands_once_and_no_settled_one_before_a_lower_one(said):
    names = "abcdef"[: len(said)]
    cases = [case(id=name, title=name) for name in names]
    found = order(at(**dict(zip(names, said, strict=True))), cases)
    assert sorted(name for _, here in found for name in here) == sorted(names)
    settled = [places[0] for places, _ in found if len(places) == 1]
    assert settled == sorted(set(settled))
    assert [len(p) == 1 for p, _ in found] == sorted((len(p) == 1 for p, _ in found), reverse=True)
    for places, here in found:
        assert all(said[names.index(name)] == places for name in here)
