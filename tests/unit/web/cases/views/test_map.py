"""The ripple map: its views by address alone, and what stands beside it."""

import re
from html import unescape

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.web.cases.actions import create_case
from tests import factories as make

VIEWS = [
    "", "trace=a", "trace=b&way=up", "from=a&to=b", "from=kind:process&to=level:organisational",
    "loop=first", "told=whole", "level=individual", "voice=v", "until=2015", "without=a",
    "as=table", "at=a", "at=nobody", "steps=1&trace=a", "from=a", "to=b", "from=b&to=a",
]  # fmt: skip


def page(browser, case, query=""):
    answer = browser.get(f"/cases/{case.id}/map/?{query}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("query", VIEWS)
def test_every_view_is_a_page_that_says_what_it_rests_on(query, case, browser):
    found = page(browser, case, query)
    assert "style=" not in found
    assert re.search(r'class="map-rests">\w', found)


def test_the_map_follows_one_entry_up_and_down(case, browser):
    found = page(browser, case, "trace=b&way=up")
    assert "What led to" in found
    assert "New letters" not in found.partition('id="outline"')[2]


def test_an_old_address_is_answered_and_says_what_was_left_out(case, browser):
    assert "is not here, or no longer" in page(browser, case, "trace=gone&way=up")
    assert "is not here, or no longer" not in page(browser, case, "trace=a&way=up")


def test_an_entry_on_the_map_leads_to_its_words_beside_it(case, browser):
    found = page(browser, case, "voice=v")
    assert "?voice=v&amp;at=a#beside" in found
    beside = page(browser, case, "voice=v&at=a").partition('id="beside"')[2]
    assert "Letters were rewritten" in beside.partition("</aside>")[0]
    for words in ("Chains from here", "What if this had not happened?", "Add what it led to"):
        assert words in beside


def test_what_stands_beside_can_be_asked_for_alone(case, browser):
    answer = browser.get(f"/cases/{case.id}/map/beside/a/?voice=v").content.decode()
    assert "<html" not in answer
    assert "voice=v" in answer
    assert browser.get(f"/cases/{case.id}/map/beside/nobody/").status_code == 404


def test_power_notes_stand_beside_what_they_are_about(owner, browser):
    case = load("school-mornings")
    create_case(owner, case)
    note = next(n for n in case.power_notes.values() if n.about in case.entries)
    assert "<h3>Power</h3>" in page(browser, case, f"at={note.about}")


def test_chains_and_loops_come_one_by_one(owner, browser):
    case = make.case(
        *[make.claim(i, "v") for i in ("a>b", "b>c", "a>c", "c>a")],
        make.entry("a"),
        make.entry("b"),
    )
    create_case(owner, case)
    found = page(browser, case, "from=a&to=c")
    assert "told whole by Voice v" in found
    alone = page(browser, case, re.search(r'\?([^"]*chain=[^"]*)"', found)[1].replace("&amp;", "&"))
    assert "1 of 4 links" in alone or "2 of 4 links" in alone
    loops = page(browser, case, "loop=first")
    assert "The next loop" in loops
    assert "It feeds itself" in loops


def many_loops(owner):
    """Forty-five things that each feed one other, and are fed by it."""
    there = [f"p{n:02}" for n in range(45)]
    case = make.case(*[make.link(*ends) for p in there for ends in ((p, "q"), ("q", p))])
    create_case(owner, case)
    return case


def test_many_loops_and_chains_stand_in_parts_that_lead_to_each_other(owner, browser):
    case = many_loops(owner)
    between = "&".join([f"from=p{n:02}" for n in range(45)] + ["to=q"])
    for query in ("loop=first", between):
        first = page(browser, case, query).partition('id="listed"')[2]
        assert "1 to 40 of 45, the shortest first." in first
        assert "Those before" not in first
        further = re.search(r'href="[^"?]*\?([^"]*part=2[^"]*)#listed"', first)[1]
        second = page(browser, case, unescape(further)).partition('id="listed"')[2]
        assert '<ol start="41">' in second.replace(' class="loops"', "")
        assert second.partition("</section>")[0].count("<li") == 5
        assert "Those after" not in second


def test_a_loop_shown_alone_stands_in_the_part_that_is_listed(owner, browser):
    case = many_loops(owner)
    second = page(browser, case, "loop=first&part=2")
    last = re.findall(r'\?(loop=[0-9a-f]+)"', second)[-1]
    found = page(browser, case, last)
    assert "Loop 45 of 45." in found
    assert '<strong aria-current="true">' in found.partition('id="listed"')[2]


def test_a_folded_map_says_how_it_opens(case, owner, browser):
    assert "is folded" not in page(browser, case)
    many = make.case(*[make.entry(f"e{n}", "group", "outcome") for n in range(120)], id="many")
    create_case(owner, many)
    found = page(browser, many)
    assert "is folded" in found
    opened = browser.get(next(iter(re.findall(r'href="([^"]*open=[^"]*)"', found))))
    assert "Close all folds" in opened.content.decode()


@pytest.mark.parametrize("name", names())
def test_every_example_has_its_loops_chains_and_times(name, owner, browser):
    case = load(name)
    create_case(owner, case)
    for query in ("loop=first", "from=kind:process&to=kind:outcome&told=whole", "until=2016"):
        page(browser, case, query)
