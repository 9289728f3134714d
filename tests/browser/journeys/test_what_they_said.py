"""What becomes of what somebody said: they check it, somebody outside is asked, time goes on.

Whoever said it comes by links, without an account; whoever stands in the account signs in.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.conftest import PASSWORD, say_who
from tests.browser.journeys.steps import BOTH_ENDS, DESKTOP, WAYS, WITHOUT_SCRIPTS, Way

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS
SAID = "My mother reads her letters alone"


def tells(house, case, name):
    """Somebody who was invited tells one thing in their own name, and says where it belongs."""
    member = house.enter(name, Way(DESKTOP), house.invite(case, name))
    say_who(member.page, name)
    member.presses("Come in", sees="Who are you in this account?")
    member.presses("That is me", sees="Now everybody knows which words are yours.")
    member.comes_to(f"{case}entries/add/", sees="Add something that happened")
    member.writes("What happened?", SAID)
    member.chooses("One person")
    member.chooses("Something changed")
    member.presses(re.compile("^Add it to the grid"), sees=f"{name} says")


def letter(person) -> str:
    """The link that was just made."""
    person.presses("Make the link", sees="A message to copy")
    return person.page.locator("#link").input_value()


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_it_is_checked_by_a_link_confirmed_from_outside_and_asked_again(house, way):
    case = house.begin("Better letters")
    name = f"Amir by links {way}"
    tells(house, case, name)
    lead = house.leader(EVERY[way], f"letters-{way}")
    lead.comes_to(f"{case}people/", sees=name)
    lead.opens(re.compile("^Show them what became of it"), sees="what became of it")
    own = letter(lead)

    amir = house.enter(f"checks-{way}", EVERY[way], own)
    amir.reads("Is it right what is said from it?")
    amir.presses(
        re.compile("^Partly"), within="[aria-labelledby=findings]", sees="with the sentence"
    )
    amir.chooses("in reports", within=".uses")
    amir.presses("Keep what I decided", sees="Your decision is kept")

    lead.comes_to(f"{case}findings/", sees="What can be said")
    lead.reads("The one person it rests on checked it, and partly agrees.")
    lead.comes_to(f"{case}grid/", sees=SAID)
    lead.opens(SAID, within="main", sees="Who says so")
    entry = lead.page.url
    lead.opens("Ask somebody outside", sees="This is what they will see, and nothing else")
    lead.writes("Whom do you ask?", "Mo Miller")
    other = house.enter(f"outside-{way}", EVERY[way], letter(lead))
    other.reads(SAID)
    other.writes("Your name", "Mo Miller")
    other.chooses("Partly")
    other.writes("In your own words", "Not the long ones")
    other.presses("Send my answer", sees="Thank you.")

    lead.comes_to(entry, sees="What people outside the team say")
    lead.reads("Mo Miller", "Not the long ones")
    lead.opens("Ask again later", sees="Plan to ask again")
    lead.picks("Whom will you ask?", name)
    lead.presses("Keep it", sees="Asked again later")
    lead.opens("Ask, or write down an answer", sees=f"Ask {name}")
    lead.opens(re.compile("^Ask by a link"), within="main", sees=f"Ask {name} again")
    again = house.enter(f"again-{way}", EVERY[way], letter(lead))
    again.reads("Does it still hold?", SAID)
    again.writes("In your own words, if you like", "She needs her glasses for it now")
    again.presses("It has changed", sees="Thank you.")
    lead.comes_to(entry, sees="Asked again later")
    lead.reads("She needs her glasses for it now")


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_whoever_signs_in_opens_their_own_page_and_checks_there(house, way):
    case = house.begin("Better letters")
    name = f"Amir himself {way}"
    tells(house, case, name)
    amir = house.enter(f"signed-in-{way}", EVERY[way], "/enter/")
    amir.writes("E-mail address", f"{name.lower().replace(' ', '.')}@example.org")
    amir.writes("Password", PASSWORD)
    amir.presses("Sign in", sees="Better letters")
    amir.opens("Better letters", within="main", sees="Where to go now")
    amir.opens("People", within=HERE, sees="See what became of what I said")
    amir.presses("See what became of what I said", sees="Is the account right?")
    amir.presses(re.compile("^I agree"), within="[aria-labelledby=answers]", sees="You answered:")
    expect(amir.page.locator("body")).to_contain_text("Your answer is kept.")
