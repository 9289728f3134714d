"""What a server keeps to answer sooner never shows: not an old state, not another reader's eyes.

Each page is asked for by three people in turn after each of several changes; what they get must be
what they get of a server that remembers nothing. And what another process writes, leave taken back
above all, counts at the very next look.
"""

from __future__ import annotations

import re

import pytest
from django.test import Client

from ripplegrid.model.changes import AddRecord, EditRecord, MergeEntries, RemoveRecord, edited
from ripplegrid.model.registers import Consent, Label, TensionNote
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case, undo
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.models import Membership
from ripplegrid.web.cases.shown import fragments
from ripplegrid.web.cases.views import opening
from tests import factories as make
from tests import servers
from tests.unit.disclosure.histories import START, needle
from tests.unit.web.cases.views.acting import now

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

PAGES = ("", "grid/", "timeline/", "findings/", "map/?as=table", "entries/a/", "people/", "path/",
         "consents/", "consents/voice/?voice=v", "involvement/", "history/")  # fmt: skip
MADE_UP = re.compile(r'value="[\w-]{36,64}"')
"""What is new on every page: the ids of acts and the token of forms."""


@pytest.fixture
def eyes(owner):
    """An owner, the very person whose words they are, and a reader."""
    create_case(owner, START)
    vera = Person.objects.create(handle="vera", shown="Vera")
    reader = Person.objects.create(handle="reader", shown="Reader")
    Membership.objects.create(case_id="case", person=vera, role="member", contributor="p")
    Membership.objects.create(case_id="case", person=reader, role="reader")
    found = {}
    for name, person in (("owner", owner), ("vera", vera), ("reader", reader)):
        found[name] = Client()
        found[name].force_login(person)
    return found


def forget():
    MEMORY.clear()
    opening.STATES = opening.States()
    fragments.FRAGMENTS._kept.clear()


def seen(eyes):
    return {
        (name, page): MADE_UP.sub("", client.get(f"/cases/case/{page}").content.decode())
        for page in PAGES
        for name, client in eyes.items()
    }


def doings(owner):
    """Changes of every kind that pages hold on to, as acts to be done one after the other."""
    no = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False, about="a")
    yield lambda: act(owner, "case", edited(now(START).entries["a"], text="Said otherwise"))
    yield lambda: act(owner, "case", AddRecord(no))
    yield lambda: act(owner, "case", AddRecord(make.link("a", "c")))
    yield lambda: act(owner, "case", AddRecord(Label(id="group", text="The ward")))
    note = TensionNote(id="x", text="Only mine", author=str(owner.pk))
    yield lambda: act(owner, "case", AddRecord(note))
    yield lambda: act(owner, "case", MergeEntries("b", frozenset({"mine"})))
    yield lambda: undo(owner, "case", 7)
    named = now(START).contributors["p"]
    yield lambda: act(owner, "case", EditRecord(named, make.contributor("p", name="Vera Once")))
    yield lambda: act(owner, "case", RemoveRecord("consents", "no"))


def test_pages_of_what_is_kept_are_those_of_a_server_that_remembers_nothing(owner, eyes):
    seen(eyes)
    for number, do in enumerate(doings(owner)):
        do()
        kept = seen(eyes)
        forget()
        assert {key for key, page in seen(eyes).items() if page != kept[key]} == set(), number


def test_nobody_gets_what_was_drawn_for_somebody_who_may_see_more(owner, eyes):
    no = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False)
    act(owner, "case", AddRecord(no))
    forget()
    for page in ("grid/", "timeline/", "findings/"):
        hers = eyes["vera"].get(f"/cases/case/{page}").content.decode()
        assert needle("mine") in hers
        for name in ("owner", "reader", "owner"):
            assert needle("mine") not in eyes[name].get(f"/cases/case/{page}").content.decode()
        assert needle("mine") in eyes["vera"].get(f"/cases/case/{page}").content.decode()


CREATE = """
from tests.unit.disclosure.histories import START
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
create_case(local_person(), START)
"""
TAKE_BACK = """
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import act
no = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False)
act(local_person(), "case", AddRecord(no))
"""
UNDO = """
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import undo
undo(local_person(), "case", 2)
"""


def test_leave_taken_back_in_another_process_counts_at_the_very_next_look(any_database):
    settings = any_database()
    with servers.Running(settings) as running:
        servers.run(settings, CREATE)
        browser = running.browser()
        pages = ("grid/", "timeline/", "findings/", "entries/mine/")
        for written, there in (("", True), (TAKE_BACK, False), (UNDO, True)):
            if written:
                servers.run(settings, written)
            for page in pages:
                answer = browser.get(f"/cases/case/{page}").text
                assert (needle("mine") in answer) is there, (page, written)
        running.stop()
