"""Asking for a suggestion, and choosing."""

from __future__ import annotations

import re
import sys
from uuid import uuid4

import pytest
from django.utils import timezone

from ripplegrid.model.changes import AddRecord, AddRecords
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case

HERE = "/across/synthesis/cases/choose/"
LISTED = "/across/synthesis/cases/"


@pytest.fixture
def three(owner, synthesis):
    """Two at one end of a dimension, and one at the other."""
    places = {"low": "none-yet", "near": "none-yet", "high": "throughout"}
    records = []
    for name, place in places.items():
        records.append(Proposal(id=name, title=name.title(), authors=(name,), countries=("Wales",)))
        at = f"scale/{place}"
        records.append(Placing(id=f"at {name}", proposal=name, dimension="scale", place=at))
    act(owner, synthesis.id, AddRecords(tuple(records)))
    return synthesis


def now():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def hidden(page):
    return dict(re.findall(r'name="(replaces|suggestion|change_id)" value="([^"]*)"', page))


def test_people_choose_and_what_was_suggested_is_kept_beside(browser, three):
    asked = HERE + "?size=2&include=low&leave_out=p&country_0=1"
    page = browser.get(asked).content.decode()
    assert "You asked for it." in page
    assert "checked" not in page.split('id="choose"')[1]
    ticked = browser.get(asked + "&tick=0").content.decode().split('id="choose"')[1]
    assert ticked.count("checked") == 2
    offered = re.search(r'name="when" value="([^"]*)"', page)[1]
    assert offered == timezone.localdate().isoformat()
    sent = hidden(page) | {"chosen": ["near", "high"], "why": "We know it well"}
    assert browser.post(HERE, sent)["Location"] == LISTED
    choice = now().choice
    assert choice.chosen == {"near", "high"}
    assert choice.suggested == {"low", "high"}
    assert (choice.size, choice.include, choice.leave_out) == (2, {"low"}, {"p"})
    assert choice.at_least == ("country=Wales:1",)
    assert (choice.replaces, choice.people, choice.proven) == ("chosen", {"ann"}, True)
    listed = browser.get(LISTED).content.decode()
    assert "An earlier choice" in listed
    assert "at least 1 case study from Wales" in listed


def test_one_chooses_without_a_suggestion(browser, three):
    sent = hidden(browser.get(HERE).content.decode()) | {"chosen": ["low"]}
    assert browser.post(HERE, sent).status_code == 302
    assert (now().choice.suggested, now().choice.size) == (frozenset(), 1)
    assert "No suggestion was asked for" in browser.get(LISTED).content.decode()
    standing = browser.get(HERE + "?tick=standing").content.decode()
    assert standing.split('id="choose"')[1].count("checked") == 1
    assert browser.post(HERE, {"change_id": uuid4()}).status_code == 422


def test_what_was_suggested_cannot_be_made_up(browser, three):
    sent = hidden(browser.get(HERE + "?size=1").content.decode()) | {"chosen": ["low"]}
    made_up = sent["suggestion"][:-3] + "abc"
    assert browser.post(HERE, sent | {"suggestion": made_up}).status_code == 422
    assert now().choice.id == "chosen"


def test_a_choice_that_somebody_made_meanwhile_is_not_swept_away(browser, owner, three):
    sent = hidden(browser.get(HERE).content.decode()) | {"chosen": ["low"]}
    theirs = Choice(id="theirs", size=1, chosen=frozenset({"high"}), replaces="chosen")
    act(owner, three.id, AddRecord(theirs))
    answer = browser.post(HERE, sent)
    assert answer.status_code == 422
    assert "Somebody else chose meanwhile" in answer.content.decode()
    assert now().choice.id == "theirs"


def test_what_cannot_be_is_said(browser, three):
    assert "Only 4 case studies can be chosen" in browser.get(HERE + "?size=9").content.decode()
    assert "Say how many" in browser.get(HERE + "?size=").content.decode()
    assert "No project that was stopped." in browser.get(HERE + "?size=2").content.decode()


def test_without_the_solver_the_page_says_what_is_missing(browser, three, monkeypatch):
    monkeypatch.setitem(sys.modules, "ortools.sat.python", None)
    page = browser.get(HERE + "?size=3").content.decode()
    assert "needs an extra part that is not installed" in page
    assert "Keep this choice" in page
