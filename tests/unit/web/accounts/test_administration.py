"""The administrator's page."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from ripplegrid.web.accounts.entrance import new_account
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Membership


@pytest.fixture(autouse=True)
def shared(settings):
    settings.SHARED = True


@pytest.fixture
def administrator(db):
    person = new_account(shown="Ada", email="ada@our.example", password="seven quiet herons")
    Person.objects.filter(pk=person.pk).update(is_administrator=True)
    client = Client()
    client.force_login(person)
    return client


def test_somebody_gets_an_account_and_a_link(administrator):
    answer = administrator.post("/people/", {"shown": "Bo", "email": "bo@our.example"})
    link = re.search(r'value="http://testserver(/enter/[^"]+)"', answer.content.decode())[1]
    bo = Client()
    assert "bo@our.example" in bo.get(link, follow=True).content.decode()
    again = administrator.post("/people/", {"shown": "Bo", "email": "bo@our.example"})
    assert again.status_code == 422


def test_who_is_locked_out_gets_a_link_and_a_new_password(administrator, owner):
    answer = administrator.post(f"/people/{owner.pk}/link/")
    page = answer.content.decode()
    assert "it is not shown again" in page
    assert "second step" not in page


def test_a_link_says_beforehand_that_the_second_step_is_asked_for_too(administrator, owner):
    TOTP.activate(owner, generate_totp_secret())
    page = administrator.post(f"/people/{owner.pk}/link/").content.decode()
    assert "asked for a code from their phone as well" in page


def test_an_account_is_closed_everywhere_at_once(administrator, owner, browser):
    administrator.post(f"/people/{owner.pk}/account/")
    assert browser.get("/you/").status_code == 302
    administrator.post(f"/people/{owner.pk}/account/")
    assert Person.objects.get(pk=owner.pk).is_active


def test_case_studies_are_handed_over_without_being_seen(administrator, owner, case):
    page = administrator.get("/people/").content.decode()
    assert case.title not in page
    assert "answers alone for 1 case study" in page
    assert administrator.get(f"/cases/{case.id}/").status_code == 404
    bo = new_account(shown="Bo", email="bo@our.example", password="seven quiet herons")
    administrator.post(f"/people/{owner.pk}/hand-over/", {"to": "nobody"})
    administrator.post(f"/people/{owner.pk}/hand-over/", {"to": str(bo.pk)})
    assert not Membership.objects.filter(person=bo).exists()  # their account is open
    administrator.post(f"/people/{owner.pk}/account/")
    myself = Person.objects.get(is_administrator=True)
    administrator.post(f"/people/{owner.pk}/hand-over/", {"to": str(myself.pk)})
    assert not Membership.objects.filter(person=myself).exists()
    administrator.post(f"/people/{owner.pk}/hand-over/", {"to": str(bo.pk)})
    assert Membership.objects.filter(person=bo, role="owner").count() == 1


@pytest.mark.parametrize("path", ["/people/", "/people/{}/link/", "/people/{}/account/"])
def test_others_are_refused(path, browser, owner):
    address = path.format(owner.pk)
    assert browser.post(address, {}).status_code == 403


def test_there_is_nobody_to_help_at_an_id_of_nobody(administrator):
    nobody = "00000000-0000-0000-0000-000000000000"
    assert administrator.post(f"/people/{nobody}/link/").status_code == 404
