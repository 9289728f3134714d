"""The legend explains what is on the map and nothing else."""

from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.words import Effect, Level
from tests.unit.report.figures.drawn import by_class, root_of, texts
from tests.unit.report.figures.synthetic import case_of
from tests.unit.report.figures.test_ripple import case_with


def legend(case, **options):
    return texts(by_class(root_of("ripple", case, **options), "rg-legend")[0])


def test_a_small_map_has_a_small_legend():
    entries = [Entry(id=i, text=i, levels=frozenset({Level.GROUP})) for i in "ab"]
    link = Contribution(id="l", source="a", target="b", effect=Effect.HINDERED)
    assert legend(case_with(*entries, links=[link])) == "hindered"


def test_a_large_map_explains_its_groups_only_while_they_are_closed():
    case = case_of(120)
    assert "folded" in legend(case)
    assert "folded" not in legend(case, open=frozenset({"all"}))
