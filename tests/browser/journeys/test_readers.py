"""Those who read: an analyst, a verifier, a funder. They change nothing, and see what they may.

Coding the entries of several case studies, and comparing many, come later; here they are played
as far as one case study goes.
"""

from __future__ import annotations

import json

import pytest

from tests.browser.journeys.conftest import PASSWORD
from tests.browser.journeys.steps import BOTH_ENDS, WAYS, WITHOUT_SCRIPTS

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS


def arrives(house, case, name, role, way):
    """Somebody comes by the link of their invitation."""
    person = house.enter(f"{name}-{way}", EVERY[way], house.invite(case, f"{name} {way}", role))
    person.writes("What should others call you here?", name)
    person.writes("E-mail address", f"{name}.{way}@example.org".lower())
    person.writes("Password", PASSWORD)
    person.presses("Come in", sees="Findings")
    return person


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_a_funder_reads_the_findings_and_the_grid_and_is_asked_for_nothing(house, told, way):
    funder = arrives(house, told, "Funder", "Reader", way)
    funder.misses("Ask people without an account", "Invite your team")
    funder.opens("Findings", within=HERE, sees="What changed")
    funder.looks()
    funder.opens("Grid", within=HERE, sees="What came of it")
    funder.misses("Add something that happened")


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_a_funder_goes_from_a_finding_to_who_said_it_and_what_shows_it(house, told, way):
    funder = arrives(house, told, "Tracer", "Reader", way)
    funder.comes_to(f"{told}findings/?question=5", sees="Open a sentence to see what it rests on")
    funder.unfolds("Change comes back to where it began in", within="main")
    funder.opens("Fewer pupils reached a crisis", within="[data-code=loops]", sees="Who says so")
    funder.reads("Kirsty Wardle", "Eleven ambulances the year before, four that year.")
    funder.opens("Tally in the nurse’s desk diary", within="main", sees="What it stands behind")
    funder.misses("Change what is written of this", "Ask somebody outside")


@pytest.mark.parametrize("role", ["Analyst", "Verifier"])
def test_an_analyst_and_a_verifier_read_and_change_nothing(house, told, role):
    person = arrives(house, told, role, role, "desktop-keys")
    for page in ("Grid", "Ripple map", "Timeline", "Findings", "People", "History"):
        person.opens(page, within=HERE)
        person.page.wait_for_load_state()
        person.looks()
        person.misses("Add something that happened", "Change it", "Undo this")
    for page in ("entries/add/", "describe/", "members/invite/"):
        assert person.page.goto(f"{told}{page}").status == 403
    person.reads("Ask its owner for a role that can.")


def test_what_a_funder_takes_away_holds_only_what_may_leave(house, told):
    funder = arrives(house, told, "Friend", "Reader", "desktop-keys")
    funder.comes_to(f"{told}export/")
    funder.looks()
    with funder.page.expect_download() as coming:
        funder.opens("case file")
    taken = json.loads(coming.value.path().read_text())
    told_outside = json.dumps(taken)
    assert "private" not in taken
    assert "Asha" not in told_outside
