import pytest

from ripplegrid.exchange.grid_everyday import (
    everyday_kind,
    everyday_level,
    level_in_name,
    says_change,
)
from ripplegrid.exchange.grid_words import read_label, read_weak_label
from ripplegrid.method.terms import terms
from ripplegrid.model.words import IMPACT_KINDS


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Each of us", {"individual"}),
        ("Carers and nurses, individually", {"individual"}),
        ("Our choir / network", {"group"}),
        ("The library service", {"organisational"}),
        ("Health board and school", {"organisational"}),
        ("The whole country", {"societal"}),
        ("How people think", {"paradigmatic"}),
        ("Residents", {"individual"}),
        ("Staff of the council", {"organisational"}),
        ("Our team at the university", {"group", "organisational"}),
    ],
)
def test_levels_in_everyday_words(text, levels):
    assert everyday_level(text).levels == levels


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Who took part?", {"process"}),
        ("What did we do together?", {"process"}),
        ("What did we produce?", {"output"}),
        ("Who used it?", {"use"}),
        ("What is different now?", set(IMPACT_KINDS)),
        ("What came out of it", set(IMPACT_KINDS)),
        ("Why did it work?", {"mechanism"}),
        ("What helped and what got in the way", {"mechanism"}),
        ("What else was happening", {"external factor"}),
    ],
)
def test_kinds_in_everyday_words(text, kinds):
    assert everyday_kind(text).kinds == kinds


KEY = "A key: red = group, blue = society, green = hospital, grey = me"


@pytest.mark.parametrize("text", ["Cost", "Owner", "Deadline", "Item", KEY])
def test_other_headings_say_nothing(text):
    assert everyday_kind(text) is None
    assert everyday_level(text) is None


def test_the_plain_names_of_the_method_are_understood():
    for term in terms("levels"):
        label = read_label(term.plain) or read_weak_label(term.plain) or everyday_level(term.plain)
        assert label.levels == {term.id}, term.plain
    wanted = {"contributors and processes": {"process"}, "impacts": set(IMPACT_KINDS),
              "mechanisms": {"mechanism"}, "margin": {"external factor"}}  # fmt: skip
    for term in terms("columns"):
        label = read_label(term.plain) or everyday_kind(term.plain)
        assert label.kinds == wanted[term.id], term.plain


def test_the_plain_names_of_the_kinds_are_understood():
    read = {t.id: read_label(t.plain) or everyday_kind(t.plain) for t in terms("kinds")}
    assert read.pop("outcome").kinds == IMPACT_KINDS
    assert {kind: label.kinds for kind, label in read.items()} == {k: {k} for k in read}


def test_what_changed_asks_for_outcomes_only_beside_outputs():
    assert says_change(everyday_kind("What has changed?"))
    assert not says_change(everyday_kind("What came of it"))


def test_the_name_of_a_sheet_may_be_a_level():
    assert level_in_name("The council").levels == {"organisational"}
    assert level_in_name("Me and you (individual)").levels == {"individual"}
    assert level_in_name("Sheet1") is None
    assert level_in_name("Table one: what our group did and what came of it") is None
