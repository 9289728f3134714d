"""Following links, and the outline that is equal to the map."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.exchange.examples import load, names
from ripplegrid.report.figures import Options, draw
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.shown.trace import outline, reached
from tests import factories as make

PAIRS = st.lists(
    st.tuples(*[st.sampled_from("abcdef")] * 2).filter(lambda p: p[0] != p[1]), max_size=9
)


@given(PAIRS)
def test_what_is_reached_is_what_some_walk_reaches(pairs):
    told = Told(make.case(make.entry("a"), *[make.link(s, t) for s, t in set(pairs)]))
    step = {"a"}
    for _ in pairs:
        step |= {t for s, t in pairs if s in step}
    assert reached("a", told.links_out, onward=True) == step


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
