"""The door as a browser finds it."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from ripplegrid.web.accounts.entrance import local_person, make_link, new_account
from ripplegrid.web.accounts.models import Person

pytestmark = pytest.mark.django_db


def test_without_a_link_the_page_tells_how_to_get_in():
    page = Client().get("/enter/")
    assert page.status_code == 403
    assert "link" in page.content.decode()


def test_the_link_opens_a_session_once():
    secret, first, second = make_link(local_person(), minutes=5), Client(), Client()
    answer = first.get(f"/enter/{secret}/")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert first.session["_auth_user_id"] == str(local_person().pk)
    cookie = first.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    refused = second.get(f"/enter/{secret}/")
    assert refused.status_code == 403
    assert "does not let you in any more" in refused.content.decode()


def test_a_program_that_only_looks_does_not_use_the_link_up():
    secret = make_link(local_person(), minutes=5)
    looking = Client()
    assert looking.head(f"/enter/{secret}/").status_code == 302
    assert "_auth_user_id" not in looking.session
    opened = Client()
    opened.get(f"/enter/{secret}/")
    assert "_auth_user_id" in opened.session


def test_who_is_in_spends_no_link(browser):
    secret = make_link(local_person(), minutes=5)
    assert browser.get(f"/enter/{secret}/").status_code == 302
    assert browser.get("/enter/").status_code == 302
    assert Client().get(f"/enter/{secret}/").status_code == 302


def test_every_other_address_leads_to_the_door(case):
    answer = Client().get("/cases/case/changes.json")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/enter/")


def test_somebody_changes_the_name_others_see(browser, owner):
    assert browser.post("/you/", {"shown": ""}).status_code == 422
    assert browser.post("/you/", {"shown": "Ann"}).status_code == 302
    owner.refresh_from_db()
    assert owner.shown == "Ann"
    assert "Ann" in browser.get("/you/").content.decode()


def test_signing_out_ends_the_session_and_says_how_to_come_back(browser):
    answer = browser.post("/sign-out/", follow=True)
    assert "start it again" in answer.content.decode()
    assert browser.get("/you/").status_code == 302
    assert browser.get("/sign-out/").status_code == 302


def test_a_session_is_ended_from_another_browser(browser, owner):
    other, third = Client(headers={"user-agent": "Mozilla Firefox Android"}), Client()
    other.get(f"/enter/{make_link(owner, minutes=5)}/")
    third.force_login(Person.objects.create(handle="third", shown="Third"))
    page = browser.get("/you/").content.decode()
    assert "Firefox on Android" in page
    place = re.search(r'name="place" value="(\w+)"', page)[1]
    third.post("/you/elsewhere/", {"place": place})
    assert other.get("/you/").status_code == 200, "nobody ends the sessions of others"
    browser.post("/you/elsewhere/", {"place": place})
    assert other.get("/you/").status_code == 302
    assert browser.get("/you/").status_code == 200
    assert third.get("/you/").status_code == 200


def test_the_holder_of_a_link_begins_with_a_name_an_address_and_a_password(owner, settings):
    settings.SHARED = True
    client = Client()
    answer = client.get(f"/enter/{make_link(owner, minutes=5)}/", follow=True)
    assert "Say who you are" in answer.content.decode()
    words = {"shown": "Ann", "email": "ann@our.example", "password": "short"}
    assert client.post("/you/begin/", words).status_code == 422
    words["password"] = "seven quiet herons"
    assert client.post("/you/begin/", words)["Location"] == "/"
    assert client.get("/you/").status_code == 200
    assert client.get("/you/begin/").status_code == 302, "only a link allows that"


def test_an_address_belongs_to_one_person(owner, settings):
    settings.SHARED = True
    new_account(shown="Ann", email="ann@our.example", password="seven quiet herons")
    client = Client()
    client.get(f"/enter/{make_link(owner, minutes=5)}/")
    words = {"shown": "Bo", "email": "ANN@our.example", "password": "seven quiet herons"}
    assert client.post("/you/begin/", words).status_code == 422
