"""The door as a browser finds it."""

from __future__ import annotations

import pytest
from django.test import Client

from ripplegrid.web.accounts.entrance import local_person, make_link

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
    assert first.cookies["ripplegrid"]["httponly"]
    assert first.cookies["ripplegrid"]["samesite"] == "Lax"
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
