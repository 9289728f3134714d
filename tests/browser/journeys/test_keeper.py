"""Those who keep it running: who looks after accounts, and who keeps and restores copies."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.browser.journeys.conftest import PASSWORD
from tests.browser.journeys.steps import BOTH_ENDS, DESKTOP, WAYS, Way
from tests.servers import Running, environment

pytestmark = pytest.mark.browser


def signs_in(person, address):
    person.writes("E-mail address", address)
    person.writes("Password", PASSWORD)
    person.presses("Sign in")


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_an_account_is_made_helped_closed_and_opened_again(house, way):
    keeper = house.leader(WAYS[way], f"administrator-{way}")
    keeper.comes_to("/you/", sees="What you look after")
    keeper.opens("People here and their accounts", sees="Make an account for somebody")
    name, address = f"Nia {way}", f"nia.{way}@example.org"
    keeper.writes("What are they called?", name)
    keeper.writes("E-mail address", address)
    keeper.presses("Make the account", sees=f"A link for {name}")
    link = keeper.page.locator("#link").input_value()

    nia = house.enter(f"new-account-{way}", WAYS[way], link)
    nia.reads("Choose a new password")
    nia.writes("Password", PASSWORD)
    nia.presses("Keep this", sees="What is the project called?")

    theirs = f".plain-list > li:has-text('{address}')"
    keeper.opens("Back to everybody", sees="You look after accounts")
    keeper.unfolds("Help or change", within=theirs)
    keeper.presses("Close the account", within=theirs, sees="The account is closed.")
    nia.comes_to("/", sees="Sign in")
    keeper.unfolds("Help or change", within=theirs)
    keeper.presses("Open the account again", within=theirs, sees="The account is open again.")
    nia.comes_to("/enter/", sees="Password")
    signs_in(nia, address)
    nia.reads("What is the project called?")


def test_a_copy_is_brought_back_elsewhere_and_everything_is_there(
    house, told, chrome, any_database, tmp_path
):
    copy, elsewhere = tmp_path / "copy.zip", any_database()
    commands = (house.settings, ["backup", "--to", str(copy)]), (elsewhere, ["restore", str(copy)])
    for settings, command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "ripplegrid", *command], env=environment(settings),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    with Running(house.settings | elsewhere) as server:
        there = chrome.new_context(base_url=server.address, viewport=DESKTOP)
        before = house.leader(Way(DESKTOP))
        lead = type(before)(there.new_page(), Way(DESKTOP, keys=True), "restored")
        lead.comes_to("/enter/", sees="Password")
        signs_in(lead, "asha@example.org")
        lead.opens("The Morning Bell", within="main", sees="Where to go now")
        case = told.removeprefix(house.address)
        for path in ("grid/", "history/"):
            for person in (before, lead):
                person.comes_to(f"{case}{path}", sees="The Morning Bell")
            assert lead.page.inner_text("main") == before.page.inner_text("main")
        there.close()
        server.stop()
