"""Every view: drawing, outline and table hold the same, and it is what was asked for."""

import re
from xml.etree import ElementTree

from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.model.naming import Naming
from ripplegrid.report.figures import Options, draw
from ripplegrid.web.cases.shown.map_part import whole_of
from ripplegrid.web.cases.shown.map_shown import show
from ripplegrid.web.cases.shown.map_time import By, by
from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.shown.trace import outline
from ripplegrid.web.cases.views.map import only
from tests import factories as make
from tests.unit.web.cases.shown.maps import cases, views

ASKED = cases().flatmap(lambda case: st.tuples(st.just(case), views(case)))


def drawn(case, shown, fold_above):
    """What can be seen of a drawing: its entries, its links, and what it says of the entries."""
    options = Options(only=only(shown), fold_above=fold_above)
    entries, links, marked = set(), set(), {}

    def walk(element):
        if element.get("display") == "none":
            return
        name = element.get("data-entry")
        if name:
            entries.add(name)
            marked[name] = {c for c in element.get("class").split() if c[3:] in STATES}
        ids = element.get("data-contribution") or element.get("data-contributions") or ""
        links.update(ids.split())
        for child in element:
            walk(child)

    walk(ElementTree.fromstring(draw("ripple", case, options=options)))
    return entries, links, marked


STATES = {"maybe", "aside", "lost"}
SAID = {
    "maybe": "perhaps not yet",
    "aside": "thought away",
    "lost": "no longer reached",
}


def told(template, case, shown):
    """What a template says: its entries, its links, and of which entries it says something."""
    bands = outline(Told(case), shown.entries, shown.links)
    context = {"bands": bands, "shown": shown, "view": shown.view, "about": case.about}
    text = render_to_string(f"cases/{template}.html", context | {"naming": Naming(case)})
    rows = re.findall(r'data-told="([^"]+)"(.*?)(?=data-told=|\Z)', text, re.DOTALL)
    marked = {name: {f"rg-{s}" for s, w in SAID.items() if w in row} for name, row in rows}
    assert len(rows) == len(marked)
    return set(marked), set(re.findall(r'data-link="([^"]+)"', text.replace("&gt;", ">"))), marked


@settings(max_examples=300)
@given(ASKED, st.sampled_from([90, 2]))
def test_drawing_outline_and_table_hold_the_same_in_every_view(asked, fold_above):
    case, view = asked
    shown = show(whole_of(Told(case)), view)
    expected = drawn(case, shown, fold_above)
    assert expected[:2] == (shown.entries, shown.links)
    for template in ("_map_outline", "_map_table"):
        assert told(template, case, shown) == expected


@given(ASKED)
def test_no_link_is_shown_without_both_its_ends(asked):
    case, view = asked
    shown = show(whole_of(Told(case)), view)
    for i in shown.links:
        link = case.contributions[i]
        assert {link.source, link.target} <= shown.entries
    assert not shown.later & shown.entries


@given(cases(), st.sampled_from(["2014", "2015-06", "2016"]))
def test_time_hides_what_certainly_came_later_and_nothing_else(case, until):
    view = View(until=until)
    shown = show(whole_of(Told(case)), view)
    then = {i: by(entry.when, view.last_day) for i, entry in case.entries.items()}
    assert shown.later == {i for i, x in then.items() if x is By.LATER}
    assert shown.entries == {i for i, x in then.items() if x is not By.LATER}
    assert shown.maybe == {i for i, x in then.items() if x is By.MAYBE}
    assert shown.undated == {i for i, x in then.items() if x is By.UNDATED}


@given(cases(), st.data())
def test_what_is_lost_is_what_no_process_leads_to_any_more(case, data):
    gone = set(data.draw(st.lists(st.sampled_from([*case.entries]), min_size=1, max_size=2)))
    links = {(c.source, c.target) for c in case.contributions.values()}

    def led_to(without):
        found = {i for i, e in case.entries.items() if "process" in e.kinds} - without
        for _ in case.entries:
            found |= {t for s, t in links if s in found and t not in without}
        return found

    shown = show(whole_of(Told(case)), View(without=tuple(gone)))
    assert set(shown.lost) == led_to(set()) - led_to(gone) - gone
    assert shown.aside == gone
    assert shown.entries == set(case.entries)


def test_a_chain_is_gone_while_one_of_its_entries_has_not_happened():
    case = make.case(
        make.entry("a", when=make.when("2014-01-01")),
        make.entry("b", when=make.when("2018-01-01")),
        make.link("a", "b"),
    )
    view = View(start=("a",), end=("b",), until="2015")
    shown = show(whole_of(Told(case)), view)
    assert (shown.entries, shown.links, shown.chains.items) == ({"a"}, frozenset(), ())


def test_an_account_without_processes_cannot_say_what_would_be_lost():
    case = make.case(make.entry("a"), make.link("a", "b"))
    assert not show(whole_of(Told(case)), View(without=("a",))).asked
