"""A team member who is not a researcher: says in a sentence, on a phone, what they saw happen.

They must leave with their own words kept, seen beside the others', and told what became of them.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.conftest import say_who
from tests.browser.journeys.steps import BOTH_ENDS, DESKTOP, WAYS, WITHOUT_SCRIPTS, Way

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


def tells(house, case, name):
    """Somebody who was invited tells one thing, in their own name."""
    member = house.enter(name, Way(DESKTOP), house.invite(case, name)).page
    say_who(member, name)
    member.get_by_role("button", name="Come in").click()
    member.get_by_role("button", name="That is me").click()
    member.get_by_role("link", name="Write down something you saw happen").click()
    member.get_by_label("What happened?").fill("My mother reads her letters alone")
    member.get_by_role("button", name="Add it to the grid", exact=True).click()
    member.wait_for_url("**/entries/*-*/")


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_they_are_told_what_became_of_it_and_answer_by_a_tap(house, way):
    case = house.begin("Better letters")
    name = f"Amir of {way}"
    tells(house, case, name)
    lead = house.leader(Way(DESKTOP)).page
    lead.goto(f"{case}people/")
    lead.get_by_role("link", name=re.compile("Show them what became of it")).click()
    lead.get_by_role("button", name="Make the link").click()

    amir = house.enter(f"own-page-{way}", EVERY[way], lead.locator("#link").input_value())
    amir.looks()
    amir.reads("My mother reads her letters alone", "It is in the account")
    amir.unfolds("Say it in my own words")
    amir.writes("Write first, then tap", "Only the short ones")
    amir.presses("partly", sees="You answered:")
    amir.reads("Only the short ones")

    lead.goto(f"{case}grid/")
    lead.locator(".card-text", has_text="My mother reads her letters alone").click()
    expect(lead.locator("article")).to_contain_text("Only the short ones")
