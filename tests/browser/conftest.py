"""A real server with two case studies in it, and real browsers that watch what pages do."""

from __future__ import annotations

from functools import partial

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import across, boards, documents
from tests.servers import Running, run
from tools import browser as chromium

INVENTED, SMALL = "school-mornings", "small"
MAKE = f"""
from django.core.management import call_command
from ripplegrid.exchange.examples import load
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.model.across import Match
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.actions.giving import give
from ripplegrid.web.cases.models import Membership
call_command("migrate", verbosity=0)
invented = load("{INVENTED}")
create_case(local_person(), invented)
create_case(local_person(), make.case(
    make.entry("a", "individual", "process", text="Nurses and patients met"),
    make.entry("b", "organisational", "outcome", text="Letters were rewritten"),
    make.telling("a", "v", evidence=frozenset(["d"])), make.claim("a>b", "v"),
    make.evidence("d", title="Minutes of the forum"), title="Better letters"))
create_case(local_person(), make.case(
    *[make.entry(f"e{{n}}", "group", "outcome", text=f"Thing {{n}}") for n in range(100)],
    make.link("e1", "e2"), id="many", title="Many things"))
create_case(local_person(), make.case(
    make.entry("a", "individual", "process", text="Patients and nurses met"),
    make.entry("b", "group", "outcome", text="The letters were rewritten"),
    make.telling("a", "v"), make.telling("b", "v"), make.claim("a>b", "v"),
    id="other", title="Letters again"))
for one in ("case", "other"):
    act(local_person(), one, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
create_case(local_person(), make.synthesis(
    Proposal(id="one", title="Better letters", case="case", why="It went well"),
    Proposal(id="two", title="Letters again", case="other"),
    Proposal(id="bread", title="Bread", status="stopped", countries=("Wales",)),
    Placing(id="at", proposal="bread", dimension="scale", place="scale/some", why="One shop",
            differing="Ben", people=frozenset({{"ann"}})),
    Choice(id="first", size=1, chosen=frozenset({{"bread"}}), why="Known best"),
    Choice(id="chosen", size=2, chosen=frozenset({{"one", "two"}}), replaces="first"),
    Match(id="m", entries=frozenset({{"case/a", "other/a"}}), why="One meeting", by="Ann")))
Membership.objects.filter(case_id="synthesis").update(contributor="ann")
for one in ("case", "other"):
    give(local_person(), one, "synthesis")
print(invented.id)
"""


class Site:
    """A running server, and the browser contexts opened on it."""

    def __init__(self, server, invented, browser, with_boards, do):
        self.address, self.invented, self._browser = server.address, invented, browser
        self.small, self.many, self.boards = "case", "many", with_boards
        self.across, self.do = "synthesis", do
        context = browser.new_context()
        context.new_page().goto(server.link)
        self._state = context.storage_state()
        context.close()

    def open(self, **options):
        """A new browser that is signed in, and the list of what it should not have done."""
        context = self._browser.new_context(
            storage_state=self._state, base_url=self.address, **options
        )
        wrong = []
        context.on("console", lambda m: m.type in {"error", "warning"} and wrong.append(m.text))
        context.on("weberror", lambda e: wrong.append(str(e.error)))
        context.on(
            "request",
            lambda r: r.url.startswith((self.address, "data:", "blob:")) or wrong.append(r.url),
        )
        return context, wrong

    def phone(self, **options):
        """A phone of somebody without an account."""
        shape = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
        return self._browser.new_context(base_url=self.address, **shape | options)


@pytest.fixture(scope="session")
def chrome():
    expect.set_options(timeout=15_000)  # a busy machine may take its time
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=chromium.FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(chrome, any_database):
    settings = any_database() | {"RIPPLEGRID_SECRET_KEY": "of the tests alone " * 3}
    invented = run(settings, MAKE).split()[-1]
    run(settings, across.MAKE + documents.MAKE)
    with_boards = boards.read(run(settings, boards.MAKE))
    with Running(settings) as server:
        yield Site(server, invented, chrome, with_boards, partial(run, settings))
        server.stop()


@pytest.fixture
def opened(site):
    """Opens signed-in browsers; afterwards none may have complained or asked another host."""
    contexts, complaints = [], []

    def open_one(**options):
        context, wrong = site.open(**options)
        contexts.append(context)
        complaints.append(wrong)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()
    expected = "status of 409", "status of 422", "status of 404"
    assert [w for wrong in complaints for w in wrong if not any(e in w for e in expected)] == []
