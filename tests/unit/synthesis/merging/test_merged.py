import pytest
from hypothesis import given

from ripplegrid.analysis import LinkTable
from ripplegrid.errors import SameCaseTwice, TwoOfOneCase
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.words import Column, Level
from ripplegrid.synthesis.merging import combine
from tests.factories import case, entry, link

from .some_cases import match, one_case, several


def test_every_origin_is_kept_and_no_word_is_changed():
    merged = combine(
        [one_case("b", texts=[("e", "Told in B")]), one_case("a", texts=[("e", "Told in A")])],
        [match("a/e", "b/e")],
    )
    (both,) = merged.entries
    assert [(m.case, m.entry.text) for m in both.members] == [
        ("a", "Told in A"),
        ("b", "Told in B"),
    ]
    assert both.id == "a/e"
    assert merged.at == {"a/e": 0, "b/e": 0}


def test_the_grids_stand_side_by_side_and_combined():
    low, high = entry("e", "group", "outcome"), entry("e", "societal", "mechanism")
    merged = combine([case(low, id="a"), case(high, id="b")], [match("a/e", "b/e")])
    here, there = (Level.GROUP, Column.IMPACTS), (Level.SOCIETAL, Column.MECHANISMS)
    assert set(merged.grid) == {here, there}
    assert merged.grid[here] == merged.grid[there] == merged.entries
    assert list(merged.side_by_side[here]) == ["a"]
    assert merged.side_by_side[there]["b"][0].entry == high


def test_matches_that_share_an_entry_bring_all_together():
    cases = [one_case(name, texts=[("e", "x")]) for name in "abc"]
    merged = combine(cases, [match("a/e", "b/e"), match("b/e", "c/e")])
    assert [e.cases for e in merged.entries] == [("a", "b", "c")]


def test_what_a_case_study_keeps_apart_stays_apart():
    two = one_case("a", texts=[("e", "x"), ("f", "y")])
    cases = [two, one_case("b", texts=[("e", "x")])]
    with pytest.raises(TwoOfOneCase):
        combine(cases, [match("a/e", "b/e"), match("a/f", "b/e")])


def test_an_entry_merged_in_its_case_study_is_matched_by_the_one_that_speaks_for_it():
    inner = case(entry("e", merged_into="f"), entry("f"), id="a")
    merged = combine([inner, one_case("b", texts=[("e", "x")])], [match("a/e", "b/e")])
    assert [m.origin for m in merged.entries[0].members] == ["a/f", "b/e"]
    assert merged.at["a/e"] == merged.at["a/f"] == 0


def test_a_match_of_what_is_gone_is_said_to_have_lapsed():
    gone = case(entry("e", set_aside=True, set_aside_why="no"), id="a")
    merged = combine([gone, one_case("b", texts=[("e", "x")])], [match("a/e", "b/e", name="m")])
    assert merged.lapsed == ("m",)
    assert [e.id for e in merged.entries] == ["b/e"]


def test_one_case_study_twice_is_refused():
    with pytest.raises(SameCaseTwice):
        combine([one_case("a"), one_case("a")])


def test_links_keep_their_origin_and_pairs_know_their_cases():
    cases = [one_case("a", ("x", "y")), one_case("b", ("x", "y"))]
    merged = combine(cases, [match("a/x", "b/x"), match("a/y", "b/y")])
    assert merged.table.contributions == ("a/x>y", "b/x>y")
    assert merged.cases_of == (frozenset({"a", "b"}),)


@given(several())
def test_leaving_a_match_out_is_as_if_it_were_never_made(given_):
    cases, matches = given_
    before = combine(cases)
    assert combine(cases, matches[:-1]).entries == combine(cases[::-1], matches[:-1][::-1]).entries
    assert combine(cases).entries == before.entries
    merged = combine(cases, matches)
    assert sorted(m.origin for e in merged.entries for m in e.members) == [
        e.id for e in before.entries
    ]
    assert len(merged.table.sources) == len(before.table.sources)


@pytest.mark.parametrize("name", names())
def test_one_case_study_alone_has_its_own_map(name):
    own = LinkTable.of(load(name))
    table = combine([load(name)]).table
    prefix = f"{load(name).id}/"
    assert tuple(e.removeprefix(prefix) for e in table.entries) == own.entries
    assert (table.sources, table.targets, table.effects, table.levels) == (
        own.sources, own.targets, own.effects, own.levels,
    )  # fmt: skip


def test_a_link_within_what_a_case_study_merged_leads_nowhere():
    inner = case(entry("e", merged_into="f"), entry("f"), link("e", "f"), id="a")
    assert len(combine([inner]).table.sources) == 0
