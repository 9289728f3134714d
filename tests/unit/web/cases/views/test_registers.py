"""Listing, adding, changing and removing records of every kind."""

from uuid import uuid4

import pytest
from django.test import Client

from ripplegrid.model.changes import AddRecord, EditRecord
from ripplegrid.model.registers import Factor, Workshop
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership
from tests.unit.web.cases.views.acting import now, send


def only(table):
    (record,) = table.values()
    return record


@pytest.fixture
def workshop(case, browser):
    assert send(browser, case, "workshops/add/", title="First", when="May 2016").status_code == 302
    return only(now(case).workshops)


@pytest.fixture
def member(case):
    """A browser of somebody of the team."""
    person = Person.objects.create(handle="member", shown="Mo")
    Membership.objects.create(case_id=case.id, person=person, role="member")
    client = Client()
    client.force_login(person)
    return client


def boxes(browser, address):
    """What a form holds when it is opened."""
    form = browser.get(address).context["form"]
    return {field.name: field.value() for field in form if field.value() is not None}


def test_an_empty_register_says_what_belongs_there(case, browser):
    for path in ("workshops/", "factors/"):
        page = browser.get(f"/cases/{case.id}/{path}").content.decode()
        assert "For example" in page


def test_a_record_is_added_listed_changed_and_removed(case, browser, workshop):
    assert isinstance(workshop, Workshop)
    listed = browser.get(f"/cases/{case.id}/workshops/").content.decode()
    assert "First" in listed
    assert "May 2016" in listed
    there = f"workshops/{workshop.id}"
    form = boxes(browser, f"/cases/{case.id}/{there}/edit/")
    answer = send(browser, case, f"{there}/edit/", **form | {"title": "The first"})
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"workshops/#r-{workshop.id}")
    assert only(now(case).workshops).title == "The first"
    form = boxes(browser, f"/cases/{case.id}/{there}/remove/")
    assert send(browser, case, f"{there}/remove/", **form).status_code == 302
    assert not now(case).workshops
    assert browser.get(f"/cases/{case.id}/{there}/edit/").status_code == 404


def test_sending_twice_does_it_once(case, browser):
    data = {"change_id": str(uuid4()), "title": "First"}
    for _ in range(2):
        assert send(browser, case, "workshops/add/", **data).status_code == 302
    assert len(now(case).workshops) == 1


def test_what_is_missing_is_said_and_nothing_is_lost(case, browser):
    answer = send(browser, case, "workshops/add/", about="Letters")
    assert answer.status_code == 422
    assert "Letters" in answer.content.decode()
    assert "Give it a name" in answer.content.decode()


def test_two_who_change_the_same_words_see_both(case, browser, owner, workshop):
    there = f"workshops/{workshop.id}/edit/"
    form = boxes(browser, f"/cases/{case.id}/{there}")
    theirs = Workshop(id=workshop.id, title="Theirs", when=workshop.when)
    act(owner, case.id, EditRecord(workshop, theirs))
    answer = send(browser, case, there, **form | {"title": "Mine"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Theirs" in page
    assert "Mine" in page
    again = answer.context["form"]
    data = {f.name: f.value() for f in again if f.value() is not None and f.name != "change_id"}
    assert send(browser, case, there, **data).status_code == 302
    assert only(now(case).workshops).title == "Mine"


def test_what_was_changed_meanwhile_is_not_removed_unseen(case, browser, owner, workshop):
    there = f"workshops/{workshop.id}/remove/"
    form = boxes(browser, f"/cases/{case.id}/{there}")
    act(owner, case.id, EditRecord(workshop, Workshop(id=workshop.id, title="Theirs")))
    answer = send(browser, case, there, **form)
    assert answer.status_code == 409
    assert "Theirs" in answer.content.decode()
    assert now(case).workshops


def test_from_an_entry_one_returns_to_the_entry(case, browser):
    path = "factors/add/?entries=a&kind=challenge"
    assert boxes(browser, f"/cases/{case.id}/{path}")["entries"] == ["a"]
    answer = send(browser, case, path, kind="challenge", text="Time", entries=["a"])
    assert answer["Location"] == f"/cases/{case.id}/entries/a/"
    assert isinstance(only(now(case).factors), Factor)


def test_what_is_still_used_is_refused_with_the_places_that_use_it(case, browser):
    form = boxes(browser, f"/cases/{case.id}/people/voices/v/remove/")
    answer = send(browser, case, "people/voices/v/remove/", **form)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert f"/cases/{case.id}/entries/a/" in page
    assert "Nurses and patients met" in page
    assert f"/cases/{case.id}/links/a%3Eb/" in page
    assert now(case).voices


def test_a_new_kind_of_person_is_made_with_the_person_and_when_changing_them(case, browser):
    send(
        browser, case, "people/contributors/add/", name="Bo", new_type="Farmer", attribution="named"
    )
    bo = only(now(case).contributors)
    there = f"people/contributors/{bo.id}/edit/"
    form = boxes(browser, f"/cases/{case.id}/{there}")
    assert send(browser, case, there, **form | {"new_type": "Vet"}).status_code == 302
    labels = {one.label for one in now(case).stakeholder_types.values()}
    assert labels == {"Farmer", "Vet"}
    assert len(only(now(case).contributors).types) == 2
    page = browser.get(f"/cases/{case.id}/people/").content.decode()
    assert "Farmer, Vet" in page


def test_a_name_that_is_kept_back_is_not_written_over(case, browser, member):
    data = {"name": "Bo", "pen_name": "Moth", "attribution": "pen-name", "brought": "A map"}
    send(browser, case, "people/contributors/add/", **data)
    bo = only(now(case).contributors)
    page = member.get(f"/cases/{case.id}/people/").content.decode()
    assert "Moth" in page
    assert "A map" not in page
    for act_ in ("edit", "remove"):
        there = f"people/contributors/{bo.id}/{act_}/"
        assert there not in page
        assert member.get(f"/cases/{case.id}/{there}").status_code == 404
        assert send(member, case, there, name="Moth", attribution="named").status_code == 404
    assert only(now(case).contributors) == bo


def test_how_openly_one_is_named_widens_only_by_oneself(case, browser, owner):
    data = {"name": "Bo", "pen_name": "Moth", "attribution": "pen-name"}
    send(browser, case, "people/contributors/add/", **data)
    bo = only(now(case).contributors)
    voice = {"kind": "person", "name": "Moth", "contributor": bo.id, "attribution": "pen-name"}
    send(browser, case, "people/voices/add/", **voice)
    spoke = next(v for v in now(case).voices.values() if v.contributor == bo.id)
    send(browser, case, "entries/a/say/", voice=spoke.id, stance="says")
    there = f"people/contributors/{bo.id}/edit/"
    form = boxes(browser, f"/cases/{case.id}/{there}") | {"attribution": "named"}
    answer = send(browser, case, there, **form)
    assert answer.status_code == 409
    assert "promise" in answer.content.decode()
    Membership.objects.filter(person=owner).update(contributor=bo.id)
    form = boxes(browser, f"/cases/{case.id}/{there}") | {"attribution": "named"}
    assert send(browser, case, there, **form).status_code == 302
    assert only(now(case).contributors).attribution == "named"


def test_a_record_can_have_any_id(case, browser, owner):
    act(owner, case.id, AddRecord(Workshop(id="a/b c", title="Odd")))
    assert browser.get(f"/cases/{case.id}/workshops/a/b%20c/edit/").status_code == 200


def test_a_private_note_is_its_authors_page_alone(case, browser, member, owner):
    send(browser, case, "only-you/add/", text="It wore me out")
    mine = only(now(case).tension_notes)
    assert mine.author == str(owner.pk)
    page = browser.get(f"/cases/{case.id}/only-you/").content.decode()
    assert "It wore me out" in page
    assert "Nobody else sees them" in page
    for path in ("only-you/", "history/", "changes.json", "people/", "", "findings/"):
        assert "wore me out" not in member.get(f"/cases/{case.id}/{path}").content.decode()
    told = member.get(f"/cases/{case.id}/changes.json").json()["changes"]
    assert [one["number"] for one in told] == [1]
    for act_ in ("edit", "remove"):
        there = f"only-you/{mine.id}/{act_}/"
        assert member.get(f"/cases/{case.id}/{there}").status_code == 404
    assert send(member, case, "history/2/undo/").status_code == 404
    assert now(case).tension_notes


@pytest.mark.parametrize(("audience", "seen"), [("facilitators", False), ("the team", True)])
def test_a_note_on_power_is_seen_by_whom_it_says(audience, seen, case, browser, member):
    path = "power/add/?about=a>b"
    answer = send(browser, case, path, text="They decided", audience=audience, about="a>b")
    assert answer["Location"] == f"/cases/{case.id}/links/a%3Eb/"
    for path in ("power/", "links/a>b/"):
        assert "They decided" in browser.get(f"/cases/{case.id}/{path}").content.decode()
        assert ("They decided" in member.get(f"/cases/{case.id}/{path}").content.decode()) is seen


def test_a_question_is_asked_again_and_answered(case, browser):
    send(browser, case, "follow-ups/add/?entry=a", entry="a", due="May 2016")
    asked = only(now(case).follow_ups)
    for path in ("", "timeline/", "follow-ups/"):
        assert "Ask again now" in browser.get(f"/cases/{case.id}/{path}").content.decode()
    there = f"follow-ups/{asked.id}/answer/"
    form = boxes(browser, f"/cases/{case.id}/{there}")
    answer = {"result": "stopped", "account": "Nobody pays for it now"}
    assert send(browser, case, there, **form | answer).status_code == 302
    assert "Ask again now" not in browser.get(f"/cases/{case.id}/").content.decode()
    page = browser.get(f"/cases/{case.id}/follow-ups/").content.decode()
    assert "It stopped" in page
    assert "Nobody pays for it now" in browser.get(f"/cases/{case.id}/entries/a/").content.decode()
