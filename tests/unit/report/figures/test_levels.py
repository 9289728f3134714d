"""The matrix counts pairs of linked entries from level to level, and says so."""

from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.words import Level
from tests.unit.report.figures.drawn import by_class, root_of, texts
from tests.unit.report.figures.test_ripple import case_with

ENTRIES = [
    Entry(id="a", text="A", levels=frozenset({Level.INDIVIDUAL})),
    Entry(id="b", text="B", levels=frozenset({Level.SOCIETAL})),
]
UP = Contribution(id="l", source="a", target="b")


def cells(root):
    return {(c.get("data-from"), c.get("data-to")): texts(c) for c in by_class(root, "rg-cell")}


def test_a_rising_link_is_counted_where_it_leads():
    root = root_of("levels", case_with(*ENTRIES, links=[UP]))
    found = cells(root)
    assert found["individual", "societal"] == "1"
    assert found["societal", "individual"] == "0"
    assert "1 pair rising to wider levels" in texts(root)
    assert "1 from individual to societal" in root[1].text


def test_the_paradigmatic_level_is_shown_only_when_a_link_meets_it():
    assert len(cells(root_of("levels", case_with(*ENTRIES, links=[UP])))) == 16
    entries = [*ENTRIES, Entry(id="p", text="P", levels=frozenset({Level.PARADIGMATIC}))]
    links = [UP, Contribution(id="m", source="b", target="p")]
    assert len(cells(root_of("levels", case_with(*entries, links=links)))) == 25
