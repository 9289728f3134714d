"""The ripple map shows exactly the entries and links of the model, at any size."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.reading import Reading
from ripplegrid.model.when import When
from ripplegrid.model.words import Effect, Kind, Level
from ripplegrid.report.figures.ripple import boxes_of, clusters_of
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.drawn import (
    by_class,
    entries_in,
    everything_said,
    links_in,
    root_of,
)
from tests.unit.report.figures.synthetic import case_of

LEVELS = st.frozensets(st.sampled_from(list(Level)), max_size=3)
WHENS = st.none() | st.builds(
    lambda day, long, open_: When(day, None if open_ else day + timedelta(days=long), "some day"),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.integers(0, 900),
    st.booleans(),
)
ENTRIES = st.lists(
    st.builds(
        lambda levels, kinds, when, aside, into: (levels, kinds, when, aside, into),
        LEVELS,
        st.frozensets(st.sampled_from(list(Kind)), max_size=2),
        WHENS,
        st.sampled_from([False, False, False, True]),
        st.none() | st.none() | st.integers(0, 11),
    ),
    max_size=12,
)
LINKS = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from(list(Effect))), max_size=20
)


def built(rows, pairs):
    ids = [f"e{i}" for i in range(len(rows))]
    entries = [
        Entry(
            id=ids[i],
            text=f"Entry {i}",
            levels=levels,
            kinds=kinds,
            when=when,
            set_aside=aside,
            merged_into=ids[into] if into is not None and into < i else None,
        )
        for i, (levels, kinds, when, aside, into) in enumerate(rows)
    ]
    links = [
        Contribution(id=f"c{n}", source=ids[a], target=ids[b], effect=effect)
        for n, (a, b, effect) in enumerate(pairs)
        if a < len(ids) and b < len(ids)
    ]
    return case_with(*entries, links=links)


@settings(max_examples=150, deadline=None)
@given(ENTRIES, LINKS, st.booleans(), st.sampled_from([390, 900, 1600]))
def test_any_map_is_shown_whole_folded_or_not(rows, pairs, fold, width):
    case = built(rows, pairs)
    root = root_of("ripple", case, width=width, fold_above=0 if fold else 90)
    reading = Reading(case)
    assert entries_in(root) == {e.id for e in reading.entries}
    assert sorted(links_in(root)) == sorted(c.id for c in reading.contributions)
    said = everything_said(root)
    assert all(e.text in said for e in reading.entries)


def case_with(*entries, links=()):
    return CaseStudy(
        about=About(id="c", title="T"), entries=table(entries), contributions=table(links)
    )


@pytest.mark.parametrize("size", [1, 15, 60, 120, 300])
@pytest.mark.parametrize("opened", [frozenset(), frozenset({"all"})])
def test_every_entry_and_link_is_there_folded_or_open(size, opened):
    case = case_of(size)
    root = root_of("ripple", case, open=opened)
    said = everything_said(root)
    assert entries_in(root) == set(case.entries)
    assert sorted(links_in(root)) == sorted(case.contributions)
    assert all(e.text in said for e in case.entries.values())


def test_a_large_map_is_folded_and_opens_on_demand():
    case = case_of(300)
    folded = root_of("ripple", case)
    groups = {g.get("data-group"): g for g in by_class(folded, "rg-group")}
    assert groups
    assert "entries" in everything_said(groups[min(groups)])
    chosen = min(groups)
    opened = root_of("ripple", case, open=frozenset({chosen}))
    now = {g.get("data-group") for g in by_class(opened, "rg-group")}
    assert now == set(groups) - {chosen}
    assert [g.get("data-open-group") for g in by_class(opened, "rg-open-group")] == [chosen]


def test_entries_and_groups_lead_where_the_page_wants():
    case = case_of(100)
    root = root_of("ripple", case, entry_href="/e/{id}", group_href="?open={group}")
    hrefs = [a.get("href") for a in root.iter("{http://www.w3.org/2000/svg}a")]
    assert any(h.startswith("?open=") for h in hrefs)
    assert (
        root_of("ripple", case_of(3), entry_href="/e/{id}").find(".//*[@href='/e/e0001']")
        is not None
    )


def test_entries_can_be_focused_and_are_named():
    root = root_of("ripple", case_of(15))
    for item in by_class(root, "rg-entry"):
        assert item.get("role") == "listitem"
        assert item.get("tabindex") == "0"
        assert item[0].tag.endswith("title")
        assert item[0].text


def test_an_entry_of_several_levels_stands_in_the_lowest_and_echoes_in_the_others():
    entry = Entry(
        id="a", text="A", levels=frozenset({Level.SOCIETAL, Level.GROUP}), kinds=frozenset()
    )
    box, echo = boxes_of(Told(case_with(entry)).entries["a"])
    assert (box.band, box.echo) == ("group", False)
    assert (echo.band, echo.echo) == ("societal", True)
    root = root_of("ripple", case_with(entry))
    assert len(by_class(root, "rg-entry")) == len(by_class(root, "rg-echo")) == 1


def test_without_a_level_an_entry_waits_and_an_external_factor_stands_around_the_project():
    outside = Entry(id="a", text="A", kinds=frozenset({Kind.EXTERNAL}))
    waiting = Entry(id="b", text="B")
    told = Told(case_with(outside, waiting))
    assert [boxes_of(told.entries[i])[0].band for i in "ab"] == ["margin", "tray"]


def test_helped_hindered_both_and_not_said_differ_in_line_and_end():
    entries = [Entry(id=i, text=i, levels=frozenset({Level.GROUP})) for i in "ab"]
    drawn = set()
    for effect in Effect:
        link = Contribution(id="l", source="a", target="b", effect=effect)
        root = root_of("ripple", case_with(*entries, links=[link]))
        item = by_class(root, "rg-contribution")[0]
        line = item[1].get("stroke-dasharray")
        ends = tuple((e.tag, e.get("d", e.get("r"))) for e in item[2:])
        drawn.add((line, ends))
    assert len({line for line, _ in drawn}) == len({ends for _, ends in drawn}) == len(Effect)


def test_clusters_are_named_by_an_entry_in_them():
    entries = [Entry(id=i, text=i) for i in "abc"]
    links = [
        Contribution(id=s + t, source=s, target=t) for s, t in (("a", "b"), ("b", "a"), ("b", "c"))
    ]
    assert clusters_of(Told(case_with(*entries, links=links))) == {
        "a": "cluster a",
        "b": "cluster a",
    }


def test_highlighted_entries_and_the_links_among_them_are_drawn_strongly():
    case = case_of(15)
    link = next(iter(case.contributions.values()))
    root = root_of("ripple", case, highlight=frozenset({link.source, link.target}))
    assert len(by_class(root, "rg-highlight")) == 2
    strong = [e for e in by_class(root, "rg-contribution") if "rg-strong" in e[1].get("class")]
    assert link.id in {e.get("data-contribution") for e in strong}


def test_a_vague_date_opens_the_sides_of_its_box():
    exact = Entry(
        id="a",
        text="A",
        levels=frozenset({Level.GROUP}),
        when=When(date(2015, 1, 1), date(2015, 1, 3), ""),
    )
    vague = Entry(
        id="b", text="B", levels=frozenset({Level.GROUP}), when=When(date(2015, 1, 1), None, "")
    )
    assert not by_class(root_of("ripple", case_with(exact)), "rg-vague")
    assert len(by_class(root_of("ripple", case_with(vague)), "rg-vague")) == 1
