"""A team member who is not a researcher: says in a sentence, on a phone, what they saw happen.

They must leave with their own words kept, seen beside the others', and told what became of them.
"""

from __future__ import annotations

import pytest

from tests.browser.journeys.steps import DESKTOP, WAYS, WITHOUT_SCRIPTS, Way

pytestmark = pytest.mark.browser
EVERY = WAYS | WITHOUT_SCRIPTS


def board_of(house, case, *, held=False):
    """The links of a new board: to post, and to the wall."""
    lead = house.leader(Way(DESKTOP)).page
    lead.goto(f"{case}boards/open/")
    if not held:
        lead.get_by_label("at once, for a room").check()
    lead.get_by_role("button", name="Open the board").click()
    links = [lead.locator(f"input[value*='/{kind}/']").first for kind in ("post", "wall")]
    return [link.input_value() for link in links]


@pytest.mark.parametrize("way", EVERY)
def test_they_post_a_sentence_in_two_minutes_without_an_account(house, way):
    link, wall = board_of(house, house.begin("Better letters"))
    other = house.enter("another", Way(DESKTOP), link)
    other.writes("Your sentence", "The nurses ring us back now")
    other.presses("Send", sees="Sent.")

    amir = house.enter(f"team-member-{way}", EVERY[way], link)
    amir.looks()
    amir.writes("Your sentence", "My mother read her letter alone")
    amir.unfolds("Say more about it")
    amir.chooses("for one person")
    amir.writes("What led to it?", "We wrote the letters with patients")
    amir.presses("Send", sees="Sent.")
    assert amir.acts <= 6
    amir.reads("My mother read her letter alone", "We wrote the letters with patients")
    amir.reads("The nurses ring us back now")

    amir.opens("Change it")
    amir.writes("Your sentence", "My mother reads her letters alone")
    amir.presses("Save the change", sees="My mother reads her letters alone")
    amir.opens("Send another")
    amir.writes("Your sentence", "The bus is too dear")
    amir.presses("Send", sees="The bus is too dear")
    amir.opens("Take it back")
    amir.presses("Take it back", sees="Sent.")
    amir.misses("The bus is too dear")

    room = house.enter(f"wall-{way}", Way(DESKTOP), wall)
    room.reads("My mother reads her letters alone", "The nurses ring us back now")
    room.misses("The bus is too dear", "My mother read her letter alone")
