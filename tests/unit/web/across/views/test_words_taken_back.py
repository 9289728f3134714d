"""Words that a coder marked and somebody took back since are on no page of a synthesis."""

import re

import pytest

from ripplegrid.model.changes import AddRecord, CodeUnit, RemoveRecord
from ripplegrid.model.coding import Passage
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act
from tests import factories as make
from tests.unit.web.across.coders import ROUND, sent, together

WORDS = "They listened."
PASSAGE = Passage(id="w", coder="ann", case="case", telling="a/v", start=12, end=26, text=WORDS)
UNIT = "?case=case&entry=a&passage=w"
PAGES = {
    "beside": ROUND + "beside/",
    "settle": ROUND + "settle/" + UNIT,
    "agreement": ROUND + "agreement/",
    "history": "/across/synthesis/history/",
    "report": "/across/synthesis/report/",
    "take": "/across/synthesis/take/",
    "code": ROUND + "code/" + UNIT,
}
NO_MORE = {
    "telling": RemoveRecord("tellings", "a/v"),
    "leave": AddRecord(Consent(id="no", voice="v", use=Use.REPORT, given=False)),
}


def showing(client):
    found = set()
    for name, where in PAGES.items():
        answer = client.get(where)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if WORDS in body.decode():
            found.add(name)
    return found


@pytest.fixture
def coder(owner):
    """Ann, who coded these words in a round that is not open yet."""
    coders = together(owner, make.coding("case/a", by="ben"))
    one = make.coding("case/a", passage="w", id="of these words")
    act(owner, "synthesis", CodeUnit((), (one,), PASSAGE))
    return coders["ann"]


@pytest.mark.parametrize("how", NO_MORE)
@pytest.mark.parametrize("opened", [False, True])
def test_they_are_on_no_page(owner, coder, how, opened):
    where = {"code", "take", "history"}
    if opened:
        assert coder.post(ROUND + "open/", sent()).status_code == 302
        where = {"beside", "settle", "take", "history"}
    assert showing(coder) == where
    act(owner, "case", NO_MORE[how])
    assert showing(coder) == set()


def test_the_coding_stays_and_says_so(owner, coder):
    coder.post(ROUND + "open/", sent())
    act(owner, "case", NO_MORE["telling"])
    page = re.sub(r"\s+", " ", coder.get(PAGES["beside"]).content.decode())
    assert "[words that are not shown any more]" in page
    assert "Trust" in page
