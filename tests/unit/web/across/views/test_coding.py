"""The first page of coding."""

from ripplegrid.web.cases.actions import create_case
from tests import factories as make
from tests.unit.web.across.coders import HERE, sent, together


def test_it_begins_with_a_codebook(browser, owner):
    create_case(owner, make.synthesis(), contributor="ann")
    page = browser.get(HERE).content.decode()
    assert "First a codebook, then a round" in page
    assert "Begin a round" not in page
    assert browser.post(HERE + "codebooks/", sent(title="Ours", start="empty")).status_code == 302


def test_everybody_sees_the_rounds_and_each_what_is_theirs(owner):
    coders = together(owner, make.coding("case/a", by="ben"))
    assert "You have looked at 1 of 3 entries" in coders["ben"].get(HERE).content.decode()
    assert "You have looked at 0 of 3 entries" in coders["ann"].get(HERE).content.decode()
    reader = coders[""].get(HERE).content.decode()
    assert "You have looked" not in reader
    assert "Begin a codebook" not in reader


def test_an_open_round_leads_to_who_said_what(owner):
    coders = together(owner, make.coding("case/a"), opened="2026-05-01")
    page = coders[""].get(HERE).content.decode()
    assert "How far you agree" in page
    assert "Code what you were given" not in coders["ann"].get(HERE).content.decode()
