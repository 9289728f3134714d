"""The page of who is on a case study, and looking through other eyes."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import PowerNote, TensionNote
from ripplegrid.model.words import Audience
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make


@pytest.fixture(autouse=True)
def shared(settings):
    settings.SHARED = True


@pytest.fixture
def reader(case):
    person = Person.objects.create(handle="reader", shown="Funder Fay")
    Membership.objects.create(
        case=Case.objects.get(pk=case.id), person=person, role=Role.READER.value
    )
    client = Client()
    client.force_login(person)
    return client


def invited(browser, role="member"):
    browser.post("/cases/case/members/invite/", {"for_whom": "Bo", "role": role})
    page = browser.get("/cases/case/members/").content.decode()
    return re.search(r'value="http://testserver(/join/[^"]+)"', page)[1]


def test_somebody_is_invited_joins_and_says_who_they_are(browser, case):
    link = invited(browser)
    bo = Client()
    page = bo.get(link).content.decode()
    assert "invites you to" in page
    assert "Better letters" in page
    words = {"shown": "Bo", "email": "bo@our.example", "password": "seven quiet herons"}
    assert bo.post(link, {**words, "email": ""}).status_code == 422
    answer = bo.post(link, words)
    assert answer["Location"] == "/cases/case/members/me/"
    assert bo.get(link).status_code == 404
    form = bo.get(answer["Location"]).content.decode()
    act_id = re.search(r'name="change_id" value="([^"]+)"', form)[1]
    said = {"change_id": act_id, "name": "Bo", "attribution": "named"}
    assert bo.post(answer["Location"], said)["Location"] == "/cases/case/"
    assert "stands in the account as Bo" in bo.get("/cases/case/members/").content.decode()
    assert bo.get("/cases/case/members/me/").status_code == 302


def test_who_has_an_account_joins_by_one_press(browser, case):
    link, ann = invited(browser, "reader"), Client()
    ann.force_login(Person.objects.create(handle="ann", shown="Ann"))
    assert "Come in as Ann" in ann.get(link).content.decode()
    assert ann.post(link)["Location"] == "/cases/case/"
    assert ann.get("/cases/case/").status_code == 200


def test_an_invitation_is_taken_back(browser, case):
    link = invited(browser)
    page = browser.get("/cases/case/members/").content.decode()
    browser.post(re.search(r'action="(/cases/case/members/invited/[^"]+)"', page)[1])
    assert Client().get(link).status_code == 404


def test_on_ones_own_nobody_is_invited_and_no_link_opens(browser, case, settings):
    link = invited(browser)
    settings.SHARED = False
    assert Client().get(link).status_code == 404
    assert "for you alone" in browser.get("/cases/case/members/").content.decode()


def test_a_reader_sees_who_answers_for_it_and_not_the_team(browser, reader, case):
    member = Person.objects.create(handle="m", shown="Quiet Member")
    row = Case.objects.get(pk=case.id)
    mine = Membership.objects.create(case=row, person=member, role="member")
    assert "Quiet Member" not in reader.get("/cases/case/members/").content.decode()
    assert "Quiet Member" in browser.get("/cases/case/members/").content.decode()
    browser.post(f"/cases/case/members/{mine.pk}/", {"role": "facilitator", "contributor": ""})
    assert Membership.objects.get(pk=mine.pk).role == "facilitator"
    browser.post(f"/cases/case/members/{mine.pk}/", {"role": "king"})
    browser.post(f"/cases/case/members/{mine.pk}/remove/")
    assert not Membership.objects.filter(pk=mine.pk)


def test_somebody_leaves(reader, browser, case):
    assert reader.post("/cases/case/members/leave/")["Location"] == "/"
    assert reader.get("/cases/case/").status_code == 404
    assert browser.post("/cases/case/members/leave/").status_code == 409


@pytest.fixture
def notes(owner):
    """A case study with a note for each audience, and a private one of the owner's."""
    study = make.case(make.entry("e", text="Nurses met"), make.voice("v"), id="notes")
    create_case(owner, study)
    for audience in Audience:
        said = PowerNote(
            id=audience.name, text=f"for-{audience.name}", about="e", voice="v", audience=audience
        )
        act(owner, "notes", AddRecord(said))
    act(owner, "notes", AddRecord(TensionNote(id="t", text="private", author=str(owner.pk))))
    return "/cases/notes/"


@pytest.mark.parametrize(
    ("kind", "sees"),
    [("", {"FACILITATORS", "TEAM", "EVERYONE"}), ("member", {"TEAM", "EVERYONE"}),
     ("reader", {"EVERYONE"}), ("public", set())],
)  # fmt: skip
def test_looking_shows_what_that_reader_gets(kind, sees, notes, browser):
    browser.post(f"{notes}look/", {"kind": kind})
    page = browser.get(f"{notes}entries/e/")
    shown = set(re.findall(r"for-([A-Z]+)", page.content.decode()))
    assert shown == sees
    assert ("Back to your own view" in page.content.decode()) == bool(kind)


def test_while_looking_nothing_is_changed_and_the_way_back_is_open(notes, browser):
    browser.post(f"{notes}look/", {"kind": "member"})
    assert browser.get(f"{notes}entries/add/").status_code == 403
    assert browser.post(f"{notes}entries/add/", {}).status_code == 403
    assert "entries/add" not in browser.get(f"{notes}grid/").content.decode()
    assert browser.get(f"{notes}history/").status_code == 200
    browser.post(f"{notes}look/", {"kind": ""})
    assert browser.get(f"{notes}entries/add/").status_code == 200


def test_who_may_not_share_cannot_look_through_other_eyes(reader, case):
    assert reader.post("/cases/case/look/", {"kind": "member"}).status_code == 403
    session = reader.session
    session["looking"] = {case.id: "member"}
    session.save()
    page = reader.get("/cases/case/").content.decode()
    assert "Back to your own view" not in page


def test_a_facilitator_is_not_shown_the_link_to_a_role_above_their_own(browser, case):
    person = Person.objects.create(handle="fac", shown="Fi")
    Membership.objects.create(case_id=case.id, person=person, role=Role.FACILITATOR.value)
    fi = Client()
    fi.force_login(person)
    link = invited(browser, role="owner")
    assert link not in fi.get("/cases/case/members/").content.decode()
    assert invited(fi, role="facilitator") != link


def test_nobody_comes_back_by_an_invitation_they_gave(browser, case):
    person = Person.objects.create(handle="fac", shown="Fi")
    member = Membership.objects.create(case_id=case.id, person=person, role=Role.FACILITATOR.value)
    fi = Client()
    fi.force_login(person)
    link = invited(fi, role="facilitator")
    assert fi.get(link).status_code == 200
    browser.post(f"/cases/case/members/{member.pk}/remove/")
    assert fi.get(link).status_code == 404
    assert fi.post(link).status_code == 404
    assert link not in browser.get("/cases/case/members/").content.decode()
