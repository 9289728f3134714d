"""The person who leads looks closer: through others' eyes, along loops, at what two groups say."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.steps import BOTH_ENDS, WAYS, WITHOUT_SCRIPTS

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_they_look_at_it_as_a_member_a_funder_and_the_public_would(house, told, way):
    lead = house.leader(EVERY[way], f"eyes-{way}")
    lead.comes_to(f"{told}members/", sees="See it as somebody else would")
    lead.presses(re.compile("^As a member"), sees="You see this case study as a member would.")
    lead.misses("Invite your team", "Ask people without an account")
    lead.presses("Back to your own view", sees="Who is on this case study")
    lead.presses(re.compile("^As a reader"), sees="as a reader would, such as a funder")
    lead.misses("Write down something you saw happen", "Place what waits in the tray")
    lead.opens("Findings", within=HERE, sees="What changed")
    lead.reads("as a reader would, such as a funder", within="body")
    lead.presses("Back to your own view", sees="Who is on this case study")
    lead.presses(re.compile("^As the public"), sees="You see what the public may have")
    lead.misses("Invite your team", "Write down something you saw happen", "Ask again now")
    assert lead.page.goto(f"{told}entries/add/").status == 403
    lead.comes_to(told, sees="You see what the public may have")
    lead.presses("Back to your own view", sees="Who is on this case study")


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_they_follow_one_change_up_and_down_and_ask_what_if(house, told, way):
    lead = house.leader(EVERY[way], f"map-{way}")
    lead.comes_to("/search/", sees="Search your case studies")
    lead.writes("Find a project, or something that happened", "Governors believed")
    lead.presses("Search", sees="The Morning Bell")
    lead.opens(re.compile("^Governors believed"), sees="What shows it")
    lead.opens("Follow it on the ripple map", sees="What led to, and what came of")
    both = entries(lead)
    lead.opens("Only what led to it", sees="Only what came of it")
    expect(lead.page.locator(".map-about .lede")).to_contain_text(re.compile("^What led to Gov"))
    above = entries(lead)
    lead.opens("Only what came of it", sees="Only what led to it")
    expect(lead.page.locator(".map-about .lede")).to_contain_text(re.compile("^What came of Gov"))
    below = entries(lead)
    assert above | below == both
    assert len(above & below) >= 1

    lead.opens(re.compile("^Governors believed"), within=".map-about", sees="What this led to")
    lead.opens("What if this had not happened?", within="#beside", sees="not what would have")
    expect(lead.page.locator("#beside")).to_be_hidden()
    lead.reads("Two pupils got seats on the governing body", within=".lost")
    expect(lead.page.locator("#outline")).to_contain_text("no longer reached")
    if lead.way.scripts:  # whoever asked stands before the answer
        expect(lead.page.locator("#asked")).to_be_focused()
        expect(lead.page.locator("#asked")).to_be_in_viewport()
    lead.opens("Put it back", within="#asked", sees="All of it: 54 entries")


def entries(person):
    """The entries that the map tells in words, once the whole page has come with its scripts."""
    person.page.wait_for_load_state()
    expect(person.page.locator("[data-view]")).not_to_have_attribute("aria-busy", "true")
    told = "(all) => all.map((one) => one.dataset.told)"
    return set(person.page.locator("#outline [data-told]").evaluate_all(told))


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_they_walk_the_loops_one_by_one(house, told, way):
    lead = house.leader(EVERY[way], f"loops-{way}")
    lead.comes_to(f"{told}map/")
    lead.opens("Loops, one by one", sees="The next loop")
    first = lead.page.url
    lead.opens("The next loop", sees="The loop before")
    lead.page.wait_for_url(lambda url: url != first)
    lead.looks()


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_from_the_findings_they_reach_two_groups_and_the_years(house, told, way):
    lead = house.leader(EVERY[way], f"groups-{way}")
    lead.comes_to(f"{told}findings/")
    lead.opens("What two groups say, side by side", within="main")
    lead.page.wait_for_url("**/two-groups/**")
    lead.reads("Only: ")
    lead.picks("What do these say", "Manager")
    lead.picks("and what do these?", "Manager")
    lead.presses("Lay them side by side", sees="Choose two different sides")
    lead.picks("and what do these?", "School registers, autumn 2016 to summer 2019")
    lead.presses("Lay them side by side", sees="Only: Manager")
    for which, name in (("one", "Manager"), ("other", "School registers")):
        expect(lead.page.locator(f".side-{which}").first).to_contain_text(name)
    lead.looks()
    lead.opens(re.compile("^Pupils in the upper valley"), within="main", sees="Who says so")
    lead.opens("School registers, autumn 2016 to summer 2019", within="article .voice")
    lead.reads("What it stands behind")
    lead.comes_to(f"{told}findings/", sees="What changed")
    lead.opens("Findings", within=HERE, sees="What changed")
