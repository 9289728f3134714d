"""How far it was shared: everybody says it for themselves first, then all of it side by side."""

from __future__ import annotations

import re

import pytest

from tests.browser.journeys.conftest import say_who
from tests.browser.journeys.steps import BOTH_ENDS, DESKTOP, WAYS, WITHOUT_SCRIPTS, Way

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS
ASKED = "Which parts of the research"


def comes_in(house, case, name, way):
    """Somebody who was invited, and says who they are in the account."""
    person = house.enter(name, way, house.invite(case, name))
    say_who(person.page, name)
    person.presses("Come in", sees="Who are you in this account?")
    person.presses("That is me", sees="Now everybody knows which words are yours.")
    return person


def says(person, case, phase, why):
    """Their view of one question."""
    person.comes_to(f"{case}reflections/?phase={phase}", sees="Four dimensions")
    person.opens(re.compile(f"^{ASKED}"), within="main", sees="Why do you see it so?")
    person.writes("Why do you see it so?", why)
    person.presses("Keep my view", sees=why)


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_own_view_first_then_all_side_by_side_and_over_time(house, way):
    case = house.begin("Better letters")
    ben = comes_in(house, case, f"Ben reflects {way}", EVERY[way])
    says(ben, case, "proposal", "The hospital wanted it, and asked us late")
    says(ben, case, "after", "We planned most of it together")

    carla = comes_in(house, case, f"Carla reflects {way}", Way(DESKTOP))
    carla.comes_to(f"{case}reflections/?phase=after", sees="1 view waits until you have said yours")
    carla.misses("We planned most of it together", "asked us late")
    says(carla, case, "after", "Nobody asked the night staff")
    carla.reads("Side by side", "We planned most of it together")
    ben.comes_to(f"{case}reflections/?phase=after", sees="Nobody asked the night staff")

    lead = house.leader(EVERY[way], f"reflects-{way}")
    lead.comes_to(f"{case}reflections/?phase=after", sees="2 views are there that you do not see")
    lead.misses("Nobody asked the night staff")
    lead.presses("Lay them side by side for everybody", sees="all views were laid side by side")
    lead.reads("Nobody asked the night staff", "We planned most of it together")
    lead.misses("asked us late")
    lead.opens("at the proposal", sees="1 view is there that you do not see yet")
    lead.presses("Lay them side by side for everybody", sees="all views were laid side by side")
    lead.reads("The hospital wanted it, and asked us late", "We planned most of it together")
