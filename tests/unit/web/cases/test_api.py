"""Changes for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import uuid4

import pytest
from django.test import Client

from ripplegrid.model import changes as c
from ripplegrid.model.registers import PowerNote
from ripplegrid.model.words import Audience
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership

pytestmark = pytest.mark.django_db
CHANGES = "/cases/case/changes.json"
ADD = {"name": "AddEntry", "entry": {"id": "new", "text": "Staff listen"}}


def send(client, **body):
    return client.post(CHANGES, body, content_type="application/json")


def test_a_change_is_done_and_told(browser, case):
    answer = send(browser, change=ADD)
    assert answer.status_code == 201
    assert answer.json() == {"change": 2, "touched": {"entries": ["new"]}}
    told = browser.get(CHANGES).json()
    assert (told["version"], told["role"]) == (2, "owner")
    assert [(one["kind"], one["by"]) for one in told["changes"]] == [
        ("AddEntry", "You"),
        ("CreateCase", "You"),
    ]
    assert told["changes"][0]["change"]["entry"]["text"] == "Staff listen"


def test_the_same_request_twice_is_one_change(browser, case):
    sent = str(uuid4())
    first, again = (send(browser, change=ADD, change_id=sent) for _ in range(2))
    assert first.json() == again.json()
    other = send(browser, change=ADD | {"entry": {"id": "n", "text": "Else"}}, change_id=sent)
    assert other.status_code == 409


def test_a_conflict_carries_both_texts(browser, case):
    send(browser, change=place("group"), seen={"a": 1})
    answer = browser.post(
        CHANGES,
        {"change": place("societal"), "seen": {"a": 1}},
        content_type="application/json",
        headers={"Accept": "application/json"},
    )
    assert answer.status_code == 409
    data = answer.json()["error"]["data"]
    assert (data["yours"], data["theirs"]) == (["societal"], ["group"])


def test_a_conflict_does_not_tell_what_stood_before_it_was_shown(browser, owner, case):
    hers = PowerNote(id="note", text="He shouted", audience=Audience.FACILITATORS)
    mild = replace(hers, text="It was loud", audience=Audience.TEAM)
    old = act(owner, case.id, c.AddRecord(hers)).number
    act(owner, case.id, c.EditRecord(hers, mild))
    person = Person.objects.create(handle="mo", shown="Mo")
    Membership.objects.create(case_id=case.id, person=person, role="member")
    mo = Client()
    mo.force_login(person)
    said = {"id": "note", "table": "power_notes", "audience": "the team"}
    change = {"name": "EditRecord", "before": {**said, "text": "It was loud"}}
    body = {"change": {**change, "after": {**said, "text": "Mine"}}, "seen": {"note": old}}
    accept = {"Accept": "application/json"}
    answer = mo.post(CHANGES, body, content_type="application/json", headers=accept)
    assert answer.status_code == 409
    data = answer.json()["error"]["data"]
    assert (data["before"], data["theirs"], data["yours"]) == (None, "It was loud", "Mine")


def place(level):
    return {"name": "PlaceEntry", "entry": "a", "levels": [level], "kinds": ["outcome"]}


NONSENSE = [
    "",
    "[]",
    "3",
    '{"change_id": "x"}',
    '{"change_id": 3}',
    '{"seen": 3}',
    '{"seen": {"a": 1e999}}',
    "{}",
    "[" * 100_000,
    '{"change": {"name": []}}',
    '{"change": {"name": "AddRecord", "record": {"table": {}}}}',
    '{"change": {"name": "SetAsideEntry", "entry": "a", "why": "\\ud800"}}',
]


@pytest.mark.parametrize("body", NONSENSE, ids=lambda body: body[:40])
def test_nonsense_is_refused_in_a_sentence(browser, case, body):
    answer = browser.post(CHANGES, body, content_type="application/json")
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"name": "TakeBackEntry", "entry": "\0"}, 404),
        ({"name": "RemoveRecord", "table": "voices", "id": "\0"}, 404),
        ({"name": "AddEntry", "entry": {"id": "\0", "text": "Text"}}, 400),
        ({"name": "AddEntry", "entry": {"id": "e", "text": "NUL\0"}}, 201),
    ],
)
def test_a_nul_is_no_trouble_to_either_database(browser, case, change, status):
    assert send(browser, change=change).status_code == status


def test_another_site_cannot_send_a_change(owner, case):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)
    assert send(strict, change=ADD).status_code == 403
    token = strict.get(CHANGES).json()["token"]
    answer = strict.post(
        CHANGES,
        json.dumps({"change": ADD}),
        content_type="application/json",
        headers={"X-CSRFToken": token},
    )
    assert answer.status_code == 201


@pytest.mark.parametrize(("role", "status"), [(None, 404), ("reader", 403), ("member", 201)])
def test_who_may_not_is_told_no_more_than_they_know(case, role, status):
    person, client = Person.objects.create(handle="p", shown="P"), Client()
    if role:
        Membership.objects.create(case_id=case.id, person=person, role=role)
    client.force_login(person)
    assert send(client, change=ADD).status_code == status


def test_a_member_describes_the_case_study_by_no_other_name(case):
    """Only some roles may describe it, and there must never be two descriptions."""
    person, client = Person.objects.create(handle="p", shown="P"), Client()
    Membership.objects.create(case_id=case.id, person=person, role="member")
    client.force_login(person)
    mine = {"table": "about", "id": "case", "title": "Mine"}
    before = mine | {"title": case.title}
    for change in (
        {"name": "EditRecord", "before": before, "after": mine},
        {"name": "AddRecord", "record": mine | {"id": "other"}},
    ):
        assert send(client, change=change).status_code == 422


def test_a_guess_at_words_one_may_not_see_is_not_answered_with_them(owner, case):
    note = PowerNote(id="n", text="They decided", audience=Audience.FACILITATORS)
    act(owner, case.id, c.AddRecord(note))
    person, client = Person.objects.create(handle="p", shown="P"), Client()
    Membership.objects.create(case_id=case.id, person=person, role="member")
    client.force_login(person)
    guess = {"table": "power_notes", "id": "n", "text": "We decided"}
    change = {"name": "EditRecord", "before": guess, "after": guess | {"text": "All decided"}}
    answer = send(client, change=change)
    assert answer.status_code == 404
    assert "They decided" not in answer.content.decode()
    assert "They decided" not in client.get(CHANGES).content.decode()
