"""The person who leads keeps states of the account, lays two side by side, and brings one back."""

from __future__ import annotations

import re

import pytest

from tests.browser.journeys.steps import BOTH_ENDS, DESKTOP, WAYS, WITHOUT_SCRIPTS, Way

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS
FIRST, LATER = "The clinic rewrote its letters", "Porters began to sit down with patients"


def adds(person, case, text, when):
    person.comes_to(f"{case}entries/add/", sees="Add something that happened")
    person.writes("What happened?", text)
    person.unfolds("When")
    person.writes("When was it?", when)
    person.presses(re.compile("^Add it to the grid"), sees="Who says so")


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_a_state_is_named_compared_brought_back_and_that_undone(house, way):
    case = house.begin("Letters people understand")
    adds(house.leader(Way(DESKTOP)), case, FIRST, "2016")
    lead = house.leader(EVERY[way], f"years-{way}")
    lead.comes_to(f"{case}history/", sees="What was done here")
    lead.unfolds("States with a name")
    lead.writes("Give the state of today a name", "Before the workshop")
    lead.presses("Give it this name", sees="The state of today has a name now.")
    adds(lead, case, LATER, "2018")

    lead.opens("History", within=HERE, sees="What was done here")
    lead.opens("Before the workshop", within=".named", sees="What changed between two days?")
    lead.reads("New", LATER)
    lead.misses(FIRST)
    lead.opens("Bring the earlier of the two back", sees="Bring this former state back?")
    lead.reads("Would go", LATER)
    lead.presses("Bring it back", sees="It is as it was then. That, too, can be undone.")
    lead.opens("Grid", within=HERE, sees=FIRST)
    lead.misses(LATER)
    lead.opens("History", within=HERE, sees="What was done here")
    lead.presses(
        re.compile("^Undo this"), within=".history li:first-child", sees="It is taken back."
    )
    lead.opens("This project over time", sees="What was there at one time")
    lead.opens("By when it happened", sees="What came after this day?")
    lead.writes("What came after this day?", "2016")
    lead.presses("Show what came since", sees=LATER)
    lead.page.wait_for_url("**day=2016**")
    lead.misses("Who speaks")
