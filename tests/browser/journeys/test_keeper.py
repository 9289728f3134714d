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


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_who_is_locked_out_is_let_in_and_what_they_leave_is_handed_over(house, way):
    keeper = house.leader(WAYS[way], f"helps-{way}")
    names = [f"{name} helped {way}" for name in ("Nia", "Olwen")]
    nia, olwen = (comes_new(house, keeper, name, way) for name in names)
    nia.writes("What is the project called?", "Letters of Nia")
    nia.presses("Begin", sees="Where to go now")
    case = nia.page.url

    away = house.enter(f"locked-out-{way}", WAYS[way], "/enter/")
    away.writes("E-mail address", address_of(names[0]))
    away.writes("Password", "not the password")
    away.presses("Sign in", sees="Forgotten your password?")
    keeper.comes_to("/people/", sees="You look after accounts")
    keeper.unfolds("Help or change", within=theirs(names[0]))
    keeper.presses("Make a link that lets them in once", within=theirs(names[0]), sees="A link for")
    link = keeper.page.locator("#link").input_value()
    keeper.reads("Hand it to nobody else: it stands for their password.")
    away.comes_to(link, sees="Choose a new password")
    away.writes("Password", f"{PASSWORD} anew")
    away.presses("Keep this", sees="Letters of Nia")
    nia.comes_to(case, sees="Password")

    keeper.opens("Back to everybody", sees="answers alone for 1 case study")
    keeper.unfolds("Help or change", within=theirs(names[0]))
    keeper.presses("Close the account", within=theirs(names[0]), sees="The account is closed.")
    away.comes_to("/", sees="Password")
    keeper.unfolds("Help or change", within=theirs(names[0]))
    keeper.picks("Let somebody else answer", names[1], within=theirs(names[0]))
    keeper.presses("Hand over", within=theirs(names[0]), sees="answers for 1 case study now.")
    assert keeper.page.goto(case).status == 404
    olwen.comes_to("/", sees="Letters of Nia")
    olwen.opens("Letters of Nia", within="main", sees="Where to go now")
    olwen.opens("Invite your team", sees="Who is on this case study")
    olwen.reads("owner")


def comes_new(house, keeper, name, way):
    """Somebody for whom the administrator makes an account, and who comes in by its link."""
    keeper.comes_to("/people/", sees="Make an account for somebody")
    keeper.writes("What are they called?", name)
    keeper.writes("E-mail address", address_of(name))
    keeper.presses("Make the account", sees=f"A link for {name}")
    person = house.enter(name, WAYS[way], keeper.page.locator("#link").input_value())
    person.writes("Password", PASSWORD)
    person.presses("Keep this", sees="What is the project called?")
    return person


def address_of(name):
    return f"{name.lower().replace(' ', '.')}@example.org"


def theirs(name):
    """Where the administrator's page speaks of one account."""
    return f".plain-list > li:has-text('{address_of(name)}')"


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
