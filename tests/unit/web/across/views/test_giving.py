"""Giving a case study to a synthesis in the browser, and what is seen once it is taken back."""

from __future__ import annotations

import pytest
from django.test import Client

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.models import Membership, Taken
from tests import factories as make

HERE = "/across/synthesis/give/"


@pytest.fixture
def other(owner, synthesis):
    create_case(owner, make.case(make.entry("x", text="Heron"), id="other", title="Herons"))
    return "other"


def test_first_it_says_what_will_be_seen_and_by_whom(browser, owner, case, synthesis):
    Taken.objects.all().delete()
    page = browser.get(f"{HERE}?case={case.id}").content.decode()
    assert "1 of 3 entries" in page
    assert "0 of 3 may be used." in page
    assert owner.shown in page
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    assert "3 of 3 entries" in browser.get(f"{HERE}?case={case.id}").content.decode()
    assert not Taken.objects.exists()
    assert browser.post(HERE, {"case": case.id}).status_code == 302
    assert "What they share" in browser.get(f"/cases/{case.id}/members/").content.decode()


def test_only_their_own_case_studies_are_offered(owner, other, case):
    person = Person.objects.create(handle="bo", shown="Bo")
    Membership.objects.create(case_id="synthesis", person=person, role=Role.MEMBER.value)
    Membership.objects.create(case_id=other, person=person, role=Role.MEMBER.value)
    client = Client()
    client.force_login(person)
    for asked in ("", f"?case={other}", f"?case={case.id}"):
        assert "You answer for no case study" in client.get(HERE + asked).content.decode()
    assert client.post(HERE, {"case": other}).status_code == 403
    assert client.post(HERE, {"case": case.id}).status_code == 404
    assert client.post(HERE, {}).status_code == 404


def test_taken_back_from_its_own_page(browser, other):
    browser.post(HERE, {"case": other})
    back = f"/cases/{other}/members/given/synthesis/back/"
    assert browser.post(back).status_code == 302
    assert not Taken.objects.filter(case_id=other).exists()
    page = browser.get(f"/cases/{other}/members/").content.decode()
    assert "took this case study back from the synthesis" in page
    assert browser.post(back).status_code == 404
