"""One installation that several people share, empty at first, and people who come to it."""

from __future__ import annotations

import re

import pytest

import ripplegrid
from ripplegrid.exchange.examples import load
from tests.browser.journeys.steps import DESKTOP, LOOK, Person, Way
from tests.servers import Running

PASSWORD = "kettle orbit paper dog"
HARMLESS = ["status of 409", "status of 422", "status of 404", "status of 403"]
if LOOK:  # taking a picture adds a style of its own
    HARMLESS.append("Applying inline style")


class House:
    """The installation. ``lead`` is how whoever set it up stays signed in."""

    def __init__(self, server, browser, settings):
        self.address, self._browser, self._open, self.wrong = server.address, browser, [], []
        self.settings = settings
        page = self.enter("lead", Way(DESKTOP), server.link).page
        say_who(page, "Asha")
        page.get_by_role("button", name="Keep this").click()
        page.wait_for_url(f"{self.address}/")
        self.lead = page.context.storage_state()
        self.close()

    def enter(self, name, way, address="", *, state=None, offline=False) -> Person:
        """Somebody with a browser of their own; ``state`` is that of who is signed in.

        Who is offline has a file before them, and no network.
        """
        context = self._browser.new_context(
            base_url=self.address, storage_state=state, offline=offline, **way.options
        )
        home = ("file:" if offline else self.address, "data:", "blob:")
        context.set_default_timeout(60_000)
        context.on("weberror", lambda e: self.wrong.append(str(e.error)))
        context.on("console", self._note)
        context.on(
            "request",
            lambda r: r.url.startswith(home) or self.wrong.append(r.url),
        )
        self._open.append(context)
        person = Person(context.new_page(), way, name)
        if address:
            person.comes_to(address)
        return person

    def leader(self, way, name="lead") -> Person:
        """The person who leads the project, signed in."""
        return self.enter(name, way, state=self.lead)

    def begin(self, title) -> str:
        """A new case study of the leader's; gives its address."""
        lead = self.leader(Way(DESKTOP))
        lead.page.goto("/")
        lead.page.get_by_label("What is the project called?").fill(title)
        lead.page.get_by_role("button", name="Begin").click()
        lead.page.wait_for_url("**/cases/*/")
        return lead.page.url

    def bring_in(self, file) -> str:
        """A case study from a file; gives its address."""
        lead = self.leader(Way(DESKTOP))
        lead.page.goto("/import/")
        lead.page.locator("input[type=file]").set_input_files(file)
        lead.page.locator("main form button").last.click()
        lead.page.wait_for_url("**/cases/*/")
        return lead.page.url

    def invite(self, case, name, role="Member") -> str:
        """The link that lets somebody onto a case study in a role."""
        lead = self.leader(Way(DESKTOP))
        lead.page.goto(f"{case}members/invite/")
        lead.page.get_by_label("Whom do you invite?").fill(name)
        lead.page.get_by_role("radio", name=re.compile(f"^{role}")).check()
        lead.page.get_by_role("button", name="Make the link").click()
        return lead.page.locator("input[value*='/join/']").first.input_value()

    def close(self):
        for context in self._open:
            context.close()
        self._open.clear()

    def _note(self, message):
        bad = message.type in {"error", "warning"}
        if bad and not any(harmless in message.text for harmless in HARMLESS):
            self.wrong.append(message.text)


def say_who(page, name):
    """Write name, address and password where an account is taken."""
    page.get_by_label("What should others call you here?").fill(name)
    page.get_by_label("E-mail address").fill(f"{name.lower().replace(' ', '.')}@example.org")
    page.get_by_label("Password").fill(PASSWORD)


@pytest.fixture(scope="session")
def shared(chrome, any_database):
    settings = any_database() | {
        "RIPPLEGRID_SECRET_KEY": "of the journeys alone " * 3,
        "RIPPLEGRID_SHARED": "yes",
    }
    with Running(settings) as server:
        yield House(server, chrome, settings)
        server.stop()


@pytest.fixture
def house(shared):
    """The shared installation; afterwards no page may have complained or asked another host."""
    shared.wrong.clear()
    yield shared
    shared.close()
    assert shared.wrong == []


@pytest.fixture(scope="session")
def told(shared, tmp_path_factory):
    """A whole account: the one that was invented to show what there is."""
    file = tmp_path_factory.mktemp("told") / "told.json"
    ripplegrid.write_file(load("school-mornings"), file)
    return shared.bring_in(file)
