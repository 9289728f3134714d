"""Where somebody is signed in."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import UpdateError
from django.db import OperationalError, connection
from django.test import Client

from ripplegrid.web.accounts import sessions
from ripplegrid.web.accounts.models import Person, SignIn

pytestmark = pytest.mark.django_db


def test_a_session_knows_whose_it_is_and_not_when_it_was_used(owner, browser):
    assert SignIn.objects.get().person == owner
    assert {f.name for f in SignIn._meta.fields} == {
        "session_key", "session_data", "expire_date", "person",
    }  # fmt: skip


def test_a_session_of_nobody_belongs_to_nobody():
    store = sessions.SessionStore()
    store["something"] = 1
    store.save()
    assert SignIn.objects.get().person is None


def test_everywhere_but_here_ends_only_ones_own(owner, browser):
    others = [Client(), Client()]
    for client in others:
        client.force_login(owner)
    stranger = Client()
    stranger.force_login(Person.objects.create(handle="x", shown="X"))
    here = browser.session.session_key
    assert len(sessions.places_of(owner, here)) == 3
    assert sessions.places_of(owner, here)[0].here
    assert sessions.end(owner, but=here) == 2
    assert browser.session[SESSION_KEY] == str(owner.pk)
    assert SignIn.objects.count() == 2


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        ("Mozilla/5.0 (iPhone; CPU) Version/17 Safari/604", "Safari on iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120", "Edge on Windows"),
        ("curl/8", ""),
    ],
)
def test_a_browser_is_told_in_words(agent, said):
    assert sessions._in_words(agent) == said


def cannot_write(execute, sql, params, many, context):
    """A store that cannot write sessions down at this moment."""
    if sql.startswith(("UPDATE", "INSERT")) and "signin" in sql:
        raise OperationalError("disk I/O error")
    return execute(sql, params, many, context)


def test_a_change_that_was_saved_is_not_answered_by_an_error_of_the_session(case, browser, caplog):
    where = f"/cases/{case.id}/entries/add/"
    with connection.execute_wrapper(cannot_write):
        answer = browser.post(where, {"text": "We wrote", "change_id": str(uuid4())})
    assert answer.status_code == 302
    assert "We wrote" in browser.get(answer["location"]).content.decode()
    assert "A session could not be saved: disk I/O error" in caplog.text


def test_nobody_is_signed_in_by_a_session_that_could_not_be_saved():
    store = sessions.SessionStore()
    with connection.execute_wrapper(cannot_write), pytest.raises(OperationalError):
        store.create()
    assert not SignIn.objects.exists()


def test_a_session_that_was_ended_meanwhile_is_not_written_again(owner, browser):
    store = browser.session
    store["something"] = 1
    SignIn.objects.all().delete()
    with pytest.raises(UpdateError):
        store.save()
