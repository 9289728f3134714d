"""Words that were taken back leave with no synthesis that repeats them, and people hear of it."""

from __future__ import annotations

import re

import pytest

from ripplegrid.model.across import Statement
from ripplegrid.model.changes import AddRecord, RemoveRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.across.given import given_to
from ripplegrid.web.across.repeated import cleared, words_gone
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.giving import take_case_back
from ripplegrid.web.cases.models import Case
from tests import factories as make
from tests.unit.web.across.coders import now, sent, together

SAID = "The matron laughed at every question we asked"
STILL = "Words that were taken back still stand here"
HOW = {
    "removed": lambda owner: act(owner, "case", RemoveRecord("tellings", "b/v")),
    "leave": lambda owner: act(
        owner, "case", AddRecord(Consent(id="no", voice="v", use=Use.REPORT, given=False))
    ),
    "case study": lambda owner: take_case_back(owner, "case", "synthesis"),
}


@pytest.fixture
def ann(owner):
    """Ann repeats in a memo, a statement and a note what somebody had said."""
    said = Statement(id="s", text=f"{SAID}, and so it was elsewhere.", people=frozenset({"ann"}))
    memo = make.coding("case/a", memo=f"“{SAID}”")
    client = together(owner, said, memo, opened="2026-05-01")["ann"]
    act(owner, "case", RemoveRecord("tellings", "b/v"))
    act(owner, "case", AddRecord(make.telling("b", "v", account=f"{SAID}. I left.")))
    return client


def showing(client):
    """Where the words can be read that leave the synthesis, and in its history."""
    found = set()
    for name in ("report", "take", "history"):
        answer = client.get(f"/across/synthesis/{name}/")
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if SAID in re.sub(r"\s+", " ", body.decode()):
            found.add(name)
    made = client.post(
        "/across/synthesis/documents/kind/synthesis/", sent(ending=".html", state="0")
    )
    if SAID in client.get(made.url).content.decode():
        found.add("document")
    return found


@pytest.mark.parametrize("how", HOW)
def test_they_leave_with_what_was_said(owner, ann, how):
    assert showing(ann) >= {"report", "take", "document"}
    assert STILL not in ann.get("/across/synthesis/").content.decode()
    HOW[how](owner)
    assert showing(ann) == set()
    page = ann.get("/across/synthesis/").content.decode()
    assert STILL in page
    assert SAID not in page
    assert "Statements and answers" in page


def test_what_nobody_gave_leave_for_is_not_given_away_by_a_guess(owner, ann):
    secret = "A secret that nobody let into any report"
    act(owner, "case", AddRecord(make.voice("w")))
    act(owner, "case", AddRecord(make.telling("a", "w", account=secret)))
    row = Case.objects.get(pk="synthesis")
    guess = now()
    assert not words_gone(row, guess, given_to(row))
    assert cleared(row, guess, given_to(row)) == guess
