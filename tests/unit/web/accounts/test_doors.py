"""Signing in where several people share an installation."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.test import Client

from ripplegrid.web.accounts.entrance import forget_second_step, make_link, new_account
from ripplegrid.web.accounts.models import Person, SignIn

pytestmark = pytest.mark.django_db
EMAIL, PASSWORD = "ann@our.example", "seven quiet herons"


@pytest.fixture(autouse=True)
def shared(settings):
    settings.SHARED = True


@pytest.fixture
def ann():
    return new_account(shown="Ann", email=EMAIL, password=PASSWORD)


@pytest.fixture
def signed_in(ann):
    return sign_in(Client())


def sign_in(client, email=EMAIL, password=PASSWORD, **more):
    client.post("/sign-in/", {"login": email, "password": password}, **more)
    return client


def code_of(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def secret_for(client):
    """The key of a second step that is about to be switched on: the password is asked again."""
    answer = client.get("/you/second-step/on/")
    assert answer["Location"].startswith("/sign-in/again/")
    answer = client.post(answer["Location"], {"password": PASSWORD}, follow=True)
    return re.search(r'class="key">(\w+)<', answer.content.decode())[1]


def test_somebody_signs_in_and_stays_the_same_in_a_session_of_their_own(ann):
    client = Client()
    client.get("/sign-in/")
    answer = client.post(
        "/sign-in/?next=/you/", {"login": EMAIL.upper(), "password": PASSWORD}, follow=True
    )
    assert answer.redirect_chain[-1][0] == "/you/"
    assert EMAIL in answer.content.decode()
    assert SignIn.objects.get(person=ann).get_decoded()["since"]


def test_of_a_password_only_a_slow_digest_is_kept(ann):
    assert ann.password.startswith("argon2$argon2id$")
    assert PASSWORD not in ann.password


def test_the_door_leads_to_signing_in_and_then_on(ann):
    answer = Client().get("/you/", follow=True)
    assert answer.redirect_chain[-1][0] == "/sign-in/?next=%2Fyou%2F"


def test_a_wrong_password_and_an_unknown_address_are_told_alike(ann):
    told = []
    for email in (EMAIL, "nobody@our.example"):
        answer = Client().post("/sign-in/", {"login": email, "password": "not the password"})
        body = re.sub(r'value="[^"]*"', "", answer.content.decode())
        told.append((answer.status_code, body))
    assert told[0] == told[1]
    assert "do not go together" in told[0][1]


def attempt(address, password, email=EMAIL):
    given = {"login": email, "password": password}
    return Client(REMOTE_ADDR=address).post("/sign-in/", given)


@pytest.mark.parametrize("near", ["192.0.2.7", "192.0.2.200"])
def test_guessing_is_slowed_and_the_right_password_from_there_waits_too(ann, near):
    for _ in range(6):
        attempt("192.0.2.7", "a guess")
    assert "tried too often" in attempt(near, PASSWORD).content.decode()


@pytest.mark.parametrize("where", ["198.51.100.9", "2001:db8::9"])
def test_nobody_keeps_somebody_else_out_by_guessing_at_their_address(ann, where):
    for _ in range(20):
        attempt("192.0.2.7", "a guess")
    assert attempt(where, PASSWORD)["Location"] == "/"


def test_many_behind_one_network_come_in_while_one_of_them_guesses(ann):
    new_account(shown="Bob", email="bob@our.example", password=PASSWORD)
    for _ in range(6):
        attempt("192.0.2.7", "a guess")
    assert attempt("192.0.2.7", PASSWORD, "bob@our.example")["Location"] == "/"


def test_a_closed_account_lets_nobody_in(ann, signed_in):
    Person.objects.update(is_active=False)
    assert signed_in.get("/you/").status_code == 302
    assert sign_in(Client()).get("/you/").status_code == 302


def test_nobody_makes_an_account_uninvited(settings):
    words = {"shown": "Eve", "email": "eve@x.example", "password1": PASSWORD}
    answer = Client().post("/sign-up/", words)
    assert "closed" in answer.content.decode().lower() or answer.status_code == 404
    assert not Person.objects.filter(email="eve@x.example")
    settings.SIGN_UP = True
    Client().post("/sign-up/", words)
    assert Person.objects.get(email="eve@x.example").shown == "Eve"


def test_a_new_password_comes_by_mail_and_is_told_alike_to_all(ann, settings):
    settings.EMAIL_URL = "smtp://mail"
    answers = [
        Client().post("/sign-in/forgotten/", {"email": email}, follow=True).content
        for email in (EMAIL, "nobody@our.example")
    ]
    assert answers[0] == answers[1]
    letter = next(one for one in mail.outbox if one.to == [EMAIL])
    link = re.search(r"http://testserver(/\S+)", letter.body)[1]
    client = Client()
    page = client.get(link, follow=True)
    new = "nine loud otters here"
    client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert sign_in(Client(), password=new).get("/you/").status_code == 200
    assert "used, or is too old" in Client().get(link, follow=True).content.decode()


def test_without_mail_the_page_says_who_can_help():
    assert "sends no mail" in Client().get("/sign-in/forgotten/").content.decode()


def test_a_second_step_is_asked_for_and_its_key_is_not_kept_in_clear(ann, signed_in):
    secret = secret_for(signed_in)
    answer = signed_in.post("/you/second-step/on/", {"code": code_of(secret)}, follow=True)
    codes = re.findall(r"<code>(\w+)</code>", answer.content.decode())
    assert len(codes) == 10
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    other = sign_in(Client())
    assert other.get("/you/").status_code == 302
    assert "not right" in other.post("/sign-in/second-step/", {"code": "000000"}).content.decode()
    other.post("/sign-in/second-step/", {"code": codes[0]})
    assert other.get("/you/").status_code == 200
    again = sign_in(Client())
    again.post("/sign-in/second-step/", {"code": codes[0]})
    assert again.get("/you/").status_code == 302, "a recovery code works once"


def test_another_key_of_the_installation_only_makes_codes_wrong(ann, signed_in, settings):
    secret = secret_for(signed_in)
    signed_in.post("/you/second-step/on/", {"code": code_of(secret)})
    settings.SECRET_KEY = "another"
    answer = sign_in(Client()).get("/sign-in/second-step/", follow=True)
    assert answer.status_code == 200


def test_a_changed_password_is_the_one_that_counts(signed_in):
    new = "nine loud otters here"
    words = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert (
        "too short"
        in signed_in.post(
            "/you/password/", words | {"password1": "short", "password2": "short"}
        ).content.decode()
    )
    assert signed_in.post("/you/password/", words).status_code == 302
    assert signed_in.get("/you/").status_code == 200
    assert sign_in(Client()).get("/you/").status_code == 302
    assert sign_in(Client(), password=new).get("/you/").status_code == 200


@pytest.mark.parametrize("path", ["/sign-in/", "/sign-up/", "/you/second-step/", "/you/begin/"])
def test_on_ones_own_there_is_nothing_of_this(path, browser, settings):
    settings.SHARED = False
    assert browser.get(path).status_code == 404


def test_a_one_time_link_asks_for_the_second_step_too(ann, signed_in):
    secret = secret_for(signed_in)
    signed_in.post("/you/second-step/on/", {"code": code_of(secret)})
    client = Client()
    answer = client.get(f"/enter/{make_link(ann, minutes=5)}/")
    assert answer["Location"] == "/sign-in/second-step/"
    assert client.get("/you/begin/").status_code == 302
    assert client.get("/you/").status_code == 302
    assert client.post("/sign-in/second-step/", {"code": "000000"}).status_code == 200
    assert client.get("/you/").status_code == 302
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    answer = client.post("/sign-in/second-step/", {"code": code})
    assert answer["Location"] == "/you/begin/"
    assert client.get("/you/begin/").status_code == 200


def test_a_link_without_the_second_step_switches_it_off(ann, signed_in):
    signed_in.post("/you/second-step/on/", {"code": code_of(secret_for(signed_in))})
    forget_second_step(ann)
    assert not Authenticator.objects.exists()
    assert Client().get(f"/enter/{make_link(ann, minutes=5)}/")["Location"] == "/you/begin/"


def test_a_link_of_one_lets_no_other_change_their_password_without_it(ann):
    bob = new_account(shown="Bob", email="bob@our.example", password=PASSWORD)
    Authenticator.objects.create(user=bob, type="totp", data={"secret": "x"})
    client = Client()
    client.get(f"/enter/{make_link(bob, minutes=5)}/")
    client.force_login(ann)
    assert client.get("/you/").status_code == 200
    assert client.get("/you/begin/")["Location"] == "/you/"
