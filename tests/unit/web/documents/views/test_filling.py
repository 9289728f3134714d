"""Choosing what goes into the sections for REF."""

from uuid import uuid4

import pytest

from ripplegrid.model.changes import AddRecord
from ripplegrid.web.cases.actions import act
from ripplegrid.web.documents.models import Filling
from ripplegrid.web.documents.queries import choices_of
from tests import factories as make
from tests.unit.report.documents.told import leave
from tests.unit.web.documents.views.test_making import fetched, somebody, wish


@pytest.fixture
def here(case, owner):
    """The page, for an account with two outcomes that may be told."""
    act(owner, case.id, AddRecord(make.entry("x", "group", "outcome", text="It cost a lot")))
    for one in leave("v"):
        act(owner, case.id, AddRecord(one))
    return f"/cases/{case.id}/documents/kind/ref/fill/"


def sent(browser, here, **data):
    return browser.post(here, {"change_id": str(uuid4()), **data})


def test_every_section_is_there_with_its_words(here, browser):
    answer = browser.get(here)
    text = answer.content.decode()
    for words in ("words of about 100", "words of about 500", "words of about 750"):
        assert words in text
    assert "chosen of at most 6" in text
    assert "chosen of at most 10" in text
    assert "It cost a lot" in text


def test_it_counts_without_keeping(here, browser, case):
    given = {"written-summary": "one two three four", "count": "1"}
    answer = sent(browser, here, **given)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "4 words of about 100." in text
    assert "Sections 1 to 5 take 1 of at most 5 pages" in text
    assert 'name="chosen-details" value="x" data-words' in text
    assert choices_of(case.id, "ref") is None
    long = sent(browser, here, **given | {"written-summary": "word " * 101}).content.decode()
    assert "101 words of about 100.</span>" in long
    assert 'shorten it.">It is longer: please shorten it.' in long


def test_what_is_kept_stands_in_the_document(here, browser, case):
    given = {"written-details": "Our own words.", "chosen-details": ["b"]}
    assert sent(browser, here, **given).status_code == 302
    now = str(browser.get(here).context["version"])
    made = wish(browser, case, "ref", ending=".html", state=now)
    text = fetched(browser, made).content.decode()
    assert "Our own words." in text
    assert "It cost a lot" not in text
    assert "The team left 2 uses and outcomes out of section 4" in text
    page = browser.get(here).content.decode()
    assert "Our own words." in page
    assert sent(browser, here, **{"by-rule": "1"}).status_code == 302
    assert not Filling.objects.exists()


def test_what_is_not_in_the_account_cannot_be_chosen(here, browser):
    assert sent(browser, here, **{"chosen-details": ["nowhere"]}).status_code == 422
    assert not Filling.objects.exists()


def test_only_who_may_edit_and_only_of_what_is_filled(here, browser, case):
    assert somebody(case).get(here).status_code == 403
    for kind in ("grid", "poem"):
        assert browser.get(here.replace("/ref/", f"/{kind}/")).status_code == 404
