"""The person who leads looks closer: through others' eyes, along loops, at what two groups say."""

from __future__ import annotations

import re

import pytest

from tests.browser.journeys.steps import BOTH_ENDS, WAYS, WITHOUT_SCRIPTS

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_they_look_at_it_as_the_public_would_and_come_back(house, told, way):
    lead = house.leader(EVERY[way], f"eyes-{way}")
    lead.comes_to(f"{told}members/")
    lead.presses(re.compile("^As the public"), sees="Back to your own view")
    lead.misses("Invite your team", "Write down something you saw happen")
    assert lead.page.goto(f"{told}entries/add/").status == 403
    lead.comes_to(told)
    lead.presses("Back to your own view", sees="Who is on this case study")


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
    lead.looks()
    lead.opens("Findings", within=HERE, sees="What changed")
