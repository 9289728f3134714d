"""The history of a synthesis: told, undone, and silent about what was taken back."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from ripplegrid.model.across import Match
from ripplegrid.model.changes import AddRecord, CodeUnit, edited
from ripplegrid.model.choosing import Proposal
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Taken
from tests import factories as make
from tests.unit.web.across.coders import together

HERE = "/across/synthesis/history/"


def told(browser):
    page = browser.get(HERE)
    assert page.status_code == 200
    return re.sub(r"<[^>]+>|\s+", " ", page.content.decode())


def test_it_is_told_and_undone(browser, owner, synthesis):
    act(owner, synthesis.id, AddRecord(Proposal(id="q", title="Bread", coder="ann")))
    proposal = load_synthesis(Case.objects.get(pk="synthesis")).proposals["q"]
    act(owner, synthesis.id, edited(proposal, why="It stopped early"))
    assert "The synthesis was begun" in told(browser)
    assert "It stopped early" in told(browser)
    number = Case.objects.get(pk="synthesis").version
    assert browser.post(f"{HERE}{number}/undo/", {"change_id": uuid4()}).status_code == 302
    assert load_synthesis(Case.objects.get(pk="synthesis")).proposals["q"].why == ""
    assert browser.post(f"{HERE}999/undo/", {"change_id": uuid4()}).status_code == 404


@pytest.mark.parametrize("given", [True, False])
def test_what_was_taken_back_is_not_told(browser, owner, case, synthesis, given):
    act(owner, synthesis.id, AddRecord(Proposal(id="q", title="Heron", case=case.id)))
    pair = Match(id="m", entries=frozenset({f"{case.id}/a", "else/b"}), why="Egret", same=False)
    act(owner, synthesis.id, AddRecord(pair))
    if not given:
        Taken.objects.all().delete()
    assert ("Heron" in told(browser)) is given
    assert "Egret" not in told(browser)


def test_a_change_that_is_not_shown_is_refused_as_one_that_is_not_there(owner):
    coders = together(owner)
    one = make.coding("case/a")
    act(owner, "synthesis", CodeUnit((), (one,)))
    first = Case.objects.get(pk="synthesis").version
    act(owner, "synthesis", CodeUnit((one,), (make.coding("case/a", "u"),)))
    for number in (first, first + 1, first + 9):
        answer = coders["ben"].post(f"{HERE}{number}/undo/", {"change_id": uuid4()})
        assert answer.status_code == 404
        assert str(number) in answer.content.decode()
