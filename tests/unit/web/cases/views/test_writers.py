"""Who wrote down what stands in somebody else's name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from ripplegrid.model.changes import AddRecord, EditRecord, SayOfContribution, SayOfEntry
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now

WORDS = "written down by"


@pytest.fixture
def fay(case, owner):
    """A facilitator who writes down what Ann says; Ann is a contributor with an account."""
    act(owner, case.id, AddRecord(make.contributor("ann", name="Ann")))
    act(owner, case.id, AddRecord(make.voice("va", name="Ann", contributor="ann")))
    fay = Person.objects.create(handle="fay", shown="Fay Account")
    Membership.objects.create(case_id=case.id, person=fay, role="facilitator")
    act(fay, case.id, SayOfEntry(make.telling("a", "va", account="They met")))
    act(fay, case.id, SayOfContribution(make.claim("a>b", "va", account="So it came")))
    return fay


def pages(client, case):
    return [
        client.get(f"/cases/{case.id}/{path}").content.decode()
        for path in ("entries/a/", "links/a>b/")
    ]


def test_the_words_of_another_say_who_wrote_them_down(case, browser, fay):
    for page in pages(browser, case):
        assert page.count(WORDS) == 1
        assert f"{WORDS} Fay Account" in page


def test_who_changed_the_words_last_is_who_wrote_them(case, browser, fay, owner):
    before = now(case).tellings["a/va"]
    act(owner, case.id, EditRecord(before, replace(before, account="They met twice")))
    page, _ = pages(browser, case)
    assert f"{WORDS} You" in page


def test_a_reader_learns_no_name_of_an_account(case, fay):
    reader = Person.objects.create(handle="r", shown="Reader")
    Membership.objects.create(case_id=case.id, person=reader, role="reader")
    client = Client()
    client.force_login(reader)
    for page in pages(client, case):
        assert f"{WORDS} a facilitator" in page
        assert "Fay Account" not in page


def test_what_came_with_the_file_and_whoever_is_not_named_stay_as_they_are(case, browser, fay):
    before = now(case).contributors["ann"]
    hidden = replace(before, attribution=Attribution.ANONYMOUS)
    ann = Person.objects.create(handle="ann", shown="Ann Account")
    Membership.objects.create(case_id=case.id, person=ann, role="member", contributor="ann")
    act(ann, case.id, EditRecord(before, hidden))
    for page in pages(browser, case):
        assert WORDS not in page
