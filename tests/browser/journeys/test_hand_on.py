"""Whoever leads a case study hands it on: somebody else owns it, and they themselves may leave."""

from __future__ import annotations

import re

import pytest

from tests.browser.journeys.conftest import say_who
from tests.browser.journeys.steps import BOTH_ENDS, WAYS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_a_case_study_gets_another_owner_and_the_first_one_leaves(house, way):
    title, name = f"Letters handed on {way}", f"Bea of {way}"
    case = house.begin(title)
    bea = house.enter(name, WAYS[way], house.invite(case, name))
    say_who(bea.page, name)
    bea.presses("Come in", sees="Who are you in this account?")
    bea.presses("That is me", sees="Now everybody knows which words are yours.")
    assert bea.page.goto(f"{case}members/invite/").status == 403

    lead = house.leader(WAYS[way], f"hands-on-{way}")
    lead.comes_to(f"{case}members/", sees="Who is on this case study")
    hers = f".members > li:has(strong:text-is('{name}'))"
    lead.unfolds("Change", within=hers)
    lead.picks("What are they to this case study?", "owner", within=hers)
    lead.presses("Save", within=hers, sees="owner")
    lead.looks()
    lead.presses("Leave this case study")
    lead.page.wait_for_url(lambda url: "/members/" not in url)
    lead.misses(title)
    assert lead.page.goto(case).status == 404

    bea.comes_to(f"{case}members/", sees="Invite somebody")
    bea.misses("Asha, you")
    bea.opens(re.compile("^Invite somebody"), sees="Whom do you invite?")
