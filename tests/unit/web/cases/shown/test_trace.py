"""The outline that is equal to the map."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.analysis.findings import findings
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.words import Level
from ripplegrid.report.figures import Options, draw
from ripplegrid.report.figures import told as figures_told
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.shown.trace import outline
from tests import factories as make


@pytest.mark.parametrize("name", names())
def test_the_map_and_the_words_hold_the_same_entries_and_links(name):
    case = load(name)
    drawn = draw("ripple", case, options=Options(fold_above=10_000))
    lines = [line for band in outline(Told(case)) for line in band.lines]
    assert {line.entry.id for line in lines} == set(re.findall(r'data-entry="([^"]+)"', drawn))
    told = {link.contribution.id for line in lines for link in line.led_to}
    assert told == {link.contribution.id for line in lines for link in line.led_from}
    ids = re.findall(r'data-contributions?="([^"]+)"', drawn)
    assert told == {one for several in ids for one in several.split()}


def test_an_entry_stands_once_at_its_highest_level_and_the_unplaced_last():
    told = Told(make.case(make.entry("a", ["individual", "societal"]), make.entry("b")))
    bands = outline(told)
    assert [(b.level, [x.entry.id for x in b.lines]) for b in bands] == [
        ("societal", ["a"]),
        (None, ["b"]),
    ]
    assert [b.level for b in outline(told, ["b"])] == [None]


@st.composite
def graphs(choose):
    """A case study with up to twelve entries, at any levels, linked in any way."""
    ids = [f"e{n}" for n in range(choose(st.integers(1, 12)))]
    levels = st.lists(st.sampled_from([level.value for level in Level]), unique=True, max_size=3)
    kinds = st.sampled_from(["process", "outcome", "mechanism", "external factor"])
    entries = [make.entry(i, tuple(choose(levels)), choose(kinds), text=f"Thing {i}") for i in ids]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda p: p[0] != p[1])
    effects = st.sampled_from(["helped", "hindered", "both", "not said"])
    drawn = choose(st.lists(st.tuples(pairs, effects), unique=True, max_size=20 if ids[1:] else 0))
    links = [
        make.link(source, target, effect, id=f"{source}>{target}:{effect}")
        for (source, target), effect in drawn
    ]
    return make.case(*entries, *links)


@settings(max_examples=500)
@given(graphs())
def test_the_map_shows_exactly_what_the_outline_tells(case):
    lines = [line for band in outline(Told(case)) for line in band.lines]
    svg = ElementTree.fromstring(draw("ripple", case))
    drawn = {e.get("data-entry") for e in svg.iter() if e.get("data-entry")}
    assert drawn == {line.entry.id for line in lines}
    told = {
        (link.contribution.id, link.source.id, link.target.id)
        for line in lines
        for link in (*line.led_from, *line.led_to)
    }
    shown = {
        (e.get("data-contribution"), e.get("data-source"), e.get("data-target"))
        for e in svg.iter()
        if e.get("data-contribution")
    }
    assert shown == told


@pytest.mark.parametrize("name", names())
def test_pages_pictures_and_findings_see_the_same_differences(name):
    case = load(name)
    page, picture = Told(case), figures_told.Told(case)
    differ = {entry.id for entry in page.reading.entries if page.disputed(entry.id)}
    assert differ == {i for i, entry in picture.entries.items() if entry.disputed}
    assert {i for i, link in page.links.items() if link.disputed} == {
        i for i, link in picture.links.items() if link.disputed
    }
    said = [f.entries[0] for f in findings(case) if f.code == "differ-entry"]
    assert set(said) <= differ
