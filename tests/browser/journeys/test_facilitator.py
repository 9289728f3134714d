"""A facilitator with a room of thirty: a board that fills live, merged without losing a voice.

Rooms of hundreds come later, on the same ground.
"""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.journeys.steps import BOTH_ENDS, DESKTOP, WAYS, Way

pytestmark = pytest.mark.browser


def posts(link, text):
    """Somebody in the room sends a sentence from a phone of their own."""
    with httpx.Client(timeout=30) as phone:
        page = phone.get(link).text
        ticket = re.search(r'name="ticket" value="([\w-]+)"', page)[1]
        data = {"ticket": ticket, "text": text, "attribution": "anonymous"}
        assert phone.post(link, data=data, headers={"Referer": link}).status_code == 302


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_thirty_people_post_and_every_voice_is_taken_in(house, way):
    case = house.begin("Letters people understand")
    runs = house.leader(WAYS[way], f"facilitator-{way}")
    runs.comes_to(case)
    runs.opens("Ask people without an account", sees="A board asks one question")
    runs.opens("Open a board", sees="What do you want to ask?")
    runs.presses("Open the board", sees="The board is open")
    link, wall = (
        runs.page.locator(f"input[value*='/{kind}/']").first.input_value()
        for kind in ("post", "wall")
    )
    screen = house.enter(f"screen-{way}", Way(DESKTOP), wall)
    screen.reads("Nothing stands here yet")
    for number in range(29):
        posts(link, f"I saw it happen on ward {number}")
    posts(link, "Buy cheap tickets now")

    runs.opens("Look again", sees="30 posts so far.")
    screen.misses("I saw it happen")
    runs.opens(re.compile("Keep it off the wall.*cheap"), sees="Why do you take it off")
    runs.writes("Why do you take it off the wall?", "It is an advertisement")
    runs.presses("Take it off the wall", sees="29 wait for you.")
    runs.presses("Show the ticked ones on the wall", sees="On the wall")
    expect(screen.page.locator(".wall li")).to_have_count(29)
    screen.misses("Buy cheap tickets now")
    screen.looks()

    runs.unfolds("Close the board")
    runs.presses("Close the board for good", sees="Take the ticked ones in")
    runs.presses("Take the ticked ones in", sees="29 posts are in the case study now.")
    runs.comes_to(f"{case}grid/")
    runs.reads("Waiting to be placed")
    expect(runs.page.locator(".card")).to_have_count(29)
    runs.misses("Buy cheap tickets now")
    runs.looks()
    runs.comes_to(f"{case}people/")
    runs.reads("Posts that stay anonymous")
    runs.looks()

    runs.comes_to(f"{case}grid/?choose=some")
    for ward in (3, 4):
        runs.chooses(f"I saw it happen on ward {ward}")
    runs.presses("Go on with the chosen ones", sees="What about these 2?")
    runs.unfolds("They say the same")
    runs.presses("Look at them together", sees="Who will stand behind it")
    runs.presses("Put them together", sees="It also speaks for")
    runs.reads("I saw it happen on ward 3", "I saw it happen on ward 4")
    expect(runs.page.locator(".voice")).to_have_count(2)
    runs.looks()
    runs.comes_to(f"{case}grid/", sees="Waiting to be placed")
    expect(runs.page.locator(".card")).to_have_count(28)
