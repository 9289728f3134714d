"""The person who leads the project: gathers everyone's account and brings it together.

They must leave with a grid, a map, a timeline and findings they can stand behind, every sentence
traceable to who said it.
"""

from __future__ import annotations

import re

import pytest

from tests.browser.journeys.conftest import PASSWORD
from tests.browser.journeys.steps import WAYS

pytestmark = pytest.mark.browser


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


@pytest.mark.parametrize("way", WAYS)
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


@pytest.mark.parametrize("way", ["phone-taps", "desktop-keys"])
def test_who_took_part_is_said_and_reflections_are_opened(house, way):
    case = house.begin("Letters people understand")
    lead = house.leader(WAYS[way], f"shared-{way}")
    lead.comes_to(case)
    lead.opens("Who took part, and when", sees="What the five ways mean")
    lead.presses("Design, Service user: Shared", within="[role=grid]")
    lead.reads("Shared", within="[aria-label^='Design, Service user:']")
    lead.looks()
    lead.opens("Overview", sees="The path")
    lead.opens("How far was it shared?", sees="Four dimensions")
    lead.opens(re.compile("Which parts of the research"))
    lead.writes("Why do you see it so?", "We planned it together; the money was planned without us")
    lead.presses(re.compile("Keep|Save"), sees="the money was planned without us")
