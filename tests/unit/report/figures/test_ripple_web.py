"""Links between single entries have a curve each; those of a group are drawn together."""

from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.words import Effect, Level
from tests.unit.report.figures.drawn import by_class, links_in, root_of
from tests.unit.report.figures.test_ripple import case_with

ENTRIES = [Entry(id=i, text=f"Entry {i}", levels=frozenset({Level.GROUP})) for i in "abc"]
OTHER = Entry(id="z", text="Entry z", levels=frozenset({Level.SOCIETAL}))
LINKS = [
    Contribution(id="1", source="a", target="z", effect=Effect.HELPED),
    Contribution(id="2", source="a", target="z", effect=Effect.HINDERED),
    Contribution(id="3", source="a", target="b", effect=Effect.HELPED),
]
CASE = case_with(*ENTRIES, OTHER, links=LINKS)


def test_each_effect_between_two_entries_has_its_own_curve():
    drawn = by_class(root_of("ripple", CASE), "rg-contribution")
    assert sorted(d.get("data-contribution") for d in drawn) == ["1", "2", "3"]
    assert {d.get("data-source") for d in drawn} == {"a"}


def test_a_folded_group_shares_a_curve_and_keeps_its_own_links():
    root = root_of("ripple", CASE, fold_above=0)
    (drawn,) = by_class(root, "rg-contribution")
    assert drawn.get("data-contributions") == "1 2"
    assert drawn.get("data-effect") == "several"
    assert "2 links: 1 helped, 1 hindered" in drawn[0].text
    assert by_class(root, "rg-inside")[0].get("data-contributions") == "3"
    assert sorted(links_in(root)) == ["1", "2", "3"]


def test_a_curve_says_what_it_claims():
    drawn = by_class(root_of("ripple", CASE), "rg-contribution")
    said = {d.get("data-contribution"): d[0].text for d in drawn}
    assert said["2"] == "“Entry a” hindered “Entry z”. No voice yet."


def test_a_brief_map_counts_what_is_folded_without_naming_it():
    root = root_of("ripple", CASE, fold_above=0, brief=True)
    (drawn,) = by_class(root, "rg-contribution")
    assert "2 links: 1 helped, 1 hindered" in drawn[0].text
    assert not list(links_in(root))
    assert not by_class(root, "rg-inside")
    assert not [one for one in root.iter() if one.get("data-entry") in {"a", "b"}]
