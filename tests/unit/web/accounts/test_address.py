"""Changing one's own e-mail address."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from ripplegrid.web.accounts.entrance import new_account
from ripplegrid.web.accounts.models import Person

pytestmark = pytest.mark.django_db
OLD, NEW, PASSWORD = "ann@our.example", "ann@new.example", "seven quiet herons"
PAGE = "/you/address/"


@pytest.fixture(autouse=True)
def shared(settings):
    settings.SHARED, settings.EMAIL_URL = True, "smtp://mail"


@pytest.fixture
def ann():
    return new_account(shown="Ann", email=OLD, password=PASSWORD)


@pytest.fixture
def client(ann):
    """Ann's browser; she showed just now that it is still she."""
    browser = Client()
    browser.post("/sign-in/", {"login": OLD, "password": PASSWORD})
    answer = browser.get(PAGE)
    assert answer["Location"].startswith("/sign-in/again/")
    browser.post(answer["Location"], {"password": PASSWORD})
    return browser


def asks(client, address=NEW):
    return client.post(PAGE, {"email": address}, follow=True).content.decode()


def link_to(address=NEW):
    letter = [one for one in mail.outbox if one.to == [address]][-1]
    return re.search(r"http://testserver(/sign-in/confirm/\S+)", letter.body)[1]


def comes_in(address):
    browser = Client()
    browser.post("/sign-in/", {"login": address, "password": PASSWORD})
    return browser.get("/you/").status_code == 200


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_address_changes_when_the_link_is_opened_and_the_old_one_is_told(
    ann, client, elsewhere
):
    told = asks(client, NEW.upper())
    assert f"A letter went to {NEW}" in told
    ann.refresh_from_db()
    assert ann.email == OLD
    opening = Client() if elsewhere else client
    assert NEW in opening.get(link_to()).content.decode()
    answer = opening.post(link_to(), follow=True)
    assert answer.redirect_chain[-1][0] == ("/sign-in/" if elsewhere else "/you/")
    assert "From now on you sign in with this address." in answer.content.decode()
    ann.refresh_from_db()
    assert ann.email == NEW
    assert [a.email for a in EmailAddress.objects.filter(user=ann, primary=True)] == [NEW]
    assert EmailAddress.objects.filter(user=ann).count() == 1
    assert "another one took its place" in mail.outbox[-1].body
    assert (mail.outbox[-1].to, NEW in mail.outbox[-1].body) == ([OLD], False)
    assert (comes_in(NEW), comes_in(OLD)) == (True, False)
    assert "A letter went to" not in client.get(PAGE).content.decode()


def test_an_address_of_somebody_else_is_told_only_to_whom_it_belongs(ann, client):
    new_account(shown="Bob", email="bob@our.example", password=PASSWORD)
    free, taken = asks(client, "free@our.example"), asks(client, "bob@our.example")
    alike = [
        re.sub(r'value="[^"]*"', "", text.replace(name, "…"))
        for text, name in ((free, "free@our.example"), (taken, "bob@our.example"))
    ]
    assert alike[0] == alike[1]
    assert "There is one already" in mail.outbox[-1].body
    assert mail.outbox[-1].to == ["bob@our.example"]
    assert list(EmailAddress.objects.filter(user=ann).values_list("email", flat=True)) == [OLD]


def test_an_address_that_an_account_took_meanwhile_changes_nothing(ann, client):
    asks(client)
    new_account(shown="Bob", email=NEW, password=PASSWORD)
    answer = client.post(link_to(), follow=True)
    assert "belongs to another account by now" in answer.content.decode()
    ann.refresh_from_db()
    assert ann.email == OLD
    assert comes_in(OLD)
    assert not [one for one in mail.outbox if one.to == [OLD]]


def test_only_the_last_link_counts_and_none_after_it_was_left_as_it_is(ann, client):
    asks(client, "first@new.example")
    first = link_to("first@new.example")
    asks(client)
    assert client.post(first).status_code == 404
    assert "used, or is too old" in client.get(first).content.decode()
    told = client.post(PAGE, {"forget": "yes"}, follow=True).content.decode()
    assert "stays as it is" in told
    assert "A letter went to" not in told
    assert client.post(link_to()).status_code == 404
    assert Person.objects.get().email == OLD


@pytest.mark.parametrize(
    ("written", "said"),
    [("", "required"), ("no address", "valid"), (OLD, "your address already")],
)
def test_what_is_no_new_address_is_said(client, written, said):
    answer = client.post(PAGE, {"email": written})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert mail.outbox == []


def test_no_sent_word_makes_an_address_the_first_without_its_link(ann, client):
    asks(client)
    client.post(PAGE, {"email": NEW, "action_primary": "yes"})
    client.post(PAGE, {"email": OLD, "action_remove": "yes"})
    assert Person.objects.get().email == OLD


def test_an_open_browser_that_somebody_left_changes_nothing_without_the_password(client, settings):
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    assert client.get(PAGE)["Location"].startswith("/sign-in/again/")
    assert client.post(PAGE, {"email": NEW}).status_code == 302
    assert mail.outbox == []


def test_without_mail_the_page_says_who_can_help(client, settings):
    settings.EMAIL_URL = ""
    assert "sends no mail" in client.get(PAGE).content.decode()
    assert "sends no mail" in client.post(PAGE, {"email": NEW}).content.decode()
    assert not EmailAddress.objects.filter(email=NEW).exists()


def test_a_letter_that_cannot_be_sent_changes_nothing_and_says_so(ann, client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    told = asks(client)
    assert "could not be sent. Your address is as it was" in told
    assert "A letter went to" not in told


def test_ones_own_page_leads_there(client):
    assert f'href="{PAGE}"' in client.get("/you/").content.decode()
