"""The person who leads makes a report of the account, looks at it, and takes it away.

What they hand on is read as it is: the file to explore offline, by keys alone, by taps alone, and
without JavaScript.
"""

from __future__ import annotations

import re
from dataclasses import replace
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.steps import BOTH_ENDS, WAYS, WITHOUT_SCRIPTS

pytestmark = pytest.mark.browser
HERE = "[aria-label='This case study']"
EVERY = WAYS | WITHOUT_SCRIPTS
MAKE = "Make it and save it"


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_a_report_is_looked_at_and_taken_away_and_its_sentences_are_traced(house, told, way):
    lead = house.leader(EVERY[way], f"report-{way}")
    lead.comes_to(f"{told}findings/", sees="What changed")
    lead.opens("Make a document of it", sees="Choose who it is for")
    lead.opens("Case-study report", within="main", sees="The whole account")
    with lead.page.expect_popup() as beside:
        lead.presses("Look at it first")
    report = type(lead)(beside.value, replace(lead.way, scripts=False), f"looked-{way}")
    report.reads("The Morning Bell", "What changed", within="body")
    report.looks()
    number = report.page.locator("main a.rd-ref, body a.rd-ref").first
    report.opens(number.inner_text(), within="p")
    expect(report.page.locator(":target")).to_be_visible()
    expect(report.page.locator(":target")).to_be_in_viewport()
    # no script runs there: that we ask where the focus is counts as one, and nothing else does
    asked = f"Blocked script execution in '{report.page.url.split('#')[0]}"
    house.wrong[:] = [one for one in house.wrong if not (way == "desktop-keys" and asked in one)]

    lead.chooses("Word")
    with ZipFile(lead.takes(MAKE, role="button")) as document:
        assert "The Morning Bell" in document.read("word/document.xml").decode()


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_the_file_to_explore_is_explored_without_a_network(house, told, way):
    friend = hands_on(house, told, way)
    found, all_of_it = friend.page.locator("#rx-found"), re.compile(r"^(\d+) of \1 entries")
    expect(found).to_have_text(all_of_it)
    friend.picks("Told by", "Kirsty Wardle")
    expect(found).not_to_have_text(all_of_it)
    friend.presses("Show everything")
    expect(found).to_have_text(all_of_it)
    friend.opens(re.compile("Governors believed"), within="#map svg")
    expect(found).not_to_have_text(all_of_it)
    friend.picks("Show of it", "what came of it")
    friend.opens("Read what was told of it", within="#rx")
    expect(friend.page.locator(":target")).to_be_in_viewport()
    expect(friend.page.locator(":target")).to_contain_text("Governors believed")


@pytest.mark.parametrize("way", WITHOUT_SCRIPTS)
def test_the_file_to_explore_is_read_where_no_script_runs(house, told, way):
    friend = hands_on(house, told, way)
    expect(friend.page.locator("#rx")).to_be_hidden()
    friend.opens(re.compile("Governors believed"), within="#map svg")
    expect(friend.page.locator(":target")).to_be_in_viewport()
    expect(friend.page.locator(":target")).to_contain_text("Governors believed")


def hands_on(house, told, way):
    """The leader takes the file away; a friend opens it, without a network."""
    lead = house.leader(EVERY[way], f"explorable-{way}")
    lead.comes_to(f"{told}documents/", sees="Choose who it is for")
    lead.opens("The account to explore", within="main", sees=MAKE)
    file = lead.takes(MAKE, role="button")
    friend = house.enter(f"explores-{way}", EVERY[way], file.as_uri(), offline=True)
    friend.reads("The Morning Bell", within="body")
    return friend
