"""The person who leads the project: gathers everyone's account and brings it together.

They must leave with a grid, a map, a timeline and findings they can stand behind, every sentence
traceable to who said it.
"""

from __future__ import annotations

import re

import pytest

from tests.browser.journeys.conftest import PASSWORD
from tests.browser.journeys.steps import BOTH_ENDS, WAYS

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"


@pytest.mark.parametrize("way", WAYS)
def test_a_case_study_is_begun_with_two_acts_and_described(house, way):
    lead = house.leader(WAYS[way], f"begin-{way}")
    lead.comes_to("/")
    lead.looks()
    lead.writes("What is the project called?", "Letters people understand")
    lead.presses("Begin", sees="Where to go now")
    assert lead.acts == 2
    lead.opens("Say what the project was", within="main", sees="Everything but the title can wait")
    lead.writes("What was the project?", "Patients and a trust wrote new letters together.")
    lead.writes("When did it run?", "spring 2015 to 2017?")
    lead.picks("Where does it stand?", "stopped early")
    lead.presses("Save", sees="Patients and a trust wrote new letters together.")
    lead.reads("Stopped early")


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_two_members_come_by_their_links_and_each_speaks_for_themselves(house, way):
    case = house.begin("Letters people understand")
    lead = house.leader(WAYS[way], f"invite-{way}")
    lead.comes_to(case)
    lead.opens("Invite your team", sees="Who is on this case study")
    for name in ("Ben", "Carla"):
        person = f"{name} of {way}"
        lead.opens("Invite somebody", sees="You get a link for one person")
        lead.writes("Whom do you invite?", person)
        lead.presses("Make the link", sees="The link is made")
        link = lead.page.locator("input[value*='/join/']").last.input_value()
        member = house.enter(f"member-{person}", WAYS[way], link)
        member.looks()
        member.writes("What should others call you here?", person)
        member.writes("E-mail address", f"{person.replace(' ', '.')}@example.org")
        member.writes("Password", PASSWORD)
        member.presses("Come in", sees="Who are you in this account?")
        member.presses("That is me", sees="Now everybody knows which words are yours.")
        member.opens("Write down something you saw happen", sees="Add something that happened")
        member.writes("What happened?", f"{name} rings people back")
        member.presses("Add it to the grid", sees=f"{person} says")
    lead.comes_to(f"{case}grid/")
    lead.reads("Ben rings people back", "Carla rings people back", "told by 1 person")


@pytest.mark.parametrize("way", WAYS)
def test_a_chain_is_told_in_one_breath_placed_and_brought_together(house, way):
    case = house.begin("Letters people understand")
    lead = house.leader(WAYS[way], f"chain-{way}")
    lead.comes_to(f"{case}grid/")
    lead.opens("Add the first thing", sees="Add something that happened")
    lead.writes("What happened?", "The clinic rewrote its letters")
    lead.chooses("An organisation")
    lead.chooses("Something changed")
    lead.presses("Add it, then say what led to it", sees="What led to this?")
    lead.writes("What led to this?", "Patients read the old letters out loud")
    lead.presses("Keep it and go on", sees="and what led to that?")
    lead.writes("and what led to that?", "A nurse asked them to a meeting")
    lead.presses("Keep it, and that is all", sees="Who says so")
    lead.reads("A nurse asked them to a meeting", "Patients read the old letters out loud")

    lead.comes_to(f"{case}grid/")
    lead.reads("Waiting to be placed")
    lead.opens("A nurse asked them to a meeting", within="main", sees="Say where it belongs")
    lead.opens("Say where it belongs", sees="Where and what")
    lead.unfolds("Where and what")
    lead.chooses("One person")
    lead.chooses("Something we did together")
    lead.presses("Save the changes", sees="Who says so")

    lead.comes_to(f"{case}entries/add/")
    lead.writes("What happened?", "The clinic rewrote all its letters")
    lead.chooses("An organisation")
    lead.chooses("Something changed")
    lead.presses("Add it to the grid", sees="Somebody said something like this")
    lead.opens("They say the same", sees="Let them stand as one")
    lead.presses("Put them together", sees="It also speaks for")

    lead.comes_to(f"{case}grid/?choose=some")
    lead.chooses("The clinic rewrote all")
    lead.presses("Go on with the chosen ones", sees="Mark them")
    lead.unfolds("Mark them")
    lead.presses("The team agreed on these", sees="They are marked.")
    lead.comes_to(f"{case}grid/?whose=agreed")
    lead.reads("The clinic rewrote")
    lead.looks()


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_who_took_part_is_said_and_reflections_are_kept(house, way):
    case = house.begin("Letters people understand")
    lead = house.leader(WAYS[way], f"shared-{way}")
    lead.comes_to(case)
    lead.opens("Who took part, and when", sees="What the five ways mean")
    if WAYS[way].keys:  # in the matrix arrows move and a number says how
        lead.strikes("[role=gridcell][tabindex='0']", "ArrowRight", "ArrowRight", "4")
        lead.page.locator("#way-said", has_text="Shared").wait_for(state="attached")
    else:
        lead.opens("Design", within=".stage-list", sees="nobody recorded")
        lead.chooses("Shared", within="fieldset:has-text('Service user')")
        lead.presses(re.compile("^Keep it, then on to"))
        lead.reads("Data collection", within="h1")
    lead.comes_to(f"{case}involvement/")
    lead.reads("Service user: Shared" if not WAYS[way].keys else "Shared")
    lead.looks()
    lead.opens("Overview", within=HERE, sees="The path")
    lead.opens("How far was it shared?", sees="Four dimensions")
    lead.opens("Which parts of the research", sees="You would be the first.")
    lead.writes("Why do you see it so?", "We planned it together, but not the money")
    lead.presses("Keep my view", sees="We planned it together, but not the money")


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_they_look_at_all_of_it_undo_and_take_it_along(house, told, way):
    lead = house.leader(WAYS[way], f"look-{way}")
    lead.comes_to(told)
    lead.opens("Findings", within=HERE, sees="What changed")
    lead.opens("Timeline", within=HERE, sees="Timeline")
    lead.looks()
    lead.opens("Ripple map", within=HERE, sees="Look at a part of it")
    lead.unfolds("Look at a part of it")
    lead.chooses("only what one voice tells whole")
    lead.presses("Show this part")
    lead.page.wait_for_url("**told=whole**")
    lead.looks()
    lead.comes_to(f"{told}entries/add/")
    lead.writes("What happened?", f"Written by mistake, {way}")
    lead.presses("Add it to the grid", sees="waits to be placed")
    lead.opens("History", within=HERE, sees="What was done here")
    lead.presses(re.compile(f"Undo this.*mistake, {way}"), sees="It is taken back.")
    lead.comes_to(f"{told}grid/")
    lead.misses(f"Written by mistake, {way}")
    lead.comes_to(f"{told}history/compare/")
    lead.looks()
    lead.opens("Overview", within=HERE, sees="Where to go now")
    lead.opens("Take it with you as a file", sees="The account is yours.")
    with lead.page.expect_download() as coming:
        lead.opens("case file")
    assert "The Morning Bell" in coming.value.path().read_text()
