"""The history."""

import pytest
from django.test import Client

from ripplegrid.model.changes import AddEntry, AddRecord
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send


def test_the_history_tells_and_takes_back(case, browser):
    send(browser, case, "entries/add/", text="A slip")
    page = browser.get(f"/cases/{case.id}/history/").content.decode()
    assert "A slip" in page
    assert send(browser, case, "history/2/undo/").status_code == 302
    assert "A slip" not in [e.text for e in now(case).entries.values()]
    only = browser.get(f"/cases/{case.id}/history/?entry=a").content.decode()
    assert "Nurses and patients met" in only


@pytest.mark.parametrize("role", ["reader", "analyst", "verifier"])
def test_who_only_reads_sees_people_as_they_chose_to_be_named(case, browser, owner, role):
    """And not the names of their accounts, in the page nor for a program."""
    Person.objects.filter(pk=owner.pk).update(shown="Account Of Owner")
    people = {
        "facilitator": ("Account Of Fay", make.contributor("fay", name="Fay Lee")),
        "member": ("Account Of Kit", make.contributor(
            "kit", name="Kit Real", attribution=Attribution.PEN_NAME, pen_name="Robin")),
        "owner": ("Account Of Ash", make.contributor(
            "ash", name="Ash Real", attribution=Attribution.ANONYMOUS)),
    }  # fmt: skip
    for number, (given, (account, who)) in enumerate(people.items()):
        act(owner, case.id, AddRecord(who))
        person = Person.objects.create(handle=account, shown=account)
        Membership.objects.create(case_id=case.id, person=person, role=given, contributor=who.id)
        act(person, case.id, AddEntry(make.entry(f"new{number}")))
    Membership.objects.create(case_id=case.id, person=Person.objects.create(
        handle="r", shown="Rea Der"), role=role)  # fmt: skip
    reader = Client()
    reader.force_login(Person.objects.get(handle="r"))
    for path in ("history/", "changes.json"):
        told = reader.get(f"/cases/{case.id}/{path}").content.decode()
        assert "Account Of" not in told
        assert "Real" not in told
        assert [name in told for name in ("Fay Lee", "Robin", "an owner")] == [True] * 3
        ours = browser.get(f"/cases/{case.id}/{path}").content.decode()
        assert "Account Of Kit" in ours
    Membership.objects.filter(person__handle="Account Of Kit").delete()
    told = reader.get(f"/cases/{case.id}/history/").content.decode()
    assert "somebody who was on the team" in told
