"""The matrix counts pairs of linked entries from level to level, and says so."""

from dataclasses import replace
from datetime import date

import pytest

from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.when import When
from ripplegrid.model.words import Effect, Level
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


def test_links_that_hindered_are_told_apart_without_colour():
    hindered = replace(UP, id="h", effect=Effect.HINDERED)
    root = root_of("levels", case_with(*ENTRIES, links=[hindered]), width=1280)
    assert "1 hindered" in texts(root)
    assert "The hollow end of a bar is links that hindered" in texts(root)
    assert "1 from individual to societal, 1 hindered" in root[1].text
    assert "hindered" not in texts(root_of("levels", case_with(*ENTRIES, links=[UP])))


def test_how_long_links_took_is_said_where_both_ends_have_a_date():
    days = [date(2015, 1, 1), date(2016, 1, 1)]
    dated = [replace(e, when=When(d, d, str(d.year))) for e, d in zip(ENTRIES, days, strict=True)]
    root = root_of("levels", case_with(*dated, links=[UP]), width=1280)
    assert "took 12 months" in texts(root)
    assert "took 12 months" in root[1].text


def test_a_narrow_picture_names_every_level():
    shown = texts(root_of("levels", case_with(*ENTRIES, links=[UP]), width=390))
    for level in ("individual", "group", "organisational", "societal"):
        assert f"From {level} to" in shown


@pytest.mark.parametrize("width", [390, 1280])
def test_links_between_entries_without_a_level_are_told_too(width):
    waiting = [replace(e, levels=frozenset()) for e in ENTRIES]
    root = root_of("levels", case_with(*waiting, links=[UP]), width=width)
    assert "1 pair with an end that waits for a level" in texts(root)
